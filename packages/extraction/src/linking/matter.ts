import { stemsOf } from '../claims/stem.ts'
import { passage } from '../proposal.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Candidate } from './claim-reference.ts'
import type { Draft } from './draft.ts'

/** Kept for an editor to look at, and never accepted together with others. */
const unsettled = 0.45

/**
 * How sure a silence or a denial can be of what it speaks to, from 0 to 1. "Declined to comment" names no matter, so
 * that the claim before it is a guess; "denied the sale" and "confirmed his identity" tell a noun, and nothing that could
 * be so or not.
 */
export function surenessOfMatter(reading: Reading, draft: Draft, referred: Candidate | null): number {
  const { finding, claim } = draft
  if (finding.rule.startsWith('silence'))
    return claim.length > 0 || sharesMatter(reading, draft, referred) ? 1 : unsettled
  const noun = finding.rule === 'verb-nominal' && /^(?:CONFIRMS|DENIES|DISPUTES)$/u.test(finding.stance)
  if (referred !== null || !(noun || (finding.rule === 'passive' && finding.stance !== 'ASSERTS'))) return 1
  const gerund = /^\p{L}+ing\b/u.test(passage(reading.text, claim).text)
  return gerund || isStatement(reading, draft) ? 1 : unsettled
}

/** "declined to comment on the sale": a word behind the cue is one of the claim's. */
function sharesMatter(reading: Reading, { finding, sentence }: Draft, referred: Candidate | null): boolean {
  const end = reading.sentences[sentence]?.last ?? finding.cue.last
  if (referred === null || end <= finding.cue.last) return false
  const matter = stemsOf(reading.text.slice(at(reading, finding.cue.last).start, at(reading, end - 1).end))
  const claimed = referred.stems()
  return [...matter].some((stem) => claimed.has(stem))
}

/** The words behind the cue have a verb of their own. */
export function isStatement(reading: Reading, { claim, finding }: Draft): boolean {
  const [start, end] = claim[0] ?? [0, 0]
  for (let index = finding.cue.last; at(reading, index).start >= 0 && at(reading, index).start < end; index++) {
    if (at(reading, index).start >= start && isFinite(reading, index)) return true
  }
  return false
}
