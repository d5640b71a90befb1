import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { folderStore } from './folder-store.ts'
import { keyOf, ObjectStoreError, type ObjectStore, type StoredObject } from './object-store.ts'
import { probe } from './probe.ts'
import { s3Store } from './s3-store.ts'
import { openTestS3, type TestS3 } from './testing/s3-server.ts'

const scratch = mkdtempSync(join(tmpdir(), 'sourceline-objects-'))
const incoming = join(scratch, 'incoming')
/** Time enough for a busy machine. */
const patience = { answer: 30_000, pause: 5 }
/** For what never answers. */
const impatience = { answer: 100, pause: 5 }
let inPath: TestS3
let inHost: TestS3

beforeAll(async () => {
  inPath = await openTestS3()
  inHost = await openTestS3({ bucketIn: 'host' })
})

afterAll(async () => {
  await inPath.close()
  await inHost.close()
  rmSync(scratch, { recursive: true })
})

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function* breakingOff(): AsyncGenerator<Uint8Array> {
  yield randomBytes(100)
  throw new Error('the sender is gone')
}

async function keep(store: ObjectStore, bytes: Uint8Array): Promise<StoredObject> {
  const kept = await store.put('media', pieces(bytes))
  if (!kept.ok) throw new Error(kept.failure.message)
  return kept.value
}

async function contentOf(reading: ReturnType<ObjectStore['read']>): Promise<Buffer> {
  const read = await reading
  if (!read.ok) throw new ObjectStoreError(read.failure)
  const all: Buffer[] = []
  for await (const piece of read.value) all.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(all)
}

async function listed(store: ObjectStore, prefix: 'media' | 'captures' | 'backups'): Promise<StoredObject[]> {
  const all: StoredObject[] = []
  for await (const object of store.list(prefix)) all.push(object)
  return all
}

/** Each kind of store, with the file in which it keeps an object. */
const kinds: [string, () => { store: ObjectStore; fileOf: (key: string) => string }][] = [
  ['a folder', () => ({ store: folderStore(join(scratch, 'kept')), fileOf: (key) => join(scratch, 'kept', key) })],
  [
    'a bucket named in the path',
    () => ({
      store: s3Store(inPath.bucket, incoming, patience),
      fileOf: (key) => `${join(inPath.folder, key)}._S3rver_object`,
    }),
  ],
  [
    'a bucket named in the host',
    () => ({
      store: s3Store(inHost.bucket, incoming, patience),
      fileOf: (key) => `${join(inHost.folder, key)}._S3rver_object`,
    }),
  ],
]

describe.each(kinds)('%s', (_kind, open) => {
  test('keeps a content under its SHA-256 and gives it back whole and in part', async () => {
    const { store } = open()
    const bytes = randomBytes(200_000)
    const kept = await keep(store, bytes)
    expect(kept).toEqual({ prefix: 'media', sha256: sha256(bytes), size: 200_000 })
    expect(await store.stat(kept)).toEqual({ ok: true, value: kept })
    expect((await contentOf(store.read(kept))).equals(bytes)).toBe(true)
    const part = await contentOf(store.read(kept, { start: 70_000, end: 70_009 }))
    expect(part.equals(bytes.subarray(70_000, 70_010))).toBe(true)
    expect((await contentOf(store.read(kept, { start: 199_990 }))).equals(bytes.subarray(199_990))).toBe(true)
    expect(await store.read(kept, { start: 200_000 })).toMatchObject({ ok: false, failure: { kind: 'out-of-range' } })
  })

  test('keeps a content of several parts, and an empty one', async () => {
    const { store } = open()
    const large = randomBytes(17 * 1024 ** 2 + 1)
    expect((await contentOf(store.read(await keep(store, large)))).equals(large)).toBe(true)
    const nothing = await keep(store, new Uint8Array())
    expect(nothing.size).toBe(0)
    expect(await contentOf(store.read(nothing))).toHaveLength(0)
  })

  test('never writes what it has already', async () => {
    const { store, fileOf } = open()
    const bytes = randomBytes(1_000)
    const kept = await keep(store, bytes)
    const long = new Date('2020-01-01')
    utimesSync(fileOf(keyOf(kept)), long, long)
    expect(await keep(store, bytes)).toEqual(kept)
    expect(readFileSync(fileOf(keyOf(kept))).equals(bytes)).toBe(true)
    expect(statSync(fileOf(keyOf(kept))).mtime).toEqual(long)
  })

  test('tells a damaged content from a whole one', async () => {
    const { store, fileOf } = open()
    const bytes = randomBytes(100_000)
    const kept = await keep(store, bytes)
    const changed = Buffer.from(bytes)
    changed[50_000] = (changed[50_000] ?? 0) ^ 1
    writeFileSync(fileOf(keyOf(kept)), changed)
    await expect(contentOf(store.read(kept))).rejects.toMatchObject({ failure: { kind: 'damaged' } })
    writeFileSync(fileOf(keyOf(kept)), bytes.subarray(0, 10))
    expect(await store.put('media', pieces(bytes))).toMatchObject({ ok: false, failure: { kind: 'damaged' } })
  })

  test('lists what lies under one prefix, and takes it away', async () => {
    const { store } = open()
    const captures = await Promise.all(
      [1, 2, 3].map(async (byte) => {
        const kept = await store.put('captures', pieces(Buffer.alloc(10, byte)))
        return kept.ok ? kept.value : null
      }),
    )
    const found = await listed(store, 'captures')
    expect(found).toHaveLength(3)
    expect(found).toEqual(expect.arrayContaining(captures))
    expect(found.map(({ sha256: name }) => name)).toEqual(found.map(({ sha256: name }) => name).sort())
    for (const object of found) {
      expect(await store.remove(object)).toMatchObject({ ok: true })
      expect(await store.remove(object)).toMatchObject({ ok: true })
      expect(await store.stat(object)).toMatchObject({ ok: false, failure: { kind: 'absent' } })
      expect(await store.read(object)).toMatchObject({ ok: false, failure: { kind: 'absent' } })
    }
    expect(await listed(store, 'captures')).toEqual([])
    expect(await listed(store, 'backups')).toEqual([])
  })

  test('keeps nothing of a content that breaks off', async () => {
    const { store } = open()
    const before = await listed(store, 'media')
    await expect(store.put('media', breakingOff())).rejects.toThrow('the sender is gone')
    expect(await listed(store, 'media')).toEqual(before)
  })

  test('is found in order by a probe that leaves nothing behind', async () => {
    const { store, fileOf } = open()
    expect(await probe(store)).toEqual({ ok: true, value: undefined })
    const left = existsSync(fileOf('checks'))
      ? readdirSync(fileOf('checks'), { recursive: true, withFileTypes: true })
      : []
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  })
})

test('what a process that died left behind goes after a day', async () => {
  const root = join(scratch, 'swept')
  const store = folderStore(root)
  await keep(store, randomBytes(10))
  const [left, fresh] = [join(root, 'incoming', 'left'), join(root, 'incoming', 'fresh')]
  writeFileSync(left, 'half')
  writeFileSync(fresh, 'half')
  const before = new Date(Date.now() - 25 * 60 * 60_000)
  utimesSync(left, before, before)
  await keep(store, randomBytes(10))
  expect(readdirSync(join(root, 'incoming'))).toEqual(['fresh'])
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is a failure that says so', async () => {
  const root = mkdtempSync(join(scratch, 'closed-'))
  chmodSync(root, 0o500)
  expect(await probe(folderStore(root))).toMatchObject({ ok: false, failure: { kind: 'refused' } })
})

test('a place that is no folder is a failure that says so', async () => {
  const file = join(scratch, 'a-file')
  writeFileSync(file, '')
  expect(await probe(folderStore(file))).toEqual({
    ok: false,
    failure: { kind: 'unavailable', message: `${file} cannot be used (ENOTDIR).` },
  })
})

describe('a bucket', () => {
  const own = async () => {
    const s3 = await openTestS3()
    onTestFinished(() => s3.close())
    return s3
  }

  test.each([
    ['another secret', { secretAccessKey: 'wrong-SeCrEt-0xDEADBEEF' }, 'SignatureDoesNotMatch'],
    ['another key', { accessKeyId: 'AKIASOMEBODYELSE' }, 'InvalidAccessKeyId'],
    ['another region', { region: 'us-east-1' }, 'AuthorizationHeaderMalformed'],
  ])('refuses %s, and the failure tells no secret', async (_what, wrong, code) => {
    const store = s3Store({ ...inPath.bucket, ...wrong }, incoming, patience)
    const kept = await store.put('media', pieces(randomBytes(10)))
    expect(kept).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    const listing = await listed(store, 'media').catch((error: unknown) => error)
    expect(listing).toBeInstanceOf(ObjectStoreError)
    const told = `${JSON.stringify(kept)} ${String(listing)} ${JSON.stringify(listing)}`
    expect(told).toContain(code)
    for (const secret of [inPath.bucket.secretAccessKey, 'wrong-SeCrEt-0xDEADBEEF', 'AKIA'])
      expect(told).not.toContain(secret)
  })

  test('that is not there is a failure that says so', async () => {
    const address = inPath.bucket.address.replace('newsroom', 'archive')
    const store = s3Store({ ...inPath.bucket, address }, incoming, patience)
    await expect(listed(store, 'media')).rejects.toMatchObject({ failure: { kind: 'refused' } })
    expect(await store.put('media', pieces(randomBytes(10)))).toMatchObject({ ok: false })
  })

  test('that is busy, or whose line is cut, is asked again', async () => {
    const s3 = await own()
    const store = s3Store(s3.bucket, incoming, patience)
    const bytes = randomBytes(9 * 1024 ** 2)
    s3.faults.push('busy', 'cut', null, 'busy', null, 'cut')
    const kept = await keep(store, bytes)
    s3.faults.push('cut', 'busy', 'busy')
    expect((await contentOf(store.read(kept))).equals(bytes)).toBe(true)
  })

  test('that stays busy, silent or away is given up in time', async () => {
    const s3 = await own()
    const store = s3Store(s3.bucket, incoming, patience)
    const kept = await keep(store, randomBytes(10))
    s3.faults.push('busy', 'busy', 'busy', 'busy')
    expect(await store.stat(kept)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
    s3.faults.push('silent', 'silent', 'silent', 'silent')
    expect(await s3Store(s3.bucket, incoming, impatience).stat(kept)).toEqual({
      ok: false,
      failure: { kind: 'unavailable', message: 'The object store did not answer in time.' },
    })
    const away = s3Store({ ...s3.bucket, address: 'http://127.0.0.1:1/newsroom' }, incoming, impatience)
    expect(await away.stat(kept)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
  })

  test('that sends us elsewhere is not followed', async () => {
    const s3 = await own()
    s3.faults.push('moved')
    const name = { prefix: 'media', sha256: sha256(randomBytes(1)) } as const
    expect(await s3Store(s3.bucket, incoming, patience).stat(name)).toMatchObject({ failure: { kind: 'refused' } })
    expect(s3.requests).toHaveLength(1)
  })

  test.each([
    ['cut-answer', patience],
    ['stall-answer', { answer: 2_000, pause: 5 }],
  ] as const)('whose content breaks off is no whole content: %s', async (fault, waits) => {
    const s3 = await own()
    const kept = await keep(s3Store(s3.bucket, incoming, patience), randomBytes(500_000))
    s3.faults.push(fault)
    await expect(contentOf(s3Store(s3.bucket, incoming, waits).read(kept))).rejects.toMatchObject({
      failure: { kind: 'unavailable' },
    })
  })

  test('gets a content in pieces, whatever its length', async () => {
    const s3 = await own()
    const store = s3Store(s3.bucket, incoming, patience)
    const piece = randomBytes(1024 ** 2)
    async function* many(count: number) {
      for (let sent = 0; sent < count; sent++) yield piece
    }
    const kept = await store.put('backups', many(192))
    expect(kept).toMatchObject({ ok: true, value: { size: 192 * 1024 ** 2 } })
    expect(s3.requests.filter((request) => request.includes('partNumber'))).toHaveLength(24)
  })
})
