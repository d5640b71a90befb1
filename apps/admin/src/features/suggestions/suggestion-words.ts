import type { PlacedSuggestion } from '@sourceline/rich-text/editor'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import { t } from '@/shared/words/words.ts'

type Changed = Pick<PlacedSuggestion, 'inserted' | 'deleted' | 'formatted' | 'style'>

/** What a suggestion does to words where it changes their look alone. */
const styles: Readonly<Record<NonNullable<Changed['style']>, () => string>> = {
  bold: () => t('Style: bold'),
  code: () => t('Style: code'),
  italic: () => t('Style: italic'),
  strike: () => t('Style: struck through'),
  subscript: () => t('Style: below the line'),
  superscript: () => t('Style: above the line'),
  link: () => t('Style: link'),
}

/** What a suggestion does, in a word or two. */
export function verbOf({ inserted, deleted, style }: Changed): string {
  if (inserted === '' && deleted === '' && style !== null) return styles[style]()
  if (deleted === '') return t('Add')
  return inserted === '' ? t('Delete') : t('Replace')
}

const isWritten = (words: string): boolean => words.trim() !== ''

/** A suggestion in one line, as it is read out. */
export function suggestionLabel(suggestion: Changed): string {
  const { inserted, deleted, formatted } = suggestion
  if (isWritten(deleted) && isWritten(inserted))
    return t('Replace {before} with {after}', { before: inQuotes(deleted), after: inQuotes(inserted) })
  const words = [deleted, inserted, formatted].filter(isWritten).map(inQuotes)
  return [verbOf(suggestion), ...words].join(' ')
}
