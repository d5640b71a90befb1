import type { FormattingMark } from '../body.ts'
import { attributeOf, type EditedNode, eachSuggested, suggestionKey } from './edited-node.ts'

/** A change of words that somebody suggests. */
export interface Suggestion {
  readonly id: string
  /** The id of whoever suggests it: of a user, or of a token. */
  readonly by: string
  /** ISO 8601, in UTC. */
  readonly at: string
  /** The words that it adds. */
  readonly inserted: string
  /** The words that it deletes. */
  readonly deleted: string
  /** The words whose style it changes. */
  readonly formatted: string
  /** The style that it changes; null where it changes words. */
  readonly style: FormattingMark['attrs']['style'] | null
}

const styles = ['bold', 'code', 'italic', 'strike', 'subscript', 'superscript', 'link'] as const
const styleOf = (value: unknown): Suggestion['style'] => styles.find((style) => style === value) ?? null

/** What is suggested in a text, in the order of the first words of each. */
export function suggestionsOf(doc: EditedNode): Suggestion[] {
  const found = new Map<string, Suggestion>()
  eachSuggested(doc, (mark, { id, by, at }, text) => {
    const { type } = mark
    const key = suggestionKey({ id, by })
    const before = found.get(key) ?? { id, by, at, inserted: '', deleted: '', formatted: '', style: null }
    found.set(key, {
      ...before,
      inserted: before.inserted + (type === 'insertion' ? text : ''),
      deleted: before.deleted + (type === 'deletion' ? text : ''),
      formatted: before.formatted + (type === 'formatting' ? text : ''),
      style: before.style ?? styleOf(attributeOf(mark, 'style')),
    })
  })
  return [...found.values()]
}
