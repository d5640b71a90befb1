import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Story } from '../testing/story.ts'
import { addressOf, openTwoInstances, pageOf, type HttpAnswer, type TwoInstances } from '../testing/two-instances.ts'

let both: TwoInstances
let bridge: Story

beforeAll(async () => {
  both = await openTwoInstances()
  bridge = await both.publishedStory('bridge')
  await both.publishedStory('tunnel')
})
afterAll(() => both.close())
beforeEach(() => both.heard())

/** Asks as a browser's cache does: `fetch` would ask past all caches. */
async function revalidate(query: string, headers: Record<string, string>): Promise<HttpAnswer> {
  const url = addressOf(both.one, query)
  const question = request(url, { headers: { accept: '*/*', ...headers } })
  const [answer]: IncomingMessage[] = await once(question.end(), 'response')
  if (!answer) throw new Error('no answer')
  const body = Buffer.concat(await answer.toArray()).toString()
  return {
    status: answer.statusCode ?? 0,
    headers: new Headers(
      Object.entries(answer.headersDistinct).map(([name, values = []]): [string, string] => [name, values.join(', ')]),
    ),
    body,
  }
}

test.each([
  ['GET', (query: string) => both.get(query)],
  ['POST', (query: string) => both.post(query)],
])('an answer to a %s is kept, and goes out with the headers of the first', async (_how, ask) => {
  const query = `${pageOf('bridge')} # headers`
  const first = await ask(query)
  expect(JSON.parse(first.body).data.article.headline).toBe('Bridge closed (bridge)')
  const reads = vi.spyOn(both.newsroom.deliveryPool, 'query')
  const second = await ask(query)
  expect(reads).not.toHaveBeenCalled()
  reads.mockRestore()
  expect([second.status, second.body]).toEqual([first.status, first.body])
  const own = new Set(['x-request-id', 'date', 'keep-alive', 'connection'])
  const shared = ({ headers }: typeof first) => [...headers].filter(([name]) => !own.has(name)).toSorted()
  expect(shared(second)).toEqual(shared(first))
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
  expect(second.headers.get('vary')).toBe('accept, accept-encoding')
})

test('what has not changed is not sent again, in whichever encoding it is asked for', async () => {
  const query = `{ articles { nodes { headline dek body { json html text markdown }
    claims { mention { quote } claim { statement } } } } } # encoded`
  const plain = await both.get(query, { 'accept-encoding': 'identity' })
  expect(plain.body.length).toBeGreaterThan(1_000)
  const tags = new Set([plain.headers.get('etag')])
  for (const encoding of ['br', 'gzip']) {
    await expect
      .poll(async () =>
        (await both.get(query, { 'accept-encoding': `${encoding}, zstd;q=0.5` })).headers.get('content-encoding'),
      )
      .toBe(encoding)
    const encoded = await both.get(query, { 'accept-encoding': encoding })
    expect(encoded.body).toBe(plain.body)
    expect(Number(encoded.headers.get('content-length'))).toBeLessThan(plain.body.length / 2)
    const etag = String(encoded.headers.get('etag'))
    tags.add(etag)
    const again = await revalidate(query, { 'accept-encoding': encoding, 'if-none-match': etag })
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('content-type')).toBeNull()
  }
  expect(tags.size).toBe(3)
  const refused = await both.get(query, { 'accept-encoding': 'br;q=0, gzip;q=0.0' })
  expect(refused.headers.get('content-encoding')).toBeNull()
  expect((await revalidate(query, { 'if-none-match': String(plain.headers.get('etag')) })).status).toBe(304)
})

test('each media type, method and operation has an answer of its own', async () => {
  const query = 'query A { article(slug: "bridge") { slug } } query B { article(slug: "tunnel") { slug } }'
  const ask = async (operationName: string, accept: string) => {
    const response = await fetch(
      `${both.one.address}/graphql?${new URLSearchParams({ query, operationName }).toString()}`,
      {
        headers: { accept },
      },
    )
    return [response.headers.get('content-type'), JSON.parse(await response.text()).data]
  }
  for (const _time of [1, 2])
    for (const type of ['application/json', 'application/graphql-response+json'])
      for (const [name, slug] of [
        ['A', 'bridge'],
        ['B', 'tunnel'],
      ] as const)
        expect(await ask(name, type)).toEqual([`${type}; charset=utf-8`, { article: { slug } }])
})

test('after a change, two hundred who ask at once cost one statement', async () => {
  const query = `${pageOf('bridge')} # hot`
  await both.get(query)
  await both.get(query)
  const reads = vi.spyOn(both.newsroom.deliveryPool, 'query')
  for (const word of ['DISPUTED', 'VERIFIED']) {
    reads.mockClear()
    await both.verdict(bridge.claimId, word)
    await both.one.answers.caughtUp()
    const answers = await Promise.all(Array.from({ length: 200 }, () => both.get(query)))
    expect(new Set(answers.map(({ body }) => JSON.parse(body).data.article.claims[0].claim.verdict))).toEqual(
      new Set([word]),
    )
    expect(reads).toHaveBeenCalledTimes(1)
  }
  reads.mockRestore()
})

test('an answer that was read before a change and is done after it is not kept', async () => {
  const query = `${pageOf('bridge')} # race`
  await both.get(query)
  await both.verdict(bridge.claimId, 'FALSE')
  await both.heard()
  const { deliveryPool } = both.newsroom
  const { query: read } = deliveryPool
  const changedMeanwhile = async (...asked: unknown[]): Promise<unknown> => {
    const rows: unknown = await Reflect.apply(read, deliveryPool, asked)
    await both.verdict(bridge.claimId, 'VERIFIED')
    await both.one.answers.caughtUp()
    return rows
  }
  Object.assign(deliveryPool, { query: changedMeanwhile })
  expect((await both.get(query)).body).toContain('"FALSE"')
  Object.assign(deliveryPool, { query: read })
  expect((await both.get(query)).body).toContain('"VERIFIED"')
})

test('an answer with an error, and one to what is no question, is kept by nobody', async () => {
  const wrong = [
    '{ article(slug: "bridge") { nothing } }',
    '{ article(slug: "bridge"',
    '{ claim(id: "claim_what") { id } }',
  ]
  const { answers, misses } = both.one.answers.cache.figures
  for (const query of wrong) for (const _time of [1, 2]) await Promise.all([both.get(query), both.post(query)])
  expect(both.one.answers.cache.figures).toMatchObject({ answers, misses: misses + 12 })
})
