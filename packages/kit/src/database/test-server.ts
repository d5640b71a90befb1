import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDeliveryRole, migrate, startEmbeddedPostgres, stopAbandonedServer } from '@sourceline/database'
import pg from 'pg'
import { temporaryFolder } from '../temporary-folder.ts'
import { testDatabaseUrl } from './env.ts'

const prefix = 'sourceline-test-'

/** How a test file finds the run's server and the migrated database to copy. */
export interface TestServerAddress {
  readonly url: string
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServerAddress
  }
}

/** Starts a server (or takes the one of TEST_DATABASE_URL) and migrates the template. */
export async function startTestServer(): Promise<{ address: TestServerAddress; stop(): Promise<void> }> {
  const server = testDatabaseUrl
    ? { url: testDatabaseUrl, stop: () => Promise.resolve() }
    : await startTemporaryServer()
  const template = `sourceline_template_${randomBytes(6).toString('hex')}`
  try {
    await administer(server.url, (client) => client.query(`CREATE DATABASE ${template}`))
    await prepareTemplate(databaseUrl(server.url, template))
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    address: { url: server.url, template },
    async stop() {
      if (testDatabaseUrl)
        await administer(server.url, (client) => client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`))
      await server.stop()
    },
  }
}

/** The same server and user, another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** Runs one piece of work on a connection of its own. */
export async function administer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function startTemporaryServer(): Promise<{ url: string; stop(): Promise<void> }> {
  await removeAbandonedServers()
  const dataDir = mkdtempSync(join(temporaryFolder(), prefix))
  const embedded = await startEmbeddedPostgres({ dataDir, durable: false })
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Ends what a killed run left behind; a run of the last hour may still be at work. */
async function removeAbandonedServers(): Promise<void> {
  const hour = 3_600_000
  const parent = temporaryFolder()
  const folders = readdirSync(parent)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(parent, name))
  for (const folder of folders.filter((path) => Date.now() - statSync(path).mtimeMs > hour)) {
    if (await stopAbandonedServer(folder)) rmSync(folder, { recursive: true, force: true })
  }
}

async function prepareTemplate(url: string): Promise<void> {
  await migrate(url)
  const role = await administer(url, (client) => ensureDeliveryRole(client))
  if (!role.ok) throw new Error(role.reason)
}
