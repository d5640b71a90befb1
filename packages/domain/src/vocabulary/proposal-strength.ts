import { enumeration, type ValueOf } from './enumeration.ts'

/** How surely a proposal is right. */
export const ProposalStrength = enumeration('ProposalStrength', 'How surely a proposal is right.', {
  SURE: 'Right 95 times of 100, as far as its score was measured.',
  LIKELY: 'More likely right than not.',
  WEAK: 'Too unsure to be accepted together with others.',
})
export type ProposalStrength = ValueOf<typeof ProposalStrength>

/** What a proposal must reach to be kept at all. */
const leastKept = 0.4

/** What it must reach to be accepted together with others. */
const leastLikely = 0.5

/** From this score on 95 of 100 are right. */
const leastSure = 0.95

/** Whether a proposal is worth an editor's time: what scores less is not kept. `score` is from 0 to 1. */
export const isWorthKeeping = (score: number): boolean => score >= leastKept

/** Whether a proposal of a score from 0 to 1 is at least so sure. */
export const isAtLeast = (score: number, least: ProposalStrength): boolean =>
  ProposalStrength.values.indexOf(strengthOf(score)) <= ProposalStrength.values.indexOf(least)

/** How surely a proposal of a score from 0 to 1 is right. */
export function strengthOf(score: number): ProposalStrength {
  if (score >= leastSure) return 'SURE'
  return score >= leastLikely ? 'LIKELY' : 'WEAK'
}
