import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishArticle } from '../modules/articles/public.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../testing/newsroom.ts'
import { writeStory } from '../testing/story.ts'
import { createGraphs } from './servers.ts'

let newsroom: TestNewsroom
let graphs: Awaited<ReturnType<typeof createGraphs>>
const failures: unknown[] = []

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  const { prisma, pool, deliveryPool } = newsroom
  graphs = await createGraphs({
    prisma,
    pool,
    deliveryPool,
    adminUrl: 'http://localhost:3000',
    logError: (error) => failures.push(error),
  })
  for (const slug of ['one', 'two', 'three']) {
    const { articleId } = await writeStory(newsroom, { slug })
    await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  }
})
afterAll(async () => {
  await Promise.all([graphs.delivery.stop(), graphs.editorial.stop()])
  await newsroom.close()
})

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { body } = await graphs.delivery.executeOperation(
    { query, variables },
    { contextValue: graphs.deliveryContext({ id: 'test' }) },
  )
  if (body.kind !== 'single') throw new Error('an answer in parts')
  return JSON.parse(JSON.stringify(body.singleResult))
}

test('a question that is asked again with other variables gets its own answer', async () => {
  const query = `query ($slug: String!, $some: Int, $after: String) {
    article(slug: $slug) { slug
      claims(first: $some) { claim { id mentions(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } } } }
  }`
  const whole = (await ask(query, { slug: 'one' })).data.article
  expect(whole.claims).toHaveLength(1)
  expect((await ask(query, { slug: 'two' })).data.article.slug).toBe('two')
  expect((await ask(query, { slug: 'one', some: 0 })).data.article.claims).toEqual([])
  expect((await ask(query, { slug: 'one' })).data.article).toEqual(whole)
  const { endCursor } = whole.claims[0].claim.mentions.pageInfo
  expect((await ask(query, { slug: 'one', after: endCursor })).data.article.claims[0].claim.mentions.nodes).toEqual([])
  expect((await ask(query, { slug: 'one' })).data.article).toEqual(whole)
})

test('pages of the same question follow each other', async () => {
  const query = 'query ($after: String) { articles(first: 1, after: $after) { nodes { slug } pageInfo { endCursor } } }'
  const slugs: string[] = []
  let after: string | null = null
  for (let page = 0; page < 3; page += 1) {
    const { articles }: Answer = (await ask(query, { after })).data
    slugs.push(articles.nodes[0].slug)
    after = articles.pageInfo.endCursor
  }
  expect(slugs.sort()).toEqual(['one', 'three', 'two'])
})

test('the present and a moment of the past do not share an answer', async () => {
  const query = 'query ($asOf: DateTime) { article(slug: "one", asOf: $asOf) { slug } }'
  expect((await ask(query)).data.article).toEqual({ slug: 'one' })
  expect((await ask(query, { asOf: '2001-01-01T00:00:00Z' })).data.article).toBeNull()
  expect((await ask(query)).data.article).toEqual({ slug: 'one' })
})

test('an error is the same the first time and the second', async () => {
  const wrong = 'query ($id: ID!) { one: article(slug: "one") { slug } claim(id: $id) { id } }'
  const first = await ask(wrong, { id: 'claim_what' })
  expect(first).toMatchObject({
    data: { one: { slug: 'one' }, claim: null },
    errors: [{ path: ['claim'], extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }],
  })
  expect(await ask(wrong, { id: 'claim_what' })).toEqual(first)
  expect(failures).toEqual([])
})

test('what the published graph has no root for is refused as a mistake of the caller', async () => {
  for (const query of ['mutation { createTopic { id } }', 'subscription { articles { id } }']) {
    const { body, http } = await graphs.delivery.executeOperation(
      { query },
      { contextValue: graphs.deliveryContext({ id: 'test' }) },
    )
    expect([query, http.status, body]).toEqual([
      query,
      400,
      expect.objectContaining({
        singleResult: expect.objectContaining({
          errors: [expect.objectContaining({ extensions: { code: 'OPERATION_NOT_SUPPORTED' } })],
        }),
      }),
    ])
  }
  expect(failures).toEqual([])
})
