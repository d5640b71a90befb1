import type { PlacedSuggestion } from '@sourceline/rich-text/editor'
import { inQuotes } from '@/shared/ui/in-quotes.ts'

type Changed = Pick<PlacedSuggestion, 'inserted' | 'deleted' | 'formatted' | 'style'>

const styles = {
  bold: 'bold',
  code: 'code',
  italic: 'italic',
  strike: 'struck through',
  subscript: 'below the line',
  superscript: 'above the line',
  link: 'link',
} as const

/** What a suggestion does, in a word or two. */
export function verbOf({ inserted, deleted, style }: Changed): string {
  if (inserted === '' && deleted === '' && style !== null) return `Style: ${styles[style]}`
  if (deleted === '') return 'Add'
  return inserted === '' ? 'Delete' : 'Replace'
}

/** A suggestion in one line, as it is read out. */
export function suggestionLabel(suggestion: Changed): string {
  const { inserted, deleted, formatted } = suggestion
  const words = [deleted, inserted, formatted].filter((each) => each.trim() !== '').map(inQuotes)
  return [verbOf(suggestion), words.join(' with ')].filter((part) => part !== '').join(' ')
}
