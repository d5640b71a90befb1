import { jobQueues, jobsSchema } from '@sourceline/database'
import { fromPrisma, PgBoss } from 'pg-boss'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'

/** What a message of the queue holds: which job, and nothing of it. */
export interface QueuedJob {
  readonly jobId: string
}

/** What is to be known of a job to queue it. */
interface Sending {
  readonly name: string
  readonly retries?: number | undefined
  readonly retryDelay?: number | undefined
  readonly deadline?: number | undefined
}

/** A run ends itself at its deadline; the queue does so this many seconds later, for one that does not. */
const grace = 30

export const anHour = 3_600

/** Reads over the connection of a transaction; as JSON, because Prisma takes no value of a type of PostgreSQL's catalogue. */
const readingOver = (tx: Transaction) => ({
  async executeSql(text: string, values: unknown[] = []) {
    const statement = text.trim().replace(/;$/, '')
    const found = await clientOf(tx).$queryRawUnsafe<{ row: unknown }[]>(
      `SELECT to_jsonb(answer) AS row FROM (${statement}) AS answer`,
      ...values,
    )
    return { rows: found.map(({ row }) => row) }
  },
})

let sender: Promise<PgBoss> | null = null

/** Knows the queues, which are the same in every database; never uses a connection of its own. */
async function openSender(tx: Transaction): Promise<PgBoss> {
  const boss = new PgBoss({
    db: readingOver(tx),
    schema: jobsSchema,
    migrate: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  await boss.start()
  await boss.stop({ graceful: false, close: false })
  return boss
}

/**
 * Puts a job into the queue, within a transaction: no worker sees it before the commit, and none if there is none.
 *
 * @param startAfter When it may be taken up; at once if left out.
 */
export async function send(
  tx: Transaction,
  jobId: string,
  { name, retries = 5, retryDelay = 5, deadline = anHour }: Sending,
  startAfter?: Date,
): Promise<void> {
  sender ??= openSender(tx)
  const boss = await sender.catch((error: unknown) => {
    sender = null
    throw error
  })
  await boss.send(jobQueues.work, { jobId } satisfies QueuedJob, {
    db: fromPrisma(clientOf(tx)),
    group: { id: name },
    ...(startAfter ? { startAfter } : {}),
    retryLimit: retries,
    retryDelay,
    retryBackoff: true,
    retryDelayMax: anHour,
    expireInSeconds: deadline + grace,
  })
}
