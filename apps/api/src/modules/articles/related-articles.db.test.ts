import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openKeepingServer } from '../../testing/public-server.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createClaim } from '../claims/public.ts'
import { createArticle, publishArticle } from './public.ts'
import { unpublishArticle } from './use-cases/unpublish-article.ts'

let newsroom: TestNewsroom
const claims: string[] = []
const articles = new Map<string, string>()

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  for (const statement of ['The ferry is late.', 'The harbour is closed.', 'The pilot is ill.']) {
    const { claimId } = await newsroom.does(createClaim, { statement })
    claims.push(typedId('claim', claimId))
  }
})
afterAll(() => newsroom.close())

/** Writes an article that makes the claims of these numbers, each twice. */
async function write(slug: string, made: readonly number[]): Promise<string> {
  const paragraphs = [...made, ...made].map((number, place) => ({
    type: 'paragraph',
    attrs: { id: `b_${place}` },
    content: [
      {
        type: 'text',
        text: `Words ${place} of ${slug}.`,
        marks: [{ type: 'claim', attrs: { claimId: claims[number], role: 'STATED_AS_FACT' } }],
      },
    ],
  }))
  const input = { headline: slug, slug, body: { type: 'doc', content: paragraphs } }
  const id = typedId('article', (await newsroom.does(createArticle, input)).articleId)
  articles.set(slug, id)
  return id
}

const publish = async (slug: string, made: readonly number[]) =>
  newsroom.does(publishArticle, { id: await write(slug, made), expectedVersion: 1 })

const query = `query ($slug: String!, $at: DateTime, $first: Int) {
  article(slug: $slug, asOf: $at) { relatedArticles(first: $first) { slug } } }`

async function relatedTo(slug: string, more: object = {}): Promise<string[]> {
  const { article } = await newsroom.reader(query, { slug, first: 10, ...more })
  return article.relatedArticles.map((related: { slug: string }) => related.slug)
}

test('articles that make the same claims are related: with the most in common first, then the newest', async () => {
  await publish('ferry', [0, 1])
  await publish('one-in-common', [1, 2])
  const at = new Date().toISOString()
  await publish('both-in-common', [1, 0])
  await publish('one-in-common-newer', [0])
  await publish('nothing-in-common', [2])
  await write('a-draft', [0, 1])
  expect(await relatedTo('ferry')).toEqual(['both-in-common', 'one-in-common-newer', 'one-in-common'])
  expect(await relatedTo('ferry', { first: 1 })).toEqual(['both-in-common'])
  expect(await relatedTo('nothing-in-common')).toEqual(['one-in-common'])
  expect(await relatedTo('ferry', { at })).toEqual(['one-in-common'])
})

test('an article that is taken down is related to none', async () => {
  const id = articles.get('both-in-common') ?? ''
  await newsroom.does(unpublishArticle, { id, expectedVersion: 2, reason: 'A mistake.' })
  expect(await relatedTo('ferry')).toEqual(['one-in-common-newer', 'one-in-common'])
})

test('a kept answer is thrown out when an article comes in that shares a claim', async () => {
  const server = await openKeepingServer(newsroom)
  try {
    const asked = { query: '{ article(slug: "ferry") { relatedArticles(first: 1) { slug } } }' }
    const url = `${server.address}/graphql?${new URLSearchParams(asked).toString()}`
    const first = async (): Promise<string> => {
      const { data } = JSON.parse(await (await fetch(url)).text())
      return data.article.relatedArticles[0].slug
    }
    await expect.poll(() => server.answers.feed.isCurrent).toBe(true)
    for (const _time of [1, 2]) expect(await first()).toBe('one-in-common-newer')
    expect(server.answers.cache.figures.hits).toBe(1)
    await publish('both-in-common-later', [0, 1])
    await server.answers.caughtUp()
    expect(await first()).toBe('both-in-common-later')
  } finally {
    await server.close()
  }
})

test('the newsroom sees its drafts among them', async () => {
  const { article } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { relatedArticles { slug } } }', {
    id: articles.get('ferry'),
  })
  expect(
    article.relatedArticles
      .map(({ slug }: { slug: string }) => slug)
      .slice(0, 3)
      .toSorted(),
  ).toEqual(['a-draft', 'both-in-common', 'both-in-common-later'])
})
