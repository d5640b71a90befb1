import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Migration } from './migration-files.ts'

/** A step that the database has taken, with the checksum of the file that was run. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

/** Prisma's own lock, so that `prisma migrate deploy` and this never run at once. */
const prismaLock = 72_707_369

/** Prisma's table, word for word, so that its command line reads what this writes and the reverse. */
const createTable = `
  CREATE TABLE IF NOT EXISTS public._prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/** Waits until this connection alone migrates; the end of the connection, however it comes, lets the next one in. */
export async function lockMigrations(client: ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
}

/** Makes the table, and marks what another program began and did not finish as rolled back. */
export async function openMigrationTable(client: ClientBase): Promise<void> {
  await client.query(createTable)
  await client.query(
    'UPDATE public._prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  )
}

/** The steps that the database has taken, oldest first; none when it was never migrated. */
export async function appliedMigrations(client: ClientBase): Promise<readonly AppliedMigration[]> {
  const table = await client.query<{ present: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present`,
  )
  if (!table.rows[0]?.present) return []
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations WHERE finished_at IS NOT NULL
      AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

/** Takes one step and notes it, both or neither. */
export async function applyMigration(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    // A script may have changed the search path or the role for the rest of the session.
    await client.query('RESET ALL')
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}
