import { fastify } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pauseWork } from '../platform/jobs/pause.ts'
import { createMetrics } from '../platform/metrics.ts'
import { healthRoutes } from './health.ts'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
})

afterAll(() => server.close())

test('the server tells that it is alive and ready', async () => {
  expect((await server.app.inject({ url: '/health' })).json()).toEqual({ status: 'alive' })
  const ready = async () => (await server.app.inject({ url: '/ready' })).json()
  await expect.poll(ready).toMatchObject({ status: 'ready' })
})

test('requests and connections are counted for Prometheus', async () => {
  await server.app.inject({ url: '/health' })
  const { body, headers } = await server.app.inject({ url: '/metrics' })
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/health",status="200"\} \d+/)
  expect(body).toMatch(/database_connections\{pool="delivery",state="waiting"\} 0/)
})

test('what does not exist is answered with its name and nothing else', async () => {
  const answer = await server.app.inject({ url: '/wp-admin?secret=1' })
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toEqual({ code: 'NOT_FOUND', message: 'There is nothing at GET /wp-admin.' })
})

test('every answer carries the id of its request and tells browsers to be strict', async () => {
  const { headers } = await server.app.inject({ url: '/health' })
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("'none'"),
  })
})

test('a server whose database is gone is alive, not ready', async () => {
  const other = await testServer()
  await other.database.pool.end()
  expect((await other.app.inject({ url: '/health' })).statusCode).toBe(200)
  const answer = await other.app.inject({ url: '/ready' })
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toEqual({
    status: 'unready',
    code: 'DATABASE_AWAY',
    message: 'The database cannot be reached.',
  })
  await other.close()
})

/** Asks `/ready` of a server that finds other versions than those of this machine. */
async function readyWith({ nodeVersion, postgres }: { nodeVersion?: string; postgres?: object }): Promise<{
  statusCode: number
  body: unknown
}> {
  const app = fastify()
  const { pool, deliveryPool, url: databaseUrl } = server.database
  const reporting = postgres ? Object.assign(Object.create(pool), { query: () => ({ rows: [postgres] }) }) : pool
  const metrics = createMetrics({ editorial: pool, delivery: deliveryPool })
  healthRoutes(app, {
    pool: reporting,
    databaseUrl,
    metrics,
    patience: 60_000,
    ...(nodeVersion ? { nodeVersion } : {}),
  })
  const answer = await app.inject({ url: '/ready' })
  await app.close()
  return { statusCode: answer.statusCode, body: answer.json() }
}

test('a server on a PostgreSQL below its floor is not ready, and says so', async () => {
  expect(await readyWith({ postgres: { number: 140_012, text: '14.12 (Debian)' } })).toEqual({
    statusCode: 503,
    body: {
      status: 'unready',
      code: 'DATABASE_TOO_OLD',
      message: 'The database is PostgreSQL 14.12 (Debian): 15 or newer is needed.',
    },
  })
  expect((await readyWith({ postgres: { number: 150_000, text: '15.0' } })).statusCode).toBe(200)
})

test('a server on a Node below its floor is ready, with a warning', async () => {
  expect(await readyWith({ nodeVersion: 'v20.20.2' })).toEqual({
    statusCode: 200,
    body: {
      status: 'ready',
      warnings: [
        {
          code: 'NODE_TOO_OLD',
          message: expect.stringMatching(/^This is Node 20\.20\.2: 24\.11\.0 or newer is needed\./),
        },
      ],
    },
  })
  expect((await readyWith({ nodeVersion: 'v24.11.0' })).body).toEqual({ status: 'ready' })
})

test('a newsroom whose jobs are paused is ready, with a warning that says what to do', async () => {
  const { pool } = server.database
  await pauseWork(pool)
  expect(await readyWith({})).toEqual({
    statusCode: 200,
    body: {
      status: 'ready',
      warnings: [{ code: 'WORK_PAUSED', message: expect.stringContaining('sourceline resume') }],
    },
  })
  await pool.query(`DELETE FROM settings WHERE name = 'work'`)
  expect((await readyWith({})).body).toEqual({ status: 'ready' })
})

test('the figures are for the machine itself and for whoever has the token', async () => {
  const app = fastify({ trustProxy: 'loopback' })
  const { pool, deliveryPool, url: databaseUrl } = server.database
  const metrics = createMetrics({ editorial: pool, delivery: deliveryPool })
  healthRoutes(app, { pool, databaseUrl, metrics, metricsToken: 'a-token-for-the-figures' })
  const ask = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
    (await app.inject({ url: '/metrics', headers, remoteAddress })).statusCode
  expect(await ask({})).toBe(200)
  expect(await ask({}, '::1')).toBe(200)
  expect(await ask({}, '198.51.100.7')).toBe(401)
  expect(await ask({ 'x-forwarded-for': '198.51.100.7' })).toBe(401)
  expect(await ask({ 'x-forwarded-for': '127.0.0.1' })).toBe(401)
  expect(await ask({ 'x-forwarded-for': '127.0.0.1' }, '198.51.100.7')).toBe(401)
  expect(await ask({ authorization: 'Bearer a-wrong-token' }, '198.51.100.7')).toBe(401)
  expect(await ask({ authorization: 'Bearer a-token-for-the-figures' }, '198.51.100.7')).toBe(200)
  await app.close()
})
