import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { failed, type Role } from '@sourceline/domain'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createGraphs } from '../graphql/servers.ts'
import { createServiceToken } from '../modules/identity/public.ts'
import { publishAsset, saveAsset } from '../modules/assets/public.ts'
import { unpublishAsset } from '../modules/assets/use-cases/unpublish-asset.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { parseTypedId } from '../platform/ids.ts'
import { createLog } from '../platform/log.ts'
import { folderStore } from '../platform/objects/folder-store.ts'
import { closeWork } from '../platform/work/off-loop.ts'
import { person } from '../testing/planted-name.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { pixelFlood } from '../testing/hostile-images.ts'
import { tusClient } from '../testing/tus-client.ts'
import { createServer } from './server.ts'

const adminUrl = 'http://localhost:3000'
const folder = mkdtempSync(join(tmpdir(), 'sourceline-media-'))
const uploads = join(folder, 'media', 'uploads')
const tokens = new Map<Role, string>()
/** The store takes nothing more. */
let isStoreFull = false
/** The store begins no sooner than this ends. */
let untilStored: Promise<unknown> = Promise.resolve()
let newsroom: TestNewsroom
let app: FastifyInstance
let address = ''
let logged = ''

beforeAll(async () => {
  mkdirSync(uploads, { recursive: true })
  writeFileSync(join(uploads, 'begun'), 'long ago')
  utimesSync(join(uploads, 'begun'), 0, 0)
  newsroom = await openTestNewsroom()
  const { prisma, pool, deliveryPool, databaseUrl } = newsroom
  const log = createLog('warn', { write: (line) => void (logged += line) })
  const objects = folderStore(join(folder, 'objects'))
  app = await createServer({
    database: { prisma, pool },
    databaseUrl,
    deliveryPool,
    env: { adminUrl, host: '127.0.0.1', port: 4000 },
    secret: 'a secret that is only for tests, and long enough',
    graphs: await createGraphs({ prisma, pool, deliveryPool, adminUrl }),
    media: {
      objects: {
        ...objects,
        put: async (prefix, content) => {
          await untilStored
          return isStoreFull ? failed({ kind: 'unavailable', message: 'Full.' }) : objects.put(prefix, content)
        },
      },
      folder: join(folder, 'media'),
    },
    log,
  })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
  const actor = { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const
  for (const role of ['EDITOR', 'REPORTER', 'FACT_CHECKER'] as const) {
    const made = await createServiceToken({ prisma, actor, requestId: null }, { name: role, role })
    if (made.ok) tokens.set(role, made.value.token)
  }
})
afterAll(async () => {
  app.server.closeAllConnections()
  await app.close()
  await closeWork()
  await newsroom.close()
  rmSync(folder, { recursive: true })
  expect(logged).toBe('')
})

const authorized = (role: Role) => ({ authorization: `Bearer ${tokens.get(role)}` })
const as = (role: Role) => tusClient({ address, headers: authorized(role) })

/** A photograph that no other test sends, as a JPEG with fields that say whose it is and where it was taken. */
const photograph = (red: number, size = { width: 1200, height: 800 }) =>
  sharp({
    create: {
      ...size,
      channels: 3,
      background: { r: red, g: 90, b: 140 },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .withExif({
      IFD0: { Artist: 'Ida Lind', Copyright: 'All rights Ida Lind', ImageDescription: 'Ice on the river.' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '18/1 4/1 0/1' },
    })
    .jpeg()
    .toBuffer()

const assetOf = (answer: Response): string => answer.headers.get('sourceline-asset') ?? ''

const read = async (id: string) =>
  (
    await newsroom.editorial(
      `query ($id: ID!) { asset(id: $id) { name version mediaType width height credit caption copyright originalUrl
        image { url(width: 320, format: WEBP) avif: url(width: 320, format: AVIF) square: url(width: 160, crop: SQUARE) } } }`,
      { id },
    )
  ).asset

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, address), { headers })

async function publish(id: string): Promise<void> {
  const { version } = await read(id)
  await newsroom.does(saveAsset, { id, expectedVersion: version, alt: 'Ice on a river.' })
  await newsroom.does(publishAsset, { id, expectedVersion: version + 1 })
}

test('an upload that was cut in the middle goes on from where it was', async () => {
  const tus = as('REPORTER')
  const content = await photograph(10)
  const created = await tus.create(content.byteLength, { filename: 'ice.jpg' })
  expect(created.status).toBe(201)
  const path = created.headers.get('location') ?? ''
  const half = Math.floor(content.byteLength / 2)
  await cutOff(path, content.subarray(0, half), content.byteLength)
  const offset = Number((await tus.head(path)).headers.get('upload-offset'))
  expect(offset).toBe(half)
  const answer = await tus.patch(path, offset, content.subarray(offset))
  expect([answer.status, answer.headers.get('sourceline-asset-new')]).toEqual([204, 'true'])
  expect(await read(assetOf(answer))).toMatchObject({
    name: 'ice.jpg',
    mediaType: 'image/jpeg',
    width: 1200,
    height: 800,
    credit: 'Ida Lind',
    caption: 'Ice on the river.',
    copyright: 'All rights Ida Lind',
  })
})

/** Sends the beginning of what it announces and breaks the connection. */
const cutOff = (path: string, part: Uint8Array, announced: number): Promise<void> =>
  new Promise((resolve) => {
    const sending = request(new URL(path, address), {
      method: 'PATCH',
      headers: {
        ...authorized('REPORTER'),
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(announced),
      },
    })
    sending.on('error', () => undefined)
    sending.on('close', () => setTimeout(resolve, 100))
    sending.write(part, () => setTimeout(() => sending.destroy(), 200))
  })

test('an upload that arrived whole and could not be kept is recorded once when it is asked after', async () => {
  const tus = as('REPORTER')
  const content = await photograph(15)
  const path = (await tus.create(content.byteLength, { filename: 'kept.jpg' })).headers.get('location') ?? ''
  isStoreFull = true
  expect((await tus.patch(path, 0, content)).status).toBe(503)
  expect((await tus.head(path)).status).toBe(503)
  isStoreFull = false
  untilStored = sleep(1_500)
  const answers = await Promise.all([tus.head(path), tus.head(path)])
  const found = answers.map(({ status, headers }) => [
    status,
    headers.get('upload-offset'),
    headers.get('sourceline-asset'),
  ])
  const id = assetOf(answers[0])
  expect(found).toEqual([
    [200, String(content.byteLength), id],
    [200, String(content.byteLength), id],
  ])
  expect(await read(id)).toMatchObject({ name: 'kept.jpg' })
  expect((await tus.head(path)).status).toBe(404)
})

test('what was begun is forgotten after a day, and nobody begins more than a hundred before', async () => {
  expect(readdirSync(uploads)).toEqual([])
  const tus = as('EDITOR')
  const begin = () => tus.create(10, { filename: 'many.jpg' })
  const begun = await Promise.all(Array.from({ length: 100 }, begin))
  const over = await begin()
  expect([over.status, await over.json()]).toMatchObject([429, { code: 'TOO_MANY_REQUESTS' }])
  const { create, remove } = as('REPORTER')
  const others = await create(10, { filename: 'other.jpg' })
  expect(others.status).toBe(201)
  const placeOf = (answer: Response) => answer.headers.get('location') ?? ''
  await Promise.all([remove(placeOf(others)), ...begun.map((one) => tus.remove(placeOf(one)))])
  const again = await begin()
  expect([again.status, (await tus.remove(placeOf(again))).status]).toEqual([201, 204])
})

test('the file of a recorded image is not recorded again: that image is offered', async () => {
  const content = await photograph(20)
  const first = await as('EDITOR').send(content, { filename: 'a.jpg' })
  const again = await as('REPORTER').send(content, { filename: 'b.jpg' })
  expect([assetOf(again), again.headers.get('sourceline-asset-new')]).toEqual([assetOf(first), 'false'])
  expect(assetOf(first)).toMatch(/^asset_/)
})

test('nobody uploads who is not signed in or may not, and nobody goes on with what is another’s', async () => {
  const { create } = tusClient({ address, headers: {} })
  expect((await create(10, { filename: 'a.jpg' })).status).toBe(401)
  expect((await as('FACT_CHECKER').create(10, { filename: 'a.jpg' })).status).toBe(403)
  const created = await as('REPORTER').create(10, { filename: 'a.jpg' })
  const path = created.headers.get('location') ?? ''
  const others = as('EDITOR')
  expect((await others.head(path)).status).toBe(404)
  expect((await others.patch(path, 0, Buffer.alloc(10))).status).toBe(404)
  expect((await others.remove(path)).status).toBe(404)
  const own = (await others.create(10, { filename: 'b.jpg' })).headers.get('location') ?? ''
  const disguised = `${own}?/${path.split('/').at(-1)}`
  await others.patch(disguised, 0, Buffer.alloc(5))
  await others.remove(disguised)
  expect((await as('REPORTER').head(path)).headers.get('upload-offset')).toBe('0')
  expect((await as('REPORTER').remove(path)).status).toBe(204)
  expect((await as('REPORTER').head(path)).status).toBe(404)
})

test('limits are told before they are hit, and held', async () => {
  const tus = as('EDITOR')
  const maxSize = Number((await tus.options()).headers.get('tus-max-size'))
  expect((await newsroom.editorial('{ uploadLimits { maxBytes } }')).uploadLimits.maxBytes).toBe(maxSize)
  expect((await tus.create(maxSize + 1, { filename: 'large.jpg' })).status).toBe(413)
})

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="9" height="9"/></svg>'

test.each([
  ['a drawing that can run programs', () => Buffer.from(drawing), 'ASSET_TYPE_UNREADABLE'],
  [
    'a drawing that says it is a photograph',
    () => Buffer.from(`<?xml version="1.0"?>${drawing}`),
    'ASSET_TYPE_UNREADABLE',
  ],
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'ASSET_TYPE_UNREADABLE'],
  ['what is no image', () => Buffer.from('%PDF-1.7 and so on'), 'ASSET_TYPE_UNREADABLE'],
  ['a photograph that is cut off', async () => (await photograph(30)).subarray(0, 20_000), 'ASSET_FILE_DAMAGED'],
  ['a few bytes that say they are ten thousand million pixels', () => pixelFlood(), 'ASSET_TOO_MANY_PIXELS'],
])('%s is refused with a sentence, and nothing of it is kept', async (_what, make, code) => {
  const content = await make()
  const answer = await as('EDITOR').send(content, { filename: 'photo.jpg', filetype: 'image/jpeg' })
  expect([answer.status, await answer.json()]).toEqual([422, { code, message: expect.stringMatching(/\.$/) }])
  expect(readdirSync(uploads)).toEqual([])
})

test('readers are shown an image once it is public, in the formats and shapes they ask for', async () => {
  const id = assetOf(await as('EDITOR').send(await photograph(40), { filename: 'public.jpg' }))
  const { image } = await read(id)
  expect((await get(image.url)).status).toBe(404)
  await publish(id)
  const shown = await get(image.url)
  expect(shown.status).toBe(200)
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline',
    'cross-origin-resource-policy': 'cross-origin',
    'surrogate-key': id,
  })
  const bytes = Buffer.from(await shown.arrayBuffer())
  const { width, height, exif, format } = await sharp(bytes).metadata()
  expect([width, height, exif, format]).toEqual([320, 213, undefined, 'webp'])
  const etag = shown.headers.get('etag') ?? ''
  expect((await get(image.url, { 'if-none-match': etag })).status).toBe(304)
  expect((await get(image.avif)).headers.get('content-type')).toBe('image/avif')
  const square = await sharp(Buffer.from(await (await get(image.square)).arrayBuffer())).metadata()
  expect([square.width, square.height]).toEqual([160, 160])
})

test('a rendition is made once', async () => {
  const id = assetOf(await as('EDITOR').send(await photograph(50), { filename: 'once.jpg' }))
  await publish(id)
  const { image } = await read(id)
  const etags = await Promise.all([1, 2, 3, 4].map(async () => (await get(image.url)).headers.get('etag')))
  expect(new Set(etags).size).toBe(1)
  const { rows } = await newsroom.pool.query('SELECT created_at FROM rendition WHERE sha256 = $1', [
    etags[0]?.replaceAll('"', ''),
  ])
  await get(image.url)
  const after = await newsroom.pool.query('SELECT created_at FROM rendition WHERE sha256 = $1', [
    etags[0]?.replaceAll('"', ''),
  ])
  expect([rows.length, after.rows]).toEqual([1, rows])
})

/** Asks for an image from another address of this machine; gives the status of the answer. */
const getFrom = (localAddress: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asking = request(new URL(path, address), { localAddress, agent: false }, (answer) =>
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
    )
    asking.on('error', reject).end()
  })

test('who asks for every form of an image keeps nobody waiting: not for another, nor for a form of the same', async () => {
  const id = assetOf(
    await as('EDITOR').send(await photograph(55, { width: 640, height: 427 }), { filename: 'wanted.jpg' }),
  )
  const other = assetOf(await as('EDITOR').send(await photograph(56), { filename: 'other.jpg' }))
  await Promise.all([publish(id), publish(other)])
  const [{ url }, { url: another }] = [(await read(id)).image, (await read(other)).image]
  const forms = ['', '-wide', '-square', '-social'].flatMap((crop) =>
    [160, 320].flatMap((width) =>
      ['avif', 'webp'].map((format) => url.replace('320.webp', `${width}${crop}.${format}`)),
    ),
  )
  let answered = 0
  const flood = forms.map((path) => getFrom('127.0.0.2', path).finally(() => (answered += 1)))
  await vi.waitUntil(() => answered > 0)
  expect(await getFrom('127.0.0.3', another)).toBe(200)
  expect(await getFrom('127.0.0.3', forms.at(-1) ?? '')).toBe(200)
  expect(answered).toBeLessThan(forms.length - 3)
  expect(new Set(await Promise.all(flood))).toEqual(new Set([200]))
})

test('only widths of the list are made, and of other files and versions nothing', async () => {
  const id = assetOf(await as('EDITOR').send(await photograph(60), { filename: 'widths.jpg' }))
  await publish(id)
  const { url } = (await read(id)).image
  for (const other of [
    url.replace('320.webp', '321.webp'),
    url.replace('320.webp', '320.png'),
    url.replace('320.webp', '2560.webp'),
    url.replace(/\/[0-9a-f]{20}\//, '/00000000000000000000/'),
    url.replace(/asset_\w+/, 'claim_01h455vb4pex5vsknk084sn02q'),
    url.replace('320.webp', 'original'),
  ])
    expect([other, (await get(other)).status]).toEqual([other, 404])
})

test('an image is gone for readers at once when its rights end, or when it is taken down', async () => {
  const id = assetOf(await as('EDITOR').send(await photograph(70), { filename: 'gone.jpg' }))
  await publish(id)
  const { image, version } = await read(id)
  const inAnHour = new Date(Date.now() + 3_600_000)
  await newsroom.does(saveAsset, { id, expectedVersion: version, expiresAt: inAnHour })
  const [, seconds] = /max-age=(\d+), /.exec((await get(image.url)).headers.get('cache-control') ?? '') ?? []
  expect(Number(seconds)).toBeLessThanOrEqual(3_600)
  await newsroom.does(saveAsset, { id, expectedVersion: version + 1, expiresAt: new Date(Date.now() - 1) })
  const gone = await get(image.url)
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store'])
  await newsroom.does(saveAsset, { id, expectedVersion: version + 2, expiresAt: null })
  expect((await get(image.url)).status).toBe(200)
  await newsroom.does(unpublishAsset, { id, expectedVersion: version + 3, reason: 'A mistake.' })
  expect((await get(image.url)).status).toBe(404)
})

test('the newsroom sees what is not public, and the file as it came; nobody else keeps or frames it', async () => {
  const content = await photograph(80)
  const id = assetOf(await as('EDITOR').send(content, { filename: 'draft.jpg' }))
  const { image, originalUrl } = await read(id)
  const shown = await get(image.url, authorized('REPORTER'))
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, max-age=300'])
  const original = await get(originalUrl, authorized('REPORTER'))
  expect(Buffer.from(await original.arrayBuffer()).equals(content)).toBe(true)
  expect(original.headers.get('content-disposition')).toBe('attachment')
  expect((await get(originalUrl)).status).toBe(404)
})

test('the file of an image of which a redaction struck something is given to nobody any more, unlike its renditions', async () => {
  const id = assetOf(await as('EDITOR').send(await photograph(85), { filename: 'named.jpg' }))
  const { image, originalUrl } = await read(id)
  const order = { scope: 'RECORD', subjectId: id, words: ['Ida Lind'], ground: 'COURT_ORDER', reason: 'Order 13.' }
  const asked = { prisma: newsroom.prisma, actor: person('anna'), requestId: null }
  expect(await redactRecord(asked, order)).toMatchObject({ ok: true })
  const original = await get(originalUrl, authorized('EDITOR'))
  expect([original.status, (await original.text()).includes('REDACTED')]).toEqual([410, true])
  expect((await get(image.url, authorized('EDITOR'))).status).toBe(200)
})

test('a file is replaced by an upload that names the image and the version that was seen', async () => {
  const tus = as('REPORTER')
  const id = assetOf(await tus.send(await photograph(90), { filename: 'old.jpg' }))
  const next = await photograph(95, { width: 600, height: 600 })
  const replaced = await tus.send(next, { filename: 'new.jpg', replaces: id, expectedVersion: '1' })
  expect([replaced.status, assetOf(replaced)]).toEqual([204, id])
  expect(await read(id)).toMatchObject({ name: 'old.jpg', width: 600, version: 2 })
  const stale = await tus.send(next, { filename: 'new.jpg', replaces: id, expectedVersion: '1' })
  expect([stale.status, await stale.json()]).toMatchObject([409, { code: 'VERSION_OUTDATED' }])
  expect(parseTypedId(id)?.prefix).toBe('asset')
})
