import type { RecordEventFragment } from '@/generated/graphql.ts'
import { wording } from '../ui/wording.ts'
import { eventPhrase, phraseOf, wentAlong } from './event-words.ts'
import { nounOf } from '../ui/nouns.ts'
import { inQuotes } from '../ui/in-quotes.ts'

/** A record whose history is told, with its parts. */
export interface TracedRecord {
  readonly id: string
  /** The type of the record: "claim". */
  readonly noun: string
  /** What its parts are called, by their ids: the name of a source, the title of evidence. */
  readonly parts: ReadonlyMap<string, string>
}

/** One thing that was done to a record. */
export interface HistoryLine {
  readonly id: string
  readonly at: string
  readonly who: string
  /** The end of a sentence that begins with a name: "edited the claim". */
  readonly phrase: string
  /** The words that it got or the reason that was given; null where there are none. */
  readonly words: string | null
}

const wordsWritten = ['statement', 'name', 'title'] as const

function wordIn(changes: unknown, name: string): string | null {
  const word: unknown = Reflect.get(Object(changes), name)
  return typeof word === 'string' && word !== '' ? word : null
}

function wordsOf({ changes }: RecordEventFragment): string | null {
  const verdict = wordIn(changes, 'verdict')
  if (verdict !== null) return wording(verdict)
  const [written] = wordsWritten.flatMap((name) => wordIn(changes, name) ?? [])
  return wordIn(changes, 'overrideReason') ?? (written === undefined ? null : inQuotes(written))
}

function toldOf(event: RecordEventFragment, record: TracedRecord): string {
  if (event.subjectId === record.id) return phraseOf(event.past, nounOf(record.noun).the)
  const label = record.parts.get(event.subjectId)
  return label === undefined ? eventPhrase(event) : `${eventPhrase(event)}: ${label}`
}

/**
 * The events of a record and its parts as they are told, in their order: what one person did to one thing again and again
 * is one line, and what went public with the record is told by the record alone. Words that did not change are left out.
 */
export function historyLines(events: readonly RecordEventFragment[], record: TracedRecord): HistoryLine[] {
  const told = events
    .filter((event) => event.subjectId === record.id || !wentAlong(event))
    .filter(({ actorName, action, subjectId }, place, all) => {
      const later = all[place - 1]
      return later?.actorName !== actorName || later.action !== action || later.subjectId !== subjectId
    })
  return told.map((event, place) => {
    const earlier = told.slice(place + 1).find(({ subjectId }) => subjectId === event.subjectId)
    const words = wordsOf(event)
    return {
      id: event.id,
      at: event.at,
      who: event.actorName,
      phrase: toldOf(event, record),
      words: earlier && wordsOf(earlier) === words ? null : words,
    }
  })
}
