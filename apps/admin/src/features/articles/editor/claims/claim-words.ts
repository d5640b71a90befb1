import type { EditorClaimFragment } from '@/generated/graphql.ts'
import { stanceWords } from './attribution-words.ts'

/** That a claim is shared: "Also in 2 other articles". */
export function alsoIn(elsewhere: number): string {
  return `Also in ${elsewhere === 1 ? 'another article' : `${elsewhere} other articles`}`
}

/** Who stands where on a claim, in one line: the first in words, the rest as a number. */
export function sourcesLine({ attributions }: Pick<EditorClaimFragment, 'attributions'>): string {
  const [first, ...rest] = attributions.filter(({ state }) => state !== 'REJECTED')
  if (first === undefined) return ''
  const words = `${first.source.name} ${stanceWords(first)}`
  return rest.length === 0 ? words : `${words} · ${rest.length} more`
}
