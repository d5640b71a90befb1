import { clauseOpeners } from '../lexicon/clauses/conjunctions.ts'
import { cueVerb, type CueVerb } from '../lexicon/speech/cue-verb.ts'
import { phraseAfter } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { hasFinite, isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'

/** The subject that a coordinated verb shares with an earlier one: "X denied it and said ...". */
export function sharedSubject(reading: Reading, end: number, low: number, verb: CueVerb | null): Range | null {
  const joined = joinedTo(reading, end, low)
  if (joined !== null) return joined
  const speaker = verb === null || verb.mental ? null : speakerBefore(reading, end, low)
  if (speaker !== null) return speaker
  let told: Range | null = null
  for (let index = end - 1; index >= low; index--) {
    if (!isFinite(reading, index) || (reading.quotationOf[index] ?? -1) !== (reading.quotationOf[end] ?? -1)) continue
    const group = verbGroup(reading, index, low)
    const subject = subjectBefore(reading, group.subjectEnd, low)
    if (subject === null) {
      const behind = inverted(reading, index, end)
      if (behind !== null) return behind
      continue
    }
    const opener = at(reading, subject.first - 1)
    if ((opener.pos === 'VERB' && (verb !== null || cueVerb(opener.lower)?.clause !== true)) || opener.pos === 'ADP')
      continue
    if (verb !== null && !verb.mental && clauseOpeners.has(opener.lower) && hasFinite(reading, low, subject.first - 1))
      continue
    // "X wept upon hearing her son had left and said ...": what had happened before is no part of the row.
    if (!group.leading.includes('had')) return subject
    told ??= subject
    index = group.first
  }
  return told
}

/** "suspected, but could not prove, that ...": two verbs for one thing. */
function joinedTo(reading: Reading, end: number, low: number): Range | null {
  let index = end - 1
  while (index > low && (at(reading, index).text === ',' || at(reading, index).pos === 'CCONJ')) index--
  if (
    cueVerb(at(reading, index).lower)?.clause !== true ||
    at(reading, index).pos !== 'VERB' ||
    !isFinite(reading, index)
  )
    return null
  const group = verbGroup(reading, index, low)
  return group.passive ? null : subjectBefore(reading, group.subjectEnd, low)
}

/** "X said A and warned B": who speaks first goes on speaking, whatever stands in A. */
function speakerBefore(reading: Reading, end: number, low: number): Range | null {
  for (let index = end - 1; index > low; index--) {
    if ((reading.quotationOf[index] ?? -1) !== (reading.quotationOf[end] ?? -1)) continue
    const verb = at(reading, index).pos === 'VERB' ? cueVerb(at(reading, index).lower) : undefined
    if (
      verb === undefined ||
      !verb.quote ||
      !verb.clause ||
      verb.questionOnly ||
      verb.mental ||
      !isFinite(reading, index)
    )
      continue
    return subjectBefore(reading, verbGroup(reading, index, low).subjectEnd, low)
  }
  return null
}

/** `"...," said X, adding that ...`: the subject stands behind the verb. */
function inverted(reading: Reading, index: number, end: number): Range | null {
  if (at(reading, index - 1).pos !== 'PUNCT' || cueVerb(at(reading, index).lower)?.quote !== true) return null
  const phrase = phraseAfter(reading, index + 1, end)
  return phrase !== null && phrase.last <= end ? phrase : null
}
