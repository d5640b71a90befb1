import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { overHttp, type Answer } from '../testing/over-http.ts'
import { openPublicServer } from '../testing/public-server.ts'
import type { Availability } from './availability.ts'
import { DeliveryAnswers } from './delivery-answers.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
/** A database that goes away when a test says so. */
const database = {
  away: false,
  listeners: new Set<() => void>(),
  goAway() {
    this.away = true
    for (const listener of this.listeners) listener()
  },
}
const availability: Availability = {
  get away() {
    return database.away
  },
  onAway(listener) {
    database.listeners.add(listener)
    return () => database.listeners.delete(listener)
  },
  hasRoom: () => Promise.resolve(true),
}
const patience = { timeout: 20_000 }
const query = '{ articles { nodes { slug } } }'

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  app = await openPublicServer(newsroom, { availability, trustedProxies: ['127.0.0.1'] })
  await ask()
})
afterAll(async () => {
  app.server.closeAllConnections()
  await app.close()
  await newsroom.close()
})

function ask(body: string = JSON.stringify({ query }), headers: Record<string, string> = {}): Promise<Answer> {
  const type = { 'content-type': 'application/json' }
  return overHttp(app, { method: 'POST', path: '/graphql', headers: { ...type, ...headers }, body })
}

/** Does something while no answer of the database comes. */
async function whileWaiting<Value>(work: () => Promise<Value>): Promise<Value> {
  const { deliveryPool } = newsroom
  const query = deliveryPool.query.bind(deliveryPool)
  let goOn = () => {}
  const over = new Promise<void>((resolve) => (goOn = resolve))
  const silence = vi
    .spyOn(deliveryPool, 'query')
    .mockImplementation((...asked: Parameters<typeof query>) => over.then(() => query(...asked)))
  try {
    return await work()
  } finally {
    silence.mockRestore()
    goOn()
  }
}

/** All of an answer but for what differs from one to the next. */
const sentOf = (answer: Answer | undefined) => {
  const { 'x-request-id': _id, date: _date, ...headers } = answer?.headers ?? {}
  return { status: answer?.statusCode, headers, body: answer?.json() }
}

const codesOf = (answers: readonly Answer[]) =>
  answers.map(({ statusCode, json }) => [statusCode, json().errors?.[0].extensions.code ?? null])

test('what finds no place is refused at once, while the others are answered in the end', async () => {
  const refused: Answer[] = []
  let byFramework: Answer | undefined
  const answer = vi.spyOn(DeliveryAnswers.prototype, 'answer')
  const asked: Promise<Answer>[] = []
  await whileWaiting(async () => {
    for (let count = 0; count < 66; count += 1) {
      const one = ask()
      asked.push(one)
      void one.then((early) => refused.push(early))
    }
    await vi.waitFor(() => expect(refused).toHaveLength(2), patience)
    byFramework = await ask(JSON.stringify({ query: '{ topics { nodes { slug name } } }' }))
  })
  expect(codesOf(refused)).toEqual([
    [503, 'SERVICE_UNAVAILABLE'],
    [503, 'SERVICE_UNAVAILABLE'],
  ])
  for (const early of refused) expect(sentOf(early)).toEqual(sentOf(byFramework))
  for (const { headers } of refused) {
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(headers['access-control-allow-origin']).toBe('*')
  }
  expect((await Promise.all(asked)).filter(({ statusCode }) => statusCode === 200)).toHaveLength(64)
  expect(answer).toHaveBeenCalledTimes(67)
  answer.mockRestore()
})

test('whoever waits for a database that goes away is told so at once, and asks in vain until it is back', async () => {
  const knows = vi.spyOn(DeliveryAnswers.prototype, 'knows')
  try {
    await whileWaiting(async () => {
      const waiting = ask()
      await vi.waitFor(() => expect(knows).toHaveReturnedWith(true), patience)
      database.goAway()
      const answers = [await waiting, await ask()]
      expect(codesOf(answers)).toEqual([
        [503, 'SERVICE_UNAVAILABLE'],
        [503, 'SERVICE_UNAVAILABLE'],
      ])
      for (const { headers } of answers) {
        expect(headers['access-control-allow-origin']).toBe('*')
        expect(headers['access-control-expose-headers']).toContain('change-keys')
      }
    })
  } finally {
    database.away = false
    knows.mockRestore()
  }
  expect((await ask()).statusCode).toBe(200)
})

test('places are counted by the address that a trusted proxy names', async () => {
  const answer = vi.spyOn(DeliveryAnswers.prototype, 'answer')
  await ask(undefined, { 'x-forwarded-for': '203.0.113.7' })
  await ask(undefined, { 'x-forwarded-for': '203.0.113.7, 198.51.100.2' })
  expect(answer.mock.calls.map(([{ ip }]) => ip)).toEqual(['203.0.113.7', '198.51.100.2'])
  answer.mockRestore()
})

test('a body that would poison an object is refused, though its question is known', async () => {
  for (const body of [
    `{"query":"${query}","__proto__":{"query":"x"}}`,
    `{"query":"${query}","variables":{"\\u005f_proto__":{}}}`,
    `{"query":"${query}","variables":{"constructor":{"prototype":{}}}}`,
    `{"query":"${query}"`,
  ])
    expect([body, (await ask(body)).statusCode]).toEqual([body, 400])
  const digest = hash('sha256', query)
  const named = { query, extensions: { persistedQuery: { version: 1, sha256Hash: digest.replace(/./, 'g') } } }
  expect((await ask(JSON.stringify(named))).statusCode).toBe(400)
})

test('whoever hangs up while an answer is made harms nobody', async () => {
  await whileWaiting(async () => {
    const controller = new AbortController()
    const asking = fetch(`${app.listeningOrigin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: controller.signal,
    })
    setTimeout(() => controller.abort(), 100)
    await expect(asking).rejects.toThrow('aborted')
  })
  expect((await ask()).statusCode).toBe(200)
})
