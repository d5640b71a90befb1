import { createHash } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import type { ObjectPrefix, ObjectStore } from '../objects/object-store.ts'
import type { Contents, LeftOut } from '../backup/catalogue.ts'
import { RowCount, sumOf, type TableDigest } from '../backup/digests.ts'
import type { SnapshotHeader } from '../backup/manifest.ts'
import { ObjectCount, objectsOf } from '../backup/objects.ts'
import { withSnapshot } from '../backup/snapshot.ts'
import { exportFormat, exportVersion, type ExportEnd, type ExportHeader, type ObjectLine } from './export-lines.ts'
import { rowLines } from './row-lines.ts'

/** What an export is taken of. */
export interface ExportSource {
  /** The database's address. */
  readonly url: string
  readonly objects: ObjectStore
  /** The prefixes whose objects belong to it. */
  readonly prefixes: readonly ObjectPrefix[]
  readonly leftOut: readonly LeftOut[]
}

/** How much of an object stands in a line, in bytes; a multiple of three, so that only the last piece is filled up. */
const pieceLength = 3 * 1024 ** 2

/**
 * Writes a newsroom as it is at one moment, while it goes on, as lines of JSON: what it is, each row, the objects, how
 * much there was. Nothing is held in memory but what passes by.
 *
 * @throws OperatorError where the database or the object store fails; what was written by then lacks its last line.
 */
export const takeExport = (given: ExportSource, output: Writable): Promise<ExportEnd> =>
  withSnapshot(given.url, given.leftOut, async (client, contents, header) => {
    const written: { end?: ExportEnd } = {}
    await pipeline(Readable.from(lines(client, given, contents, header, written), { objectMode: false }), output)
    if (!written.end) throw new Error('an export was written without its last line')
    return written.end
  })

async function* lines(
  client: ClientBase,
  given: ExportSource,
  contents: Contents,
  described: SnapshotHeader,
  written: { end?: ExportEnd },
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const passed = (piece: Buffer): Buffer => {
    hash.update(piece)
    return piece
  }
  const header: ExportHeader = { format: exportFormat, version: exportVersion, ...described }
  yield passed(lineOf(header))
  const tables: TableDigest[] = []
  for (const table of contents.kept) {
    const count = new RowCount()
    for await (const piece of rowLines(client, table)) {
      count.add(piece)
      yield passed(piece)
    }
    tables.push(count.end(table))
  }
  const derived: ExportEnd['derived'] = []
  for (const table of contents.derived) derived.push(await sumOf(client, table))
  await client.query('COMMIT')
  const objects = new ObjectCount()
  for await (const { name, size, content } of objectsOf(given.objects, given.prefixes)) {
    objects.add(name, size)
    for await (const line of objectLines(name, size, content)) yield passed(lineOf(line))
  }
  const sums = tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 }))
  const end = { end: header.id, tables: sums, derived, objects: objects.end(), sha256: hash.digest('hex') }
  yield lineOf(end)
  written.end = end
}

const lineOf = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

/** An object in pieces; an empty one is a piece as well. */
async function* objectLines(
  object: string,
  bytes: number,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<ObjectLine> {
  let offset = 0
  let pieces: Uint8Array[] = []
  let length = 0
  const piece = (end: number): ObjectLine => {
    const all = Buffer.concat(pieces)
    const line = { object, bytes, offset, base64: all.subarray(0, end).toString('base64') }
    offset += end
    pieces = [all.subarray(end)]
    length = all.byteLength - end
    return line
  }
  for await (const some of content) {
    pieces.push(some)
    length += some.byteLength
    while (length >= pieceLength) yield piece(pieceLength)
  }
  if (length > 0 || bytes === 0) yield piece(length)
}
