import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client/client.ts'
import { OrderedClient } from './ordered-client.ts'

/** The editorial side's way to the database: Prisma and plain SQL over one pool. */
export interface Database {
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** How long a kind of work may wait for the database, in milliseconds. What is left out has no limit. */
export interface DatabaseLimits {
  /** For a free connection. */
  readonly connection?: number
  /** For a lock that somebody else holds. */
  readonly lock?: number
  /** For the end of a statement. */
  readonly statement?: number
  /** For the next statement of a transaction. */
  readonly idleInTransaction?: number
}

/** The limits as PostgreSQL's start-up options. */
export const limitOptions = ({ lock = 0, statement = 0, idleInTransaction = 0 }: DatabaseLimits): string =>
  `-c lock_timeout=${lock} -c statement_timeout=${statement} -c idle_in_transaction_session_timeout=${idleInTransaction}`

/**
 * Opens a pool on `url` and Prisma over it. Connects on first use.
 *
 * @param poolSize The most connections held at once.
 */
export function createDatabase({
  url,
  poolSize = 10,
  limits = {},
}: {
  url: string
  poolSize?: number
  limits?: DatabaseLimits
}): Database {
  const pool = new pg.Pool({
    Client: OrderedClient,
    connectionString: url,
    max: poolSize,
    keepAlive: true,
    connectionTimeoutMillis: limits.connection ?? 0,
    options: `-c random_page_cost=${randomPageCost} ${limitOptions(limits)}`,
  })
  forgetBrokenConnections(pool)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' })
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}

/**
 * What reading a page out of order costs the planner's reckoning, in pages read in order: as on an SSD, or in memory.
 * With PostgreSQL's own 4, of a disk that turns, it reads whole tables where an index leads to twenty rows.
 */
export const randomPageCost = 1.1

/**
 * A connection that the server ends is dropped by the pool when it is idle, and else by whoever holds it, whose next
 * statement fails. Without a listener either would end the process: the pool listens to a connection only while it is idle.
 */
export function forgetBrokenConnections(pool: pg.Pool): void {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
}
