import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { createDatabase, createDeliveryPool } from '@sourceline/database'
import type { PrismaClient } from '@sourceline/database'
import type { Client, Pool } from 'pg'
import { expect, inject } from 'vitest'
import { withOneConnectionEach } from './one-connection.ts'
import { administer, databaseUrl } from './test-server.ts'

/** A migrated, empty database of a test file's own. */
export interface TestDatabase {
  readonly url: string
  readonly prisma: PrismaClient
  /** Connections of the owner, who sees every table. */
  readonly pool: Pool
  /** Connections of the delivery role, as readers' requests use them. */
  readonly deliveryPool: Pool
  /** Closes the pools and drops the database. */
  drop(): Promise<void>
  /** Closes the pools and keeps the database as it is, to be copied. */
  freeze(): Promise<FrozenDatabase>
}

/** How a database is opened. */
interface TestDatabaseOptions {
  /** Whether whatever asks for a second connection within a transaction fails, as {@link withOneConnectionEach} says. */
  readonly oneConnectionEach?: boolean
}

/** A prepared database from which several tests start, each with a copy of its own. */
export interface FrozenDatabase {
  copy(): Promise<TestDatabase>
  drop(): Promise<void>
}

/**
 * Copies the run's migrated database. Call it once in a file's `beforeAll` and `drop()` it in
 * `afterAll`.
 */
export const testDatabase = (options: TestDatabaseOptions = {}): Promise<TestDatabase> =>
  copyOf(inject('testServer').template, options)

/** Says which file it is of, for whoever looks at the server while the suite runs; PostgreSQL takes 63 characters. */
function databaseName(): string {
  const file = basename(expect.getState().testPath ?? '', '.db.test.ts').replaceAll(/\W/g, '_')
  return `sourceline_test_${file.slice(0, 30)}_${randomBytes(8).toString('hex')}`
}

async function copyOf(
  template: string,
  { oneConnectionEach = false }: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  const { url: serverUrl } = inject('testServer')
  const name = databaseName()
  // Its files are copied as they are: written through the log, block by block, they cost several times as much.
  await administer(serverUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`),
  )
  const url = databaseUrl(serverUrl, name)
  const opened = createDatabase({ url, poolSize: 5 })
  const database = oneConnectionEach ? withOneConnectionEach(opened) : opened
  const deliveryPool = createDeliveryPool(url, { poolSize: 3 })
  const close = () => Promise.all([database.close(), deliveryPool.end()])
  const remove = () => administer(serverUrl, (client) => dropOnceLeft(client, name))
  return {
    url,
    prisma: database.prisma,
    pool: database.pool,
    deliveryPool,
    async drop() {
      await close()
      await remove()
    },
    async freeze() {
      await close()
      await administer(serverUrl, (client) => untilLeft(client, name))
      return { copy: () => copyOf(name), drop: remove }
    },
  }
}

/** A pool has ended before the server has let go of its last connections. */
async function untilLeft(client: Client, name: string): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name])
    if (rowCount === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Breaking the last connections would end in an error that nobody awaits. */
async function dropOnceLeft(client: Client, name: string): Promise<void> {
  await untilLeft(client, name)
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}
