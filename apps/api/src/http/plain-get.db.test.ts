import { loadArchive } from '@sourceline/database/archive'
import type { FastifyInstance } from 'fastify'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishArticle } from '../modules/articles/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'
import { writeStory, type Story } from '../testing/story.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let story: Story

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  app = await openPublicServer(newsroom, { keepFor: 30 })
  story = await writeStory(newsroom, { slug: 'bridge' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

const bridge =
  '{ article(slug: "bridge") { headline claims { claim { statement attributions { source { name } } } } } }'

function get(query: string, headers: Record<string, string> = {}, more: Record<string, string> = {}) {
  return app.inject({ url: `/graphql?${new URLSearchParams({ query, ...more }).toString()}`, headers })
}

test('anybody reads the published graph by GET, as curl asks', async () => {
  const answer = await get(bridge, { accept: '*/*' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(answer.headers['vary']).toBe('accept, accept-encoding')
  expect(answer.json().data.article.headline).toBe('Bridge closed (bridge)')
  const byVariables = await get(
    'query Q($slug: String!) { article(slug: $slug) { slug } }',
    {},
    { variables: '{"slug":"bridge"}', operationName: 'Q', extensions: '{}' },
  )
  expect(byVariables.json()).toEqual({ data: { article: { slug: 'bridge' } } })
})

test('an answer has the media type that was asked for', async () => {
  const typed = await get(bridge, { accept: 'application/graphql-response+json' })
  expect(typed.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8')
  const either = await get(bridge, { accept: 'application/graphql-response+json, application/json;q=0.9' })
  expect(either.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8')
  expect(typed.headers['etag']).not.toBe((await get(bridge)).headers['etag'])
  expect((await get(bridge, { accept: 'image/png' })).statusCode).toBe(406)
})

test('what has not changed is not sent again', async () => {
  const { headers } = await get(bridge)
  const etag = String(headers['etag'])
  const again = await get(bridge, { 'if-none-match': `"other", W/${etag}` })
  expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', etag])
  expect(again.headers['cache-control']).toBe(headers['cache-control'])
  expect((await get(bridge, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  const head = await app.inject({ method: 'HEAD', url: `/graphql?query=${encodeURIComponent(bridge)}` })
  expect([head.statusCode, head.headers['etag'], head.body]).toEqual([200, etag, ''])
})

test('a question by GET changes nothing, and neither a cookie nor a token counts', async () => {
  const plain = await get(bridge)
  const carrying = await get(bridge, { cookie: 'better-auth.session_token=anything', authorization: 'Bearer sl_any' })
  expect(carrying.body).toBe(plain.body)
  expect(carrying.headers['set-cookie']).toBeUndefined()
  expect(carrying.headers['cache-control']).toBe(plain.headers['cache-control'])
  for (const query of ['mutation { createTopic { id } }', 'subscription { articles { id } }'])
    expect([query, (await get(query)).statusCode]).toEqual([query, 405])
})

test('the editorial graph still takes no plain GET', async () => {
  expect((await app.inject({ url: '/editorial/graphql?query=%7B__typename%7D' })).statusCode).toBe(401)
})

test('an answer names the records that it is made from, whichever fields are asked for', async () => {
  const { headers } = await get(bridge)
  const expected = [story.articleId, story.attributionId, story.claimId, story.sourceId].toSorted()
  expect(String(headers['surrogate-key']).split(' ')).toEqual(expected)
  expect(String(headers['cache-tag']).split(',')).toEqual(expected)
  // With a directive the answer comes from graphql-js and not from a plan.
  const executed = await get(bridge.replace('headline', 'headline dek @include(if: true)'))
  expect(executed.headers['surrogate-key']).toBe(headers['surrogate-key'])
})

test('a list, a search and what was not found are named as such', async () => {
  const keys = async (query: string) => (await get(query)).headers['surrogate-key']
  expect(await keys('{ articles { nodes { slug } } }')).toBe(`${story.articleId} list:article`)
  expect(await keys('{ search(query: "bridge") { nodes { score } } }')).toBe('search')
  expect(await keys('{ article(slug: "nowhere") { slug } }')).toBe('list:article')
  expect(await keys(`{ node(id: "claim_01h455vb4pex5vsknk084sn02q") { id } }`)).toBe('claim_01h455vb4pex5vsknk084sn02q')
  expect(await keys('{ __schema { queryType { name } } }')).toBeUndefined()
})

test('where there are too many records to name, those of a type stand as their list', async () => {
  const archive = await openTestNewsroom()
  const server = await openPublicServer(archive)
  await loadArchive(archive.pool, { articles: 60, brief: true })
  const keysOf = async (query: string) => {
    const { headers } = await server.inject({ url: `/graphql?query=${encodeURIComponent(query)}` })
    return String(headers['surrogate-key']).split(' ')
  }
  expect(await keysOf('{ articles(first: 100) { nodes { topics { name } } } }')).toSatisfy(
    (keys: string[]) => keys.includes('list:article') && !keys.some((key) => key.startsWith('article_')),
  )
  const few = await keysOf('{ articles(first: 5) { nodes { claims { claim { verdict } } } } }')
  // One more than asked for is read, to tell whether there is a next page.
  expect(few.filter((key) => key.startsWith('article_'))).toHaveLength(6)
  const many = await keysOf(
    '{ articles(first: 60) { nodes { topics { name } claims { claim { verdict attributions { source { name } } } } } } }',
  )
  expect(many.length).toBeLessThanOrEqual(40)
  expect(many).toEqual(expect.arrayContaining(['list:article', 'list:attribution', 'list:claim']))
  await server.close()
  await archive.close()
})

test('an answer with an error is kept by nobody', async () => {
  const wrong = [
    '{ article(slug: "bridge") { nothing } }',
    '{ article(slug: "bridge"',
    'query ($id: ID!) { claim(id: $id) { id } }',
    '{ claim(id: "claim_what") { id } one: article(slug: "bridge") { slug } }',
    '',
  ]
  for (const query of wrong) {
    const { statusCode, headers, body } = await get(query)
    expect([query, body, headers['cache-control']]).toEqual([query, expect.stringContaining('errors'), 'no-store'])
    expect([headers['etag'], headers['surrogate-key']]).toEqual([undefined, undefined])
    expect(statusCode).toBe(query.startsWith('{ claim(') ? 200 : 400)
  }
  expect((await app.inject({ method: 'POST', url: '/graphql', payload: { query: bridge } })).headers).toMatchObject({
    'cache-control': 'no-store',
  })
})

test.each([
  ['{ articles(first: "ten") { totalCount } }', {}, 'first'],
  ['{ articles(orderBy: WORST) { totalCount } }', {}, 'orderBy'],
  ['{ articles(filter: { kind: [NOTHING] }) { totalCount } }', {}, 'filter'],
  ['{ articles(asOf: "yesterday") { totalCount } }', {}, 'asOf'],
  ['{ articles(size: 3) { totalCount } }', {}, 'size'],
  ['{ node { id } }', {}, 'id'],
  ['query ($some: Int) { articles(first: $some) { totalCount } }', { some: 'ten' }, 'first'],
  ['query ($when: DateTime) { articles(asOf: $when) { totalCount } }', { when: 'yesterday' }, 'asOf'],
  ['query ($id: ID!) { claim(id: $id) { id } }', {}, 'id'],
  [
    'query ($kinds: [ArticleKind!]) { articles(filter: { kind: $kinds }) { totalCount } }',
    { kinds: ['NOTHING'] },
    'filter',
  ],
])('an argument of another type is a 400 without data, and is named: %s %j', async (query, variables, argument) => {
  const { statusCode, body } = await get(query, {}, { variables: JSON.stringify(variables) })
  expect([statusCode, JSON.parse(body)]).toEqual([
    400,
    {
      errors: expect.arrayContaining([expect.objectContaining({ extensions: expect.objectContaining({ argument }) })]),
    },
  ])
})

test('a wrong argument deep inside is named with its place', async () => {
  const { body } = await get('{ article(slug: "bridge") { slug\n claims(first: 900) { claim { id } } } }')
  expect(JSON.parse(body)).toEqual({
    data: { article: null },
    errors: [
      expect.objectContaining({
        path: ['article'],
        locations: [{ line: 2, column: 2 }],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
      }),
    ],
  })
})

test('an answer is kept no longer than until the next moment at which anything becomes public', async () => {
  expect((await get(bridge)).headers['cache-control']).toBe('public, max-age=30, must-revalidate')
  const later = await writeStory(newsroom, { slug: 'soon' })
  await newsroom.does(publishArticle, {
    id: later.articleId,
    expectedVersion: 1,
    publicFrom: new Date(Date.now() + 20_000).toISOString(),
  })
  await sleep(1_100)
  const maxAge = Number(/max-age=(\d+)/.exec(String((await get(bridge)).headers['cache-control']))?.[1])
  expect(maxAge).toBeGreaterThan(5)
  expect(maxAge).toBeLessThan(20)
  await newsroom.pool.query(
    `UPDATE article_publication SET public_from = now() + interval '1900 ms' WHERE public_from > now()`,
  )
  await sleep(1_100)
  expect((await get(bridge)).headers['cache-control']).toBe('public, no-cache')
})

test('whatever is public for a time has both its bounds looked at, in tables of new kinds of record too', async () => {
  const next = async () => {
    const { rows } = await newsroom.pool.query<{ at: Date | null }>('SELECT public.next_bound() AS at')
    return rows[0]?.at?.getTime()
  }
  await newsroom.pool.query('UPDATE article_publication SET public_from = $1 WHERE public_from > now()', [
    new Date(Date.now() + 3_600_000),
  ])
  const later = (await next()) ?? Date.now() + 3_600_000
  await newsroom.pool.query(
    'CREATE TABLE glossary_term_publication (public_from timestamptz, public_until timestamptz)',
  )
  for (const [column, sooner] of [
    ['public_from', later - 100],
    ['public_until', later - 200],
  ] as const) {
    await newsroom.pool.query(`INSERT INTO glossary_term_publication (${column}) VALUES ($1)`, [new Date(sooner)])
    expect(await next()).toBe(sooner)
  }
  await newsroom.pool.query('DROP TABLE glossary_term_publication')
})
