import type { DatabaseLimits } from '@sourceline/database'

const second = 1_000

/**
 * How long each kind of work may wait for the database. Each has connections of its own, so that a lock that one waits for
 * does not silence the others.
 */
export const databaseLimits = {
  /** Readers' requests: a page that takes longer is no use to anybody. */
  readers: { connection: 2 * second, lock: 2 * second, statement: 10 * second, idleInTransaction: 10 * second },
  /**
   * The newsroom: a change has a minute, and reads no text within its transaction. One of which nothing more is heard holds
   * what it has locked no longer than others wait for that.
   */
  editorial: { connection: 2.5 * second, lock: 15 * second, statement: 60 * second, idleInTransaction: 15 * second },
  /** What happens later and may take its time. */
  jobs: { connection: 30 * second, lock: 30 * second, statement: 600 * second, idleInTransaction: 600 * second },
} as const satisfies Readonly<Record<string, DatabaseLimits>>
