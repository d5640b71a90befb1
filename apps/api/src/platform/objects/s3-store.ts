import { failed, ok, type Result } from '@sourceline/domain'
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { S3mini, S3ServiceError } from 's3mini'
import {
  absent,
  damaged,
  keyOf,
  ObjectStoreError,
  outOfRange,
  sha256Of,
  type ObjectFailure,
  type ObjectName,
  type ObjectPrefix,
  type ObjectStore,
  type StoredObject,
} from './object-store.ts'
import { patientFetch, piecesOf, SilentStore, type Patience } from './s3-requests.ts'
import { staged, type Staged } from './staging.ts'
import { verified } from './verified.ts'

/** A bucket, and what lets us in. */
export interface Bucket {
  /** With the bucket in its path (`https://s3.example/newsroom`) or in its host (`https://newsroom.s3.example`). */
  readonly address: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const mebibyte = 1024 ** 2
/** How patient we are with a service, if nothing else is said. */
export const byDefault: Patience = { answer: 30_000, pause: 250 }

/** The smallest part in which a large content is sent; of 10,000 parts S3 takes no more. */
const partSize = (size: number): number => Math.max(8 * mebibyte, Math.ceil(size / 10_000))

/**
 * Speaks S3 to a bucket.
 *
 * @param size Of what is to be sent, in bytes.
 */
export const s3Client = (bucket: Bucket, patience: Patience = byDefault, size = 0): S3mini =>
  new S3mini({
    endpoint: bucket.address,
    region: bucket.region,
    accessKeyId: bucket.accessKeyId,
    secretAccessKey: bucket.secretAccessKey,
    minPartSize: partSize(size),
    fetch: patientFetch(patience),
  })

/**
 * A store in a bucket of any service that speaks S3.
 *
 * @param incoming A local folder for contents whose name is not known yet.
 */
export function s3Store(bucket: Bucket, incoming: string, patience: Patience = byDefault): ObjectStore {
  const client = s3Client(bucket, patience)

  const sizeOf = async (name: ObjectName): Promise<Result<StoredObject, ObjectFailure>> =>
    ok({ ...name, size: await client.getContentLength(keyOf(name)) })

  /** A content is sent once. What arrived is asked for: a service may tell a failure with 200, and an answer may be lost. */
  const send = async (name: ObjectName, { file, size }: Staged): Promise<Result<StoredObject, ObjectFailure>> => {
    const kept = await attempt(name, () => sizeOf(name))
    if (kept.ok) return ofSize(kept.value, size)
    if (kept.failure.kind !== 'absent') return kept
    const unsent = await s3Client(bucket, patience, size)
      .putAnyObject(keyOf(name), await openAsBlob(file))
      .then(
        () => null,
        (error: unknown) => failureOf(error),
      )
    const arrived = await attempt(name, () => sizeOf(name))
    return arrived.ok ? ofSize(arrived.value, size) : failed(unsent ?? arrived.failure)
  }

  return {
    put: (prefix, content) =>
      staged(incoming, content, (whole) => {
        const name = { prefix, sha256: whole.sha256 }
        return attempt(name, () => send(name, whole))
      }),

    read: (name, range) =>
      attempt(name, async () => {
        const { start = 0, end } = range ?? {}
        const { body } = await client.getObjectRaw(keyOf(name), !range, start, end === undefined ? end : end + 1)
        const pieces = body ? failingAs(piecesOf(body, patience), name) : nothing()
        return ok(Readable.from(range ? pieces : verified(pieces, name), { objectMode: false }))
      }),

    stat: (name) => attempt(name, () => sizeOf(name)),

    list: (prefix) => listed(client, prefix),

    remove: (name) =>
      attempt(name, async () => {
        await client.deleteObject(keyOf(name))
        return ok(undefined)
      }),
  }
}

const ofSize = (object: StoredObject, size: number): Result<StoredObject, ObjectFailure> =>
  object.size === size ? ok(object) : failed(damaged(object))

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* listed(client: S3mini, prefix: ObjectPrefix): AsyncGenerator<StoredObject> {
  let next: string | undefined
  do {
    const page = await client.listObjectsPaged('/', `${prefix}/`, 1000, next).catch((error: unknown) => {
      throw new ObjectStoreError(failureOf(error))
    })
    if (!page) throw new ObjectStoreError(noBucket)
    for (const { Key, Size } of page.objects ?? []) {
      const sha256 = sha256Of(Key)
      if (sha256) yield { prefix, sha256, size: Number(Size) }
    }
    next = page.nextContinuationToken
  } while (next)
}

/** Passes pieces on, and tells a cut connection as a failure of the store. */
export async function* failingAs(pieces: AsyncIterable<Uint8Array>, name?: ObjectName): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    throw new ObjectStoreError(failureOf(error, name))
  }
}

async function attempt<Value>(
  name: ObjectName,
  work: () => Promise<Result<Value, ObjectFailure>>,
): Promise<Result<Value, ObjectFailure>> {
  try {
    return await work()
  } catch (error) {
    return failed(failureOf(error, name))
  }
}

const noBucket: ObjectFailure = {
  kind: 'refused',
  message: 'The object store has no such bucket: check the address in SOURCELINE_OBJECT_STORE.',
}

/** An answer or a cut connection in words; what the store itself writes is left out but for its code. */
export function failureOf(error: unknown, name?: ObjectName): ObjectFailure {
  const { cause } = error instanceof Error ? error : {}
  const said = [error, cause].find((each) => each instanceof S3ServiceError)
  if (said) return refusalOf(said, name)
  if ([error, cause].some((each) => each instanceof SilentStore))
    return { kind: 'unavailable', message: 'The object store did not answer in time.' }
  const code = [cause, error].map(codeOf).find((each) => each !== null)
  return { kind: 'unavailable', message: `The object store cannot be reached${code ? ` (${code})` : ''}.` }
}

function refusalOf({ status, serviceCode }: S3ServiceError, name: ObjectName | undefined): ObjectFailure {
  if (serviceCode === 'NoSuchBucket') return noBucket
  if (status === 404 && name) return absent(name)
  if (status === 416 && name) return outOfRange(name)
  const known = serviceCode !== 'Unknown' && /^[A-Za-z]{1,60}$/.test(serviceCode ?? '')
  const code = known ? `${status} ${serviceCode}` : String(status)
  if (status < 500 && status !== 429)
    return {
      kind: 'refused',
      message: `The object store refuses us (${code}): check SOURCELINE_OBJECT_STORE, SOURCELINE_S3_REGION, the key and its rights.`,
    }
  return { kind: 'unavailable', message: `The object store cannot do it at the moment (${code}).` }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && /^[A-Z_0-9]{1,40}$/.test(String(error.code)) ? String(error.code) : null
