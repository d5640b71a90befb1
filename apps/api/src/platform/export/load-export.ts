import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { OperatorError } from '@sourceline/database/operator-error'
import type { ClientBase } from 'pg'
import type { z } from 'zod'
import { fullName } from '../backup/catalogue.ts'
import { notWhole } from '../backup/container.ts'
import { MissingReference } from '../backup/guards-away.ts'
import { loadSnapshot, type LoadedSnapshot, type LoadTarget } from '../backup/load-snapshot.ts'
import { ObjectCount, objectNamed } from '../backup/objects.ts'
import {
  endLine,
  exportFormat,
  exportVersion,
  headerLine,
  objectLine,
  rowLine,
  type ExportEnd,
  type ExportHeader,
  type ObjectLine,
} from './export-lines.ts'
import { jsonLines, wrongLine, type Line } from './read-lines.ts'
import { rowLinesDigest } from './row-lines.ts'
import { RowLoads } from './row-loads.ts'

/**
 * Reads an export into a database, line by line, in one transaction that is kept only where every line fits, as many
 * came as its last line says, and every reference from row to row holds.
 *
 * @param open Opens the export; again where a line is looked for that refers to one that is not there.
 * @throws OperatorError where it is no export, is not whole or a line does not fit; the tables are empty then.
 */
export async function loadExport(open: () => Promise<Readable>, target: LoadTarget): Promise<LoadedSnapshot> {
  const input = await open()
  try {
    const lines = jsonLines(input)
    const first = await firstLine(lines)
    const header = parsed(headerLine, first)
    return await loadSnapshot({ noun: 'export', header, target }, async (client) => {
      const sums = await new ExportReading(client, { lines, first, header, target }).read()
      return { header, sums, sealedKeys: null }
    })
  } catch (error) {
    throw error instanceof MissingReference ? await inItsLine(error, open) : error
  } finally {
    input.destroy()
  }
}

async function firstLine(lines: AsyncGenerator<Line>): Promise<Line> {
  const first = await lines.next().catch(() => null)
  const line = first && !first.done ? first.value : null
  if (!line || !isObject(line.value) || line.value['format'] !== exportFormat)
    throw new OperatorError('This is no export of a Sourceline newsroom: its first line does not say so.')
  const { version } = line.value
  if (version !== exportVersion)
    throw new OperatorError(
      `Line 1: the field "version" is ${JSON.stringify(version)}, and this version of Sourceline reads ` +
        `${exportVersion}: update Sourceline first.`,
    )
  return line
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What a line says, in one of its forms. */
function parsed<Type extends z.ZodType>(type: Type, { number, value }: Line): z.output<Type> {
  const read = type.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue && issue.path.length > 0 ? `the field "${issue.path.join('.')}" does not fit` : 'it does not fit'
  throw wrongLine(number, `${field} (${issue?.message ?? 'in no way'})`)
}

/** What is read, and where to. */
interface Reading {
  readonly lines: AsyncGenerator<Line>
  readonly first: Line
  readonly header: ExportHeader
  readonly target: LoadTarget
}

/** The lines of an export after the first, while they are read. */
class ExportReading {
  readonly #client: ClientBase
  readonly #reading: Reading
  readonly #rows: RowLoads
  readonly #objects = new ObjectCount()
  /** Of all lines before the present one. */
  readonly #sum = createHash('sha256')
  #present: Line

  constructor(client: ClientBase, reading: Reading) {
    this.#client = client
    this.#reading = reading
    this.#rows = new RowLoads(client, reading.header.tables)
    this.#present = reading.first
  }

  /** Reads them to the end. */
  async read(): Promise<ExportEnd> {
    for (;;) {
      const line = await this.#next()
      const value = isObject(line.value) ? line.value : {}
      if ('end' in value) return this.#end(parsed(endLine, line))
      if ('table' in value) {
        const { table, row } = parsed(rowLine, line)
        await this.#rows.add(line, table, row)
      } else if ('object' in value) await this.#object(parsed(objectLine, line))
      else throw wrongLine(line.number, 'it is no row ("table"), no object ("object") and not the last line ("end")')
    }
  }

  async #next(): Promise<Line> {
    this.#sum.update(this.#present.bytes)
    const next = await this.#reading.lines.next()
    if (next.done) throw notWhole(`it breaks off after line ${this.#present.number}`, 'export')
    return (this.#present = next.value)
  }

  async #object(first: ObjectLine): Promise<void> {
    const { number } = this.#present
    const name = objectNamed(first.object)
    if (!name) throw wrongLine(number, `the field "object" must name an object, as media/ and a SHA-256`)
    const found = await this.#reading.target.keepObject(name, this.#pieces(first))
    if (found !== name.sha256) throw wrongLine(number, 'the field "base64" holds another content than "object" names')
    this.#objects.add(first.object, first.bytes)
  }

  async *#pieces(first: ObjectLine): AsyncGenerator<Uint8Array> {
    let offset = 0
    for (let piece = first; ; piece = parsed(objectLine, await this.#next())) {
      if (piece.object !== first.object || piece.bytes !== first.bytes || piece.offset !== offset)
        throw wrongLine(this.#present.number, `the field "offset" must go on with ${first.object} at ${offset}`)
      const content = Buffer.from(piece.base64, 'base64')
      offset += content.byteLength
      yield content
      if (offset >= first.bytes) return
    }
  }

  /** What was read, and what stands in the tables now, must be what the last line says. */
  async #end(end: ExportEnd): Promise<ExportEnd> {
    const { header, lines } = this.#reading
    const read = await this.#rows.end()
    const sum = this.#sum.digest('hex')
    if (end.end !== header.id) throw wrongLine(this.#present.number, 'the field "end" is not the id of the first line')
    if (!(await lines.next()).done) throw wrongLine(this.#present.number + 1, 'it follows the last line ("end")')
    for (const name of read.keys())
      if (!end.tables.some((table) => table.name === name)) throw altered(`${name} is missing in its last line`)
    for (const { name, rows, sha256 } of end.tables) {
      const found = read.get(name)
      if (found?.rows !== rows) throw altered(`of ${name} there are ${found?.rows ?? 0} rows instead of ${rows}`)
      if (sha256 !== undefined && sha256 !== found.sha256) throw altered(`the rows of ${name} are altered`)
    }
    const objects = this.#objects.end()
    if (objects.count !== end.objects.count || objects.sha256 !== end.objects.sha256)
      throw altered('some of its objects are missing')
    if (end.sha256 !== undefined && end.sha256 !== sum) throw altered('some of its lines are altered')
    await this.#compareRows(end)
    return end
  }

  /** The tables must give, line by line, what was read. */
  async #compareRows({ tables }: ExportEnd): Promise<void> {
    for (const table of this.#reading.header.tables) {
      const taken = tables.find(({ name }) => name === fullName(table))
      if (taken?.sha256 === undefined) continue
      const { rows, sha256 } = await rowLinesDigest(this.#client, table)
      if (taken.rows !== rows || taken.sha256 !== sha256)
        throw new OperatorError(
          `The table ${fullName(table)} holds other rows than were exported (${rows} of ${taken.rows}): nothing was kept.`,
        )
    }
  }
}

const altered = (problem: string): OperatorError => notWhole(problem, 'export')

/** Finds the line of a row that refers to one that is not there. */
async function inItsLine({ table, values, message }: MissingReference, open: () => Promise<Readable>): Promise<Error> {
  const fields = Object.entries(values)
  const input = await open()
  try {
    for await (const { number, value } of jsonLines(input)) {
      const line = rowLine.safeParse(value)
      if (!line.success || !isOf(table, line.data.table)) continue
      const { row } = line.data
      if (fields.every(([field, expected]) => JSON.stringify(row[field]) === JSON.stringify(expected)))
        return wrongLine(
          number,
          `the field ${fields.map(([field]) => `"${field}"`).join(', ')} of ${line.data.table} refers to a row that is missing`,
        )
    }
    return new OperatorError(message)
  } finally {
    input.destroy()
  }
}

/** Whether a table as PostgreSQL names it, in the search path and quoted, is the one of that full name. */
const isOf = (regclass: string, name: string): boolean =>
  [name, name.replace(/^public\./, '')].includes(regclass.replaceAll('"', ''))
