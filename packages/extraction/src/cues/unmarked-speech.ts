import { talkedOn } from '../lexicon/clauses/conjunctions.ts'
import type { CueVerb } from '../lexicon/speech/cue-verb.ts'
import { neverThought, ownThoughts } from '../lexicon/speech/opinions.ts'
import { talkOpeners } from '../lexicon/speech/talk.ts'
import { pastEnding } from '../lexicon/verbs/endings.ts'
import { startsClause } from '../syntax/clause.ts'
import { isFinite, isObjectPronoun, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Place } from './place.ts'

/** `he said, I will go` and `I mean, it held`: behind a comma, words said or thought without quotation marks. */
export function isUnmarkedSpeech(reading: Reading, { index: comma, high, step }: Place, verb: CueVerb): boolean {
  const first = comma + 1
  const next = at(reading, first)
  const subject = subjectBefore(reading, comma)
  const named = at(reading, subject).lower
  if (named === 'you' && verb.lemma === 'see' && /\p{L}$|^,$/u.test(at(reading, subject - 1).text)) return false
  if (
    step === 0 &&
    /^(?:i|you|we|they)$/u.test(named) &&
    /^(?:mean|see|think|guess|suppose|believe)$/u.test(verb.lemma)
  ) {
    const opens = talkedOn.has(next.lower) || (next.lower === 'that' && at(reading, first + 1).pos !== 'AUX')
    return !opens && (startsClause(reading, first, high) || first + 2 < high)
  }
  if (
    !/^(?:say|tell|think|ask|reply|answer)$/u.test(verb.lemma) ||
    !/^(?:NOUN|PROPN|PRON|NUM|CCONJ)$/u.test(at(reading, subject).pos) ||
    /^(?:that|this)$/u.test(named) ||
    /^(?:as|,)$/u.test(at(reading, subject - 1).lower)
  )
    return false
  const talk =
    isSubjectPronoun(reading, first) ||
    (next.pos === 'VERB' && (step > 0 || /^(?:i|we|you|they|he|she)$/u.test(named)) && !pastEnding.test(next.lower)) ||
    talkOpeners.has(next.lower)
  if (talk && (verb.lemma !== 'tell' || step > 0))
    return (
      !(next.lower === 'you' && at(reading, first + 1).lower === 'know') &&
      (startsClause(reading, first, high) || (first + 2 < high && !isSubjectPronoun(reading, first)))
    )
  return step === 0 && verb.lemma === 'say' && /^(?:\p{Lu}|if$)/u.test(next.text) && startsClause(reading, first, high)
}

/** The word in front of the verb that ends before `end`, adverbs and auxiliaries left out. */
function subjectBefore(reading: Reading, end: number): number {
  let index = end - 1
  if (isObjectPronoun(reading, index)) index--
  while (at(reading, index).pos === 'NOUN' || at(reading, index).pos === 'DET') index--
  index--
  while (/^(?:ADV|AUX|PART)$/u.test(at(reading, index).pos)) index--
  return index
}

/** "I think to say so is wrong": behind "I think" nearly anything is what is thought. */
export function isOwnThought(reading: Reading, index: number, high: number, verb: CueVerb): boolean {
  if (!ownThoughts.has(verb.lemma) || !/^(?:i|we)$/u.test(at(reading, subjectBefore(reading, index)).lower))
    return false
  const token = at(reading, index)
  if (token.pos === 'PUNCT' || token.pos === 'CCONJ' || neverThought.has(token.lower)) return false
  for (let next = index; next < high; next++) if (isFinite(reading, next)) return true
  return false
}
