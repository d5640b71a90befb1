import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { serverAudits, type Audit } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServiceToken } from '../modules/identity/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let origin = ''
let authorization = ''

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  app = await openPublicServer(newsroom)
  origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const
  const context = { prisma: newsroom.prisma, actor, requestId: null }
  const made = await createServiceToken(context, { name: 'An auditor', role: 'VIEWER' })
  if (!made.ok) throw new Error('no token was made')
  authorization = `Bearer ${made.value.token}`
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

/** The audits of each graph, sent to where it is; to the editorial one with a token. */
const graphs: Readonly<Record<string, readonly Audit[]>> = {
  delivery: serverAudits({ url: () => `${origin}/graphql`, fetchFn: fetch }),
  editorial: serverAudits({
    url: () => `${origin}/editorial/graphql`,
    fetchFn: (url: string, init?: RequestInit) => {
      const headers = new Headers(init?.headers)
      headers.set('authorization', authorization)
      return fetch(url, { ...init, headers })
    },
  }),
}

/** The rows of the table in the documentation: graph, audit, reason. */
const table = readFileSync(new URL('../../../../docs/reference/graphql-over-http.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .map(([, graph = '', audit = '', reason = '']) => ({ graph, audit, reason }))

test.each(Object.entries(graphs))(
  'the %s graph passes every audit, but for what the documentation says',
  async (graph, audits) => {
    expect(audits.length).toBeGreaterThan(50)
    const otherwise: string[] = []
    for (const { name, fn } of audits) {
      const { status } = await fn()
      if (status !== 'ok') otherwise.push(name)
    }
    expect(otherwise.toSorted()).toEqual(
      table
        .filter((row) => row.graph === graph)
        .map(({ audit }) => audit)
        .toSorted(),
    )
  },
)

test('what must be is, and whatever else is not has its reason', () => {
  expect(table.filter(({ audit }) => audit.startsWith('MUST'))).toEqual([])
  for (const { audit, reason } of table) expect([audit, reason.length > 20]).toEqual([audit, true])
})
