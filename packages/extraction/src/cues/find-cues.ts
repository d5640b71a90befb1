import { at, type Reading } from '../text/reading.ts'
import { findAccordingTo } from './according-rule.ts'
import type { Finding } from './finding.ts'
import { findPassives } from './passive-rule.ts'
import { findPredicates } from './predicate-rule.ts'
import { findSilences } from './silence-rule.ts'
import { findVerbCues } from './verb-rule.ts'

/** All attributions that the rules find, in the order of the text; where two rules meet on a cue the surer one stays. */
export function findCues(reading: Reading): Finding[] {
  const found: Finding[] = []
  reading.sentences.forEach((_, sentence) => {
    const here = [findSilences, findAccordingTo, findPassives, findVerbCues, findPredicates].flatMap((rule) => rule(reading, sentence))
    here.sort((a, b) => b.trust - a.trust)
    const kept: Finding[] = []
    for (const finding of here) {
      if (!kept.some((other) => meets(other, finding))) kept.push(finding)
    }
    kept.sort((a, b) => at(reading, a.cue.first).start - at(reading, b.cue.first).start)
    found.push(...kept)
  })
  return found
}

/** Several sources may share a silence; otherwise one cue is one finding. */
function meets(a: Finding, b: Finding): boolean {
  if (a.rule === b.rule && a.cue.first === b.cue.first && a.source?.first !== b.source?.first) return false
  return a.cue.first < b.cue.last && b.cue.first < a.cue.last
}
