import type { EditorClaimFragment } from '@/generated/graphql.ts'
import { countedStance, stanceWords } from '../attributions/attribution-words.ts'
import { t } from '@/shared/words/words.ts'

/** That a claim is shared: "Also in 2 other articles". */
export function alsoIn(elsewhere: number): string {
  return t('Also in {count, plural, one {another article} other {# other articles}}', { count: elsewhere })
}

/** Who stands where on a claim, in one line: the first by name, the others counted by what they say. */
export function sourcesLine({ attributions }: Pick<EditorClaimFragment, 'attributions'>): string {
  const [first, ...rest] = attributions.filter(({ state }) => state !== 'REJECTED')
  if (first === undefined) return ''
  const counts = new Map<EditorClaimFragment['attributions'][number]['stance'], number>()
  for (const { stance } of rest) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  const others = [...counts].map(([stance, count]) =>
    t('{count, number} more {stance}', { count, stance: countedStance(stance, count) }),
  )
  return [`${capitalized(first.source.name)} ${stanceWords(first)}`, ...others].join(' · ')
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
