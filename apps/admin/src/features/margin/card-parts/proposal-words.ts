import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { t } from '@/shared/words/words.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'

/** What the rules of the extractor go by, by the beginning of their names. */
const signs = (): readonly (readonly [prefix: string, words: string])[] => [
  ['check-worthy', t('Proposed because it can be checked')],
  ['according', t('Proposed because of words like “according to”')],
  ['silence', t('Proposed because of words for keeping silent')],
  ['verb', t('Proposed because of a verb of saying')],
  ['passive', t('Proposed because of a verb of saying')],
  ['predicate', t('Proposed because of a verb of saying')],
  ['quote', t('Proposed because of quotation marks')],
]

/** How sure a proposal is, as editors read it. */
const strengths = (): Readonly<Record<EditorProposalFragment['strength'], string>> => ({
  SURE: t('sure'),
  LIKELY: t('likely'),
  WEAK: t('weak'),
})

/** Why something was proposed, by whom, and how sure it is. */
export function proposalWords({
  proposedBy,
  strength,
}: Pick<EditorProposalFragment, 'proposedBy' | 'strength'>): string {
  const [kind = '', ...rest] = proposedBy.split(/[:/]/u)
  const name = rest.join('/')
  const sign = kind === 'rule' ? signs().find(([prefix]) => name.startsWith(prefix))?.[1] : undefined
  if (sign !== undefined) return `${sign}; ${strengths()[strength]}`
  const by = [kind, name && inQuotes(name.replaceAll(/[-_]+/gu, ' ').trim())].filter(Boolean).join(' ')
  return `${t('Proposed by {by}', { by })}; ${strengths()[strength]}`
}

/** Why some parts of a claim were proposed. */
export interface ProposalReason {
  /** What was proposed for it: the claim, or whom it was attributed to. */
  readonly about: readonly string[]
  readonly words: string
}

/** Why each part was proposed, each reason once with all that it stands for. */
export function reasonsOf(
  proposals: readonly Pick<EditorProposalFragment, 'proposedBy' | 'strength' | 'source'>[],
): ProposalReason[] {
  const reasons = new Map<string, string[]>()
  for (const proposal of proposals) {
    const words = proposalWords(proposal)
    reasons.set(words, [...(reasons.get(words) ?? []), proposal.source?.name ?? t('The claim')])
  }
  return [...reasons].map(([words, about]) => ({ words, about }))
}
