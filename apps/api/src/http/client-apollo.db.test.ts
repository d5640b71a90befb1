import { ApolloClient, gql, HttpLink, InMemoryCache, type ObservableQuery } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { relayStylePagination } from '@apollo/client/utilities'
import { loadArchive } from '@sourceline/database/archive'
import type { FastifyInstance } from 'fastify'
import { hash } from 'node:crypto'
import { filter, firstValueFrom, from } from 'rxjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listening, publishAgain, publishTwice, recordingFetch } from '../testing/loopback.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let uri = ''
let story: Awaited<ReturnType<typeof publishTwice>>

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await loadArchive(newsroom.pool, { articles: 9, brief: true })
  story = await publishTwice(newsroom, 'bridge')
  app = await openPublicServer(newsroom)
  uri = await listening(app)
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

const headline = gql`
  query Headline($id: ID!, $asOf: DateTime) {
    article(id: $id, asOf: $asOf) {
      id
      headline
      body {
        text
      }
      claims {
        claim {
          id
          statement
        }
      }
    }
  }
`
const headlineOf = gql`
  fragment HeadlineOf on Article {
    headline
  }
`

/** Waits for the first whole result. */
const loaded = (watched: ObservableQuery<Answer>) =>
  firstValueFrom(from(watched).pipe(filter(({ dataState }) => dataState === 'complete')))

test('Apollo Client keeps two moments apart in its normalised cache', async () => {
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri }) })
  const [then, now] = story.headlines
  const ask = (asOf: string | null, fetchPolicy: 'cache-first' | 'cache-only' = 'cache-first') =>
    client.query<Answer>({ query: headline, variables: { id: story.articleId, asOf }, fetchPolicy })
  expect((await ask(story.between)).data.article.headline).toBe(then)
  expect((await ask(null)).data.article.headline).toBe(now)
  expect((await ask(story.between, 'cache-only')).data.article.headline).toBe(then)
  const kept = (id: string) => client.readFragment<Answer>({ id: `Article:${id}`, fragment: headlineOf })?.headline
  expect([kept(`${story.articleId}@${story.between}`), kept(story.articleId)]).toEqual([then, now])
})

test('Apollo Client fetches anew what was published since', async () => {
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri }) })
  const watched = client.watchQuery<Answer>({ query: headline, variables: { id: story.articleId } })
  const subscription = watched.subscribe(() => undefined)
  await loaded(watched)
  await publishAgain(newsroom, story.articleId, 'Bridge closed again')
  expect((await watched.refetch()).data.article.headline).toBe('Bridge closed again')
  subscription.unsubscribe()
})

test('Apollo Client goes through a list from both ends', async () => {
  const query = gql`
    query Page($first: Int, $after: String, $last: Int, $before: String) {
      articles(first: $first, after: $after, last: $last, before: $before) {
        edges {
          cursor
          node {
            id
          }
        }
        pageInfo {
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
    const cache = new InMemoryCache({ typePolicies: { Query: { fields: { articles: relayStylePagination() } } } })
    const client = new ApolloClient({ cache, link: new HttpLink({ uri }) })
    const count = direction === 'forward' ? { first: 4 } : { last: 4 }
    const watched = client.watchQuery<Answer>({ query, variables: count })
    const subscription = watched.subscribe(() => undefined)
    await loaded(watched)
    const read = (): Answer => client.readQuery<Answer>({ query, variables: count }).articles
    for (let page = 0; page < 10; page += 1) {
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = read().pageInfo
      if (direction === 'forward' ? !hasNextPage : !hasPreviousPage) break
      const place = direction === 'forward' ? { after: endCursor } : { before: startCursor }
      await watched.fetchMore({ variables: { ...count, ...place } })
    }
    expect(read().edges.map(({ node }: Answer) => node.id)).toEqual(whole)
    subscription.unsubscribe()
  }
})

test('Apollo Client asks by the hash of a document, by GET', async () => {
  const recording = recordingFetch()
  const client = () =>
    new ApolloClient({
      cache: new InMemoryCache(),
      link: new PersistedQueryLink({
        sha256: (text: string) => hash('sha256', text),
        useGETForHashedQueries: true,
      }).concat(new HttpLink({ uri, fetch: recording.fetch })),
    })
  const variables = { id: story.claimId }
  const query = gql`
    query Known($id: ID!) {
      claim(id: $id) {
        statement
      }
    }
  `
  const statement = 'The bridge of bridge is closed.'
  expect((await client().query<Answer>({ query, variables })).data.claim.statement).toBe(statement)
  recording.take()
  expect((await client().query<Answer>({ query, variables })).data.claim.statement).toBe(statement)
  const asked = recording.take()
  expect(asked.map(({ method, url }) => [method, url.searchParams.has('query')])).toEqual([['GET', false]])
  const [byHash] = asked
  expect((await fetch(byHash?.url ?? '')).headers.get('cache-control')).toMatch(/^public, max-age=/)
})
