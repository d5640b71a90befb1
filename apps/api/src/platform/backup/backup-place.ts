import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { OperatorError } from '@sourceline/database/operator-error'
import { s3Files } from '../objects/s3-files.ts'
import type { Bucket } from '../objects/s3-store.ts'

/** Where a backup lies. */
export type BackupPlace =
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 's3'
      readonly bucket: Bucket
      readonly key: string
      /** A local folder in which it waits, whole, before it is sent. */
      readonly waiting: string
    }

/** What is to be known to find a place in a bucket. */
export interface PlaceMeans {
  /** A service that speaks S3, and what lets us in; null where no key is set. */
  readonly s3: ((bucketName: string) => Bucket) | null
  readonly dataDir: string
}

/**
 * Reads a place as people write it: a file, or `s3://bucket/name`.
 *
 * @throws OperatorError where it cannot be one.
 */
export function backupPlace(written: string, { s3, dataDir }: PlaceMeans): BackupPlace {
  if (!/^s3:/i.test(written)) return { kind: 'file', file: resolve(written) }
  const [, name = '', key = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(.+)$/i.exec(written) ?? []
  if (key === '') throw new OperatorError(`${written} names no file in a bucket: write s3://bucket/name.`)
  if (!s3)
    throw new OperatorError('Set SOURCELINE_S3_ACCESS_KEY_ID and SOURCELINE_S3_SECRET_ACCESS_KEY to reach a bucket.')
  return { kind: 's3', bucket: s3(name), key, waiting: join(dataDir, 'backups') }
}

/** A place in words, without what lets us in. */
export const placeInWords = (place: BackupPlace): string =>
  place.kind === 'file' ? place.file : `${place.bucket.address}/${place.key}`

/**
 * Writes a backup. It appears under its name when it is whole and on the disk; where writing fails, nothing is left.
 *
 * @throws OperatorError where there is one of that name already, or no room.
 */
export async function writeBackupFile<Value>(
  place: BackupPlace,
  write: (output: Writable) => Promise<Value>,
): Promise<Value> {
  if (await isThere(place))
    throw new OperatorError(`${placeInWords(place)} is there already: choose another name, or delete it.`)
  const file = place.kind === 'file' ? place.file : join(place.waiting, randomUUID())
  const partial = `${file}.partial`
  await mkdir(dirname(file), { recursive: true, ...(place.kind === 's3' ? { mode: 0o700 } : {}) }).catch(told(file))
  try {
    const value = await write(createWriteStream(partial, { mode: 0o600, flush: true })).catch(told(file))
    if (place.kind === 's3') await s3Files(place.bucket).put(place.key, partial)
    else {
      await rename(partial, file)
      await syncFolder(dirname(file))
    }
    return value
  } finally {
    await rm(partial, { force: true })
  }
}

async function isThere(place: BackupPlace): Promise<boolean> {
  if (place.kind === 's3') return (await s3Files(place.bucket).sizeOf(place.key)) !== null
  return access(place.file).then(
    () => true,
    () => false,
  )
}

/** Puts the entry of a file that was just renamed on the disk; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * Opens a backup to be read once.
 *
 * @throws OperatorError where there is none.
 */
export async function readBackupFile(place: BackupPlace): Promise<Readable> {
  if (place.kind === 's3') return s3Files(place.bucket).read(place.key)
  const handle = await open(place.file, 'r').catch(told(place.file))
  return createReadStream('', { fd: handle, highWaterMark: 256 * 1024 })
}

/**
 * The text of a small file that lies beside a backup; null where there is none.
 *
 * @throws OperatorError where it cannot be read.
 */
export async function textBeside(place: BackupPlace, name: string): Promise<string | null> {
  if (place.kind === 's3') {
    const key = place.key.replace(/[^/]*$/, name)
    const files = s3Files(place.bucket)
    return (await files.sizeOf(key)) === null ? null : text(await files.read(key))
  }
  const file = join(dirname(place.file), name)
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    return told(file)(error)
  })
}

const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `There is no file ${file}.`,
  EISDIR: (file) => `${file} is a folder.`,
  EACCES: (file) => `${file} may not be used by this user.`,
  EPERM: (file) => `${file} may not be used by this user.`,
  EROFS: (file) => `${file} lies on a file system that may only be read.`,
  ENOSPC: (file) => `No space is left for ${file}: make room, or choose another place.`,
}

/** Tells what the file system refuses in a sentence. */
export const told =
  (file: string) =>
  (error: unknown): never => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const refused = error instanceof Error && 'syscall' in error
    throw refused ? new OperatorError(reasons[code]?.(file) ?? `${file} cannot be used (${code}).`) : error
  }
