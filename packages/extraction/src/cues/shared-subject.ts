import type { CueVerb } from '../lexicon/cue-verb.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { clauseOpeners, isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'

/** The subject that a coordinated verb shares with an earlier one: "X denied it and said ...". */
export function sharedSubject(reading: Reading, end: number, low: number, verb: CueVerb | null): Range | null {
  for (let index = end - 1; index >= low; index--) {
    if (!isFinite(reading, index) || (reading.quotationOf[index] ?? -1) !== (reading.quotationOf[end] ?? -1)) continue
    const group = verbGroup(reading, index, low)
    const subject = subjectBefore(reading, group.subjectEnd, low)
    if (subject === null) continue
    const opener = at(reading, subject.first - 1)
    if (opener.pos === 'VERB' || opener.pos === 'ADP') continue
    if (verb !== null && !verb.mental && clauseOpeners.has(opener.lower) && hasFiniteBefore(reading, subject.first - 1, low)) continue
    return subject
  }
  return null
}

function hasFiniteBefore(reading: Reading, end: number, low: number): boolean {
  for (let index = low; index < end; index++) if (isFinite(reading, index)) return true
  return false
}
