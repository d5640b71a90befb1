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

/** How sure a proposal is, as editors read it. */
const strengths: Readonly<Record<EditorProposalFragment['strength'], string>> = {
  SURE: 'sure',
  LIKELY: 'likely',
  WEAK: 'weak',
}

/** Why something was proposed, by whom, and how sure it is. */
export function proposalWords({
  proposedBy,
  strength,
}: Pick<EditorProposalFragment, 'proposedBy' | 'strength'>): string {
  const [kind = '', ...rest] = proposedBy.split(/[:/]/u)
  const name = rest.join('/')
  const sign = kind === 'rule' ? signs.find(([prefix]) => name.startsWith(prefix))?.[1] : undefined
  if (sign !== undefined) return `Proposed because ${sign}; ${strengths[strength]}`
  const by = [kind, name && `“${name.replaceAll(/[-_]+/gu, ' ').trim()}”`].filter(Boolean).join(' ')
  return `Proposed by ${by}; ${strengths[strength]}`
}
