import { randomUUID } from 'node:crypto'
import pg, { type ClientBase } from 'pg'
import { contentsOf, plainText, quotedName, sequencesOf, type Contents, type LeftOut } from './catalogue.ts'
import type { SnapshotHeader } from './manifest.ts'

/**
 * Reads a database as it is at one moment, while it goes on: all in one transaction that reads one snapshot. Tables are
 * kept from being changed in form meanwhile. The work may end the transaction when it has read all rows.
 */
export async function withSnapshot<Value>(
  url: string,
  leftOut: readonly LeftOut[],
  work: (client: ClientBase, contents: Contents, header: SnapshotHeader) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(plainText)
    const contents = await contentsOf(client, leftOut)
    await holdTables(client, contents)
    return await work(client, contents, await headerOf(client, contents, leftOut))
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function holdTables(client: ClientBase, { kept, derived }: Contents): Promise<void> {
  const names = [...kept, ...derived].map(quotedName).join(', ')
  if (names !== '') await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`)
}

async function headerOf(
  client: ClientBase,
  { kept, leftOut }: Contents,
  declared: readonly LeftOut[],
): Promise<SnapshotHeader> {
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    `SELECT now() AS at, current_setting('server_version') AS postgres`,
  )
  const { rows: steps } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  )
  return {
    id: randomUUID(),
    takenAt: (rows[0]?.at ?? new Date()).toISOString(),
    postgres: rows[0]?.postgres ?? '',
    migrations: steps.map(({ name }) => name),
    tables: kept.map((table) => ({ ...table, columns: [...table.columns] })),
    sequences: await sequencesOf(client, declared),
    leftOut: leftOut.map(({ name, columns, why }) => ({ name, ...(columns ? { columns: [...columns] } : {}), why })),
  }
}
