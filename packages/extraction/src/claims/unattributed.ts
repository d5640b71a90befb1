import { trimmedSpan } from '../cues/content.ts'
import type { Draft } from '../linking/draft.ts'
import type { TurnSpeakers } from '../linking/turn-speakers.ts'
import type { Span } from '../proposal.ts'
import { startsClause } from '../syntax/clause.ts'
import { at, outermostQuotation, type Reading } from '../text/reading.ts'
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
  const told = new Set(attributed.flatMap((draft) => [draft.sentence, ...cueSentence(reading, draft)]))
  return reading.sentences.flatMap((bounds, sentence) => {
    if (told.has(sentence) || (isQuoted(reading, bounds) && !turns.has(sentence))) return []
    const worth = checkWorthiness(reading, bounds, turns.has(sentence))
    if (worth < worthProposing) return []
    return sidesOf(reading, bounds).flatMap(({ first, last }) => {
      const span = trimmedSpan(reading, first, last)
      return span === null ? [] : [{ claim: [span], sentence, worth }]
    })
  })
}

/** The sentence that leads into a quotation within it, of which a later sentence is told. */
function cueSentence(reading: Reading, { finding, sentence }: Draft): number[] {
  if (finding.rule !== 'introduced') return []
  let own = sentence
  while (own > 0 && (reading.sentences[own]?.first ?? 0) > finding.cue.first) own--
  return outermostQuotation(reading, (reading.sentences[own]?.last ?? 0) - 1) >= 0 ? [own] : []
}

/** Words that stand in quotation marks as a whole are somebody's, and never what the text says itself. */
function isQuoted(reading: Reading, { first, last }: Sentence): boolean {
  const quotation = outermostQuotation(reading, first)
  return quotation >= 0 && outermostQuotation(reading, last - 1) === quotation
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
