import { ApolloServer } from '@apollo/server'
import type { FastifyInstance } from 'fastify'
import { hash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { publishArticle } from '../modules/articles/public.ts'
import { unpublishArticle } from '../modules/articles/use-cases/unpublish-article.ts'
import { DeliveryAnswers } from './delivery-answers.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { overHttp, type Answer, type Sent } from '../testing/over-http.ts'
import { openPublicServer } from '../testing/public-server.ts'
import { writeStory, type Story } from '../testing/story.ts'

const engine = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest')
let newsroom: TestNewsroom
let app: FastifyInstance
let story: Story

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  app = await openPublicServer(newsroom, { keepFor: 30 })
  for (const slug of ['bridge', 'tunnel']) {
    story = await writeStory(newsroom, { slug })
    await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  }
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})
beforeEach(() => void engine.mockClear())

const noHeaders: Partial<Record<'x-request-id' | 'date' | 'connection' | 'keep-alive', unknown>> = {}

type Asked = Readonly<Partial<Record<'query' | 'operationName' | 'variables' | 'extensions', unknown>>>

const postOf = (asked: Asked, headers: Record<string, string>): Sent => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(asked),
})

function getOf(asked: Asked, headers: Record<string, string>): Sent {
  const parameters = Object.entries(asked).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return { method: 'GET', path: `/graphql?${new URLSearchParams(parameters).toString()}`, headers }
}

const byPost = (asked: Asked, headers: Record<string, string> = {}, server = app) =>
  overHttp(server, postOf(asked, headers))

const byGet = (asked: Asked, headers: Record<string, string> = {}, server = app) =>
  overHttp(server, getOf(asked, headers))

/** Asks the framework alone, past what is answered before it. */
const ofFramework = (app: FastifyInstance, { method, path, headers, body }: Sent) =>
  app.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body }) })

const persisted = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: hash('sha256', query) } })

/** What goes out, but for what each request has of its own. */
function sent({ statusCode, headers, body }: Pick<Answer, 'statusCode' | 'body'> & { headers: object }) {
  const {
    'x-request-id': _id,
    date: _date,
    connection: _line,
    'keep-alive': _time,
    ...rest
  } = { ...noHeaders, ...headers }
  return { statusCode, headers: rest, body }
}

/** Asks twice: the engine the first time alone, and what goes out is the same to the byte. */
async function expectKnown(ask: () => ReturnType<typeof byGet>): Promise<string> {
  const first = await ask()
  expect(engine).toHaveBeenCalledTimes(1)
  const second = await ask()
  expect(engine).toHaveBeenCalledTimes(1)
  expect(sent(second)).toEqual(sent(first))
  expect(second.statusCode).toBe(200)
  engine.mockClear()
  return second.body
}

const everything = `query Everything($slug: String!, $some: Int = 3) {
  bridge: article(slug: $slug) {
    __typename key: id recordId slug kind headline dek datePublished dateModified claimCount
    body { json html markdown text }
    claims(first: $some) { mention { id place role quote selectors { exact start end } } claim { id statement verdict asOfDate
      independentSourceCount provenance { sources { id name } relations { kind subjectId objectId } origins { kind explanation } }
      attributions { id stance hedged form quote saidAt source { id name sameAs role } reportedVia { name } }
      mentions { totalCount nodes { article { slug } } pageInfo { endCursor } } } }
    sources { ...Who } originalSource { url source { name } } topics { name } bylines { name roleTitle } corrections { note }
    revisions { id number publicFrom publicUntil }
  }
  articles(first: 1) { totalCount edges { cursor node { slug } } pageInfo { hasNextPage endCursor startCursor } }
  both: articles(first: 2) { nodes { slug } edges { node { headline } } }
  nobody: claim(id: "claim_01h455vb4pex5vsknk084sn02q") { statement }
  search(query: "bridge") { totalCount nodes { score excerpt { text matched }
    result { __typename ... on Article { slug } ... on Claim { statement } } } }
}
fragment Who on Source { id name claims { nodes { stance claim { statement } } } trackRecord { verdict count } }`

test('a known document is answered without the engine, and to the byte as by it', async () => {
  const asked = { query: everything, operationName: 'Everything', variables: { slug: 'bridge' } }
  const body = await expectKnown(() => byPost(asked))
  expect(JSON.parse(body).data.bridge).toMatchObject({ slug: 'bridge', claims: [{ claim: expect.anything() }] })
  await byGet(asked)
  engine.mockClear()
  for (const variables of [{ slug: 'tunnel' }, { slug: 'bridge', some: 0 }, { slug: 'nowhere' }]) {
    const again = await byPost({ ...asked, variables })
    expect(engine).not.toHaveBeenCalled()
    const { body: byEngine } = await byPost({
      ...asked,
      query: `${everything} #${JSON.stringify(variables)}`,
      variables,
    })
    expect(again.body).toBe(byEngine)
    engine.mockClear()
  }
})

test.each([
  ['by POST', postOf],
  ['by GET', getOf],
])('what is answered before the framework goes out as the framework sends it: %s', async (how, form) => {
  const question = form({ query: `{ article(slug: "bridge") { headline } } # as the framework, ${how}` }, {})
  const first = await ofFramework(app, question)
  const knows = vi.spyOn(DeliveryAnswers.prototype, 'knows')
  const before = await overHttp(app, question)
  expect(knows).toHaveReturnedWith(true)
  knows.mockRestore()
  expect(sent(before)).toEqual(sent(first))
  expect(sent(before)).toEqual(sent(await ofFramework(app, question)))
  expect(before.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(engine).toHaveBeenCalledTimes(1)
})

test('it is so by GET, with what caches are told and the entity tag', async () => {
  const query = '{ articles { nodes { slug claims { claim { statement } } } } }'
  await expectKnown(() => byGet({ query }))
  const { headers } = await byGet({ query })
  expect(headers['cache-control']).toMatch(/^public, max-age=\d+, must-revalidate$/)
  expect(headers['surrogate-key']).toContain('list:article')
  expect(headers['surrogate-key']).toContain(story.articleId)
  const { statusCode } = await byGet({ query }, { 'if-none-match': String(headers['etag']) })
  expect([statusCode, engine.mock.calls.length]).toEqual([304, 0])
})

test.each([
  ['by POST', byPost],
  ['by GET', byGet],
])('a document that is named by its hash is known likewise: %s', async (how, ask) => {
  const query = `{ article(slug: "bridge") { headline } } # ${how}`
  const unknown = await ask({ extensions: persisted(query) })
  expect(unknown.json().errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
  await ask({ query, extensions: persisted(query) })
  engine.mockClear()
  const byHash = await ask({ extensions: persisted(query) })
  expect(byHash.json()).toEqual({ data: { article: { headline: 'Bridge closed (bridge)' } } })
  expect((await ask({ query })).body).toBe(byHash.body)
  expect((await ask({ query, extensions: persisted(query) })).body).toBe(byHash.body)
  expect(engine).not.toHaveBeenCalled()
  const wrong = await ask({ query, extensions: persisted(`${query} `) })
  expect([wrong.statusCode, wrong.json().data]).toEqual([400, undefined])
})

test('each media type is chosen by the engine, and kept', async () => {
  const query = '{ article(slug: "bridge") { slug } } # media'
  await byPost({ query })
  engine.mockClear()
  for (const accept of [
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
  ])
    await expectKnown(() => byPost({ query }, { accept }))
  for (const _time of [1, 2]) expect((await byPost({ query }, { accept: 'image/png' })).statusCode).toBe(406)
})

const bad: readonly (readonly [string, string, object, object])[] = [
  ['a page that is too long', 'query ($n: Int) { articles(first: $n) { nodes { slug } } }', { n: 1 }, { n: 101 }],
  [
    'a query that its variables make too large',
    `query ($n: Int) { articles(first: 100) { nodes {
      claims(first: $n) { claim { attributions(first: $n) { claim { attributions(first: $n) { id } } } } } } } }`,
    { n: 1 },
    { n: 500 },
  ],
  [
    'a moment ahead',
    'query ($at: DateTime) { articles(asOf: $at) { nodes { slug } } }',
    {},
    { at: '2999-01-01T00:00:00Z' },
  ],
  [
    'an id that is none',
    'query ($id: ID!) { claim(id: $id) { id } }',
    { id: 'claim_01h455vb4pex5vsknk084sn02q' },
    { id: 'x' },
  ],
  [
    'a variable of another type',
    'query ($n: Int) { articles(first: $n) { nodes { slug } } } # type',
    {},
    { n: 'many' },
  ],
  ['a variable too few', 'query ($slug: String!) { article(slug: $slug) { slug } }', { slug: 'bridge' }, {}],
  [
    'a text that no text can hold',
    'query ($slug: String!) { article(slug: $slug) { dek } }',
    { slug: 'bridge' },
    { slug: '\0' },
  ],
]

test.each(bad)('every rule holds for a known document, and the engine tells: %s', async (_what, query, good, wrong) => {
  const unknown = await byPost({ query: `${query} #`, variables: wrong })
  expect((await byPost({ query, variables: good })).json().errors).toBeUndefined()
  const known = await byPost({ query, variables: wrong })
  expect(known.json().errors).toHaveLength(1)
  expect(known.json()).toEqual(unknown.json())
  expect(sent(await byPost({ query, variables: wrong }))).toEqual(sent(known))
})

test('what differs in more than its variables is left to the engine', async () => {
  const query = 'query A { article(slug: "bridge") { slug } } query B { article(slug: "tunnel") { slug } }'
  await byPost({ query, operationName: 'A' })
  engine.mockClear()
  expect((await byPost({ query, operationName: 'A' })).json().data.article.slug).toBe('bridge')
  expect(engine).not.toHaveBeenCalled()
  expect((await byPost({ query, operationName: 'B' })).json().data.article.slug).toBe('tunnel')
  for (const asked of [
    { query },
    { query, operationName: 'C' },
    { query, operationName: '' },
    { query, operationName: 7 },
  ])
    expect([asked, (await byPost(asked)).statusCode]).toEqual([asked, 400])
  for (const more of [{ variables: '{}' }, { variables: [] }, { extensions: [] }, { extensions: 'x' }])
    expect([more, (await byPost({ query, operationName: 'A', ...more })).statusCode]).toEqual([more, 400])
  const twice = `/graphql?${new URLSearchParams([
    ['query', query],
    ['query', query],
    ['operationName', 'A'],
  ]).toString()}`
  expect((await overHttp(app, { method: 'GET', path: twice, headers: {} })).statusCode).toBe(400)
  expect((await byGet({ query, operationName: 'A', variables: 'null' })).statusCode).toBe(400)
})

test('a known document of the past names its records by the moment', async () => {
  const query = 'query ($at: DateTime) { articles(asOf: $at) { nodes { id claims { claim { id } } } } }'
  await byPost({ query })
  engine.mockClear()
  const at = new Date().toISOString()
  const { articles } = (await byPost({ query, variables: { at } })).json().data
  expect(engine).not.toHaveBeenCalled()
  expect([articles.nodes[0].id.split('@')[1], articles.nodes[0].claims[0].claim.id.split('@')[1]]).toEqual([at, at])
})

test('an answer is read anew for each request', async () => {
  const query = 'query ($slug: String!) { article(slug: $slug) { slug } } # anew'
  const { articleId } = await writeStory(newsroom, { slug: 'gone' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  const asked = { query, variables: { slug: 'gone' } }
  expect(JSON.parse(await expectKnown(() => byPost(asked)))).toEqual({ data: { article: { slug: 'gone' } } })
  await newsroom.does(unpublishArticle, { id: articleId, expectedVersion: 2, reason: 'A mistake.' })
  expect((await byPost(asked)).json()).toEqual({ data: { article: null } })
})

test('what the database may not give is found in what it wrote, and told by the engine', async () => {
  const query = '{ claims { nodes { statement kind } } }'
  await byPost({ query })
  await newsroom.pool.query(`UPDATE published.claim SET kind = 'GOSSIP'`)
  try {
    const known = await byPost({ query })
    expect(known.json().errors[0].path.slice(0, 2)).toEqual(['claims', 'nodes'])
    expect(known.json()).toEqual((await byPost({ query: `${query} #` })).json())
  } finally {
    await newsroom.pool.query(`UPDATE published.claim SET kind = 'FACT'`)
  }
  expect((await byPost({ query })).json().data.claims.nodes[0].kind).toBe('FACT')
})

test('where only trusted documents are answered, they alone become known', async () => {
  const query = '{ article(slug: "bridge") { slug } }'
  const trusting = await openPublicServer(newsroom, { trustedDocuments: new Map([[hash('sha256', query), query]]) })
  try {
    const other = '{ article(slug: "bridge") { headline } }'
    for (const _time of [1, 2]) expect((await byPost({ query: other }, {}, trusting)).statusCode).toBe(403)
    await byPost({ extensions: persisted(query) }, {}, trusting)
    engine.mockClear()
    expect((await byPost({ extensions: persisted(query) }, {}, trusting)).json()).toEqual({
      data: { article: { slug: 'bridge' } },
    })
    expect(engine).not.toHaveBeenCalled()
    expect((await byPost({ query: other }, {}, trusting)).statusCode).toBe(403)
  } finally {
    await trusting.close()
  }
})
