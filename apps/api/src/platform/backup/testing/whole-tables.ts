import { Writable } from 'node:stream'
import type { TestDatabase } from '@sourceline/kit'
import { escapeIdentifier } from 'pg'

type Queries = Pick<TestDatabase, 'pool'>

/** The base tables of a database, as the standard names them. */
export async function tablesOf({ pool }: Queries): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

/** Every row of a table as text, but for some columns. */
export async function rowsOf({ pool }: Queries, table: string, without: readonly string[] = []): Promise<string[]> {
  const [schema = '', name = ''] = table.split('.')
  const { rows: columns } = await pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2
     AND column_name <> ALL ($3) ORDER BY ordinal_position`,
    [schema, name, without],
  )
  const row = columns.map((column) => escapeIdentifier(column.name)).join(', ')
  const { rows } = await pool.query<{ row: string }>(
    `SELECT ROW(${row})::text AS row FROM ${escapeIdentifier(schema)}.${escapeIdentifier(name)} ORDER BY 1`,
  )
  return rows.map((one) => one.row)
}

/** What is written, in memory. */
export async function gathered(write: (output: Writable) => Promise<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = []
  const output = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(Buffer.from(piece))
      done()
    },
  })
  await write(output)
  return Buffer.concat(pieces)
}
