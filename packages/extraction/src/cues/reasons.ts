import { proceedings } from '../lexicon/speech/told-nouns.ts'
import type { CueVerb } from '../lexicon/speech/cue-verb.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { hasFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { opensQuotation, type Complement } from './complement-shape.ts'
import type { FoundCue } from './found-cue.ts'
import type { Site } from './site.ts'

/** How many words may stand between a verb and the colon: "rejected the company's argument of last May:". */
const farthestColon = 14

const against = /^(?:DENIES|DISPUTES)$/u

/** `dismissed the allegation: "It held."`: the quotation behind the noun and its colon. */
export function behindColon(reading: Reading, { verb, group, high }: Site): Complement | null {
  if (!against.test(verb.stance)) return null
  for (let index = group.last; index < Math.min(high, group.last + farthestColon); index++) {
    const { pos, text } = at(reading, index)
    if (text !== ':') {
      if (pos === 'PUNCT' || pos === 'AUX') return null
      continue
    }
    const quoted = opensQuotation(reading, index + 1, reading.quotationOf[group.head] ?? -1)
    return quoted && !hasFinite(reading, group.last, index) ? { shape: 'quote', first: index + 1 } : null
  }
  return null
}

/** What stands behind "rejected this argument:" are somebody's own words; behind "rejected the following:" it is what is rejected. */
export function givesReasons(reading: Reading, { shape, first }: Complement, { stance }: FoundCue): boolean {
  return (
    against.test(stance) &&
    (shape === 'next' || shape === 'quote') &&
    at(reading, first - 1).text === ':' &&
    at(reading, first - 2).lower !== 'following'
  )
}

/** A noun that claims nothing is rejected: no denial of anything. */
export function rejectsNoun(
  reading: Reading,
  verb: CueVerb,
  { shape, first }: Complement,
  source: Range | null,
): boolean {
  if (shape === 'nominal' && isProceeding(reading, verb, first)) return true
  return source !== null && shape !== 'quote' && isRejectedNoun(reading, verb, source)
}

/** "dismissed the suit": who decides on what was brought before a court or a meeting denies nothing. */
function isProceeding(reading: Reading, { stance, lemma }: CueVerb, first: number): boolean {
  if (stance !== 'DENIES' || lemma === 'deny' || lemma === 'refute') return false
  return proceedings.has(at(reading, headOf(reading, first)).lower)
}

/** The noun that the phrase is about: "the president's | lawsuit", "the motion | of the board". */
function headOf(reading: Reading, first: number): number {
  const last = basePhrase(reading, first, first + farthestColon)
  for (let index = first; index < last; index++) {
    const next = at(reading, index + 1)
    if (at(reading, index).pos === 'NOUN' && !/^(?:NOUN|PROPN|PART)$/u.test(next.pos) && !/^['’]s$/u.test(next.lower))
      return index
  }
  return last - 1
}

/** "the very notion that | the founders rejected": a noun is rejected, and nothing that may stand further behind. */
function isRejectedNoun(reading: Reading, { stance }: CueVerb, { first }: Range): boolean {
  if (!against.test(stance)) return false
  const tie = at(reading, first - 1).lower
  return /^(?:that|which)$/u.test(tie) && at(reading, first - 2).pos === 'NOUN'
}
