import { hash } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let port: number

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  app = await openPublicServer(newsroom)
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

/** Sends bytes as they are; gives the status and the text of the answer. */
async function send(lines: readonly string[]): Promise<{ status: number; text: string }> {
  const socket = connect({ port, host: '127.0.0.1' })
  let text = ''
  socket.on('data', (part) => (text += part.toString()))
  socket.end([...lines, '', ''].join('\r\n'))
  await once(socket, 'close')
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text }
}

/** What no answer may tell. */
const inside = /at \S+ \(|node_modules|RangeError|TypeError|stack|INTERNAL_SERVER_ERROR/

test.each([
  'a b',
  'http://elsewhere.example/',
  '[::1',
  'x'.repeat(5000),
  '<script>',
  'a:b:c',
  '%',
  '\u0001',
  'ü.example',
  '1270.0.1',
  'news.example:70000',
])('a malformed Host is answered with 400: %s', async (host) => {
  for (const path of ['/graphql', '/graphql?query={__typename}', '/api/auth/get-session', '/health']) {
    const { status, text } = await send([
      `GET ${path} HTTP/1.1`,
      `Host: ${host}`,
      'Accept: text/html',
      'Connection: close',
    ])
    expect([path, status]).toEqual([path, 400])
    expect(text).not.toMatch(inside)
  }
})

test.each(['localhost', 'localhost:4000', '127.0.0.1:1', '[::1]:4000', 'news.example', 'xn--bcher-kva.example'])(
  'a Host as it should be is taken: %s',
  async (host) => {
    expect((await send(['GET /health HTTP/1.1', `Host: ${host}`, 'Connection: close'])).status).toBe(200)
  },
)

test('without a Host, which HTTP/1.0 allows, the newsroom’s graph is told what is missing, and its health answers', async () => {
  const { status, text } = await send([`GET /editorial/graphql?query=${encodeURIComponent(query)} HTTP/1.0`])
  expect([status, text]).toEqual([400, expect.stringContaining('\\"Host\\"')])
  expect((await send(['GET /health HTTP/1.0'])).status).toBe(200)
})

const post = (body: string) =>
  app.inject({ method: 'POST', url: '/graphql', payload: body, headers: { 'content-type': 'application/json' } })

const query = '{ __typename }'

test('a persisted query whose hash is that of another document is answered with what is wrong', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash('sha256', '{ another }') } }
  const asked = new URLSearchParams({ query, extensions: JSON.stringify(extensions) })
  for (const answer of [
    await post(JSON.stringify({ query, extensions })),
    await app.inject({ url: `/graphql?${asked.toString()}` }),
  ]) {
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toEqual([
      { message: expect.stringContaining('is not the SHA-256 of "query"'), extensions: { code: 'BAD_REQUEST' } },
    ])
  }
  const own = { persistedQuery: { version: 1, sha256Hash: hash('sha256', query).toUpperCase() } }
  expect((await post(JSON.stringify({ query, extensions: own }))).statusCode).toBeLessThan(500)
})

test.each([
  5,
  'words',
  [],
  true,
  { persistedQuery: 5 },
  { persistedQuery: {} },
  { persistedQuery: { version: 1 } },
  { persistedQuery: { version: 1, sha256Hash: 5 } },
])('malformed extensions are answered with 400 and a code: %j', async (extensions) => {
  for (const answer of [
    await post(JSON.stringify({ query, extensions })),
    await app.inject({
      url: `/graphql?query=${encodeURIComponent(query)}&extensions=${encodeURIComponent(JSON.stringify(extensions))}`,
    }),
    await app.inject({
      url: `/graphql?query=${encodeURIComponent(query)}&extensions=${encodeURIComponent(JSON.stringify(extensions))}x`,
    }),
  ]) {
    expect(answer.statusCode, answer.body).toBe(400)
    expect(answer.json().errors[0].extensions.code).toMatch(/^[A-Z_]+$/)
    expect(answer.body).not.toMatch(inside)
  }
})

const nested = (depth: number, open: string, close: string, middle = '') =>
  open.repeat(depth) + middle + close.repeat(depth)

test.each([
  ['a selection', JSON.stringify({ query: nested(20_000, '{a', '}') })],
  ['a list', JSON.stringify({ query: `{ articles(first: ${nested(20_000, '[', ']')}) { nodes { id } } }` })],
  ['an object', JSON.stringify({ query: `{ articles(filter: ${nested(10_000, '{a:', '}', '1')}) { nodes { id } } }` })],
  ['a type', JSON.stringify({ query: `query ($a: ${nested(20_000, '[', ']', 'Int')}) { __typename }` })],
  [
    'a variable of lists',
    `{"query":"query ($a: Int) { articles(first: $a) { totalCount } }","variables":{"a":${nested(60_000, '[', ']')}}}`,
  ],
  [
    'a variable of objects',
    `{"query":"query ($a: ArticleFilter) { articles(first: 1, filter: $a) { totalCount } }",` +
      `"variables":{"a":${nested(20_000, '{"a":', '}', '1')}}}`,
  ],
  ['a body', nested(100_000, '[', ']')],
  ['an operation name', `{"query":"{ __typename }","operationName":${nested(20_000, '[', ']')}}`],
])('deep nesting is answered with 400 and a code: %s', async (_what, body) => {
  const answer = await post(body)
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(400)
  expect(answer.json().errors[0].extensions.code).toMatch(/^[A-Z_]+$/)
  expect(answer.body).not.toMatch(inside)
})

test('what nobody asks for may be nested as it likes', async () => {
  const answer = await post(`{"query":"{ __typename }","extensions":${nested(20_000, '{"a":', '}', '1')}}`)
  expect(answer.statusCode).toBe(200)
})
