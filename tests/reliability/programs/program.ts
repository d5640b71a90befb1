import { setTimeout as sleep } from 'node:timers/promises'
import { Chances } from '@sourceline/kit'
import type { Evidence } from './auditor/evidence.ts'
import { injectFaults, type FaultKind } from './faults.ts'
import { Person } from './person.ts'
import { Reader } from './reader.ts'
import { Records } from './records.ts'
import type { ServedNewsroom } from './served-newsroom.ts'

/** Who makes changes in a program, all at once; the first may publish. */
const roles = ['EDITOR', 'REPORTER', 'ADMINISTRATOR'] as const
/** How many read meanwhile. */
const readers = 2

/** What a program is drawn from. */
export interface Plan {
  readonly seed: number
  /** Which of the programs that the seed gives. */
  readonly place: number
  /** How many changes each person asks for. */
  readonly steps: number
  /** How many faults are injected meanwhile, at the most. */
  readonly disturbances: number
  /** Whether an instance is frozen past its lease meanwhile. */
  readonly freezes: boolean
}

/** What came of a program. */
export interface Outcome {
  readonly evidence: Evidence
  readonly faults: Partial<Record<FaultKind, number>>
  /** What was answered otherwise than with success, a refusal, or the word that it must be asked again. */
  readonly surprises: readonly string[]
  /** How often a reader was not answered. */
  readonly unanswered: number
  /** Milliseconds that each change took from when it was first sent. */
  readonly durations: readonly number[]
}

/** Has several people and readers work at once while faults are injected, then lets all jobs come to their end. */
export async function runProgram(newsroom: ServedNewsroom, plan: Plan): Promise<Outcome> {
  const { seed, place, steps, disturbances, freezes } = plan
  const chancesOf = (participant: number): Chances => new Chances(seed, place * 16 + participant)
  const records = new Records()
  const people = await Promise.all(
    roles.map((role, index) =>
      Person.join(newsroom, { role, place, mark: `w${place}e${index}`, chances: chancesOf(index), records }),
    ),
  )
  const reading = Array.from({ length: readers }, (_, index) => {
    const chances = chancesOf(8 + index)
    return new Reader(() => chances.oneOf(newsroom.instances).proxied, chances, records)
  })
  let isOver = false
  const meanwhile = Promise.all([
    injectFaults(newsroom.instances, { chances: chancesOf(15), isOver: () => isOver, most: disturbances, freezes }),
    ...reading.map((reader) => reader.readUntil(() => isOver)),
  ])
  await Promise.all(people.map((person) => person.work(steps)))
  isOver = true
  const [faults] = await meanwhile
  await tellAndRead(people, reading)
  await settled(newsroom, people)
  const changes = people.flatMap((person) => person.changes)
  return {
    evidence: {
      pool: newsroom.database.pool,
      address: newsroom.instances[0]?.address ?? '',
      people: people.map(({ name }) => name),
      changes,
      answers: reading.flatMap(({ answers }) => answers),
      redacted: records.redacted,
      mailed: newsroom.mails.taken.map(({ to }) => to).filter(([to = '']) => to.startsWith(`w${place}e`)),
    },
    faults,
    surprises: [
      ...[...people, ...reading].flatMap(({ surprises }) => surprises),
      ...newsroom.instances.flatMap(({ ended }) => (ended === null ? [] : [`an instance ended with ${ended}`])),
    ],
    unanswered: reading.reduce((sum, reader) => sum + reader.unanswered, 0),
    durations: changes.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
  }
}

/** Once nothing is disturbed any more, the first person publishes a story, and a reader reads it. */
async function tellAndRead([person]: readonly Person[], [reader]: readonly Reader[]): Promise<void> {
  const article = await person?.tellStory()
  while (article && reader && !(await reader.read('article', article)));
}

/**
 * How long jobs may take once nothing happens any more, in milliseconds: a mail whose attempt nobody could note is left
 * alone for five minutes.
 */
const patience = 420_000

/** Until every job that was asked for has ended. */
async function settled({ database }: ServedNewsroom, people: readonly Person[]): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(200)) {
    const { rowCount } = await database.pool.query(
      'SELECT FROM job WHERE ended_at IS NULL AND started_by_name = ANY($1)',
      [people.map(({ name }) => name)],
    )
    if (rowCount === 0) return
  }
}
