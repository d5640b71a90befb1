import { afterAll, beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
})

afterAll(() => server.close())

test('the server tells that it is alive and ready', async () => {
  expect((await server.app.inject({ url: '/health' })).json()).toEqual({ status: 'alive' })
  expect((await server.app.inject({ url: '/ready' })).json()).toEqual({ status: 'ready' })
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
  expect(answer.json()).toEqual({ message: 'There is nothing at GET /wp-admin.' })
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
  expect(answer.json()).toEqual({ status: 'unready', message: 'The database cannot be reached.' })
  await other.close()
})
