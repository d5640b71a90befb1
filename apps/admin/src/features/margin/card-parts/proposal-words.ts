import type { EditorProposalFragment } from '@/generated/graphql.ts'

/** What the rules of the extractor go by, by the beginning of their names. */
const signs: readonly (readonly [prefix: string, words: string])[] = [
  ['check-worthy', 'it can be checked'],
  ['according', 'of words like “according to”'],
  ['silence', 'of words for keeping silent'],
  ['verb', 'of a verb of saying'],
  ['passive', 'of a verb of saying'],
  ['predicate', 'of a verb of saying'],
  ['quote', 'of quotation marks'],
]

/** A score ranks proposals; it is no probability, so it is told as strength. */
function strength(score: number): string {
  if (score >= 0.8) return 'strong'
  return score >= 0.5 ? 'fair' : 'weak'
}

/** Why something was proposed, by whom, and how strong the sign was. */
export function proposalWords({ proposedBy, score }: Pick<EditorProposalFragment, 'proposedBy' | 'score'>): string {
  const [kind = '', ...rest] = proposedBy.split(/[:/]/u)
  const name = rest.join('/')
  const sign = kind === 'rule' ? signs.find(([prefix]) => name.startsWith(prefix))?.[1] : undefined
  if (sign !== undefined) return `Proposed because ${sign}; a ${strength(score)} sign`
  const by = [kind, name && `“${name.replaceAll(/[-_]+/gu, ' ').trim()}”`].filter(Boolean).join(' ')
  return `Proposed by ${by}; a ${strength(score)} sign`
}
