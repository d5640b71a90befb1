import pg, { type ClientBase } from 'pg'
import { to } from 'pg-copy-streams'
import { fullName, orderOf, quotedName, type TableShape } from '../backup/catalogue.ts'
import { RowCount, type TableDigest } from '../backup/digests.ts'

/** A column of a table `t`, by its own name. */
const columnOf = (name: string): string => `t.${pg.escapeIdentifier(name)}`

/**
 * The rows of a table as lines of an export, in the order of its primary key, in pieces of whatever length.
 *
 * PostgreSQL writes the JSON, so that numbers and times keep every digit. JSON holds no control characters as such: with
 * three of them for its signs, COPY passes each line on as it is.
 */
export async function* rowLines(client: ClientBase, table: TableShape): AsyncGenerator<Buffer> {
  const begin = pg.escapeLiteral(`{"table":${JSON.stringify(fullName(table))},"row":`)
  const rows = `SELECT ${begin} || row_to_json(r)::text || '}' FROM ${quotedName(table)} t
    CROSS JOIN LATERAL (SELECT ${table.columns.map(columnOf).join(', ')}) r ORDER BY ${await orderOf(client, table)}`
  yield* client.query(to(`COPY (${rows}) TO STDOUT (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02', ESCAPE E'\\x02')`))
}

/** What the lines of a table come to now. */
export async function rowLinesDigest(client: ClientBase, table: TableShape): Promise<TableDigest> {
  const count = new RowCount()
  for await (const piece of rowLines(client, table)) count.add(piece)
  return count.end(table)
}
