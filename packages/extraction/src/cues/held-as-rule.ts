import { bearing, heldAsNouns, ownWords, unsourced } from '../lexicon/speech/spoken-of.ts'
import { startsClause } from '../syntax/clause.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import { isPossessor } from '../syntax/possessor.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'

/**
 * Finds what a noun tells to be somebody's word, or nobody's: "Sol's view is that ...", "in Sol's words, ...", "there are
 * reports that ...", "faces accusations that ...".
 */
export function findHeldAs(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let noun = bounds.first + 1; noun < bounds.last - 2; noun++) {
    if ((reading.quotationOf[noun] ?? -1) >= 0) continue
    const told = viewAt(reading, noun, bounds) ?? wordsAt(reading, noun, bounds) ?? rumourAt(reading, noun, bounds)
    if (told === null) continue
    const span = trimmedSpan(
      reading,
      told.first,
      contentEnd(reading, told.first, bounds.last, { own: false, firm: true }),
    )
    if (span === null) continue
    found.push({
      rule: told.source === null ? 'told-of' : 'held-as',
      sentence,
      verb: null,
      source: told.source,
      content: [span],
      stance: 'ASSERTS',
      hedged: told.source === null,
      position: false,
      cue: told.cue,
      cueLead: null,
      form: formOf(reading, [span]),
      trust: 0.7,
      refers: false,
    })
  }
  return found
}

interface Held {
  readonly source: Range | null
  readonly cue: Range
  /** Where what is held starts. */
  readonly first: number
}

/** "Sol's view is that | the dam must go". */
function viewAt(reading: Reading, noun: number, { first, last }: Range): Held | null {
  if (!heldAsNouns.has(at(reading, noun).lower) || !/^(?:is|was|remains)$/u.test(at(reading, noun + 1).lower))
    return null
  if (at(reading, noun + 2).lower !== 'that' || !startsClause(reading, noun + 3, last)) return null
  const owner = ownerBefore(reading, noun, first)
  return owner === null ? null : { source: owner, cue: { first: noun, last: noun + 2 }, first: noun + 3 }
}

/** "In Sol's words, | the dam is a ruin". */
function wordsAt(reading: Reading, noun: number, { first, last }: Range): Held | null {
  if (!ownWords.has(at(reading, noun).lower) || at(reading, noun + 1).text !== ',') return null
  const owner = ownerBefore(reading, noun, first)
  if (owner === null || at(reading, owner.first - 1).lower !== 'in' || owner.first - 1 > first) return null
  return noun + 3 < last ? { source: owner, cue: { first: owner.first - 1, last: noun + 1 }, first: noun + 2 } : null
}

/** "There are fears that | the dam may burst", "faces accusations that | it hid deaths". */
function rumourAt(reading: Reading, noun: number, { first, last }: Range): Held | null {
  if (!unsourced.has(at(reading, noun).lower) || at(reading, noun + 1).lower !== 'that') return null
  if (!startsClause(reading, noun + 2, last)) return null
  for (let index = noun - 1; index >= Math.max(first, noun - 4); index--) {
    const { lower } = at(reading, index)
    if (lower === 'there' || bearing.has(lower))
      return { source: null, cue: { first: noun, last: noun + 1 }, first: noun + 2 }
  }
  return null
}

/** "the mayor | 's": whose it is. */
function ownerBefore(reading: Reading, noun: number, low: number): Range | null {
  if (!isPossessor(reading, noun - 1)) return null
  let first = noun - 2
  while (first > low && basePhrase(reading, first - 1, noun - 1) === noun - 1) first--
  return { first, last: noun - 1 }
}
