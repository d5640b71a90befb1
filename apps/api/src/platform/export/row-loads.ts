import { createHash, type Hash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { fullName, type TableShape } from '../backup/catalogue.ts'
import { insertLines } from './insert-lines.ts'
import { wrongLine, type Line } from './read-lines.ts'

/** How many rows, and how many bytes of them, are inserted by one statement. */
const batch = { rows: 2_000, bytes: 4 * 1024 ** 2 }

/** What was read of a table; the SHA-256 is of its lines. */
interface ReadTable {
  rows: number
  readonly hash: Hash
}

/** Inserts the rows of lines, many by each statement. */
export class RowLoads {
  readonly #client: ClientBase
  readonly #tables: ReadonlyMap<string, TableShape>
  readonly #read = new Map<string, ReadTable>()
  #waiting: { table: TableShape; lines: Line[]; bytes: number } | null = null

  constructor(client: ClientBase, tables: readonly TableShape[]) {
    this.#client = client
    this.#tables = new Map(tables.map((table) => [fullName(table), table]))
  }

  /**
   * Takes in the next row.
   *
   * @throws OperatorError where it, or one before it, does not fit.
   */
  async add(line: Line, name: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const table = this.#tables.get(name)
    if (!table) throw wrongLine(line.number, `the first line names no table ${JSON.stringify(name)}`)
    checkFields(line.number, table, row)
    if (this.#waiting?.table !== table) await this.#insert()
    const waiting = (this.#waiting ??= { table, lines: [], bytes: 0 })
    waiting.lines.push(line)
    waiting.bytes += line.bytes.byteLength
    const read = this.#read.get(name) ?? { rows: 0, hash: createHash('sha256') }
    this.#read.set(name, read)
    read.rows += 1
    read.hash.update(line.bytes)
    if (waiting.lines.length >= batch.rows || waiting.bytes >= batch.bytes) await this.#insert()
  }

  async #insert(): Promise<void> {
    if (!this.#waiting) return
    const { table, lines } = this.#waiting
    this.#waiting = null
    await insertLines(this.#client, table, lines)
  }

  /** Inserts what is left. Gives how many rows each table had, and the SHA-256 of their lines. */
  async end(): Promise<Map<string, { readonly rows: number; readonly sha256: string }>> {
    await this.#insert()
    return new Map(
      [...this.#tables.keys()].map((name) => {
        const { rows, hash } = this.#read.get(name) ?? { rows: 0, hash: createHash('sha256') }
        return [name, { rows, sha256: hash.digest('hex') }]
      }),
    )
  }
}

/** A row has a field for each column of its table, and no other. */
function checkFields(number: number, table: TableShape, row: Readonly<Record<string, unknown>>): void {
  const named = Object.keys(row)
  const extra = named.find((field) => !table.columns.includes(field))
  if (extra !== undefined) throw wrongLine(number, `${fullName(table)} has no field ${JSON.stringify(extra)}`)
  const missing = named.length === table.columns.length ? undefined : table.columns.find((field) => !(field in row))
  if (missing !== undefined) throw wrongLine(number, `the field "${missing}" of ${fullName(table)} is missing`)
}
