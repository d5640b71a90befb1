import type { Writable } from 'node:stream'
import type { ClientBase } from 'pg'
import type { ObjectPrefix, ObjectStore } from '../objects/object-store.ts'
import { fullName, type Contents, type LeftOut } from './catalogue.ts'
import { writeContainer, type ContainerWriter } from './container.ts'
import { RowCount, rowsOf, sumOf, type TableDigest } from './digests.ts'
import {
  backupFormat,
  containerVersion,
  partNames,
  type BackupHeader,
  type BackupManifest,
  type SnapshotSums,
} from './manifest.ts'
import { ObjectCount, objectsOf } from './objects.ts'
import { withSnapshot } from './snapshot.ts'

/** What a backup is taken of. */
export interface BackupSource {
  /** The database's address. */
  readonly url: string
  readonly objects: ObjectStore
  /** The prefixes whose objects belong to it. */
  readonly prefixes: readonly ObjectPrefix[]
  readonly leftOut: readonly LeftOut[]
  /** What the operator has set, secrets left out: written as it is, to be read by people. */
  readonly environment: object
  /** Seals the keys of the vault for the backup of this id; null where they are kept elsewhere. */
  readonly keysFor: ((backupId: string) => Buffer) | null
}

/** How long a part of a table is, in bytes, and one row more. */
const partLength = 4 * 1024 ** 2

/**
 * Writes a newsroom as it is at one moment, while it goes on: every row in one transaction that reads one snapshot, then
 * the objects, which are there for good before a row names them. Nothing is held in memory but what passes by.
 *
 * @throws OperatorError where the database or the object store fails; what was written by then is no backup.
 */
export const takeBackup = (given: BackupSource, output: Writable): Promise<BackupManifest> =>
  withSnapshot(given.url, given.leftOut, async (client, contents, described) => {
    const header: BackupHeader = { format: backupFormat, version: containerVersion, ...described }
    const written: { manifest?: BackupManifest } = {}
    await writeContainer(output, new Date(header.takenAt), async (writer) => {
      written.manifest = await writeParts(client, given, contents, header, writer)
    })
    if (!written.manifest) throw new Error('a backup was written without its manifest')
    return written.manifest
  })

async function writeParts(
  client: ClientBase,
  given: BackupSource,
  { kept, derived }: Contents,
  header: BackupHeader,
  writer: ContainerWriter,
): Promise<BackupManifest> {
  const files: Record<string, string> = {}
  const file = async (name: string, content: Buffer) => {
    files[name] = await writer.whole(name, content)
  }
  await file(partNames.header, inJson(header))
  const tables: TableDigest[] = []
  for (const table of kept) {
    const count = new RowCount()
    let number = 0
    for await (const part of inParts(rowsOf(client, table))) {
      count.add(part)
      number += 1
      await writer.whole(`tables/${fullName(table)}/${String(number).padStart(6, '0')}.copy`, part)
    }
    tables.push(count.end(table))
  }
  const sums: BackupManifest['derived'] = []
  for (const table of derived) sums.push(await sumOf(client, table))
  await client.query('COMMIT')
  const objects = await writeObjects(given, writer)
  await file(partNames.environment, inJson(given.environment))
  if (given.keysFor) await file(partNames.keys, given.keysFor(header.id))
  const manifest: BackupManifest = { id: header.id, files, tables, derived: sums, objects }
  const seal = await writer.whole(partNames.manifest, inJson(manifest))
  await writer.whole(partNames.seal, Buffer.from(`${seal}  ${partNames.manifest}\n`))
  return manifest
}

const inJson = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** Gathers rows to parts that end with a row. */
async function* inParts(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  let length = 0
  for await (const piece of rows) {
    const end = length + piece.byteLength < partLength ? -1 : piece.lastIndexOf(10)
    pieces.push(end === -1 ? piece : piece.subarray(0, end + 1))
    length += piece.byteLength
    if (end === -1) continue
    yield Buffer.concat(pieces)
    const rest = piece.subarray(end + 1)
    pieces = [rest]
    length = rest.byteLength
  }
  if (length > 0) yield Buffer.concat(pieces)
}

async function writeObjects(
  { objects, prefixes }: BackupSource,
  writer: ContainerWriter,
): Promise<SnapshotSums['objects']> {
  const count = new ObjectCount()
  for await (const { name, size, content } of objectsOf(objects, prefixes)) {
    await writer.part(`objects/${name}`, size, content)
    count.add(`objects/${name}`, size)
  }
  return count.end()
}
