import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { OperatorError } from '@sourceline/database/operator-error'
import { piecesOf } from './s3-requests.ts'
import { byDefault, failingAs, failureOf, s3Client, type Bucket } from './s3-store.ts'

/** A file in a bucket. */
export interface S3File {
  readonly key: string
  /** In bytes. */
  readonly size: number
}

/** Files in a bucket, by names that people choose. Each method throws an OperatorError where the service fails. */
export interface S3Files {
  /** How long a file is; null where there is none of that name. */
  sizeOf(key: string): Promise<number | null>
  /** Sends a local file; it appears under its name when it is there whole. */
  put(key: string, file: string): Promise<void>
  /** The content of a file; an OperatorError ends it where the connection is cut. */
  read(key: string): Promise<Readable>
  /** The files whose names begin so. */
  list(beginning: string): Promise<S3File[]>
  /** Takes a file away; one that is not there is no failure. */
  remove(key: string): Promise<void>
}

/** Opens the files of a bucket; nothing is asked before it is used. */
export function s3Files(bucket: Bucket): S3Files {
  const client = s3Client(bucket)
  const sizeOf = async (key: string) => {
    try {
      return await client.getContentLength(key)
    } catch (error) {
      // With any name, so that one that is absent is told from a bucket that is.
      if (failureOf(error, { prefix: 'backups', sha256: key }).kind === 'absent') return null
      throw said(error)
    }
  }
  return {
    sizeOf,
    async put(key, file) {
      const content = await openAsBlob(file)
      await s3Client(bucket, byDefault, content.size)
        .putAnyObject(key, content)
        .catch((error: unknown) => {
          throw said(error)
        })
      // A service may tell a failure with 200.
      if ((await sizeOf(key)) !== content.size) throw new OperatorError(`${key} did not arrive whole: try again.`)
    },
    async read(key) {
      if ((await sizeOf(key)) === null) throw new OperatorError(`There is no ${key} in ${bucket.address}.`)
      const { body } = await client.getObjectRaw(key, true).catch((error: unknown) => {
        throw said(error)
      })
      return Readable.from(body ? failingAs(piecesOf(body, byDefault)) : [], { objectMode: false })
    },
    async list(beginning) {
      const files: S3File[] = []
      let next: string | undefined
      do {
        const page = await client.listObjectsPaged('/', beginning, 1000, next).catch((error: unknown) => {
          throw said(error)
        })
        files.push(...(page?.objects ?? []).map(({ Key, Size }) => ({ key: Key, size: Number(Size) })))
        next = page?.nextContinuationToken
      } while (next)
      return files
    },
    async remove(key) {
      await client.deleteObject(key).catch((error: unknown) => {
        throw said(error)
      })
    },
  }
}

const said = (error: unknown): OperatorError => new OperatorError(failureOf(error).message)
