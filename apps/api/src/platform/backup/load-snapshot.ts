import { OperatorError } from '@sourceline/database/operator-error'
import pg, { type ClientBase } from 'pg'
import type { ObjectName } from '../objects/object-store.ts'
import { fullName, plainText } from './catalogue.ts'
import { putBackGuards, setSequences, takeGuardsAway } from './guards-away.ts'
import type { SnapshotHeader, SnapshotSums } from './manifest.ts'

/** What a newsroom is brought back from. */
export type SnapshotNoun = 'backup' | 'export'

/** Where a backup or an export is brought to. */
export interface LoadTarget {
  /** The database's address. */
  readonly url: string
  /** Makes the empty tables of the version from which it was taken; says in an OperatorError where that may not be. */
  prepare(header: SnapshotHeader, noun: SnapshotNoun): Promise<void>
  /** Keeps an object under its name, and reads it to the end. Gives the SHA-256 of what was read. */
  keepObject(name: ObjectName, content: AsyncIterable<Uint8Array>): Promise<string>
  /** Told what was brought in before it is kept: what it throws keeps nothing. */
  finish(loaded: LoadedSnapshot): void
}

/** What was brought in. */
export interface LoadedSnapshot {
  readonly header: SnapshotHeader
  readonly sums: SnapshotSums
  /** The sealed keys of the vault, where they are in it. */
  readonly sealedKeys: Buffer | null
}

/**
 * Brings rows into a database, in one transaction that is kept only where the reading throws nothing, and every
 * reference from row to row holds. While they are read, the tables are without triggers and foreign keys.
 *
 * @throws OperatorError where this version has no place for them; whatever the reading throws. The tables are empty then.
 */
export async function loadSnapshot<Loaded extends LoadedSnapshot>(
  { noun, header, target }: { noun: SnapshotNoun; header: SnapshotHeader; target: LoadTarget },
  read: (client: ClientBase) => Promise<Loaded>,
): Promise<Loaded> {
  await target.prepare(header, noun)
  const client = new pg.Client({ connectionString: target.url, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(plainText)
    await checkTables(client, header, noun)
    const references = await takeGuardsAway(client, header.tables)
    const loaded = await read(client)
    await setSequences(client, header.sequences)
    await putBackGuards(client, header.tables, references)
    target.finish(loaded)
    await client.query('COMMIT')
    return loaded
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Every table must be there, with its columns. */
async function checkTables(client: ClientBase, { tables }: SnapshotHeader, noun: SnapshotNoun): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%s.%s.%s', table_schema, table_name, column_name) AS name FROM information_schema.columns`,
  )
  const present = new Set(rows.map(({ name }) => name))
  const missing = tables.flatMap((table) =>
    table.columns.map((column) => `${fullName(table)}.${column}`).filter((name) => !present.has(name)),
  )
  if (missing.length > 0)
    throw new OperatorError(
      `The ${noun} holds what this version of Sourceline has no place for (${missing.slice(0, 3).join(', ')}): ` +
        'nothing was kept.',
    )
}
