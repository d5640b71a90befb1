import type { ClientBase } from 'pg'
import { PgBoss } from 'pg-boss'

/** The schema of the queue, which pg-boss keeps by itself; readers have no right on it. */
export const jobsSchema = 'jobs'

/** Hand a job to a worker; name the periodic job whose turn it is; hold what was given up. */
export const jobQueues = { work: 'work', schedule: 'schedule', deadLetter: 'dead-letter' } as const

/** Seconds without a sign of life after which another worker takes a job over. */
const heartbeatSeconds = 10

/**
 * Brings the queue's schema to the version of the library. Call it under the lock of migrations: then no two
 * processes change it at once.
 */
export async function migrateJobs(client: ClientBase): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => client.query(text, values) },
    schema: jobsSchema,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  const problems: unknown[] = []
  boss.on('error', (error) => problems.push(error))
  try {
    await boss.start()
    const { work, schedule, deadLetter } = jobQueues
    await boss.createQueue(deadLetter, { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 600 })
    await boss.createQueue(schedule, { retryLimit: 3, retryDelay: 1, heartbeatSeconds, deleteAfterSeconds: 3_600 })
    await boss.createQueue(work, { deadLetter, heartbeatSeconds, deleteAfterSeconds: 86_400 })
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
  if (problems.length > 0) throw problems[0]
}
