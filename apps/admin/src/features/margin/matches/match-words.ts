import type { Match } from './use-matches.ts'

/** Where a recorded claim is used already: "Used in 3 articles", or that it is in none. */
export function usedWords({ articleCount }: Pick<Match['claim'], 'articleCount'>): string {
  if (articleCount === 0) return 'In no article yet'
  return articleCount === 1 ? 'Used in' : `Used in ${articleCount} articles:`
}

/** What speaks for a match in one line, behind how sure it is. */
export function agreements({ band, reasons }: Pick<Match, 'band' | 'reasons'>): string {
  const sure = band === 'SAME' ? 'Says the same' : 'On the same matter'
  const why = reasons.filter(({ warning }) => !warning).map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1))
  return [sure, ...why].join(' · ')
}

/** What speaks against it. */
export const warnings = ({ reasons }: Pick<Match, 'reasons'>): string[] =>
  reasons.filter(({ warning }) => warning).map(({ text }) => text)
