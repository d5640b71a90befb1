import type { Span } from '../proposal.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Turn } from '../text/turn.ts'
import { emptyMemory, resolveSource, type Told } from './resolve-source.ts'

/** Who answers in a sentence of an interview, with the label that says so. */
interface TurnSpeaker {
  readonly source: DescribedSource
  readonly label: Span
}

/** For each sentence of an answer who gives it. */
export type TurnSpeakers = ReadonlyMap<number, TurnSpeaker>

/** Names those who answer in a conversation; "A" and no label at all are whoever the text says is interviewed. */
export function turnSpeakers(reading: Reading, told: Told): TurnSpeakers {
  const speakers = new Map<number, TurnSpeaker>()
  if (!reading.turns.some((turn) => turn !== null)) return speakers
  const memory = emptyMemory(told)
  const known = new Map<string, TurnSpeaker | null>()
  reading.sentences.forEach(({ first, last }, sentence) => {
    const turn = reading.turns[reading.paragraphOf[sentence] ?? 0] ?? null
    if (turn === null || turn.asks) return
    if (!known.has(turn.label))
      known.set(
        turn.label,
        namesNobody(turn.label)
          ? interviewed(reading, told, sentence)
          : labelled(turn, resolveSource(reading, labelTokens(reading, turn, first, last), memory, null)),
      )
    const speaker = known.get(turn.label) ?? null
    if (speaker !== null && at(reading, first).start >= turn.from) speakers.set(sentence, speaker)
  })
  return speakers
}

/** "A" names nobody, and neither does "Both". */
const namesNobody = (label: string): boolean => label.length < 2 || /^(?:answer|both|all)$/iu.test(label)

const labelled = ({ start, end }: Turn, source: DescribedSource): TurnSpeaker => ({
  source: {
    ...source,
    kind: source.kind === 'ORGANIZATION' ? 'PERSON' : source.kind,
    anonymity: source.anonymity === 'UNIDENTIFIED' ? 'NAMED' : source.anonymity,
  },
  label: [start, end],
})

/** The only person whom the words in front of the conversation name in full; null where they name none or several. */
function interviewed(reading: Reading, { entities }: Told, sentence: number): TurnSpeaker | null {
  const opens = reading.turns.findIndex((turn) => turn !== null)
  const named = entities.filter(
    (entity) =>
      entity.sentence < sentence &&
      (reading.paragraphOf[entity.sentence] ?? 0) < opens &&
      entity.described.kind === 'PERSON' &&
      entity.described.anonymity === 'NAMED' &&
      entity.described.name.includes(' '),
  )
  const [one] = named
  if (one === undefined || named.some(({ described }) => described.name !== one.described.name)) return null
  const fullest = named.find(({ described }) => described.role !== null) ?? one
  return {
    source: fullest.described,
    label: [at(reading, one.token).start, at(reading, one.last - 1).end],
  }
}

/** The tokens of a label that stands in front of what is said. */
function labelTokens(reading: Reading, { start, end }: Turn, first: number, last: number): Range {
  let from = first
  while (from > 0 && at(reading, from - 1).start >= start) from--
  while (from < last && at(reading, from).start < start) from++
  let to = from
  while (at(reading, to).start >= 0 && at(reading, to).end <= end) to++
  return { first: from, last: Math.max(to, from + 1) }
}
