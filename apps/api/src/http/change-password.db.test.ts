import type { Actor, Role } from '@sourceline/domain'
import { hashPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createGraphs } from '../graphql/servers.ts'
import { createApiToken, offerPasswordReset, setUpOffer } from '../modules/identity/public.ts'
import { changePassword } from '../modules/identity/use-cases/change-password.ts'
import { newUuid, typedId } from '../platform/ids.ts'
import { testServer, type TestServer } from './test-server.ts'

const adminUrl = 'http://localhost:3000'
const present = 'correct horse battery'
const chosen = 'seven herons at low water'
const email = 'ben@newsroom.example'
const hashed = hashPassword(present)
let server: TestServer
let ben: Actor & { id: string }

beforeAll(async () => {
  server = await testServer({
    makeGraphs: ({ prisma, pool, deliveryPool }) => createGraphs({ prisma, pool, deliveryPool, adminUrl }),
  })
})
afterAll(() => server.close())

beforeEach(async () => {
  const { prisma } = server.database
  await prisma.signInFailure.deleteMany()
  await prisma.apiToken.deleteMany()
  await prisma.user.deleteMany()
  const [id, now] = [newUuid(), new Date()]
  const made = { id, createdAt: now, updatedAt: now }
  const account = { ...made, accountId: id, providerId: 'credential', password: await hashed }
  await prisma.user.create({ data: { ...made, name: 'Ben', email, role: 'REPORTER', accounts: { create: account } } })
  ben = { kind: 'USER', id, name: 'Ben', role: 'REPORTER' }
})

const cookieIn = ({ cookies }: { cookies: readonly { name: string; value: string }[] }): string =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')

const signIn = (password: string) =>
  server.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })

const change = (headers: Record<string, string>, payload: object = { currentPassword: present, newPassword: chosen }) =>
  server.app.inject({ method: 'POST', url: '/api/auth/change-password', payload, headers })

const ask = (headers: Record<string, string>, query = '{ viewer { id } }') =>
  server.app.inject({ method: 'POST', url: '/editorial/graphql', payload: { query }, headers })

const context = (actor: Actor) => ({ prisma: server.database.prisma, actor, requestId: null })

async function token(role: Role): Promise<string> {
  const made = await createApiToken(context(ben), { name: 'A program', role })
  if (!made.ok) throw new Error('no token was made')
  return `Bearer ${made.value.token}`
}

const changesMade = () =>
  server.database.prisma.changeEvent.count({ where: { action: 'user:change-password', subjectId: ben.id } })

test('whoever knows the present password chooses another, which ends every session, a copied one too, and is in the log', async () => {
  const cookie = cookieIn(await signIn(present))
  const elsewhere = cookieIn(await signIn(present))
  const offered = await offerPasswordReset(
    context({ kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' }),
    { id: typedId('user', ben.id) },
  )
  if (!offered.ok) throw new Error('no link was offered')
  const answer = await change({ cookie, origin: adminUrl })
  expect([answer.statusCode, answer.json()]).toEqual([200, { name: 'Ben', email }])
  for (const ended of [cookie, elsewhere]) expect((await ask({ cookie: ended })).statusCode).toBe(401)
  expect(await setUpOffer(server.database.prisma, offered.value.secret)).toBeNull()
  expect((await signIn(present)).statusCode).toBe(401)
  expect((await signIn(chosen)).statusCode).toBe(200)
  const current = cookieIn(answer)
  const told = await ask(
    { cookie: current },
    '{ changeEvents(last: 5) { nodes { action past actorKind actorName subjectId changes } } }',
  )
  expect(told.json().data.changeEvents.nodes).toContainEqual({
    action: 'user:change-password',
    past: 'changed their password',
    actorKind: 'USER',
    actorName: 'Ben',
    subjectId: typedId('user', ben.id),
    changes: { sessions: 2 },
  })
  expect(server.logged()).not.toMatch(/horse battery|herons/)
})

test.each([
  ['a wrong one', { currentPassword: 'not this one', newPassword: chosen }, 'currentPassword', 'PASSWORD_WRONG'],
  ['a weak one', { currentPassword: present, newPassword: 'ben@newsroom' }, 'newPassword', 'PASSWORD_PERSONAL'],
  ['none', { newPassword: chosen }, 'currentPassword', 'WRONG_TYPE'],
])('%s changes nothing and is told by its field', async (_what, payload, field, code) => {
  const cookie = cookieIn(await signIn(present))
  const answer = await change({ cookie, origin: adminUrl }, payload)
  expect(answer.statusCode).toBe(400)
  expect(answer.json().issues).toMatchObject([{ field, code }])
  expect(answer.cookies).toEqual([])
  expect((await ask({ cookie })).statusCode).toBe(200)
  expect((await signIn(present)).statusCode).toBe(200)
  expect(await changesMade()).toBe(0)
})

test('a token never changes its maker’s password, not beside the maker’s cookie, and not by another way', async () => {
  const authorization = await token('REPORTER')
  const cookie = cookieIn(await signIn(present))
  const sessions: Record<string, string>[] = [{}, { cookie, origin: adminUrl }]
  for (const session of sessions) {
    const answer = await change({ authorization, ...session })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'PASSWORD_OF_ANOTHER'])
  }
  const tokens: Actor[] = [
    { kind: 'TOKEN', id: ben.id, name: 'A program', role: 'REPORTER', maker: { id: ben.id, role: 'REPORTER' } },
    { kind: 'TOKEN', id: ben.id, name: 'A service', role: 'ADMINISTRATOR' },
    { kind: 'SYSTEM', id: ben.id, name: 'A job', role: 'ADMINISTRATOR' },
  ]
  for (const actor of tokens)
    expect(await changePassword(context(actor), { currentPassword: present, newPassword: chosen })).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden', code: 'password-of-another' },
    })
  expect((await ask({ authorization }, '{ __schema { mutationType { fields { name } } } }')).body).not.toMatch(
    /[pP]assword/,
  )
  expect((await signIn(present)).statusCode).toBe(200)
  expect(await changesMade()).toBe(0)
})

test('nobody, and no page of others, changes a password', async () => {
  expect((await change({})).statusCode).toBe(401)
  const cookie = cookieIn(await signIn(present))
  const foreign = await change({ cookie, origin: 'https://elsewhere.example' })
  expect([foreign.statusCode, foreign.json().code]).toEqual([403, 'FORBIDDEN_ORIGIN'])
  expect((await change({ cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await signIn(present)).statusCode).toBe(200)
})

test('of two changes at once with one password, one is made', async () => {
  const cookies = [cookieIn(await signIn(present)), cookieIn(await signIn(present))]
  const answers = await Promise.all(
    cookies.map((cookie, place) =>
      change({ cookie, origin: adminUrl }, { currentPassword: present, newPassword: `${chosen} ${place}` }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode === 200).toSorted()).toEqual([false, true])
  const place = answers.findIndex(({ statusCode }) => statusCode === 200)
  expect((await signIn(`${chosen} ${place}`)).statusCode).toBe(200)
})
