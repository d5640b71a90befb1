import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { runInTest } from '../cli/test-terminal.ts'
import type { TestNewsroom } from './newsroom.ts'

/**
 * An empty database and an installation of its own, as on a new machine; both go at the end of the test.
 *
 * @param env What is set there besides.
 */
export async function newMachine(newsroom: Pick<TestNewsroom, 'pool' | 'databaseUrl'>, env: NodeJS.ProcessEnv = {}) {
  const name = `sourceline_restored_${randomBytes(6).toString('hex')}`
  await newsroom.pool.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  const url = new URL(newsroom.databaseUrl)
  url.pathname = `/${name}`
  const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-elsewhere-'))
  onTestFinished(async () => {
    rmSync(dataDir, { recursive: true })
    await newsroom.pool.query(`DROP DATABASE ${name} WITH (FORCE)`)
  })
  const variables = {
    SOURCELINE_DATA_DIR: dataDir,
    DATABASE_URL: url.href,
    ...env,
  }
  return {
    env: variables,
    dataDir,
    run: (...words: string[]) => runInTest(words, { env: variables }),
    async ask(sql: string): Promise<Record<string, unknown>[]> {
      const client = new pg.Client({ connectionString: url.href })
      await client.connect()
      return client
        .query(sql)
        .then(({ rows }) => rows)
        .finally(() => client.end())
    },
  }
}
