import type { FastifyInstance } from 'fastify'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServiceToken } from '../modules/identity/public.ts'
import { typedId } from '../platform/ids.ts'
import { createLog } from '../platform/log.ts'
import { allRecords } from '../platform/records/define-record.ts'
import { fuzzing } from '../testing/env.ts'
import { Chances } from '@sourceline/kit'
import { faultOfGraphAnswer, faultOfText } from '../testing/fuzzing/fault-of-answer.ts'
import { someAddress, soundRequests } from '../testing/fuzzing/fuzzed-requests.ts'
import { JsonClient, sendBytes } from '../testing/fuzzing/loopback-client.ts'
import { mutated } from '../testing/fuzzing/mutated-request.ts'
import { RandomDocument } from '../testing/fuzzing/random-documents.ts'
import { liveIn } from '../testing/lived-in-newsroom.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { plantName } from '../testing/planted-name.ts'
import { openPublicServer } from '../testing/public-server.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let port: number
let bearer: string
let ids: string[]
const errorsInLog: string[] = []
/** Told with 503 as what passes: that no connection was free for as long as one is waited for. */
const hasTooMuchToDo = /Unable to start a transaction in the given time/

beforeAll(async () => {
  newsroom = await openTestNewsroom({ oneConnectionEach: true })
  await plantName(newsroom)
  await liveIn(newsroom)
  const log = createLog('error', { write: (line) => void (hasTooMuchToDo.test(line) || errorsInLog.push(line)) })
  app = await openPublicServer(newsroom, { log, logError: (err) => log.error({ err }, 'an operation failed') })
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
  const actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const
  const input = { name: 'A fuzzer', role: 'ADMINISTRATOR' }
  const made = await createServiceToken({ prisma: newsroom.prisma, actor, requestId: null }, input)
  if (!made.ok) throw new Error('no token was made')
  bearer = `Bearer ${made.value.token}`
  ids = await idsOfEverything()
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

/** The first ids of every record but tokens: whoever asks must not revoke what they ask with. */
async function idsOfEverything(): Promise<string[]> {
  const found: string[] = []
  for (const { type, table } of allRecords().filter((record) => record.type !== 'token')) {
    const { rows } = await newsroom.pool.query<{ id: string }>(`SELECT id::text FROM "${table}" ORDER BY id LIMIT 20`)
    found.push(...rows.map(({ id }) => typedId(type, id)))
  }
  return found
}

const printed = (name: string): GraphQLSchema =>
  buildSchema(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))

const graphs = [
  { path: '/graphql', schema: printed('delivery.graphql'), isEditorial: false },
  { path: '/editorial/graphql', schema: printed('schema.graphql'), isEditorial: true },
] as const

/** How many are under way at once: fewer than are refused for being too many. A connection may only wait for its end. */
const atOnce = { documents: 4, requests: 16 } as const

/** Does something for each place, several at once; gives what was found to be wrong. */
async function faultsOf(
  what: 'documents' | 'requests',
  tryOne: (place: number) => Promise<object | null>,
): Promise<object[]> {
  const count = fuzzing[what]
  const faults: object[] = []
  let next = fuzzing.first
  const end = fuzzing.first + count
  const work = async () => {
    for (let place = next++; place < end && faults.length < 50; place = next++) {
      const logged = errorsInLog.length
      const fault = await tryOne(place).catch((error: unknown) => ({ fault: String(error) }))
      if (fault) faults.push({ seed: fuzzing.seed, place, ...fault, log: errorsInLog.slice(logged, logged + 1) })
      if ((place - fuzzing.first) % 5_000 === 4_999) console.log(`${place - fuzzing.first + 1} of ${count}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce[what] }, work))
  return faults
}

/** Asks again, a few times, where a server has too much to do. */
async function whenThereIsRoom<Answer>(
  ask: () => Promise<Answer>,
  statusOf: (answer: Answer) => number,
  times = 5,
): Promise<Answer> {
  const answer = await ask()
  if (times === 0 || ![429, 503].includes(statusOf(answer))) return answer
  await sleep(1_000)
  return whenThereIsRoom(ask, statusOf, times - 1)
}

test(`${fuzzing.documents} documents of which both graphs are made get answers of a graph`, async () => {
  const clients = Array.from({ length: 40 }, (_, place) => new JsonClient(port, `127.0.0.${2 + place}`))
  const statuses: Record<string, number> = {}
  const answered = new Set<string>()
  const faults = await faultsOf('documents', async (place) => {
    const chances = new Chances(fuzzing.seed, place)
    const { path, schema, isEditorial } = chances.oneOf(graphs)
    const document = new RandomDocument(schema, chances, ids)
    const { query, variables } = document.draw()
    const client = chances.oneOf(clients)
    const ask = () =>
      client.post(path, JSON.stringify({ query, variables }), isEditorial ? { authorization: bearer } : {})
    const { status, text } = await whenThereIsRoom(ask, (answer) => answer.status)
    const outcome = `${path} ${status}`
    statuses[outcome] = (statuses[outcome] ?? 0) + 1
    if (status === 200) for (const root of document.roots) answered.add(`${path} ${root}`)
    const fault = faultOfGraphAnswer(status, text)
    return fault === null ? null : { fault, path, query, variables, answer: text.slice(0, 1_000) }
  })
  for (const client of clients) client.close()
  console.log(JSON.stringify({ seed: fuzzing.seed, documents: fuzzing.documents, statuses, roots: answered.size }))
  expect(faults).toEqual([])
  expect(errorsInLog).toEqual([])
  expect((statuses['/graphql 200'] ?? 0) + (statuses['/editorial/graphql 200'] ?? 0)).toBeGreaterThanOrEqual(
    Math.floor(fuzzing.documents / 5),
  )
}, 14_400_000)

test(`${fuzzing.requests} malformed requests are answered or refused`, async () => {
  const sound = soundRequests(port, `Authorization: ${bearer}`)
  const statuses: Record<string, number> = {}
  const faults = await faultsOf('requests', async (place) => {
    const chances = new Chances(fuzzing.seed, place)
    const request = mutated(chances.oneOf(sound), chances)
    const { statuses: told, text } = await whenThereIsRoom(
      () => sendBytes(port, request, someAddress(chances)),
      (sent) => Math.max(0, ...sent.statuses),
    )
    for (const status of told.length > 0 ? told : [0]) statuses[status] = (statuses[status] ?? 0) + 1
    const fault = faultOfText(Math.max(0, ...told), text)
    return fault === null
      ? null
      : { fault, request: request.toString('latin1').slice(0, 3_000), answer: text.slice(0, 1_000) }
  })
  console.log(JSON.stringify({ seed: fuzzing.seed, requests: fuzzing.requests, statuses }))
  expect(faults).toEqual([])
  expect(errorsInLog).toEqual([])
  expect(statuses['200'] ?? 0).toBeGreaterThanOrEqual(Math.floor(fuzzing.requests / 50))
  expect(statuses['400'] ?? 0).toBeGreaterThanOrEqual(Math.floor(fuzzing.requests / 10))
  expect((await app.inject('/health')).statusCode).toBe(200)
}, 14_400_000)
