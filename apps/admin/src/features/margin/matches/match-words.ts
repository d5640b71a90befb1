import type { Match } from './use-matches.ts'
import { t } from '@/shared/words/words.ts'
import { insideSentence } from '@/shared/ui/formats.ts'
import { toldReason } from '@/shared/words/told-reason.ts'

/** Where a recorded claim is used already: "Used in 3 articles", or that it is in none. */
export function usedWords({ articleCount }: Pick<Match['claim'], 'articleCount'>): string {
  if (articleCount === 0) return t('In no article yet')
  return t('Used in {count, plural, one {} other {# articles:}}', { count: articleCount }).trimEnd()
}

/** What speaks for a match in one line, behind how sure it is. */
export function agreements({ band, reasons }: Pick<Match, 'band' | 'reasons'>): string {
  const sure = band === 'SAME' ? t('Says the same') : t('On the same matter')
  const why = reasons.filter(({ warning }) => !warning).map(({ text }) => insideSentence(toldReason(text)))
  return [sure, ...why].join(' · ')
}

/** What speaks against it. */
export const warnings = ({ reasons }: Pick<Match, 'reasons'>): string[] =>
  reasons.filter(({ warning }) => warning).map(({ text }) => toldReason(text))
