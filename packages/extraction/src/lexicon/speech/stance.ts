import type { Stance } from '@sourceline/domain'
import type { VerbGroup } from '../../syntax/verb-group.ts'
import type { CueVerb } from './cue-verb.ts'

/** Where a source stands, and whether it said so firmly. */
interface StanceReading {
  readonly stance: Stance
  readonly hedged: boolean
}

const refusals = /^(?:refus|declin)|^unwilling$/u

/** What the words before a verb of saying make of it: "refused to say", "has yet to say", "failed to say". */
export function withheldSpeech(leading: readonly string[]): 'REFUSED' | 'AWAITED' | 'FAILED' | null {
  if (leading.some((word) => refusals.test(word))) return 'REFUSED'
  if (leading.includes('yet') && leading.includes('to')) return 'AWAITED'
  return leading.some((word) => word.startsWith('fail')) ? 'FAILED' : null
}

/** The stance of somebody whose speech was withheld; who fails to confirm something says less than who fails to speak. */
export const stanceOfWithheld = (
  withheld: 'REFUSED' | 'AWAITED' | 'FAILED',
  verb: { readonly confirms?: boolean; readonly replies?: boolean },
): Stance => {
  if (withheld === 'REFUSED') return 'DECLINES_TO_COMMENT'
  if (withheld === 'AWAITED') return 'NOT_COMMENTED'
  if (verb.replies) return 'NO_RESPONSE'
  return verb.confirms ? 'DOES_NOT_CONFIRM' : 'NOT_COMMENTED'
}
const openings = /^(?:may|might|could|would|can)$/u

/**
 * What a verb group tells of the source's stance. Silence is never assent: a verb of saying that is
 * negated never yields ASSERTS, CONFIRMS or DENIES.
 */
export function stanceOf(verb: CueVerb, group: VerbGroup): StanceReading {
  const hedged = verb.hedged || group.leading.some((word) => openings.test(word) || /^(?:appear|seem)/u.test(word))
  const { leading } = group
  const withheld = group.negated ? null : withheldSpeech(leading)
  if (withheld) {
    const confirms = verb.stance === 'CONFIRMS' || verb.stance === 'DENIES' || verb.stance === 'DISPUTES'
    return { stance: stanceOfWithheld(withheld, { confirms }), hedged: false }
  }
  if (!group.negated) return { stance: verb.stance, hedged }
  if (verb.stance === 'DENIES' || verb.stance === 'DISPUTES') return { stance: 'DOES_NOT_CONFIRM', hedged: false }
  if (verb.stance === 'WITHDRAWS') return { stance: 'ASSERTS', hedged: true }
  if (leading.includes('longer') && (verb.mental || verb.clause)) return { stance: 'WITHDRAWS', hedged }
  if (verb.mental && verb.lemma !== 'know') return { stance: 'DISPUTES', hedged: true }
  if (leading.includes('never'))
    return { stance: verb.stance === 'CONFIRMS' ? 'DOES_NOT_CONFIRM' : 'NOT_COMMENTED', hedged: false }
  if (leading.includes('would') || leading.includes('will') || leading.includes('wo'))
    return { stance: 'DECLINES_TO_COMMENT', hedged: false }
  if (/^(?:have|has|had|'ve|'s)$/u.test(leading[0] ?? '')) return { stance: 'NOT_COMMENTED', hedged: false }
  return { stance: 'DOES_NOT_CONFIRM', hedged: false }
}
