import type { FastifyInstance } from 'fastify'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let url = ''

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  app = await openPublicServer(newsroom)
  url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

const audits = serverAudits({ url: () => url, fetchFn: fetch })

test('the specification of GraphQL over HTTP is audited whole', () => {
  expect(audits.length).toBeGreaterThan(50)
})

/** Where a client that accepts application/json alone is told of a malformed request by its status all the same. */
const knowingly = new Set([
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
])

test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
  const result = await audit.fn()
  const told = result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`
  expect(told).toBe(knowingly.has(audit.name) ? 'warn: Response status code is not 200' : 'ok')
})
