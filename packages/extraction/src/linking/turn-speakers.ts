import type { Span } from '../proposal.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { at, type Reading } from '../text/reading.ts'
import { emptyMemory, resolveSource, type Told } from './resolve-source.ts'

/** Who answers in a sentence of an interview, with the label that says so. */
interface TurnSpeaker {
  readonly source: DescribedSource
  readonly label: Span
}

/** For each sentence of an answer who gives it. */
export type TurnSpeakers = ReadonlyMap<number, TurnSpeaker>

/** Names those who answer in a conversation with labelled turns; "A" and the like name nobody. */
export function turnSpeakers(reading: Reading, told: Told): TurnSpeakers {
  const speakers = new Map<number, TurnSpeaker>()
  if (!reading.turns.some((turn) => turn !== null)) return speakers
  const memory = emptyMemory(told)
  const known = new Map<string, TurnSpeaker | null>()
  reading.sentences.forEach(({ first, last }, sentence) => {
    const turn = reading.turns[reading.paragraphOf[sentence] ?? 0] ?? null
    if (turn === null || turn.asks) return
    if (!known.has(turn.label)) {
      const source =
        turn.label.length < 2 || /^(?:answer|both|all)$/iu.test(turn.label)
          ? null
          : resolveSource(reading, { first, last: labelEnd(reading, first, last) }, memory, null)
      known.set(
        turn.label,
        source === null
          ? null
          : {
              source: {
                ...source,
                kind: source.kind === 'ORGANIZATION' ? 'PERSON' : source.kind,
                anonymity: source.anonymity === 'UNIDENTIFIED' ? 'NAMED' : source.anonymity,
              },
              label: [turn.start, turn.start + turn.label.length],
            },
      )
    }
    const speaker = known.get(turn.label) ?? null
    if (speaker !== null && at(reading, first).start >= turn.from) speakers.set(sentence, speaker)
  })
  return speakers
}

function labelEnd(reading: Reading, first: number, last: number): number {
  for (let index = first + 1; index < last; index++) if (at(reading, index).text === ':') return index
  return last
}
