import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '@sourceline/domain'
import { createServiceToken } from '../modules/identity/public.ts'
import { revokeApiToken } from '../modules/identity/use-cases/revoke-api-token.ts'
import { typedId } from '../platform/ids.ts'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer
let now = new Date()

beforeAll(async () => {
  server = await testServer({ clock: () => now })
})

afterAll(() => server.close())

function context() {
  const { prisma } = server.database
  return {
    prisma,
    actor: { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const,
    requestId: null,
  }
}

async function newToken(role: Role, expiresAt?: Date) {
  const made = await createServiceToken(context(), { name: `for a ${role}`, role, expiresAt })
  if (!made.ok) throw new Error(made.failure.kind)
  return made.value
}

function ask(token: string | null, payload: string | object = { query: '{ whoAmI }' }, url = '/editorial/graphql') {
  return server.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  })
}

test('without a session or a token the editorial graph answers 401', async () => {
  for (const token of [null, 'sl_', `sl_${'A'.repeat(43)}`, 'nonsense']) {
    const answer = await ask(token, { query: 'mutation { break }' })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toEqual({
      errors: [{ message: 'Sign in, or send a valid token.', extensions: { code: 'UNAUTHENTICATED' } }],
    })
  }
})

test('a token acts with its own role and name', async () => {
  const { token } = await newToken('REPORTER')
  expect((await ask(token)).json()).toEqual({ data: { whoAmI: 'TOKEN REPORTER for a REPORTER' } })
})

test('of a token only the hash is kept', async () => {
  const { token, apiToken } = await newToken('VIEWER')
  expect(token).toMatch(/^sl_[\w-]{43}$/)
  const kept = await server.database.prisma.apiToken.findUniqueOrThrow({ where: { id: apiToken.id } })
  expect(kept.hash).toMatch(/^[0-9a-f]{64}$/)
  const everything = await server.database.pool.query<{ row: string }>(`
    SELECT api_token::text AS row FROM api_token UNION ALL SELECT change_event::text FROM change_event`)
  expect(everything.rows.some(({ row }) => row.includes(token.slice(3)))).toBe(false)
})

test('a revoked token opens nothing any more', async () => {
  const { token, apiToken } = await newToken('EDITOR')
  expect((await ask(token)).statusCode).toBe(200)
  expect((await revokeApiToken(context(), { id: typedId('token', apiToken.id) })).ok).toBe(true)
  expect((await ask(token)).statusCode).toBe(401)
})

test('a token ends at its hour', async () => {
  const { token } = await newToken('EDITOR', new Date(Date.now() + 3_600_000))
  expect((await ask(token)).statusCode).toBe(200)
  now = new Date(Date.now() + 3_600_001)
  expect((await ask(token)).statusCode).toBe(401)
  now = new Date()
})

test('a token that would have ended already is not made', async () => {
  const made = await createServiceToken(context(), { name: 'late', role: 'EDITOR', expiresAt: new Date(0) })
  expect(made).toEqual({
    ok: false,
    failure: {
      kind: 'validation',
      issues: [{ field: 'expiresAt', code: 'expiry-past', parameters: {}, message: 'Choose a moment in the future.' }],
    },
  })
})

test('the last use of a token is noted, but not for every request', async () => {
  const { token, apiToken } = await newToken('EDITOR')
  const lastUse = async () =>
    (await server.database.prisma.apiToken.findUniqueOrThrow({ where: { id: apiToken.id } })).lastUsedAt?.getTime()
  expect(await lastUse()).toBeUndefined()
  const first = now.getTime()
  await ask(token)
  now = new Date(first + 60_000)
  await ask(token)
  expect(await lastUse()).toBe(first)
  now = new Date(first + 11 * 60_000)
  await ask(token)
  expect(await lastUse()).toBe(now.getTime())
  now = new Date()
})

test.each(['EDITOR', 'REPORTER', 'FACT_CHECKER', 'VIEWER'] as const)('a %s makes no service token', async (role) => {
  const actor = { kind: 'USER', id: null, name: 'Somebody', role } as const
  expect(await createServiceToken({ ...context(), actor }, { name: 'mine', role: 'VIEWER' })).toMatchObject({
    ok: false,
    failure: { kind: 'forbidden', action: 'service-token:create' },
  })
})

test('a token works whatever page the request comes from', async () => {
  const { token } = await newToken('EDITOR')
  const answer = await server.app.inject({
    method: 'POST',
    url: '/editorial/graphql',
    payload: { query: '{ whoAmI }' },
    headers: { authorization: `Bearer ${token}`, origin: 'https://tool.example' },
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
})

test('a form of another page cannot post to the editorial graph', async () => {
  const { token } = await newToken('EDITOR')
  const answer = await server.app.inject({
    method: 'POST',
    url: '/editorial/graphql',
    payload: '{"query":"{ whoAmI }"}',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
  })
  expect(answer.statusCode).toBe(400)
})

test('anybody reads the delivery graph, from any page, without cookies', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ open }' },
    headers: { origin: 'https://reader.example' },
  })
  expect(answer.json()).toEqual({ data: { open: true } })
  expect(answer.headers['access-control-allow-origin']).toBe('*')
  expect(answer.headers['access-control-expose-headers']).toContain('retry-after')
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
  const asked = await server.app.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin: 'https://reader.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })
  expect(asked.statusCode).toBe(204)
  expect(asked.headers['access-control-allow-methods']).toBe('GET, HEAD, POST')
})

test('a token is welcome at the delivery graph and changes nothing', async () => {
  const { token } = await newToken('EDITOR')
  expect((await ask(token, { query: '{ open }' }, '/graphql')).json()).toEqual({ data: { open: true } })
  expect((await ask('expired', { query: '{ open }' }, '/graphql')).json()).toEqual({ data: { open: true } })
  expect((await ask(token, { query: '{ whoAmI }' }, '/graphql')).statusCode).toBe(400)
})

test('a text of 5 MB reaches the editorial graph', async () => {
  const { token } = await newToken('EDITOR')
  const text = 'a "quoted" word\n'.repeat(327_680)
  const answer = await ask(token, { query: 'query ($text: String!) { length(text: $text) }', variables: { text } })
  expect(answer.json()).toEqual({ data: { length: text.length } })
})

test.each([
  ['/editorial/graphql', 8 * 1024 * 1024],
  ['/graphql', 256 * 1024],
])('more than its limit is refused by %s', async (url, limit) => {
  const { token } = await newToken('EDITOR')
  const answer = await ask(token, JSON.stringify({ query: ' '.repeat(limit) }), url)
  expect(answer.statusCode).toBe(413)
  expect(answer.json()).toEqual({ errors: [{ message: 'The body is too large.', extensions: { code: 'TOO_LARGE' } }] })
})

test.each([
  ['broken JSON', '{"query": ', 400, 'The body is not valid JSON.'],
  ['nothing', '', 400, 'The body is empty.'],
  ['a prototype', '{"__proto__": {"role": "ADMINISTRATOR"}}', 400, 'The body is not valid JSON.'],
])('%s is answered without a word of the inside', async (_what, payload, status, message) => {
  const answer = await ask(null, payload, '/graphql')
  expect(answer.statusCode).toBe(status)
  expect(answer.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
})

test('a malformed query is answered with its place', async () => {
  const answer = await ask(null, { query: '{ open' }, '/graphql')
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] })
})

test('a body of another kind is refused', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: '<query/>',
    headers: { 'content-type': 'application/xml' },
  })
  expect(answer.statusCode).toBe(415)
})

test('whoever opens the published graph in a browser is told what it is and where its schema stands', async () => {
  const page = await server.app.inject({
    url: '/graphql',
    headers: { accept: 'text/html,application/xhtml+xml', host: 'news.example:4000' },
  })
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.body).toContain('/graphql/schema.graphql')
  expect(page.body).toContain('http://news.example:4000/graphql')
  expect((await server.app.inject({ url: '/graphql/schema.graphql' })).body).toBe('type Query { open: Boolean! }')
  const asked = await server.app.inject({
    url: '/graphql?query=%7Bopen%7D',
    headers: { accept: 'application/json, text/html' },
  })
  expect(asked.body).toBe('{"data":{"open":true}}\n')
})

test('other pages may ask the delivery graph, without credentials, and nothing else', async () => {
  const origin = 'https://elsewhere.example'
  const asked = async (url: string, method: 'GET' | 'POST' | 'OPTIONS') => {
    const headers = { origin, 'content-type': 'application/json', 'access-control-request-method': 'POST' }
    const answer = await server.app.inject({ url, method, headers, ...(method === 'POST' ? { payload: '{}' } : {}) })
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    return answer.headers['access-control-allow-origin']
  }
  for (const method of ['GET', 'POST', 'OPTIONS'] as const) {
    expect([method, await asked('/graphql', method)]).toEqual([method, '*'])
    for (const url of [
      '/editorial/graphql',
      '/api/auth/sign-in/email',
      '/api/auth/get-session',
      '/api/set-up',
      '/health',
      '/ready',
      '/metrics',
    ])
      expect([method, url, await asked(url, method)]).toEqual([method, url, undefined])
  }
})
