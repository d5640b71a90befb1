import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@sourceline/domain'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { folderStore } from '../platform/objects/folder-store.ts'
import { closeWork } from '../platform/work/off-loop.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { UnfinishedUploads, uploadsPath } from './unfinished-uploads.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-hostile-uploads-'))
const media = join(folder, 'media')
const lying = join(media, 'uploads')
const reporter: Actor = { kind: 'TOKEN', id: 'reporter', name: 'Rita', role: 'REPORTER' }
/** Who is signed in at the end of an upload. */
let present: Actor | null = reporter
let newsroom: TestNewsroom
let uploads: UnfinishedUploads

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  const means = { prisma: newsroom.prisma, objects: folderStore(join(folder, 'objects')), folder: media }
  uploads = new UnfinishedUploads(means, { actorOf: async () => present }, [])
})
afterAll(async () => {
  await closeWork()
  await newsroom.close()
  rmSync(folder, { recursive: true })
})

const picture = (red: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: red, g: 9, b: 9 } } })
    .png()
    .toBuffer()

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Asks as the reporter does. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: Uint8Array,
): Promise<Response> {
  const upload = await uploads.ofSender(path.split('/').at(-1) ?? '', reporter)
  const content = body ? { body: Buffer.from(body) } : {}
  const request = new Request(new URL(path, 'http://localhost'), {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...content,
  })
  return uploads.answer(request, reporter, upload)
}

const create = (
  length: number,
  said: Record<string, string> = {},
  more: Record<string, string> = {},
  body?: Uint8Array,
) =>
  ask(
    'POST',
    uploadsPath,
    {
      'upload-length': String(length),
      'upload-metadata': Object.entries({ filename: 'a.png', ...said })
        .map(([key, text]) => `${key} ${base64(text)}`)
        .join(),
      ...more,
    },
    body,
  )

const part = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }

async function send(content: Uint8Array, said: Record<string, string> = {}): Promise<Response> {
  const created = await create(content.byteLength, said)
  return ask('PATCH', created.headers.get('location') ?? '', part, content)
}

const refusalOf = async (answer: Response) => [
  answer.status,
  z.object({ code: z.string() }).parse(await answer.json()).code,
]

test('a file that comes with the request that begins its upload is recorded, and its sender told of it', async () => {
  const content = await picture(10)
  const answer = await create(content.byteLength, {}, { 'content-type': part['content-type'] }, content)
  expect([answer.status, answer.headers.get('sourceline-asset')]).toEqual([201, expect.stringMatching(/^asset_/)])
  expect(readdirSync(lying)).toEqual([])
})

test('what replaces nothing that is there, or no version, makes no other image', async () => {
  const before = await newsroom.prisma.asset.count()
  expect(await refusalOf(await send(await picture(20), { replaces: 'quay' }))).toEqual([422, 'ID_INVALID'])
  const id = (await send(await picture(30))).headers.get('sourceline-asset') ?? ''
  const unversioned = await send(await picture(40), { replaces: id, expectedVersion: 'newest' })
  expect(await refusalOf(unversioned)).toEqual([422, 'VERSION_INVALID'])
  expect(await newsroom.prisma.asset.count()).toBe(before + 1)
})

test('everything is refused with a code and a sentence of our own', async () => {
  expect(await refusalOf(await create(0))).toEqual([422, 'ASSET_TYPE_UNREADABLE'])
  expect(await refusalOf(await create(-1))).toEqual([400, 'BAD_REQUEST'])
  expect(await refusalOf(await create(9, {}, { 'upload-metadata': 'filename !' }))).toEqual([400, 'BAD_REQUEST'])
  const path = (await create(9)).headers.get('location') ?? ''
  const ahead = await ask('PATCH', path, { ...part, 'upload-offset': '5' }, Buffer.from('hello'))
  expect(await refusalOf(ahead)).toEqual([409, 'OFFSET_CONFLICT'])
  const longer = await ask('PATCH', path, part, Buffer.from('more than nine'))
  expect(await refusalOf(longer)).toEqual([413, 'TOO_LARGE'])
  expect((await ask('DELETE', path, {})).status).toBe(204)
  expect(await refusalOf(await ask('DELETE', path, {}))).toEqual([404, 'NOT_FOUND'])
})

test('what is cancelled while it is being recorded is cancelled or recorded, and both who ask are told the same', async () => {
  const before = await newsroom.prisma.asset.count()
  const content = await picture(50)
  const path = (await create(content.byteLength)).headers.get('location') ?? ''
  const sent = ask('PATCH', path, part, content)
  while (!(await uploads.ofSender(path.split('/').at(-1) ?? '', reporter))?.offset) await new Promise(setImmediate)
  const cancelled = await ask('DELETE', path, {})
  const answer = await sent
  const isRecorded = (await newsroom.prisma.asset.count()) > before
  expect([answer.status, cancelled.status]).toEqual(isRecorded ? [204, 404] : [404, 204])
})

test('who may no longer upload when the last part has come records nothing', async () => {
  const before = await newsroom.prisma.asset.count()
  const contents = await Promise.all([picture(60), picture(70)])
  try {
    present = { ...reporter, role: 'VIEWER' }
    expect(await refusalOf(await send(contents[0]))).toEqual([403, 'ROLE_FORBIDS'])
    present = null
    expect(await refusalOf(await send(contents[1]))).toEqual([401, 'UNAUTHENTICATED'])
  } finally {
    present = reporter
  }
  expect(await newsroom.prisma.asset.count()).toBe(before)
})

test('what a server left that ended in the middle keeps no other from beginning, and is forgotten after a day', async () => {
  mkdirSync(lying, { recursive: true })
  const long = new Date(Date.now() - 25 * 3_600_000)
  const lay = (path: string, content: string, when: Date) => {
    writeFileSync(path, content)
    utimesSync(path, when, when)
    return path
  }
  const old = [
    // No disk was left for what is said of it, or for the file itself, or it was being rendered.
    lay(join(lying, `${randomUUID()}.json`), '', long),
    lay(
      join(lying, `${randomUUID()}.json`),
      JSON.stringify({ id: 'x', size: 9, offset: 0, creation_date: long }),
      long,
    ),
    lay(join(lying, randomUUID()), 'half', long),
    lay(join(media, randomUUID()), 'an image', long),
  ]
  const fresh = [
    lay(join(lying, `${randomUUID()}.json`), '', new Date()),
    lay(join(media, randomUUID()), '', new Date()),
  ]
  await uploads.sweep()
  expect(old.filter((path) => existsSync(path))).toEqual([])
  expect(fresh.filter((path) => existsSync(path))).toEqual(fresh)
  expect((await create(9)).status).toBe(201)
})
