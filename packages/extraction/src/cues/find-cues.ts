import { at, type Reading } from '../text/reading.ts'
import { findAccordingTo } from './according-rule.ts'
import type { FoundCue } from './found-cue.ts'
import { findHeldAs } from './held-as-rule.ts'
import { findHeldNouns } from './held-noun-rule.ts'
import { findIntroduced } from './introduced-rule.ts'
import { findHeadlineLabels } from './label-rule.ts'
import { findPassives, findRumours } from './passive-rule.ts'
import { findPredicates } from './predicate-rule.ts'
import { findReserves } from './reserve-rule.ts'
import { secondHand } from './second-hand.ts'
import { findSilences } from './silence-rule.ts'
import { findSpokenOf } from './spoken-of-rule.ts'
import { findStatements } from './statement-rule.ts'
import { findUnanswered } from './unanswered-rule.ts'
import { findVerbCues } from './verb-rule.ts'
import { findVerdicts } from './verdict-rule.ts'

/** All attributions that the rules find, in the order of the text; where two rules meet on a cue the surer one stays. */
export function findCues(reading: Reading): FoundCue[] {
  const found: FoundCue[] = []
  reading.sentences.forEach((_, sentence) => {
    const here = [
      findSilences,
      findUnanswered,
      findAccordingTo,
      findPassives,
      findRumours,
      findVerbCues,
      findPredicates,
      findHeldNouns,
      findReserves,
      findSpokenOf,
      findHeldAs,
      findVerdicts,
      findStatements,
      findHeadlineLabels,
    ].flatMap((rule) => rule(reading, sentence))
    here.sort((a, b) => b.trust - a.trust)
    const kept: FoundCue[] = []
    for (const finding of here) {
      if (kept.some((other) => meets(other, finding))) continue
      const silence = kept.findIndex((other) => tellsOfSilence(other, finding))
      const told = kept[silence]
      if (told === undefined) kept.push(finding)
      else kept[silence] = { ...told, source: finding.source, cueLead: finding.cue }
    }
    kept.sort((a, b) => at(reading, a.cue.first).start - at(reading, b.cue.first).start)
    found.push(...secondHand(reading, kept))
    if (!kept.some(({ form }) => form === 'DIRECT_QUOTE' || form === 'PARTIAL_QUOTE'))
      found.push(...findIntroduced(reading, sentence))
  })
  return found
}

/** "X said it had no comment": what X is said to have said is that silence, which is X's, and no claim. */
function tellsOfSilence(silence: FoundCue, saying: FoundCue): boolean {
  if (
    !silence.rule.startsWith('silence') ||
    (silence.content.length > 0 && silence.stance !== 'DOES_NOT_CONFIRM') ||
    saying.verb?.lemma !== 'say' ||
    saying.form === 'DIRECT_QUOTE'
  )
    return false
  const { source, cue } = silence
  return (
    source !== null && source.last - source.first === 1 && source.first === saying.cue.last && cue.first === source.last
  )
}

/** Several sources may share a silence, and a cue may tell more than one thing; otherwise one cue is one finding. */
function meets(a: FoundCue, b: FoundCue): boolean {
  if (a.goesOn !== b.goesOn && a.cue.first === b.cue.first) return false
  if (a.rule === b.rule && a.cue.first === b.cue.first && a.source?.first !== b.source?.first) return false
  return a.cue.first < b.cue.last && b.cue.first < a.cue.last
}
