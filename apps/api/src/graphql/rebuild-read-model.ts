import { setTimeout as wait } from 'node:timers/promises'
import type { ReadingConnections } from '../platform/connections.ts'
import { changesChannel, everythingAnew } from '../platform/change-log.ts'

/** The parts of the read model, in the order in which one rests on another. */
const parts = [
  'presence of claim',
  'presence of source',
  'source',
  'claim',
  'article',
  'attribution',
  'mention',
] as const

/** How many rows are worked out in one transaction: whoever publishes meanwhile waits no longer. */
const rowsAtOnce = 500
const beforeAll = '00000000-0000-0000-0000-000000000000'
/** How long somebody who publishes is let be, in milliseconds, before it is tried again. */
const patience = 20

/**
 * Works out the whole read model anew, a part at a time in short transactions, each of which waits for the changes that
 * are being made: readers and the newsroom go on meanwhile.
 *
 * @param progress Is told which part, and how much of it is done.
 * @returns How many rows of the tables it was worked out from.
 */
export async function rebuildReadModel(
  pool: Pick<ReadingConnections, 'query'>,
  progress: (part: string, done: number) => void = () => undefined,
): Promise<number> {
  let all = 0
  for (const part of parts) {
    let done = 0
    for (let after: string | null = beforeAll; after !== null;) {
      const { last, busy, count } = await rebuildNext(pool, part, after)
      if (busy) {
        await wait(patience)
        continue
      }
      after = last
      done += count
      if (after !== null && done % 5_000 === 0) progress(part, done)
    }
    progress(part, done)
    all += done
  }
  await pool.query('SELECT pg_notify($1, $2)', [changesChannel, everythingAnew])
  return all
}

interface Step {
  /** The last row that was worked out anew; null at the end. */
  readonly last: string | null
  /** Somebody publishes: nothing was done. */
  readonly busy: boolean
  readonly count: number
}

async function rebuildNext(pool: Pick<ReadingConnections, 'query'>, part: string, after: string): Promise<Step> {
  const { rows } = await pool.query<Step>('SELECT last, busy, count FROM published.rebuild($1, $2::uuid, $3)', [
    part,
    after,
    rowsAtOnce,
  ])
  const [step] = rows
  if (!step) throw new Error('a part of the read model was not rebuilt')
  return step
}
