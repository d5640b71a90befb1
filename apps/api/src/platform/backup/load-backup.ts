import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { OperatorError } from '@sourceline/database/operator-error'
import type { ClientBase } from 'pg'
import { from } from 'pg-copy-streams'
import type { z } from 'zod'
import { copyIn, fullName, type TableShape } from './catalogue.ts'
import { bytesOf, notWhole, readContainer, sha256Of, type Part } from './container.ts'
import { digestOf, RowCount, type TableDigest } from './digests.ts'
import { loadSnapshot, type LoadedSnapshot, type LoadTarget } from './load-snapshot.ts'
import {
  backupFormat,
  containerVersion,
  headerType,
  manifestType,
  partNames,
  type BackupHeader,
  type BackupManifest,
} from './manifest.ts'
import { ObjectCount, objectNamed } from './objects.ts'

/** What was brought in. */
export interface LoadedBackup extends LoadedSnapshot {
  readonly header: BackupHeader
  readonly sums: BackupManifest
}

/**
 * Reads a backup into a database, in one transaction that is kept only where every part is what was written, and every
 * table afterwards what it was: row by row, references held.
 *
 * @throws OperatorError where the backup is not whole; the tables are empty then.
 */
export async function loadBackup(input: Readable, target: LoadTarget): Promise<LoadedBackup> {
  const parts = readContainer(input)
  const files = new Map<string, Buffer>()
  const header = await readHeader(parts, files)
  try {
    return await loadSnapshot({ noun: 'backup', header, target }, async (client) => {
      const found = await readParts(client, parts, header, target, files)
      const manifest = readManifest(files, header)
      compare(manifest, found, files)
      await compareRows(client, header, manifest)
      return { header, sums: manifest, sealedKeys: files.get(partNames.keys) ?? null }
    })
  } finally {
    input.destroy()
  }
}

async function readHeader(parts: AsyncGenerator<Part>, files: Map<string, Buffer>): Promise<BackupHeader> {
  const first = await parts.next()
  if (first.done || first.value.name !== partNames.header)
    throw new OperatorError('This is no backup of a Sourceline newsroom.')
  const content = await bytesOf(first.value)
  files.set(partNames.header, content)
  const raw = jsonOf(content)
  if (isOf(raw, backupFormat) && Number(raw['version']) > containerVersion)
    throw new OperatorError('This backup was made by a newer version of Sourceline: update Sourceline first.')
  return parsed(headerType, raw, partNames.header)
}

const isOf = (value: unknown, format: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === format

function jsonOf(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return null
  }
}

function parsed<Type extends z.ZodType>(type: Type, value: unknown, name: string): z.output<Type> {
  const read = type.safeParse(value)
  if (read.success) return read.data
  throw notWhole(`${name} cannot be read`)
}

/** What the parts turned out to be. */
interface Found {
  readonly tables: Map<string, TableDigest>
  readonly objects: BackupManifest['objects']
}

async function readParts(
  client: ClientBase,
  parts: AsyncGenerator<Part>,
  { tables }: BackupHeader,
  { keepObject }: LoadTarget,
  files: Map<string, Buffer>,
): Promise<Found> {
  const loading = new TableLoads(client, tables)
  const count = new ObjectCount()
  for await (const part of parts) {
    const object = part.name.startsWith('objects/') ? objectNamed(part.name.slice('objects/'.length)) : null
    if (part.name.startsWith('tables/')) await loading.read(part)
    else if (object) {
      if ((await keepObject(object, part.content)) !== object.sha256) throw notWhole(`${part.name} is altered`)
      count.add(part.name, part.size)
    } else files.set(part.name, await bytesOf(part))
  }
  return { tables: await loading.end(), objects: count.end() }
}

/** Reads tables whose rows come in several parts, one table after the other. */
class TableLoads {
  readonly #client: ClientBase
  readonly #tables: Map<string, TableShape>
  readonly #read = new Map<string, TableDigest>()
  #present: { table: TableShape; stream: Writable; done: Promise<void>; count: RowCount } | null = null

  constructor(client: ClientBase, tables: readonly TableShape[]) {
    this.#client = client
    this.#tables = new Map(tables.map((table) => [fullName(table), table]))
  }

  async read({ name, content }: Part): Promise<void> {
    const [, table = ''] = name.split('/')
    const { stream, done, count } = await this.#at(table, name)
    for await (const piece of content) {
      count.add(piece)
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done])
    }
  }

  async #at(name: string, part: string) {
    if (this.#present && fullName(this.#present.table) === name) return this.#present
    await this.#finish()
    const table = this.#tables.get(name)
    if (!table || this.#read.has(name)) throw notWhole(`${part} does not belong there`)
    const stream = this.#client.query(from(copyIn(table)))
    const done = finished(stream)
    done.catch(() => undefined)
    return (this.#present = { table, stream, done, count: new RowCount() })
  }

  async #finish(): Promise<void> {
    if (!this.#present) return
    const { table, stream, done, count } = this.#present
    this.#present = null
    stream.end()
    await done.catch((error: unknown) => {
      // What PostgreSQL says of it can hold a row.
      const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
      throw notWhole(`the rows of ${fullName(table)} cannot be read${code}`)
    })
    this.#read.set(fullName(table), count.end(table))
  }

  /** What was read of each table. */
  async end(): Promise<Map<string, TableDigest>> {
    await this.#finish()
    for (const [name, table] of this.#tables) if (!this.#read.has(name)) this.#read.set(name, new RowCount().end(table))
    return this.#read
  }
}

function readManifest(files: Map<string, Buffer>, header: BackupHeader): BackupManifest {
  const content = files.get(partNames.manifest)
  const seal = files.get(partNames.seal)?.toString('utf8')
  if (!content || seal !== `${sha256Of(content)}  ${partNames.manifest}\n`) throw notWhole('its manifest is altered')
  const manifest = parsed(manifestType, jsonOf(content), partNames.manifest)
  if (manifest.id !== header.id) throw notWhole('its manifest is of another one')
  return manifest
}

/** What was read must be what the manifest says: of every part as much, and the same. */
function compare(manifest: BackupManifest, { tables, objects }: Found, files: Map<string, Buffer>): void {
  const unsealed = new Set<string>([partNames.manifest, partNames.seal])
  for (const [name, content] of files)
    if (!unsealed.has(name) && manifest.files[name] !== sha256Of(content)) throw notWhole(`${name} is altered`)
  const lost = Object.keys(manifest.files).find((name) => !files.has(name))
  if (lost !== undefined) throw notWhole(`${lost} is missing`)
  for (const name of tables.keys())
    if (!manifest.tables.some((table) => table.name === name)) throw notWhole(`${name} is missing in its manifest`)
  for (const table of manifest.tables) {
    const found = tables.get(table.name)
    if (found?.rows !== table.rows || found.bytes !== table.bytes || found.sha256 !== table.sha256)
      throw notWhole(`the rows of ${table.name} are altered, or some are missing`)
  }
  if (objects.count !== manifest.objects.count || objects.sha256 !== manifest.objects.sha256)
    throw notWhole('some of its objects are missing')
}

/** The tables must hold, row by row, what they held when the backup was taken. */
async function compareRows(client: ClientBase, { tables }: BackupHeader, manifest: BackupManifest): Promise<void> {
  for (const table of tables) {
    const { rows, sha256 } = await digestOf(client, table)
    const taken = manifest.tables.find(({ name }) => name === fullName(table))
    if (taken?.rows !== rows || taken.sha256 !== sha256)
      throw new OperatorError(
        `The table ${fullName(table)} holds other rows than were backed up (${rows} of ${taken?.rows ?? 0}): ` +
          'nothing was kept.',
      )
  }
}
