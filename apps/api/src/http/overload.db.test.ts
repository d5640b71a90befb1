import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import type { TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGraphs } from '../graphql/servers.ts'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer
let app: FastifyInstance

beforeAll(async () => {
  const makeGraphs = ({ prisma, pool, deliveryPool }: TestDatabase) =>
    createGraphs({ prisma, pool, deliveryPool, adminUrl: 'http://localhost:3000' })
  server = await testServer({ makeGraphs })
  ;({ app } = server)
})
afterAll(() => server.close())

async function ask(query: string, remoteAddress = '192.0.2.1') {
  const began = performance.now()
  const { statusCode, headers, body } = await app.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress,
    headers: { 'content-type': 'application/json' },
    payload: { query },
  })
  const { errors }: { errors?: { extensions: { code: string } }[] } = JSON.parse(body)
  const code = errors?.[0]?.extensions.code
  return { statusCode, code, retryAfter: headers['retry-after'], took: performance.now() - began }
}

const light = '{ articles(first: 1) { totalCount } }'
const refused = ({ statusCode }: { statusCode: number }) => statusCode !== 200

test('what is more than can be answered is refused at once with when to come again, and somebody else is let in', async () => {
  const holding = new pg.Client(server.database.url)
  await holding.connect()
  try {
    await holding.query('BEGIN')
    await holding.query('LOCK TABLE article_publication IN ACCESS EXCLUSIVE MODE')
    const ends: string[] = []
    const waiting = Array.from({ length: 64 }, () => ask(light).finally(() => ends.push('waited')))
    const over = await Promise.all(Array.from({ length: 200 }, () => ask(light)))
    expect(ends).toEqual([])
    expect(over.every(refused)).toBe(true)
    expect(over[0]).toMatchObject({ statusCode: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: '3' })
    const other = ask(light, '198.51.100.7').finally(() => ends.push('other'))
    expect(await ask(light)).toMatchObject({ statusCode: 429, code: 'TOO_MANY_REQUESTS', retryAfter: '3' })
    expect(ends).toEqual([])
    await holding.query('COMMIT')
    expect((await Promise.all([...waiting, other])).some(refused)).toBe(false)
  } finally {
    await holding.end()
  }
  expect(await ask(light)).toMatchObject({ statusCode: 200 })
})

const overlapping = (count: number, name: string) => `{ ${`${name}: __typename `.repeat(count)} }`

test('a document that is costly to check is refused before it is, and an address has a budget for such', async () => {
  const before = process.threadCpuUsage()
  expect(await ask(overlapping(1_200, 'a'), '192.0.2.2')).toMatchObject({
    statusCode: 400,
    code: 'DOCUMENT_TOO_COMPLEX',
  })
  expect(process.threadCpuUsage(before).user).toBeLessThan(100_000)
  const codes = []
  for (let index = 0; index < 12; index += 1) codes.push((await ask(overlapping(190, `b${index}`), '192.0.2.3')).code)
  expect(codes[0]).toBeUndefined()
  expect(codes.at(-1)).toBe('TOO_MANY_REQUESTS')
  expect((await ask(overlapping(190, 'c'), '192.0.2.4')).statusCode).toBe(200)
})
