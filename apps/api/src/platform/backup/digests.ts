import { createHash, type Hash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { to } from 'pg-copy-streams'
import { copyOut, fullName, orderOf, quotedName, type DerivedTable, type TableShape } from './catalogue.ts'

/** How much of a table there is, and the SHA-256 of its rows as COPY writes them, in the order of the primary key. */
export interface TableDigest {
  readonly name: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** Counts and hashes what passes by. A row ends with a line feed; within it that is written as an escape. */
export class RowCount {
  readonly #hash: Hash = createHash('sha256')
  #rows = 0
  #bytes = 0

  /** Takes in the next piece. */
  add(piece: Uint8Array): void {
    this.#hash.update(piece)
    this.#bytes += piece.byteLength
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) this.#rows += 1
  }

  /** What has passed by; nothing may pass afterwards. */
  end(table: Pick<TableShape, 'schema' | 'name'>): TableDigest {
    return { name: fullName(table), rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

/** The rows of a table as COPY writes them, in pieces of whatever length. */
export async function* rowsOf(client: ClientBase, table: TableShape): AsyncGenerator<Buffer> {
  const order = await orderOf(client, table)
  yield* client.query(to(copyOut(table, order)))
}

/** What a table holds now. */
export async function digestOf(client: ClientBase, table: TableShape): Promise<TableDigest> {
  const count = new RowCount()
  for await (const piece of rowsOf(client, table)) count.add(piece)
  return count.end(table)
}

/** How many rows of a derived table count, and a sum of their hashes, in whatever order they lie. */
export async function sumOf(
  client: ClientBase,
  table: DerivedTable,
): Promise<{ readonly name: string; readonly rows: number; readonly sum: string }> {
  const { rows } = await client.query<{ rows: number; sum: string }>(
    `SELECT count(*)::int AS rows, coalesce(sum(
       ('x' || substr(encode(sha256(convert_to(t::text, 'UTF8')), 'hex'), 1, 15))::bit(60)::bigint), 0)::text AS sum
     FROM ${quotedName(table)} t WHERE ${table.counted}`,
  )
  return { name: fullName(table), rows: rows[0]?.rows ?? 0, sum: rows[0]?.sum ?? '0' }
}
