import { testDatabase, type TestDatabase } from '@sourceline/kit'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createGraphs } from '../graphql/servers.ts'
import { createServiceToken } from '../modules/identity/public.ts'
import { createLog } from '../platform/log.ts'
import { standardWorkLimits } from '../platform/work/limits.ts'
import { closeWork, limitWork } from '../platform/work/off-loop.ts'
import { createServer } from './server.ts'

let database: TestDatabase
let app: FastifyInstance
let token: string
let logged = ''
const port = 14_393

beforeAll(async () => {
  database = await testDatabase()
  const { prisma, pool, deliveryPool } = database
  const log = createLog('warn', { write: (line) => void (logged += line) })
  app = await createServer({
    database,
    databaseUrl: database.url,
    deliveryPool,
    env: { adminUrl: 'http://localhost:3000', host: '127.0.0.1', port },
    secret: 'a secret that is only for tests, and long enough',
    graphs: await createGraphs({
      prisma,
      pool,
      deliveryPool,
      adminUrl: 'http://localhost:3000',
      logError: (err) => log.error({ err }, 'an operation failed'),
    }),
    log,
  })
  const actor = { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const
  const made = await createServiceToken({ prisma, actor, requestId: null }, { name: 'for a test', role: 'EDITOR' })
  if (made.ok) ({ token } = made.value)
  await app.listen({ host: '127.0.0.1', port })
})
afterAll(async () => {
  await app.close()
  await database.drop()
})
afterEach(async () => {
  await closeWork()
  limitWork(standardWorkLimits)
})

/** Read in a second or more, and within what a body may hold. */
const long = `${'The mayor said that “the bridge - it is old" (is closed. '.repeat(80)}\n\n`.repeat(100)

async function ask(path: string, body: object, signal?: AbortSignal) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  })
  return (await response.json()) as { data: { importText: object } }
}

async function importOf(text: string, signal?: AbortSignal): Promise<object> {
  const query = `mutation ($input: ImportTextInput!) { importText(input: $input) {
    __typename ... on TooComplexError { field limit } ... on TooManyRequestsError { retryAfter } } }`
  return (await ask('/editorial/graphql', { query, variables: { input: { text } } }, signal)).data.importText
}

async function written(): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<Record<string, number>>(`
    SELECT (SELECT count(*)::int FROM article) AS articles, (SELECT count(*)::int FROM claim) AS claims,
      (SELECT count(*)::int FROM source) AS sources, (SELECT count(*)::int FROM proposal) AS proposals,
      (SELECT count(*)::int FROM change_event WHERE action = 'article:import') AS events`)
  return rows[0] ?? {}
}

const nothing = { articles: 0, claims: 0, sources: 0, proposals: 0, events: 0 }

test('while a text is read others are answered, and at the deadline it is given up with nothing half written', async () => {
  limitWork({ ...standardWorkLimits, threads: 1, deadline: 1_000 })
  let done = false
  const given = importOf(long).finally(() => {
    done = true
  })
  let answered = 0
  while (!done) {
    expect(await ask('/graphql', { query: '{ articles(first: 1) { totalCount } }' })).toHaveProperty('data')
    if (!done) answered += 1
  }
  expect(await given).toEqual({ __typename: 'TooComplexError', field: 'text', limit: 'TIME' })
  // One more may be answered before the reading begins.
  expect(answered).toBeGreaterThan(2)
  expect(await written()).toEqual(nothing)
})

test('a text whose sender hangs up is given up, and the next one is read', async () => {
  limitWork({ ...standardWorkLimits, threads: 1 })
  const sender = new AbortController()
  const given = importOf(long, sender.signal)
  setTimeout(() => sender.abort(), 300)
  await expect(given).rejects.toThrow('abort')
  const cancelled = async () => (await app.inject('/metrics')).body
  await expect.poll(cancelled).toMatch(/outcome="cancelled"\} 1/u)
  expect(await written()).toEqual(nothing)
  expect(logged).not.toContain('an operation failed')
})

test('a text for which there is no room is refused with when to come again, and the others are imported', async () => {
  limitWork({ ...standardWorkLimits, threads: 1, queue: 1 })
  const outcomes = await Promise.all(
    [1, 2, 3].map((number) => importOf(`Bridge ${number}\n\nThe mayor said that bridge ${number} is closed.`)),
  )
  expect(outcomes).toContainEqual({ __typename: 'TooManyRequestsError', retryAfter: 60 })
  expect(outcomes.filter((outcome) => JSON.stringify(outcome).includes('ImportTextPayload'))).toHaveLength(2)
  expect(await written()).toMatchObject({ articles: 2, events: 2 })
})

/** A body of many paragraphs, of which the first makes a claim where it is marked. */
function longBody(first: string, claimId?: string) {
  const marks = claimId ? [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }] : []
  const paragraph = (text: string, index: number) => ({
    type: 'paragraph',
    attrs: { id: `b_${index}` },
    content: [{ type: 'text', text, ...(index === 0 ? { marks } : {}) }],
  })
  const rest = Array.from({ length: 2_000 }, (_, index) => `The bridge is old, said neighbour ${index} of the mayor.`)
  return { type: 'doc', content: [first, ...rest].map(paragraph) }
}

const changed = z.object({
  __typename: z.string(),
  field: z.string().optional(),
  limit: z.string().optional(),
  claim: z.object({ id: z.string() }).optional(),
  article: z.object({ id: z.string(), version: z.number(), claims: z.array(z.unknown()) }).optional(),
})

/** Asks for a change of an article or a claim; gives what it says of that, or the error. */
async function change(field: string, input: object): Promise<z.infer<typeof changed>> {
  const name = field.charAt(0).toUpperCase() + field.slice(1)
  const payload = field.endsWith('Claim')
    ? 'claim { id }'
    : 'article { id version claims { mention { orphanReason } } }'
  const limits = field === 'saveArticle' ? '... on TooComplexError { field limit }' : ''
  const query = `mutation ($input: ${name}Input!) { change: ${field}(input: $input) {
    __typename ... on ${name}Payload { ${payload} } ${limits} } }`
  const answer = await ask('/editorial/graphql', { query, variables: { input } })
  return z.object({ data: z.object({ change: changed }) }).parse(answer).data.change
}

const threadsAsked = async () =>
  Number(/_count\{task="carryOver",outcome="done"\} (\d+)/u.exec((await app.inject('/metrics')).body)?.[1] ?? 0)

test('the claims of a long body without marks are found in a thread, with a deadline; of a short one where it is saved', async () => {
  const { claim } = await change('createClaim', { statement: 'The bridge is closed.' })
  const first = 'The mayor closed the bridge on Monday morning.'
  const { article } = await change('createArticle', {
    headline: 'The bridge is closed',
    body: longBody(first, claim?.id),
  })
  const { id = '', version = 0 } = article ?? {}
  const save = { id, expectedVersion: version, reanchor: true, body: longBody(`At noon: ${first}`) }

  await closeWork()
  limitWork({ ...standardWorkLimits, deadline: 1 })
  expect(await change('saveArticle', save)).toEqual({ __typename: 'TooComplexError', field: 'body', limit: 'TIME' })

  await closeWork()
  limitWork(standardWorkLimits)
  const kept = [{ mention: { orphanReason: null } }]
  expect((await change('saveArticle', save)).article).toMatchObject({ version: version + 1, claims: kept })
  expect(await threadsAsked()).toBe(1)

  const short = { type: 'doc', content: save.body.content.slice(0, 2) }
  for (const [turn, asked] of [2, 2].entries()) {
    const expectedVersion = version + 1 + turn
    const again = await change('saveArticle', { ...save, expectedVersion, body: short })
    expect(again.article?.claims).toEqual(kept)
    expect(await threadsAsked()).toBe(asked)
  }
})
