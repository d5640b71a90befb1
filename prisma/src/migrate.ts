import type { ClientBase } from 'pg'
import { describeDatabase } from './connection-failure.ts'
import { migrateJobs } from './jobs-schema.ts'
import { appliedMigrations, applyMigration, lockMigrations, openMigrationTable } from './migration-table.ts'
import { readMigrations } from './migration-files.ts'
import type { Migration } from './migration-files.ts'
import { OperatorError } from './operator-error.ts'
import { serverComplaint, serverVersion } from './server-version.ts'
import { withConnection } from './with-connection.ts'

/** What {@link migrate} did. */
export interface MigrationReport {
  /** The steps taken now, oldest first; empty when the database was up to date. */
  readonly applied: readonly string[]
  /** Steps taken earlier whose file has changed since. */
  readonly edited: readonly string[]
}

/** How far a database is, without changing it. */
export interface MigrationState extends Omit<MigrationReport, 'applied'> {
  readonly pending: readonly string[]
  /** Steps that this version does not know: the database is newer. */
  readonly unknown: readonly string[]
}

/**
 * Brings a database to the newest schema. Any number of processes may call it at once: one
 * works, the others wait and find nothing to do. Each step is one transaction, so that a process
 * which is killed leaves the database before or after a step, never within.
 *
 * @param onStep Told the name of each step before it is taken.
 * @throws OperatorError when the server cannot be reached, is too old or not UTF8, or holds steps of a newer version.
 */
export async function migrate(
  url: string,
  {
    onStep,
    migrations = readMigrations(),
  }: { onStep?: (name: string) => void; migrations?: readonly Migration[] } = {},
): Promise<MigrationReport> {
  return withConnection(url, async (client) => {
    await checkServer(client, url)
    await lockMigrations(client)
    await openMigrationTable(client)
    const { pending, unknown, edited } = await compare(client, migrations)
    if (unknown.length > 0) throw newerDatabase(url, unknown)
    const applied = migrations.filter(({ name }) => pending.includes(name))
    for (const migration of applied) {
      onStep?.(migration.name)
      await applyMigration(client, migration).catch((error: unknown) => {
        throw failedStep(migration.name, error)
      })
    }
    await migrateJobs(client).catch((error: unknown) => {
      throw failedStep('of the queue of jobs', error)
    })
    return { applied: applied.map(({ name }) => name), edited }
  })
}

/** Compares a database with the migrations of this version; changes nothing. */
export function migrationState(
  url: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<MigrationState> {
  return withConnection(url, (client) => compare(client, migrations))
}

async function compare(client: ClientBase, migrations: readonly Migration[]): Promise<MigrationState> {
  const taken = new Map((await appliedMigrations(client)).map(({ name, checksum }) => [name, checksum]))
  const known = new Set(migrations.map(({ name }) => name))
  return {
    pending: migrations.filter(({ name }) => !taken.has(name)).map(({ name }) => name),
    unknown: [...taken.keys()].filter((name) => !known.has(name)),
    edited: migrations
      .filter(({ name, checksum }) => (taken.get(name) ?? checksum) !== checksum)
      .map(({ name }) => name),
  }
}

async function checkServer(client: ClientBase, url: string): Promise<void> {
  const complaint = serverComplaint(await serverVersion(client))
  if (complaint) throw new OperatorError(`The database at ${describeDatabase(url)} is ${complaint}`)
  const { rows } = await client.query<{ encoding: string }>(`SELECT current_setting('server_encoding') AS encoding`)
  const encoding = rows[0]?.encoding
  if (encoding !== 'UTF8') {
    throw new OperatorError(`The database at ${describeDatabase(url)} is encoded in ${encoding}: create it with UTF8.`)
  }
}

/** Says that a database holds steps of a newer version. */
export function newerDatabase(url: string, unknown: readonly string[]): OperatorError {
  return new OperatorError(
    `The database at ${describeDatabase(url)} was last used by a newer version of Sourceline ` +
      `(it has taken the step ${unknown.at(-1)}): update Sourceline, or use another database.`,
  )
}

/** Names the step and PostgreSQL's message; its details are left out because they can hold rows. */
function failedStep(name: string, error: unknown): OperatorError {
  const message = error instanceof Error ? error.message : String(error)
  const line = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  return new OperatorError(`The database step ${name} failed and was undone: ${message}${line}`)
}
