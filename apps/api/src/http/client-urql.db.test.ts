import { loadArchive } from '@sourceline/database/archive'
import { Client, fetchExchange, gql, type Exchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { persistedExchange } from '@urql/exchange-persisted'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listening, publishAgain, publishTwice, recordingFetch } from '../testing/loopback.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let url = ''
let story: Awaited<ReturnType<typeof publishTwice>>

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await loadArchive(newsroom.pool, { articles: 9, brief: true })
  story = await publishTwice(newsroom, 'bridge')
  app = await openPublicServer(newsroom)
  url = await listening(app)
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

/** What has no id is kept in what it is a part of, as it should be: nothing to be told of. */
const logger = () => undefined

/** A client as its guide sets it up, asking by GET. */
function clientWith(exchanges: Exchange[], fetchFn: typeof fetch = fetch): Client {
  return new Client({ url, fetch: fetchFn, preferGetMethod: true, exchanges: [...exchanges, fetchExchange] })
}

const headline = gql`
  query Headline($id: ID!, $asOf: DateTime) {
    article(id: $id, asOf: $asOf) {
      id
      headline
      claims {
        claim {
          id
          statement
        }
      }
    }
  }
`

test('urql keeps two moments apart in its normalised cache', async () => {
  const client = clientWith([cacheExchange({ logger })])
  const [then, now] = story.headlines
  const ask = async (asOf: string | null, requestPolicy: 'cache-first' | 'cache-only' = 'cache-first') =>
    (await client.query<Answer>(headline, { id: story.articleId, asOf }, { requestPolicy })).data?.article.headline
  expect(await ask(story.between)).toBe(then)
  expect(await ask(null)).toBe(now)
  expect(await ask(story.between, 'cache-only')).toBe(then)
  expect(await ask(null, 'cache-only')).toBe(now)
})

test('urql fetches anew what was published since', async () => {
  const client = clientWith([cacheExchange({ logger })])
  await client.query<Answer>(headline, { id: story.articleId })
  await publishAgain(newsroom, story.articleId, 'Bridge closed again')
  const again = await client.query<Answer>(headline, { id: story.articleId }, { requestPolicy: 'network-only' })
  expect(again.data?.article.headline).toBe('Bridge closed again')
})

test('urql goes through a list from both ends', async () => {
  const query = gql`
    query Page($first: Int, $after: String, $last: Int, $before: String) {
      articles(first: $first, after: $after, last: $last, before: $before) {
        __typename
        edges {
          __typename
          node {
            id
          }
        }
        pageInfo {
          __typename
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `
  const all: Answer = await newsroom.reader('{ articles(first: 100) { nodes { id } } }')
  const whole = all.articles.nodes.map(({ id }: { id: string }) => id)
  for (const direction of ['forward', 'backward'] as const) {
    const client = clientWith([cacheExchange({ logger, resolvers: { Query: { articles: relayPagination() } } })])
    const count = direction === 'forward' ? { first: 4 } : { last: 4 }
    let page: Answer = null
    for (let variables: object | null = count; variables;) {
      const { data, error } = await client.query<Answer>(query, variables)
      expect(error).toBeUndefined()
      page = data?.articles
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo
      if (direction === 'forward') variables = hasNextPage ? { ...count, after: endCursor } : null
      else variables = hasPreviousPage ? { ...count, before: startCursor } : null
    }
    expect(page.edges.map(({ node }: Answer) => node.id)).toEqual(whole)
  }
})

test('urql asks by the hash of a document, by GET', async () => {
  const recording = recordingFetch()
  const client = () => clientWith([persistedExchange({ preferGetForPersistedQueries: true })], recording.fetch)
  const query = gql`
    query Known($id: ID!) {
      claim(id: $id) {
        statement
      }
    }
  `
  const ask = async () => (await client().query<Answer>(query, { id: story.claimId })).data?.claim.statement
  expect(await ask()).toBe('The bridge of bridge is closed.')
  recording.take()
  expect(await ask()).toBe('The bridge of bridge is closed.')
  expect(recording.take().map(({ method, url: asked }) => [method, asked.searchParams.has('query')])).toEqual([
    ['GET', false],
  ])
})
