import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Actor } from '@sourceline/domain'
import { bodyFromText, storedBody } from '@sourceline/rich-text'
import { readText, schemaVersion } from '@sourceline/rich-text/collaboration'
import { hashPassword } from 'better-auth/crypto'
import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createGraphs } from '../graphql/servers.ts'
import { createArticle, saveArticle } from '../modules/articles/public.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { newUuid, typedId } from '../platform/ids.ts'
import { createLog } from '../platform/log.ts'
import { createServer } from './server.ts'
import { testServer, type TestServer } from './test-server.ts'

const adminUrl = 'http://localhost:3000'
const password = 'correct horse battery'
const soon = { timeout: 20_000, interval: 50 }
let server: TestServer
let address: string
const system: Actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' }
const asSystem = () => ({ prisma: server.database.prisma, actor: system, requestId: null })

beforeAll(async () => {
  server = await testServer({
    makeGraphs: ({ prisma, pool, deliveryPool }) => createGraphs({ prisma, pool, deliveryPool, adminUrl }),
  })
  address = (await server.app.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')
})
const standardError = vi.spyOn(console, 'error')
afterAll(async () => {
  await server.close()
  // What happens here is told by our own log, and nobody can fill another.
  expect(standardError).not.toHaveBeenCalled()
})

/** Somebody who has signed in: id and session cookie. */
async function person(name: string, role: 'EDITOR' | 'REPORTER' | 'FACT_CHECKER') {
  const [id, now, email] = [newUuid(), new Date(), `${name}-${newUuid()}@newsroom.example`.toLowerCase()]
  const made = { id, createdAt: now, updatedAt: now }
  const account = { ...made, accountId: id, providerId: 'credential', password: await hashPassword(password) }
  await server.database.prisma.user.create({ data: { ...made, name, email, role, accounts: { create: account } } })
  const signedIn = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    remoteAddress: `198.51.100.${Math.floor(Math.random() * 250)}`,
  })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return { id, cookie }
}

async function article(words: string): Promise<string> {
  const made = await createArticle(asSystem(), {
    headline: 'Ferries',
    slug: `ferries-${newUuid()}`,
    body: bodyFromText(words),
  })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value.articleId
}

const open: HocuspocusProvider[] = []
afterEach(() => {
  for (const provider of open.splice(0)) {
    provider.configuration.websocketProvider.destroy()
    provider.destroy()
  }
})

interface Client {
  readonly document: Y.Doc
  readonly told: Record<string, unknown>[]
  readonly refusals: string[]
  readonly closed: string[]
  readonly provider: HocuspocusProvider
}

/** Somebody who has an article open, with what they are told. */
async function join(
  cookie: string,
  articleId: string,
  token: object = { schemaVersion, generation: null },
  at = address,
): Promise<Client> {
  const told: Record<string, unknown>[] = []
  const refusals: string[] = []
  const closed: string[] = []
  class Signed extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin: adminUrl } })
    }
  }
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `${at}/editorial/collaboration`,
    WebSocketPolyfill: Signed,
  })
  const document = new Y.Doc()
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: typedId('article', articleId),
    document,
    token: JSON.stringify(token),
    onStateless: ({ payload }) => void told.push(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => void refusals.push(reason),
    onClose: ({ event }) => void closed.push(event.reason),
  })
  provider.attach()
  open.push(provider)
  await vi.waitFor(() => {
    if (!provider.isSynced && refusals.length === 0) throw new Error('not yet')
  }, soon)
  return { document, told, refusals, closed, provider }
}

const words = (document: Y.Doc): string =>
  (readText(document).body.content ?? []).map(({ content = [] }) => content.map(({ text }) => text).join('')).join('|')

/** Types into the first paragraph, behind so many characters. */
function type(document: Y.Doc, at: number, text: string): void {
  const paragraph = document.getXmlFragment('body').get(0)
  const inner = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(inner instanceof Y.XmlText)) throw new Error('there are no words')
  inner.insert(at, text)
}

const saved = (articleId: string) =>
  server.database.prisma.articleRevision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' } })

test('two people type in one paragraph, each sees what the other types, and the draft has both within seconds', async () => {
  const [ada, ben] = [await person('Ada', 'EDITOR'), await person('Ben', 'EDITOR')]
  const articleId = await article('The ferry leaves at six.')
  const [one, other] = [await join(ada.cookie, articleId), await join(ben.cookie, articleId)]
  expect(words(one.document)).toBe('The ferry leaves at six.')
  type(one.document, 3, ' first')
  type(other.document, 'The ferry leaves at six'.length, ' sharp')
  const both = 'The first ferry leaves at six sharp.'
  await vi.waitFor(() => expect([words(one.document), words(other.document)]).toEqual([both, both]), soon)
  await vi.waitFor(async () => expect((await saved(articleId)).plainText).toBe(both), soon)
  expect(one.told).toContainEqual(expect.objectContaining({ type: 'saved', version: 2 }))
  expect(await server.database.prisma.articleRevision.count({ where: { articleId } })).toBe(1)
})

const save = (articleId: string, expectedVersion: number, text: string) =>
  saveArticle(asSystem(), {
    id: typedId('article', articleId),
    expectedVersion,
    body: bodyFromText(text),
    reanchor: true,
  })

test('what is saved by the graph comes into the open text as what differs, and an older version is refused', async () => {
  const ada = await person('Ada', 'EDITOR')
  const articleId = await article('The ferry leaves at six.')
  const { document } = await join(ada.cookie, articleId)
  const before = await saved(articleId)
  const [block] = storedBody(before.body).content
  if (block?.type !== 'paragraph') throw new Error('there is no paragraph')
  const { attrs } = block
  const paragraph = (text: string) => ({ type: 'paragraph', attrs, content: [{ type: 'text', text }] })
  type(document, 'The ferry leaves at six'.length, ' sharp')
  const byGraph = await saveArticle(asSystem(), {
    id: typedId('article', articleId),
    expectedVersion: 1,
    body: { type: 'doc', content: [paragraph('The first ferry leaves at six.')] },
  })
  expect(byGraph).toMatchObject({ ok: true })
  const both = 'The first ferry leaves at six sharp.'
  await vi.waitFor(() => expect(words(document)).toBe(both), soon)
  await vi.waitFor(async () => expect((await saved(articleId)).plainText).toBe(both), soon)
  expect(await save(articleId, 1, 'Something else.')).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  expect(words(document)).toBe(both)
})

test('who sends what no article has is closed and told why, and nobody else notices', async () => {
  const [ada, ben] = [await person('Ada', 'EDITOR'), await person('Ben', 'EDITOR')]
  const articleId = await article('The ferry leaves at six.')
  const [one, other] = [await join(ada.cookie, articleId), await join(ben.cookie, articleId)]
  other.document.getXmlFragment('body').insert(0, [new Y.XmlElement('script')])
  await vi.waitFor(() => expect(other.closed).toContain('change-forbidden: a text has no script'), soon)
  type(one.document, 0, 'Now: ')
  await vi.waitFor(async () => expect((await saved(articleId)).plainText).toBe('Now: The ferry leaves at six.'), soon)
  expect(one.closed).toEqual([])
  expect(words(one.document)).toBe('Now: The ferry leaves at six.')
})

/** A message of the protocol: to whom it is addressed, what kind it is of, and what it says. */
function message(address: string, ...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, address)
  for (const part of parts)
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  return encoding.toUint8Array(encoder)
}

test('who sends what is no message, too much of it, or speaks of several articles is cut off, and nobody else notices', async () => {
  const [ada, ben] = [await person('Ada', 'EDITOR'), await person('Ben', 'EDITOR')]
  const articleId = await article('The ferry leaves at six.')
  const { document, closed } = await join(ada.cookie, articleId)
  const name = typedId('article', articleId)
  const handshake = message(name, 2, 0, JSON.stringify({ schemaVersion, generation: null }))
  const nonsense = Uint8Array.of(255, 255, 255, 255, 7)
  const state = message('', 1, 1, '{').slice(1)
  const malformed: Record<string, readonly Uint8Array[]> = {
    nothing: [new Uint8Array()],
    'an address without an end': [nonsense],
    'a kind that does not exist': [message(name, 77)],
    'a kind that only servers send': [handshake, message(name, 6, 'hello')],
    'a change that is none': [handshake, message(name, 0, 2, nonsense)],
    'a step that does not exist': [handshake, message(name, 0, 9, nonsense)],
    'a place that is none': [handshake, message(name, 1, state)],
    'another article': [handshake, message(typedId('article', newUuid()), 3)],
  }
  for (const [what, messages] of Object.entries(malformed))
    expect([what, await endOf(ben.cookie, messages)]).toEqual([what, 4400])
  expect(
    await endOf(
      ben.cookie,
      Array.from({ length: 700 }, () => message(name, 3)),
    ),
  ).toBe(4429)
  expect(await endOf(ben.cookie, [message(name, 5, 'x'.repeat(7 * 1024 * 1024))])).toBe(1009)
  type(document, 0, 'Now: ')
  await vi.waitFor(async () => expect((await saved(articleId)).plainText).toBe('Now: The ferry leaves at six.'), soon)
  expect(closed).toEqual([])
})

/** By which code a connection is closed that sends messages as they are. */
const endOf = (cookie: string, messages: readonly Uint8Array[]): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${address}/editorial/collaboration`, { headers: { cookie, origin: adminUrl } })
    socket.on('open', () => messages.forEach((sent) => socket.send(sent)))
    socket.on('error', () => undefined)
    socket.on('close', resolve)
  })

test('who may not write only reads, and who loses the right or the session is closed', async () => {
  const articleId = await article('The ferry leaves at six.')
  const [ada, ben, cara] = [
    await person('Ada', 'EDITOR'),
    await person('Ben', 'EDITOR'),
    await person('Cara', 'FACT_CHECKER'),
  ]
  const [one, other, reader] = [
    await join(ada.cookie, articleId),
    await join(ben.cookie, articleId),
    await join(cara.cookie, articleId),
  ]
  type(reader.document, 0, 'Checked: ')
  expect(reader.told).toContainEqual(expect.objectContaining({ type: 'opened', mayWrite: false }))
  await server.database.prisma.user.update({ where: { id: ben.id }, data: { role: 'FACT_CHECKER' } })
  type(other.document, 0, 'Late: ')
  await vi.waitFor(() => expect(other.closed).toContain('may-not-write'), soon)
  await server.database.prisma.session.deleteMany({ where: { userId: ada.id } })
  await vi.waitFor(() => expect(one.closed).toContain('session-ended'), soon)
  expect((await saved(articleId)).plainText).toBe('The ferry leaves at six.')
})

test('nobody opens an article without signing in, from a foreign page, without a handshake or with a later schema', async () => {
  const ada = await person('Ada', 'EDITOR')
  const articleId = await article('The ferry leaves at six.')
  const status = (headers: Record<string, string>) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${address}/editorial/collaboration`, { headers })
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode))
      socket.on('open', () => resolve('open'))
      socket.on('error', () => undefined)
    })
  expect(await status({ origin: adminUrl })).toBe(401)
  expect(await status({ cookie: ada.cookie, origin: 'https://elsewhere.example' })).toBe(403)
  expect((await join(ada.cookie, articleId, {})).refusals).toEqual(['handshake-invalid'])
  const later = { schemaVersion: schemaVersion + 1, generation: null }
  expect((await join(ada.cookie, articleId, later)).refusals).toEqual(['handshake-invalid'])
  expect((await join(ada.cookie, newUuid())).refusals).toEqual(['no-such-article'])
  const earlier = await join(ada.cookie, articleId, { schemaVersion: schemaVersion - 1, generation: null })
  expect(earlier.told).toContainEqual(expect.objectContaining({ type: 'opened', mayWrite: false }))
  const strange = await join(ada.cookie, articleId, { schemaVersion, generation: newUuid() })
  expect(strange.refusals).toEqual(['generation-ended'])
})

test('a session ends with the last who leaves, and keeps nothing then', async () => {
  const ada = await person('Ada', 'EDITOR')
  const articleId = await article('The ferry leaves at six.')
  const { document, provider } = await join(ada.cookie, articleId)
  type(document, 0, 'Now: ')
  await vi.waitFor(() => expect(provider.hasUnsyncedChanges).toBe(false), soon)
  provider.configuration.websocketProvider.disconnect()
  await vi.waitFor(async () => {
    expect((await saved(articleId)).plainText).toBe('Now: The ferry leaves at six.')
    expect(await server.database.prisma.articleCollaboration.count({ where: { articleId } })).toBe(0)
  }, soon)
})

test('a redaction ends the session: no struck word is kept, and nothing of the earlier document comes back', async () => {
  const ada = await person('Ada', 'EDITOR')
  const articleId = await article('The ferry of Onno Brandt leaves at six.')
  const { document, closed, told } = await join(ada.cookie, articleId)
  const generation = told.find(({ type: kind }) => kind === 'opened')?.['generation']
  type(document, 0, 'Now: ')
  await vi.waitFor(async () => expect((await saved(articleId)).plainText).toContain('Now: '), soon)
  const redactor: Actor = { kind: 'USER', id: ada.id, name: 'Ada', role: 'ADMINISTRATOR' }
  const order = { scope: 'NEWSROOM', words: ['Onno Brandt'], ground: 'COURT_ORDER', reason: 'Order 12/26.' }
  const struck = await redactRecord({ prisma: server.database.prisma, actor: redactor, requestId: null }, order)
  expect(struck).toMatchObject({ ok: true })
  await vi.waitFor(() => expect(closed).toContain('generation-ended'), soon)
  const kept = await server.database.prisma.articleCollaboration.findMany({ include: { updates: true } })
  for (const { state, updates } of kept)
    for (const bytes of [state, ...updates.map(({ update }) => update)])
      expect(Buffer.from(bytes).includes('Onno Brandt')).toBe(false)
  expect((await join(ada.cookie, articleId, { schemaVersion, generation })).refusals).toEqual(['generation-ended'])
  expect(words((await join(ada.cookie, articleId)).document)).toBe('Now: The ferry of [redacted] leaves at six.')
})

test('people at two instances write one text, and see each other', async () => {
  const [ada, ben] = [await person('Ada', 'EDITOR'), await person('Ben', 'EDITOR')]
  const articleId = await article('The ferry leaves at six.')
  const { prisma, pool, deliveryPool, url } = server.database
  const second = await createServer({
    database: server.database,
    databaseUrl: url,
    deliveryPool,
    env: { adminUrl, host: '127.0.0.1', port: 4000 },
    secret: 'a secret that is only for tests, and long enough',
    graphs: await createGraphs({ prisma, pool, deliveryPool, adminUrl }),
    log: createLog('silent', { write: () => undefined }),
  })
  const other = (await second.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')
  try {
    const one = await join(ada.cookie, articleId)
    const two = await join(ben.cookie, articleId, undefined, other)
    type(one.document, 3, ' first')
    type(two.document, 'The ferry leaves at six'.length, ' sharp')
    const both = 'The first ferry leaves at six sharp.'
    await vi.waitFor(() => expect([words(one.document), words(two.document)]).toEqual([both, both]), soon)
    await vi.waitFor(async () => expect((await saved(articleId)).plainText).toBe(both), soon)
    one.provider.setAwarenessField('cursor', 1)
    const names = () => [...(two.provider.awareness?.getStates().values() ?? [])].map(({ user }) => user?.name)
    await vi.waitFor(() => expect(names()).toContain('Ada'), soon)
    expect(await save(articleId, 1, 'Something else.')).toMatchObject({ ok: false })
    const { version } = await prisma.article.findUniqueOrThrow({ where: { id: articleId } })
    expect(await save(articleId, version, 'The second ferry leaves at six sharp.')).toMatchObject({ ok: true })
    const changed = 'The second ferry leaves at six sharp.'
    await vi.waitFor(() => expect([words(one.document), words(two.document)]).toEqual([changed, changed]), soon)
  } finally {
    await second.close()
  }
})
