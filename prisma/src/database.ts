import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { limitOptions, type DatabaseLimits } from './database-limits.ts'
import { PrismaClient } from './generated/client/client.ts'
import { OrderedClient } from './ordered-client.ts'
import { dropBrokenLines } from './pool-lines.ts'

/** The editorial side's way to the database: Prisma and plain SQL over one pool. */
export interface Database {
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** The longest time that a timer can wait, in milliseconds. */
const withoutEnd = 2 ** 31 - 1

/**
 * Opens a pool on `url` and Prisma over it. Connects on first use. A transaction waits for its connection as long as
 * anything else does.
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
  dropBrokenLines(pool, limits)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    errorFormat: 'minimal',
    transactionOptions: { maxWait: limits.connection ?? withoutEnd },
  })
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
