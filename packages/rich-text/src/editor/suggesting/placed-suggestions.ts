import type { Mark, Node } from '@tiptap/pm/model'
import { suggestionKey } from '../../suggestions/edited-node.ts'
import { suggestionsOf, type Suggestion } from '../../suggestions/suggestions-of.ts'
import { namedBy } from './own-suggestion.ts'

/** A suggestion of an editor's document, and where its first words stand. */
export interface PlacedSuggestion extends Suggestion {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** What is suggested in a document, in the order of the text. */
export function placedSuggestions(doc: Node): PlacedSuggestion[] {
  const places = new Map<string, { from: number; to: number }>()
  const note = (mark: Mark, from: number, to: number): void => {
    const named = namedBy(mark)
    if (named === null) return
    const key = suggestionKey(named)
    places.set(key, { from: places.get(key)?.from ?? from, to })
  }
  doc.descendants((node, pos) => {
    for (const mark of node.marks) note(mark, pos, pos + node.nodeSize)
  })
  if (places.size === 0) return []
  return suggestionsOf(doc.toJSON()).flatMap((suggestion) => {
    const key = suggestionKey(suggestion)
    const place = places.get(key)
    return place === undefined ? [] : [{ ...suggestion, key, ...place }]
  })
}
