import { bodyFromText, storedBody } from '@sourceline/rich-text'
import { readText, schemaVersion } from '@sourceline/rich-text/collaboration'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createGraphs } from '../graphql/servers.ts'
import { saveArticle } from '../modules/articles/public.ts'
import { createClaim } from '../modules/claims/public.ts'
import { joinClaims } from '../modules/joins/use-cases/join-claims.ts'
import { newUuid, typedId } from '../platform/ids.ts'
import { createLog } from '../platform/log.ts'
import { createServer } from './server.ts'
import { adminUrl, soon, TestWriters, type, words } from './test-writers.ts'

let writers: TestWriters
beforeAll(async () => {
  writers = await TestWriters.begin()
})
afterEach(() => writers.leave())
const standardError = vi.spyOn(console, 'error')
afterAll(async () => {
  await writers.server.close()
  // What happens here is told by our own log, and nobody can fill another.
  expect(standardError).not.toHaveBeenCalled()
})

test('two people type in one paragraph, each sees what the other types, and the draft has both within seconds', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const articleId = await writers.article('The ferry leaves at six.')
  const [one, other] = [await writers.join(ada.headers, articleId), await writers.join(ben.headers, articleId)]
  expect(words(one.document)).toBe('The ferry leaves at six.')
  type(one.document, 3, ' first')
  type(other.document, 'The ferry leaves at six'.length, ' sharp')
  const both = 'The first ferry leaves at six sharp.'
  await vi.waitFor(() => expect([words(one.document), words(other.document)]).toEqual([both, both]), soon)
  await vi.waitFor(async () => expect((await writers.saved(articleId)).plainText).toBe(both), soon)
  await vi.waitFor(() => expect(one.told).toContainEqual(expect.objectContaining({ type: 'saved' })), soon)
  expect(await writers.server.database.prisma.articleRevision.count({ where: { articleId } })).toBe(1)
})

const save = (articleId: string, expectedVersion: number, text: string) =>
  saveArticle(writers.asSystem, {
    id: typedId('article', articleId),
    expectedVersion,
    body: bodyFromText(text),
    reanchor: true,
  })

test('what is saved by the graph comes into the open text as what differs, and an older version is refused', async () => {
  const ada = await writers.person('Ada', 'EDITOR')
  const articleId = await writers.article('The ferry leaves at six.')
  const { document } = await writers.join(ada.headers, articleId)
  const before = await writers.saved(articleId)
  const [block] = storedBody(before.body).content
  if (block?.type !== 'paragraph') throw new Error('there is no paragraph')
  const { attrs } = block
  const paragraph = (text: string) => ({ type: 'paragraph', attrs, content: [{ type: 'text', text }] })
  type(document, 'The ferry leaves at six'.length, ' sharp')
  const byGraph = await saveArticle(writers.asSystem, {
    id: typedId('article', articleId),
    expectedVersion: 1,
    body: { type: 'doc', content: [paragraph('The first ferry leaves at six.')] },
  })
  expect(byGraph).toMatchObject({ ok: true })
  const both = 'The first ferry leaves at six sharp.'
  await vi.waitFor(() => expect(words(document)).toBe(both), soon)
  await vi.waitFor(async () => expect((await writers.saved(articleId)).plainText).toBe(both), soon)
  expect(await save(articleId, 1, 'Something else.')).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  expect(words(document)).toBe(both)
})

test('a claim across a footnote stays one, while two people write on both sides of it', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const made = await createClaim(writers.asSystem, { statement: 'The pier opens in May.' })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  const claimId = typedId('claim', made.value.claimId)
  const marks = [{ type: 'claim', attrs: { claimId, role: 'STATED_AS_FACT' } }]
  const words = (text: string) => ({ type: 'text', text, marks })
  const note = { type: 'paragraph', content: [{ type: 'text', text: 'So the harbour office.' }] }
  const articleId = await writers.article({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          words('The pier'),
          { type: 'footnoteReference', attrs: { noteId: 'n1' }, marks },
          words(' opens'),
          { type: 'hardBreak', marks },
          words('in May'),
          { type: 'text', text: '.' },
        ],
      },
      { type: 'footnotes', content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [note] }] },
    ],
  })
  const [one, other] = [await writers.join(ada.headers, articleId), await writers.join(ben.headers, articleId)]
  type(one.document, 3, ' new')
  type(other.document, 2, ' early', 4)
  await vi.waitFor(async () => {
    const { plainText } = await writers.saved(articleId)
    expect(plainText).toContain('The new pier opens\nin early May.')
  }, soon)
  const { id } = await writers.saved(articleId)
  const mentions = await writers.server.database.prisma.mention.findMany({ where: { revisionId: id } })
  expect(mentions.map(({ spans }) => spans)).toEqual([
    [expect.objectContaining({ quote: expect.objectContaining({ exact: 'The new pier opens\nin early May' }) })],
  ])
})

test('a claim that is joined with another on record is that one in the open text at once', async () => {
  const ada = await writers.person('Ada', 'EDITOR')
  const [from, into] = [
    await createClaim(writers.asSystem, { statement: 'The pier is open.' }),
    await createClaim(writers.asSystem, { statement: 'The pier has opened.' }),
  ]
  if (!from.ok || !into.ok) throw new Error('there are no claims')
  const claimId = typedId('claim', from.value.claimId)
  const intoId = typedId('claim', into.value.claimId)
  const marks = [{ type: 'claim', attrs: { claimId, role: 'STATED_AS_FACT' } }]
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'The pier is open.', marks }] }]
  const articleId = await writers.article({ type: 'doc', content })
  const { document } = await writers.join(ada.headers, articleId)
  const joined = await joinClaims(writers.asSystem, { claimId, intoId, expectedVersion: 1 })
  expect(joined).toMatchObject({ ok: true })
  await vi.waitFor(() => {
    const text = JSON.stringify(readText(document))
    expect([text.includes(claimId), text.includes(intoId)]).toEqual([false, true])
  }, soon)
})

test('who sends what no article has is closed and told why, and nobody else notices', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const articleId = await writers.article('The ferry leaves at six.')
  const [one, other] = [await writers.join(ada.headers, articleId), await writers.join(ben.headers, articleId)]
  other.document.getXmlFragment('body').insert(0, [new Y.XmlElement('script')])
  await vi.waitFor(() => expect(other.closed).toContain('change-forbidden: a text has no script'), soon)
  type(one.document, 0, 'Now: ')
  await vi.waitFor(
    async () => expect((await writers.saved(articleId)).plainText).toBe('Now: The ferry leaves at six.'),
    soon,
  )
  expect(one.closed).toEqual([])
  expect(words(one.document)).toBe('Now: The ferry leaves at six.')
})

test('nobody opens an article without signing in, from a foreign page, without a handshake or with a later schema', async () => {
  const ada = await writers.person('Ada', 'EDITOR')
  const articleId = await writers.article('The ferry leaves at six.')
  const status = (headers: Record<string, string>) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${writers.address}/editorial/collaboration`, { headers })
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode))
      socket.on('open', () => resolve('open'))
      socket.on('error', () => undefined)
    })
  expect(await status({ origin: adminUrl })).toBe(401)
  expect(await status({ ...ada.headers, origin: 'https://elsewhere.example' })).toBe(403)
  expect((await writers.join(ada.headers, articleId, {})).refusals).toEqual(['handshake-invalid'])
  const later = { schemaVersion: schemaVersion + 1, generation: null }
  expect((await writers.join(ada.headers, articleId, later)).refusals).toEqual(['handshake-invalid'])
  expect((await writers.join(ada.headers, newUuid())).refusals).toEqual(['no-such-article'])
  const earlier = await writers.join(ada.headers, articleId, { schemaVersion: schemaVersion - 1, generation: null })
  expect(earlier.told).toContainEqual(expect.objectContaining({ type: 'opened', mayWrite: false }))
  const strange = await writers.join(ada.headers, articleId, { schemaVersion, generation: newUuid() })
  expect(strange.refusals).toEqual(['generation-ended'])
})

test('people at two instances write one text, and see each other', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const articleId = await writers.article('The ferry leaves at six.')
  const { prisma, pool, deliveryPool, url } = writers.server.database
  const second = await createServer({
    database: writers.server.database,
    databaseUrl: url,
    deliveryPool,
    env: { adminUrl, host: '127.0.0.1', port: 4000 },
    secret: 'a secret that is only for tests, and long enough',
    graphs: await createGraphs({ prisma, pool, deliveryPool, adminUrl }),
    log: createLog('silent', { write: () => undefined }),
  })
  const other = (await second.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')
  try {
    const one = await writers.join(ada.headers, articleId)
    const two = await writers.join(ben.headers, articleId, undefined, other)
    type(one.document, 3, ' first')
    type(two.document, 'The ferry leaves at six'.length, ' sharp')
    const both = 'The first ferry leaves at six sharp.'
    await vi.waitFor(() => expect([words(one.document), words(two.document)]).toEqual([both, both]), soon)
    await vi.waitFor(async () => expect((await writers.saved(articleId)).plainText).toBe(both), soon)
    one.provider.setAwarenessField('cursor', { anchor: { tname: 'body' }, head: { tname: 'body' } })
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
