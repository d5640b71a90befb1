import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureFirstAdministrator } from '../modules/identity/public.ts'
import { testServer, type TestServer } from './test-server.ts'

const password = 'correct horse battery'
let server: TestServer

beforeAll(async () => {
  server = await testServer()
  const administrator = { email: 'Ada@newsroom.example', password }
  await ensureFirstAdministrator({ prisma: server.database.prisma, administrator, adminUrl: 'http://localhost:3000' })
})

afterAll(() => server.close())

function signIn(email: string, secret: string, headers: Record<string, string> = {}) {
  return server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password: secret },
    headers,
  })
}

async function cookieOf(email: string): Promise<string> {
  const { cookies } = await signIn(email, password)
  return cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

function whoAmI(headers: Record<string, string>) {
  return server.app.inject({ method: 'POST', url: '/editorial/graphql', payload: { query: '{ whoAmI }' }, headers })
}

test('the configured administrator signs in and is known by the session cookie', async () => {
  const answer = await signIn('ada@newsroom.example', password)
  expect(answer.statusCode).toBe(200)
  expect(answer.cookies[0]).toMatchObject({
    name: 'sourceline.session_token',
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  })
  const known = await whoAmI({ cookie: await cookieOf('ada@newsroom.example') })
  expect(known.json()).toEqual({ data: { whoAmI: 'USER ADMINISTRATOR ada' } })
})

test('a wrong password and an unknown address are refused alike', async () => {
  const wrong = await signIn('ada@newsroom.example', 'something else')
  const unknown = await signIn('nobody@newsroom.example', password)
  expect(wrong.statusCode).toBe(401)
  expect(unknown.statusCode).toBe(401)
  expect(unknown.body).toBe(wrong.body)
})

test('nobody can sign up', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-up/email',
    payload: { email: 'eve@elsewhere.example', password, name: 'Eve' },
  })
  expect(answer.statusCode).toBe(404)
  expect(await server.database.prisma.user.count()).toBe(1)
})

test('a session token is kept only as a hash', async () => {
  const cookie = await cookieOf('ada@newsroom.example')
  const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? ''
  expect(token.length).toBeGreaterThan(30)
  const kept = await server.database.prisma.session.findMany({ select: { token: true } })
  expect(kept.length).toBeGreaterThan(0)
  for (const session of kept) expect(session.token).toMatch(/^[0-9a-f]{64}$/)
  expect(kept.some((session) => session.token === token)).toBe(false)
})

test('a forged cookie opens nothing, not even one made from a kept hash', async () => {
  const kept = await server.database.prisma.session.findFirstOrThrow({ select: { token: true } })
  const answer = await whoAmI({ cookie: `sourceline.session_token=${kept.token}.c2lnbmF0dXJl` })
  expect(answer.statusCode).toBe(401)
})

test('signing out ends the session, also for a copy of its cookie', async () => {
  const cookie = await cookieOf('ada@newsroom.example')
  const out = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    payload: {},
    headers: { cookie, origin: 'http://localhost:3000' },
  })
  expect(out.statusCode).toBe(200)
  expect((await whoAmI({ cookie })).statusCode).toBe(401)
})

test('the session tells the admin who is signed in', async () => {
  const cookie = await cookieOf('ada@newsroom.example')
  const answer = await server.app.inject({ url: '/api/auth/get-session', headers: { cookie } })
  expect(answer.json()).toMatchObject({ user: { email: 'ada@newsroom.example', role: 'ADMINISTRATOR' } })
  const nobody = await server.app.inject({ url: '/api/auth/get-session' })
  expect(nobody.json()).toBeNull()
})

test('the session token is in the cookie, and in no body', async () => {
  const { cookies, body, headers } = await signIn('ada@newsroom.example', password)
  const token = cookies.find(({ name }) => name === 'sourceline.session_token')?.value.split('.')[0] ?? 'none'
  expect(token.length).toBeGreaterThan(30)
  const cookie = `sourceline.session_token=${encodeURIComponent(cookies[0]?.value ?? '')}`
  const told = await server.app.inject({ url: '/api/auth/get-session', headers: { cookie } })
  expect(told.json()).toMatchObject({ user: { email: 'ada@newsroom.example' } })
  for (const text of [body, told.body]) {
    expect(text).not.toContain(token)
    expect(text).not.toContain('"token"')
  }
  expect(headers['cache-control']).toBe('no-store')
})

test('a new password signs in, and other sessions can be ended with the old one', async () => {
  const other = await cookieOf('ada@newsroom.example')
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/auth/change-password',
    payload: { currentPassword: password, newPassword: 'another horse battery', revokeOtherSessions: true },
    headers: { cookie: await cookieOf('ada@newsroom.example'), origin: 'http://localhost:3000' },
  })
  expect(answer.statusCode).toBe(200)
  expect((await whoAmI({ cookie: other })).statusCode).toBe(401)
  expect((await signIn('ada@newsroom.example', password)).statusCode).toBe(401)
  expect((await signIn('ada@newsroom.example', 'another horse battery')).statusCode).toBe(200)
})

test('a session works from the own pages only', async () => {
  const { cookies } = await signIn('ada@newsroom.example', 'another horse battery')
  const cookie = cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  expect((await whoAmI({ cookie, origin: 'http://localhost:3000' })).statusCode).toBe(200)
  expect((await whoAmI({ cookie, origin: 'http://127.0.0.1:3000' })).statusCode).toBe(200)
  const foreign = await whoAmI({ cookie, origin: 'https://elsewhere.example' })
  expect(foreign.statusCode).toBe(403)
  expect(foreign.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN_ORIGIN' } }] })
  expect((await whoAmI({ cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
})

test('who is locked out is signed out at once and cannot sign in again', async () => {
  const { cookies } = await signIn('ada@newsroom.example', 'another horse battery')
  const cookie = cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  await server.database.prisma.user.updateMany({ data: { disabledAt: new Date() } })
  expect((await whoAmI({ cookie })).statusCode).toBe(401)
  expect((await signIn('ada@newsroom.example', 'another horse battery')).statusCode).toBeGreaterThanOrEqual(400)
})

test('the log holds neither passwords nor cookies', () => {
  expect(server.logged()).toContain('/api/auth/sign-in/email')
  expect(server.logged()).not.toContain('horse battery')
  expect(server.logged()).not.toMatch(/sourceline\.session_token=/)
})
