import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '../modules/articles/public.ts'
import { unpublishArticle } from '../modules/articles/use-cases/unpublish-article.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { addEditor, person } from '../testing/planted-name.ts'
import { openKeepingServer } from '../testing/public-server.ts'
import { writeStory, type Story } from '../testing/story.ts'
import { openTwoInstances, type TwoInstances } from '../testing/two-instances.ts'
import { Line } from '../testing/line.ts'
import { ReaderSite } from '../testing/reader-site.ts'

/** For how long a site may go on giving what it keeps while it hears nothing, in milliseconds. */
const bound = 3_000

let api: TwoInstances
let sites: [ReaderSite, ReaderSite]
let bridge: Story
let tunnel: Story

beforeAll(async () => {
  api = await openTwoInstances()
  bridge = await api.publishedStory('bridge')
  tunnel = await api.publishedStory('tunnel')
  await addEditor(api.newsroom, 'anna')
  sites = [await new ReaderSite(api.one).open(), await new ReaderSite(api.other).open()]
})
afterAll(async () => {
  for (const site of sites) await site.close()
  await api.close()
})
beforeEach(() => api.heard())

/** Until every site shows a page so; none may have shown anything else after the one it should. */
async function everywhere(path: string, holds: (got: { status: number; body: string }) => boolean): Promise<void> {
  for (const site of sites) {
    await expect.poll(async () => holds(await site.get(path)), { interval: 1 }).toBe(true)
    for (const _time of [1, 2, 3]) expect(holds(await site.get(path))).toBe(true)
  }
}

async function warm(...paths: string[]): Promise<void> {
  for (const site of sites) await site.kept(paths)
  for (const site of sites) expect(await site.kept(paths)).toEqual(paths.map(() => true))
}

test('a verdict shows on every instance, and pages without the claim are kept', async () => {
  await api.verdict(bridge.claimId, 'VERIFIED')
  await api.verdict(tunnel.claimId, 'VERIFIED')
  await everywhere('/articles/bridge', ({ body }) => body.includes('"VERIFIED"'))
  await sleep(100)
  await warm('/articles/bridge', '/articles/tunnel', '/search?q=bridge')
  for (const word of ['FALSE', 'DISPUTED']) {
    await warm('/articles/bridge', '/articles/tunnel')
    await api.verdict(bridge.claimId, word)
    await everywhere('/articles/bridge', ({ body }) => body.includes(`"${word}"`))
    for (const site of sites) expect(await site.kept(['/articles/tunnel'])).toEqual([true])
  }
})

test('an article that was taken down is gone from every page', async () => {
  const ferry = await api.publishedStory('ferry')
  await everywhere('/articles/ferry', ({ status }) => status === 200)
  await everywhere('/', ({ body }) => body.includes('(ferry)'))
  await sleep(100)
  await warm('/', '/articles/ferry', '/search?q=ferry')
  await api.newsroom.does(unpublishArticle, { id: ferry.articleId, expectedVersion: 2, reason: 'A mistake.' })
  await everywhere('/articles/ferry', ({ status, body }) => status === 404 && !body.includes('ferry'))
  for (const path of ['/', '/search?q=ferry']) await everywhere(path, ({ body }) => !body.includes('(ferry)'))
})

test('what was redacted is on no page', async () => {
  const { body } = await sites[0].get('/articles/tunnel')
  expect(body).toContain('Mayor of tunnel')
  await warm('/articles/tunnel')
  const redacted = await redactRecord(
    { prisma: api.newsroom.prisma, actor: person('anna'), requestId: 'test' },
    { scope: 'NEWSROOM', words: ['Mayor of tunnel'], ground: 'COURT_ORDER', reason: 'Order 7/26.' },
  )
  expect(redacted).toMatchObject({ ok: true })
  await everywhere('/articles/tunnel', (got) => got.status === 200 && !got.body.includes('Mayor of tunnel'))
})

test('an embargo ends over warm pages, on every instance, in time', async () => {
  const { articleId } = await writeStory(api.newsroom, { slug: 'embargo' })
  const began = Date.now()
  await warm('/articles/embargo', '/')
  const opens = Date.now() + 3_000 + 3 * (Date.now() - began)
  const publicFrom = new Date(opens).toISOString()
  await api.newsroom.does(publishArticle, { id: articleId, expectedVersion: 1, publicFrom })
  await api.heard()
  await sleep(50)
  await warm('/articles/embargo', '/')
  let wrong = 0
  while (Date.now() < opens + 500) {
    for (const site of sites) {
      const asked = Date.now()
      const shows = (await site.get('/articles/embargo')).status === 200
      if ((shows && Date.now() < opens - 20) || (!shows && asked > opens + 300)) wrong += 1
    }
    await sleep(5)
  }
  expect(wrong).toBe(0)
  await everywhere('/', ({ body }) => body.includes('(embargo)'))
})

test('a page is the same for everybody, and whoever has it is told that it has not changed', async () => {
  const plain = await sites[0].get('/articles/bridge')
  const known = await sites[0].get('/articles/bridge', { cookie: 'session=of-somebody', 'accept-language': 'ar' })
  expect([known.body, known.headers.etag]).toEqual([plain.body, plain.headers.etag])
  expect(plain.headers['cache-control']).toBe('public, no-cache')
  expect(plain.headers.vary).toBe('accept-encoding')
  expect(plain.headers['surrogate-key']).toContain(bridge.claimId)
  const again = await sites[0].get('/articles/bridge', { 'if-none-match': plain.headers.etag ?? '' })
  expect([again.status, again.body]).toEqual([304, ''])
  await api.verdict(bridge.claimId, 'VERIFIED')
  await everywhere('/articles/bridge', ({ body }) => body.includes('"VERIFIED"'))
  const changed = await sites[0].get('/articles/bridge', { 'if-none-match': plain.headers.etag ?? '' })
  expect(changed.status).toBe(200)
})

test('many who ask for a page that is not there get one that is made once', async () => {
  await api.verdict(bridge.claimId, 'DISPUTED')
  await everywhere('/articles/bridge', ({ body }) => body.includes('"DISPUTED"'))
  await sites[0].get('/')
  const { made } = sites[0]
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => sites[0].get(`/search?q=bridge&x=${index}`)),
  )
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(sites[0].made).toBe(made + 1)
})

test('a site that cannot hear of changes gives nothing that it keeps, and goes on where it was once it hears again', async () => {
  const line = await Line.open(api.one.address)
  const site = await new ReaderSite(line).open()
  try {
    await site.get('/articles/bridge')
    expect(await site.kept(['/articles/bridge'])).toEqual([true])
    line.leadTo(null)
    const silentSince = performance.now()
    await api.verdict(bridge.claimId, 'FALSE')
    await expect.poll(() => site.pages.changes?.isCurrent, { interval: 5 }).toBe(false)
    expect(performance.now() - silentSince).toBeLessThan(bound + 500)
    const before = site.made
    const late = site.get('/articles/bridge')
    line.leadTo(api.one.address)
    expect((await late).body).not.toContain('"DISPUTED"')
    expect(site.made).toBeGreaterThan(before)
    await expect.poll(() => site.pages.changes?.isCurrent, { interval: 5 }).toBe(true)
    expect((await site.get('/articles/bridge')).body).toContain('"FALSE"')
    expect((await site.kept(['/articles/bridge', '/articles/bridge']))[1]).toBe(true)
  } finally {
    await site.close()
    await line.close()
  }
})

test('after a restart of the API, and behind another instance of it, nothing of before is given', async () => {
  const third = await openKeepingServer(api.newsroom)
  const line = await Line.open(third.address)
  const site = await new ReaderSite(line).open()
  try {
    await site.get('/articles/bridge')
    expect(await site.kept(['/articles/bridge'])).toEqual([true])
    const teller = site.pages.changes?.teller
    line.leadTo(null)
    await third.close()
    await api.verdict(bridge.claimId, 'VERIFIED')
    await api.heard()
    line.leadTo(api.other.address)
    await expect.poll(() => site.pages.changes?.teller, { interval: 5 }).not.toBe(teller)
    expect((await site.get('/articles/bridge')).body).toContain('"VERIFIED"')
    // What one instance has answered is not kept by what another one tells.
    line.leadTo(api.one.address)
    await expect.poll(() => site.pages.changes?.isCurrent, { interval: 5 }).toBe(true)
    await api.verdict(bridge.claimId, 'DISPUTED')
    await expect.poll(async () => (await site.get('/articles/bridge')).body, { interval: 1 }).toContain('"DISPUTED"')
  } finally {
    await site.close()
    await line.close()
  }
})

test('a site that restarts begins anew', async () => {
  const first = await new ReaderSite(api.one).open()
  await first.get('/articles/bridge')
  await first.close()
  await api.verdict(bridge.claimId, 'FALSE')
  await api.heard()
  const second = await new ReaderSite(api.one).open()
  try {
    expect((await second.get('/articles/bridge')).body).toContain('"FALSE"')
  } finally {
    await second.close()
  }
})
