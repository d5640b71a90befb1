import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@sourceline/domain'
import { createIdentity, ensureFirstAdministrator } from '../modules/identity/public.ts'
import { endSession } from '../modules/identity/use-cases/end-session.ts'
import { endSessions } from '../modules/identity/use-cases/end-sessions.ts'
import { createLog } from '../platform/log.ts'
import { typedId } from '../platform/ids.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../testing/newsroom.ts'

const adminUrl = 'http://localhost:3000'
const secret = 'a secret that is only for tests, and long enough'
const ada = { name: 'Ada', email: 'ada@newsroom.example', password: 'correct horse battery' }
let newsroom: TestNewsroom
let identity: ReturnType<typeof createIdentity>
let now = new Date()

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  const { prisma } = newsroom
  await ensureFirstAdministrator({ prisma, administrator: ada, adminUrl })
  identity = createIdentity({
    prisma,
    secret,
    adminUrl,
    trustedOrigins: [],
    log: createLog('silent'),
    clock: () => now,
  })
})
afterAll(() => newsroom.close())

/** Signs in from a browser; gives its cookie. */
async function signIn(userAgent: string, address: string): Promise<string> {
  const response = await identity.handleSignIn(
    new Request(`${adminUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      body: JSON.stringify(ada),
      headers: {
        'content-type': 'application/json',
        'user-agent': userAgent,
        'x-forwarded-for': address,
        origin: adminUrl,
      },
    }),
  )
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const actorOf = (cookie: string): Promise<Actor | null> => identity.actorOf(new Headers({ cookie }))

async function signedIn(cookie: string): Promise<Actor> {
  const actor = await actorOf(cookie)
  if (!actor) throw new Error('nobody is signed in')
  return actor
}

const sessionsOf = async (by: Actor, userId?: string): Promise<Answer[]> =>
  (
    await newsroom.editorial(
      'query ($userId: ID) { sessions(userId: $userId) { id current userAgent address lastUsedAt } }',
      { userId },
      by,
    )
  ).sessions

/** What comes of ending sessions: how many ended, or the code of the refusal. */
async function ends(
  useCase: typeof endSession | typeof endSessions,
  input: object,
  by: Actor,
): Promise<number | string> {
  const done = await useCase({ prisma: newsroom.prisma, actor: by, requestId: null }, input)
  if (done.ok) return 'ended' in done.value ? done.value.ended : 1
  return 'code' in done.failure ? done.failure.code : done.failure.kind
}

const reporter = (id: string): Actor => ({ kind: 'USER', id, name: 'Ben', role: 'REPORTER' })

test('somebody sees where they are signed in, which is this one, and ends one or all others', async () => {
  const desk = await signIn('Firefox at the desk', '203.0.113.1')
  const phone = await signIn('Chrome on the phone', '203.0.113.2')
  const home = await signIn('Safari at home', '203.0.113.3')
  const actor = await signedIn(desk)
  const sessions = await sessionsOf(actor)
  expect(sessions).toHaveLength(3)
  expect(sessions.find(({ current }) => current)).toMatchObject({
    userAgent: 'Firefox at the desk',
    address: '203.0.113.1',
  })
  const { id } = sessions.find(({ userAgent }) => userAgent === 'Chrome on the phone')
  expect(await ends(endSession, { id }, actor)).toBe(1)
  expect(await actorOf(phone)).toBeNull()
  expect(await ends(endSession, { id }, actor)).toBe('session-missing')
  expect(await actorOf(home)).not.toBeNull()
  const userId = typedId('user', actor.id ?? '')
  expect(await ends(endSessions, { userId }, actor)).toBe(1)
  expect(await actorOf(home)).toBeNull()
  expect(await actorOf(desk)).not.toBeNull()
})

test('nobody sees or ends the sessions of others but administrators; a token has no session, and is shown none’s secret', async () => {
  const cookie = await signIn('Firefox at the desk', '203.0.113.1')
  const admin = await signedIn(cookie)
  const userId = typedId('user', admin.id ?? '')
  const ben = reporter('01890000-0000-7000-8000-000000000001')
  await expect(sessionsOf(ben, userId)).rejects.toThrow('session:manage')
  expect(await sessionsOf(ben)).toEqual([])
  const [{ id }] = await sessionsOf(admin)
  expect(await ends(endSession, { id }, ben)).toBe('session-of-another')
  expect(await ends(endSessions, { userId }, ben)).toBe('session-of-another')
  const token: Actor = {
    kind: 'TOKEN',
    id: ben.id,
    name: 'T',
    role: 'VIEWER',
    maker: { id: admin.id ?? '', role: 'ADMINISTRATOR' },
  }
  const seen = await sessionsOf(token)
  expect(seen.every(({ current }) => !current)).toBe(true)
  const secretOf = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? ''
  expect(secretOf.length).toBeGreaterThan(20)
  const { rows } = await newsroom.pool.query<{ token: string }>('SELECT token FROM session')
  for (const told of [secretOf, ...rows.map((row) => row.token)]) expect(JSON.stringify(seen)).not.toContain(told)
  const service: Actor = { kind: 'TOKEN', id: ben.id, name: 'S', role: 'ADMINISTRATOR' }
  expect(await sessionsOf(service)).toEqual([])
  const before = (await sessionsOf(service, userId)).length
  expect(await ends(endSessions, { userId }, service)).toBe(before)
  expect(await actorOf(cookie)).toBeNull()
})

test('the last use is noted, to ten minutes', async () => {
  const cookie = await signIn('Firefox', '203.0.113.1')
  const actor = await signedIn(cookie)
  const used = async () => Date.parse((await sessionsOf(actor)).find(({ current }) => current).lastUsedAt)
  const first = await used()
  now = new Date(now.getTime() + 9 * 60_000)
  await actorOf(cookie)
  expect(await used()).toBe(first)
  now = new Date(now.getTime() + 2 * 60_000)
  await actorOf(cookie)
  expect(await used()).toBe(now.getTime())
})
