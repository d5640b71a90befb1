import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { writeStory } from '../../testing/story.ts'
import { createArticle, publishArticle } from '../articles/public.ts'
import { assessClaim } from '../claims/use-cases/assess-claim.ts'
import { createTopic } from '../topics/use-cases/create-topic.ts'
import { publishTopic } from '../topics/use-cases/publish-topic.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  const topics: string[] = []
  for (const name of ['Harbours', 'Bridges', 'Not public']) {
    const id = typedId('topic', (await newsroom.does(createTopic, { name, kind: 'SUBJECT' })).topicId)
    if (name !== 'Not public') await newsroom.does(publishTopic, { id, expectedVersion: 1 })
    topics.push(id)
  }
  const [harbours, bridges, unpublished] = topics
  const articles: readonly (readonly [string, unknown[], string])[] = [
    ['one', [harbours], '2023-04-01T00:00:00Z'],
    ['two', [harbours, bridges], '2024-04-01T00:00:00Z'],
    ['three', [], '2024-05-01T00:00:00Z'],
  ]
  for (const [slug, topicIds, datePublished] of articles) {
    const { articleId } = await newsroom.does(createArticle, {
      headline: `The crane of ${slug}`,
      slug,
      topicIds,
      datePublished,
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }] },
    })
    await newsroom.does(publishArticle, { id: typedId('article', articleId), expectedVersion: 1 })
  }
  await newsroom.does(createArticle, { headline: 'A draft of the crane', slug: 'draft', topicIds: [unpublished] })
  const { articleId, claimId } = await writeStory(newsroom, { slug: 'crane' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  await newsroom.does(assessClaim, { claimId, verdict: 'FALSE', publish: true })
})
afterAll(() => newsroom.close())

interface Facets {
  readonly types: readonly { readonly type: string; readonly count: number }[]
  readonly topics: readonly { readonly topic: { readonly slug: string }; readonly count: number }[]
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[]
  readonly years: readonly { readonly year: number; readonly count: number }[]
}

async function search(filter: object | null, ask: TestNewsroom['reader'] = newsroom.reader) {
  const answer = await ask(
    `query ($filter: SearchFilter) { search(query: "crane", filter: $filter) { totalCount
      nodes { result { ... on Article { slug } ... on Claim { statement } ... on Source { name } } }
      facets { types { type count } topics { topic { slug name } count } verdicts { verdict count } years { year count } } } }`,
    { filter },
  )
  const { totalCount, nodes } = answer.search
  const counts: Facets = answer.search.facets
  return {
    totalCount,
    found: nodes.map(
      ({ result }: { result: Record<string, string> }) => result['slug'] ?? result['statement'] ?? result['name'],
    ),
    types: Object.fromEntries(counts.types.map(({ type, count }) => [type, count])),
    topics: Object.fromEntries(counts.topics.map(({ topic, count }) => [topic.slug, count])),
    verdicts: Object.fromEntries(counts.verdicts.map(({ verdict, count }) => [verdict, count])),
    years: Object.fromEntries(counts.years.map(({ year, count }) => [year, count])),
  }
}

test('what was found is counted by what it is, and what readers may not see is not', async () => {
  const { totalCount, types, topics, verdicts, years } = await search(null)
  expect(types).toEqual({ ARTICLE: 4, CLAIM: 1, SOURCE: 1 })
  expect(totalCount).toBe(6)
  expect(topics).toEqual({ harbours: 2, bridges: 1 })
  expect(verdicts).toEqual({ FALSE: 1 })
  expect(years).toMatchObject({ 2023: 1, 2024: 2 })
})

test.each([
  ['one type', { type: ['ARTICLE'] }, ['crane', 'one', 'three', 'two']],
  ['a topic', { topic: 'harbours' }, ['one', 'two']],
  ['a verdict', { verdict: ['FALSE', 'VERIFIED'] }, ['The bridge of crane is closed.']],
  ['a time', { publishedAfter: '2024-01-01T00:00:00Z', publishedBefore: '2024-05-01T00:00:00Z' }, ['two']],
  ['a topic and a time', { topic: 'harbours', publishedBefore: '2024-01-01T00:00:00Z' }, ['one']],
  ['a topic and a verdict, which nothing has', { topic: 'harbours', verdict: ['FALSE'] }, []],
  ['no type at all', { type: [] }, []],
  ['no verdict at all', { verdict: [] }, []],
  ['a topic without a name', { topic: '' }, []],
  ['a topic that is not public', { topic: 'not-public' }, []],
])('a search is narrowed to %s, and its counts with it', async (_what, filter, expected) => {
  const { found, totalCount, types } = await search(filter)
  expect(found.toSorted()).toEqual(expected)
  expect(totalCount).toBe(expected.length)
  expect(Object.values(types).reduce((sum, count) => sum + count, 0)).toBe(expected.length)
})

test('pages go on through a narrowed search, from both ends', async () => {
  const page = async (args: string) =>
    (
      await newsroom.reader(`{ search(query: "crane", filter: { type: [ARTICLE] }, ${args}) {
        nodes { result { ... on Article { slug } } } pageInfo { endCursor hasNextPage } } }`)
    ).search
  const first = await page('first: 3')
  expect(first.pageInfo.hasNextPage).toBe(true)
  const rest = await page(`first: 3, after: "${first.pageInfo.endCursor}"`)
  const last = await page('last: 1')
  expect(rest.nodes).toHaveLength(1)
  expect(last.nodes).toEqual(rest.nodes)
})

test('the newsroom counts its drafts too', async () => {
  const { types, topics } = await search(null, newsroom.editorial)
  expect(types).toMatchObject({ ARTICLE: 5 })
  expect(topics).toMatchObject({ harbours: 2, 'not-public': 1 })
})
