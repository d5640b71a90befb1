import { trimmedSpan } from '../cues/content.ts'
import type { Draft } from '../linking/draft.ts'
import type { TurnSpeakers } from '../linking/turn-speakers.ts'
import type { Span } from '../proposal.ts'
import { startsClause } from '../syntax/clause.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Sentence } from '../text/sentence.ts'
import { checkWorthiness } from './check-worthiness.ts'

/** A sentence, or one side of it, that no cue attributes and that deserves a check. */
interface Unattributed {
  readonly claim: readonly Span[]
  readonly sentence: number
  /** How much it deserves one, from 0 to 1. */
  readonly worth: number
}

const worthProposing = 0.4

/** What the text says itself, or lets whoever answers say, where it is worth a check. */
export function unattributed(reading: Reading, attributed: readonly Draft[], turns: TurnSpeakers): Unattributed[] {
  const told = new Set(attributed.map((draft) => draft.sentence))
  return reading.sentences.flatMap((bounds, sentence) => {
    if (told.has(sentence)) return []
    const worth = checkWorthiness(reading, bounds, turns.has(sentence))
    if (worth < worthProposing) return []
    return sidesOf(reading, bounds).flatMap(({ first, last }) => {
      const span = trimmedSpan(reading, first, last)
      return span === null ? [] : [{ claim: [span], sentence, worth }]
    })
  })
}

/** "While Lund closed its schools, Tal kept them open" says two things. */
function sidesOf(reading: Reading, bounds: Sentence): readonly Sentence[] {
  const { first, last } = bounds
  if (!/^(?:while|whereas|although|though)$/u.test(at(reading, first).lower) || !startsClause(reading, first + 1, last))
    return [bounds]
  for (let comma = first + 3; comma < last - 3; comma++) {
    if (at(reading, comma).text !== ',' || !startsClause(reading, comma + 1, last)) continue
    if (/^(?:who|which|whose|where|and|or)$/u.test(at(reading, comma + 1).lower)) continue
    return [
      { first: first + 1, last: comma },
      { first: comma + 1, last },
    ]
  }
  return [bounds]
}
