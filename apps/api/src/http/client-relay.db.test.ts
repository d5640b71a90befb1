import { loadArchive } from '@sourceline/database/archive'
import type { FastifyInstance } from 'fastify'
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
  type GraphQLResponse,
  type Variables,
} from 'relay-runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTrustedDocuments } from '../graphql/trusted-documents.ts'
import { listening, publishAgain, publishTwice } from '../testing/loopback.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'
import { compileForRelay, type Compiled } from '../testing/relay-compiler.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let url = ''
let story: Awaited<ReturnType<typeof publishTwice>>
let compiled: Compiled

const documents = [
  `query readerHeadlineQuery($id: ID!, $asOf: DateTime) {
    article(id: $id, asOf: $asOf) { id headline ...reader_article claims { claim { id statement } } } }`,
  'fragment reader_article on Article @refetchable(queryName: "readerRefetchQuery") { headline }',
  `query readerPageQuery($first: Int, $after: String, $last: Int, $before: String) {
    articles(first: $first, after: $after, last: $last, before: $before) @connection(key: "reader_articles") {
      edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
  }`,
  `fragment reader_source on Source @refetchable(queryName: "readerSourcePageQuery")
    @argumentDefinitions(first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }) {
    claims(first: $first, after: $after, last: $last, before: $before) @connection(key: "reader_source_claims") {
      edges { node { id quote } } }
  }`,
  'query readerSourceQuery($id: ID!) { source(id: $id) { ...reader_source @arguments(first: 2) } }',
]

beforeAll(async () => {
  compiled = compileForRelay(documents)
  newsroom = await openTestNewsroom()
  await loadArchive(newsroom.pool, { articles: 9, brief: true })
  story = await publishTwice(newsroom, 'bridge')
  app = await openPublicServer(newsroom, { trustedDocuments: readTrustedDocuments(compiled.documentsFile) })
  url = await listening(app)
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
  compiled.remove()
})

/** An environment whose network asks by the hash of a document, by GET, as its guide shows. */
function environment(): Environment {
  const network = Network.create(async ({ id }, variables): Promise<GraphQLResponse> => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: id } }
    const search = new URLSearchParams({
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(extensions),
    })
    return (await (await fetch(`${url}?${search.toString()}`)).json()) as GraphQLResponse
  })
  return new Environment({ network, store: new Store(new RecordSource()) })
}

function ask(client: Environment, name: string, variables: Variables): Promise<Answer> {
  return fetchQuery<Answer>(client, compiled.request(name), variables).toPromise()
}

/** What the store holds for an operation, without asking. */
function kept(client: Environment, name: string, variables: Variables): Answer {
  return client.lookup(createOperationDescriptor(compiled.request(name), variables).fragment).data
}

test('Relay’s compiler takes the schema, with what it makes to fetch a fragment anew by the id of its record', () => {
  const refetch = [...compiled.documents.values()].filter((text) => text.includes('node(id: $id)'))
  expect(refetch).toHaveLength(2)
})

test('Relay’s compiler refuses what the schema has not', () => {
  expect(() => compileForRelay(['query readerWrongQuery { article(slug: "a") { nothing } }'])).toThrow('nothing')
})

test('Relay keeps two moments apart in its store', async () => {
  const client = environment()
  const [then, now] = story.headlines
  const past = { id: story.articleId, asOf: story.between }
  const present = { id: story.articleId, asOf: null }
  expect((await ask(client, 'readerHeadlineQuery', past)).article.headline).toBe(then)
  expect((await ask(client, 'readerHeadlineQuery', present)).article.headline).toBe(now)
  expect(kept(client, 'readerHeadlineQuery', past).article.headline).toBe(then)
  expect(kept(client, 'readerHeadlineQuery', present).article.headline).toBe(now)
})

test('Relay fetches a fragment anew by the id of its record, of the past too', async () => {
  const client = environment()
  const past = { id: story.articleId, asOf: story.between }
  const present = { id: story.articleId, asOf: null }
  await ask(client, 'readerHeadlineQuery', present)
  const { article } = await ask(client, 'readerHeadlineQuery', past)
  await publishAgain(newsroom, story.articleId, 'Bridge closed again')
  await ask(client, 'readerRefetchQuery', { id: story.articleId })
  await ask(client, 'readerRefetchQuery', { id: article.id })
  expect(kept(client, 'readerHeadlineQuery', present).article.headline).toBe('Bridge closed again')
  expect(kept(client, 'readerHeadlineQuery', past).article.headline).toBe(story.headlines[0])
})

test('Relay goes through a list from both ends', async () => {
  const all: Answer = await newsroom.reader('{ articles(first: 100) { nodes { id } } }')
  const whole = all.articles.nodes.map(({ id }: { id: string }) => id)
  for (const direction of ['forward', 'backward'] as const) {
    const client = environment()
    const count = direction === 'forward' ? { first: 4 } : { last: 4 }
    for (let variables: Variables | null = count; variables;) {
      await ask(client, 'readerPageQuery', variables)
      const { hasNextPage, hasPreviousPage, startCursor, endCursor }: Answer = kept(client, 'readerPageQuery', count)
        .articles.pageInfo
      if (direction === 'forward') variables = hasNextPage ? { ...count, after: endCursor } : null
      else variables = hasPreviousPage ? { ...count, before: startCursor } : null
    }
    const { edges } = kept(client, 'readerPageQuery', count).articles
    expect(edges.map(({ node }: Answer) => node.id)).toEqual(whole)
  }
})

test('a newsroom with trusted documents answers them, by text or hash, and no others', async () => {
  const post = async (body: object) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return [response.status, await response.json()]
  }
  const variables = { id: story.claimId }
  const [known = ''] = [...compiled.documents.values()].filter((text) => text.includes('readerSourceQuery'))
  expect((await post({ query: known, variables: { id: story.sourceId } }))[0]).toBe(200)
  const notTrusted = { errors: [expect.objectContaining({ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } })] }
  for (const query of [
    'query ($id: ID!) { claim(id: $id) { id } }',
    `${known} `,
    '{ __schema { queryType { name } } }',
  ])
    expect([query, ...(await post({ query, variables }))]).toEqual([query, 403, notTrusted])
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }
  expect(await post({ extensions })).toEqual([
    200,
    { errors: [expect.objectContaining({ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } })] },
  ])
})
