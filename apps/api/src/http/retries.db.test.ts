import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGraphs } from '../graphql/servers.ts'
import { createServiceToken } from '../modules/identity/public.ts'
import { forgetRetries } from '../modules/retries/use-cases/forget-retries.ts'
import { testServer, type TestServer } from './test-server.ts'

const adminUrl = 'http://localhost:3000'
const secret = 'a secret that is only for tests, and long enough'
let server: TestServer
let editor = ''
let other = ''

const asSystem = () => {
  const actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const
  return { prisma: server.database.prisma, actor, requestId: null }
}

beforeAll(async () => {
  server = await testServer({
    makeGraphs: ({ prisma, pool, deliveryPool }) => createGraphs({ prisma, pool, deliveryPool, adminUrl, secret }),
  })
  const token = async (name: string, role: string) => {
    const made = await createServiceToken(asSystem(), { name, role })
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    return made.value.token
  }
  editor = await token('desk', 'EDITOR')
  other = await token('wire', 'ADMINISTRATOR')
})
afterAll(() => server.close())

async function send(query: string, input: object, key: string | null, token = editor) {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/editorial/graphql',
    payload: { query, variables: { input } },
    headers: { authorization: `Bearer ${token}`, ...(key === null ? {} : { 'idempotency-key': key }) },
  })
  return { status: answer.statusCode, ...answer.json<{ data?: Record<string, Answered>; errors?: Failure[] }>() }
}
interface Answered {
  readonly __typename: string
  readonly article?: { readonly id: string; readonly slug: string; readonly headline: string }
}
interface Failure {
  readonly message: string
  readonly extensions: { readonly code: string }
}

const create = `mutation ($input: CreateArticleInput!) { made: createArticle(input: $input) { __typename
  ... on CreateArticlePayload { article { id slug headline } } ... on ForbiddenError { message } } }`
const articles = () => server.database.prisma.article.count()

test('a create that is sent twice makes one, and the second answer tells the record as it is now', async () => {
  const [key, before] = [randomUUID(), await articles()]
  const first = await send(create, { headline: 'Ferry of Tal stops' }, key)
  const id = first.data?.['made']?.article?.id ?? ''
  const save = `mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }`
  await send(save, { id, expectedVersion: 1, headline: 'Ferry of Tal sails' }, null)
  const second = await send(create, { headline: 'Ferry of Tal stops' }, `"${key}"`)
  expect(second.data?.['made']?.article).toMatchObject({ id, headline: 'Ferry of Tal sails' })
  expect(await articles()).toBe(before + 1)
})

test('what a change made along with its record is told again: claims that were recorded, and what became public', async () => {
  const made = await send(create, { headline: 'Weir of Tal is raised' }, null)
  const id = made.data?.['made']?.article?.id ?? ''
  const mark = { type: 'claim', attrs: { claimId: 'new-weir', role: 'STATED_AS_FACT' } }
  const paragraph = {
    type: 'paragraph',
    attrs: { id: 'b_first' },
    content: [{ type: 'text', text: 'The weir is raised.', marks: [mark] }],
  }
  const saved = {
    id,
    expectedVersion: 1,
    body: { type: 'doc', content: [paragraph] },
    claims: [{ key: 'new-weir', statement: 'The weir of Tal is raised.', kind: 'FACT' }],
  }
  const save = `mutation ($input: SaveArticleInput!) { made: saveArticle(input: $input) { __typename
    ... on SaveArticlePayload { article { version } createdClaims { key id } } } }`
  const publish = `mutation ($input: PublishArticleInput!) { made: publishArticle(input: $input) { __typename
    ... on PublishArticlePayload { article { version } published { id type label change } }
    ... on PublishBlockedError { findings { rule } } } }`
  const twice = async (query: string, input: object) => {
    const key = randomUUID()
    const first = await send(query, input, key, other)
    expect(await send(query, input, key, other)).toEqual(first)
    return first.data?.['made']
  }
  expect(await twice(save, saved)).toMatchObject({ article: { version: 2 }, createdClaims: [{ key: 'new-weir' }] })
  const published = await twice(publish, { id, expectedVersion: 2, overrideReason: 'Seen by the desk.' })
  expect(published).toMatchObject({
    published: [{ type: 'claim', label: 'The weir of Tal is raised.', change: 'NEW' }],
  })
})

test('the same key with another input is refused, and makes nothing', async () => {
  const key = randomUUID()
  await send(create, { headline: 'Crane moves' }, key)
  const before = await articles()
  const { data, errors } = await send(create, { headline: 'Crane stays' }, key)
  expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'IDEMPOTENCY_MISMATCH'])
  expect(await articles()).toBe(before)
})

test('of many that are sent at once with one key, one is made and all tell the same', async () => {
  const [key, before] = [randomUUID(), await articles()]
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => send(create, { headline: 'Storm at sea', slug: 'storm-at-sea' }, key)),
  )
  expect(new Set(sent.map(({ data }) => data?.['made']?.article?.id)).size).toBe(1)
  expect(sent[0]?.data?.['made']?.article?.slug).toBe('storm-at-sea')
  expect(await articles()).toBe(before + 1)
})

test('a key is of one sender and one mutation, and without one each request is a change of its own', async () => {
  const [key, before] = [randomUUID(), await articles()]
  const input = { headline: 'Harbour freezes' }
  await send(create, input, key)
  await send(create, input, key, other)
  await send(create.replace('made:', 'again:'), input, key)
  await send(create, input, null)
  expect(await articles()).toBe(before + 4)
})

test('what was refused was not made: the same key may be sent again once it can be', async () => {
  const key = randomUUID()
  const taken = { headline: 'Tide', slug: 'tide' }
  await send(create, taken, null)
  const refused = await send(create, { ...taken, headline: 'Another tide' }, key)
  expect(refused.data?.['made']?.__typename).toBe('ValidationError')
  await server.database.prisma.article.updateMany({ where: { slug: 'tide' }, data: { slug: 'old-tide' } })
  const made = await send(create, { ...taken, headline: 'Another tide' }, key)
  expect(made.data?.['made']?.article?.slug).toBe('tide')
})

test('a secret is kept nowhere and shown once', async () => {
  const invite = `mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename
    ... on InviteUserPayload { setUpUrl } } }`
  const [key, input] = [randomUUID(), { email: 'ben@newsroom.example', name: 'Ben', role: 'REPORTER' }]
  const first = JSON.stringify(await send(invite, input, key, other))
  const link = /[?&]token=([\w-]+)/.exec(first)?.[1] ?? 'no link'
  expect(link.length).toBeGreaterThan(20)
  const second = await send(invite, input, key, other)
  expect(second.errors?.[0]?.extensions.code).toBe('ALREADY_DONE')
  const rows = await server.database.prisma.idempotencyKey.findMany({ where: { field: { startsWith: 'inviteUser ' } } })
  expect([rows.length, JSON.stringify(rows).includes(link), JSON.stringify(rows).includes(key)]).toEqual([
    1,
    false,
    false,
  ])
})

test('who may no longer do it is told so, though it was done', async () => {
  const key = randomUUID()
  await send(create, { headline: 'Quay is sold' }, key)
  await server.database.prisma.apiToken.updateMany({ where: { name: 'desk' }, data: { role: 'VIEWER' } })
  const { data } = await send(create, { headline: 'Quay is sold' }, key)
  await server.database.prisma.apiToken.updateMany({ where: { name: 'desk' }, data: { role: 'EDITOR' } })
  expect(data?.['made']?.__typename).toBe('ForbiddenError')
})

test.each(['', 'a'.repeat(256), 'two words', 'ключ'])('a key that cannot be kept is refused: %j', async (key) => {
  const { status, errors } = await send(create, { headline: 'Never made' }, Buffer.from(key).toString('latin1'))
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST'])
})

test('keys are kept for a day', async () => {
  const { prisma } = server.database
  await prisma.idempotencyKey.deleteMany()
  await send(create, { headline: 'Old news' }, 'yesterday')
  await prisma.idempotencyKey.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } })
  await send(create, { headline: 'New news' }, 'today')
  const forgotten = await forgetRetries(asSystem(), {})
  expect(forgotten).toMatchObject({ ok: true, value: { forgotten: 1, more: false } })
  const before = await articles()
  await send(create, { headline: 'New news' }, 'today')
  expect(await articles()).toBe(before)
  await send(create, { headline: 'Old news' }, 'yesterday')
  expect(await articles()).toBe(before + 1)
})
