import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acceptSetUp, disableUser, ensureFirstAdministrator, inviteUser } from '../modules/identity/public.ts'
import { enableUser } from '../modules/identity/use-cases/enable-user.ts'
import { typedId } from '../platform/ids.ts'
import { testServer, type TestServer } from './test-server.ts'

const adminUrl = 'http://localhost:3000'
const ada = { name: 'Ada', email: 'ada@newsroom.example', password: 'correct horse battery' }
let server: TestServer

beforeAll(async () => {
  server = await testServer()
})

beforeEach(async () => {
  await server.database.prisma.user.deleteMany()
  await server.database.prisma.oneTimeLink.deleteMany()
})

afterAll(() => server.close())

async function offeredToken(): Promise<string> {
  const way = await ensureFirstAdministrator({ prisma: server.database.prisma, administrator: undefined, adminUrl })
  if (way.kind !== 'set-up') throw new Error(`the way in is ${way.kind}`)
  expect(way.url).toMatch(/^http:\/\/localhost:3000\/set-up\?token=[\w-]{43}$/)
  return new URL(way.url).searchParams.get('token') ?? ''
}

function setUp(payload: object, remoteAddress = '127.0.0.1') {
  return server.app.inject({ method: 'POST', url: '/api/set-up', payload, remoteAddress })
}

async function signInStatus(email: string, password: string): Promise<number> {
  return (await server.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } }))
    .statusCode
}

function asSystem() {
  const actor = { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const
  return { prisma: server.database.prisma, actor, requestId: null }
}

async function invite(email: string) {
  const invited = await inviteUser(asSystem(), { email, name: 'Ben', role: 'REPORTER' })
  if (!invited.ok) throw new Error(JSON.stringify(invited.failure))
  return invited.value
}

test('the first administrator sets up by a link that works once', async () => {
  const token = await offeredToken()
  const first = await setUp({ token, ...ada })
  expect(first.statusCode).toBe(201)
  expect(first.json()).toEqual({ name: 'Ada', email: 'ada@newsroom.example' })
  expect(await signInStatus(ada.email, ada.password)).toBe(200)
  const again = await setUp({ token, ...ada, email: 'eve@elsewhere.example' })
  expect(again.statusCode).toBe(410)
  expect(again.json()).toEqual({
    code: 'GONE',
    message: 'This link has been used or has expired. Ask for a new one.',
  })
  expect(await server.database.prisma.user.findMany({ select: { email: true, role: true } })).toEqual([
    { email: 'ada@newsroom.example', role: 'ADMINISTRATOR' },
  ])
})

test('two who open the link at once do not both become administrator', async () => {
  const token = await offeredToken()
  const answers = await Promise.all([
    setUp({ token, ...ada }),
    setUp({ token, ...ada, email: 'eve@elsewhere.example' }),
  ])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 410])
  expect(await server.database.prisma.user.count()).toBe(1)
})

test('each start offers a link until somebody can sign in, and then none of them works', async () => {
  const [first, second] = [await offeredToken(), await offeredToken()]
  expect(first).not.toBe(second)
  expect((await setUp({ token: first, ...ada })).statusCode).toBe(201)
  expect((await setUp({ token: second, ...ada, email: 'eve@elsewhere.example' })).statusCode).toBe(410)
  expect(
    await ensureFirstAdministrator({ prisma: server.database.prisma, administrator: undefined, adminUrl }),
  ).toEqual({ kind: 'existing' })
})

test('a link that has expired opens nothing', async () => {
  const token = await offeredToken()
  await server.database.prisma.oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
  expect((await setUp({ token, ...ada })).statusCode).toBe(410)
})

test('whether a link still works can be asked without using it up', async () => {
  const check = async (payload: object) =>
    (await server.app.inject({ method: 'POST', url: '/api/set-up/check', payload })).statusCode
  const token = await offeredToken()
  expect([await check({ token }), await check({ token }), await check({ token: 'made-up' }), await check({})]).toEqual([
    200, 200, 410, 410,
  ])
  expect((await setUp({ token, ...ada })).statusCode).toBe(201)
  expect(await check({ token })).toBe(410)
  const { secret } = await invite('ben@newsroom.example')
  expect(
    (await server.app.inject({ method: 'POST', url: '/api/set-up/check', payload: { token: secret } })).json(),
  ).toEqual({ name: 'Ben', email: 'ben@newsroom.example' })
})

test('of a link only the hash is kept', async () => {
  const token = await offeredToken()
  const kept = await server.database.pool.query<{ row: string }>('SELECT one_time_link::text AS row FROM one_time_link')
  expect(kept.rows).toHaveLength(1)
  expect(kept.rows[0]?.row).not.toContain(token)
})

test('what cannot be taken is told field by field, and the link stays good', async () => {
  const token = await offeredToken()
  const answer = await setUp({ token, name: ' ', email: 'ada', password: 'x'.repeat(129) })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toEqual({
    message: 'Some of this cannot be taken as it is. See what is said of each field.',
    issues: [
      { field: 'name', code: 'REQUIRED', parameters: { what: 'a name' }, message: 'Write a name.' },
      {
        field: 'email',
        code: 'EMAIL_INVALID',
        parameters: {},
        message: 'Write an e-mail address like ada@newsroom.example.',
      },
      {
        field: 'password',
        code: 'PASSWORD_TOO_LONG',
        parameters: { max: 128 },
        message: 'Choose at most 128 characters.',
      },
    ],
  })
  expect((await setUp({ token, ...ada })).statusCode).toBe(201)
})

test.each([
  ['letmein', 'PASSWORD_BREACHED'],
  ['Password123!', 'PASSWORD_GUESSABLE'],
  ['qwerty2026', 'PASSWORD_GUESSABLE'],
  ['adanewsroom', 'PASSWORD_PERSONAL'],
  ['sourceline!', 'PASSWORD_PERSONAL'],
])('the password %s is not taken, and the sentence says how to do better', async (password, code) => {
  const token = await offeredToken()
  const answer = await setUp({ token, ...ada, password })
  expect(answer.statusCode).toBe(400)
  const { issues } = answer.json<{ issues: { field: string; code: string; message: string }[] }>()
  expect(issues).toMatchObject([{ field: 'password', code, message: expect.stringMatching(/Choose|Add/) }])
  expect((await setUp({ token, ...ada })).statusCode).toBe(201)
})

test('the administrator whom the operator configures needs a strong password too', async () => {
  const { prisma } = server.database
  const administrator = { email: ada.email, password: 'administrator' }
  await expect(ensureFirstAdministrator({ prisma, administrator, adminUrl: 'http://localhost:3000' })).rejects.toThrow(
    /could not be made\. password: This password/,
  )
})

test.each([[{}], [[]], [{ token: 7 }], [{ token: 'x'.repeat(4000) }]])('%j is no set-up', async (payload) => {
  expect((await setUp(payload)).statusCode).toBe(400)
})

test('a configured administrator is made once, and a later start changes no password', async () => {
  const { prisma } = server.database
  const administrator = { email: ada.email, password: ada.password }
  expect(await ensureFirstAdministrator({ prisma, administrator, adminUrl })).toEqual({
    kind: 'made',
    email: 'ada@newsroom.example',
  })
  expect(
    await ensureFirstAdministrator({
      prisma,
      administrator: { ...administrator, password: 'changed since' },
      adminUrl,
    }),
  ).toEqual({ kind: 'existing' })
  expect(await signInStatus(ada.email, ada.password)).toBe(200)
  expect(await signInStatus(ada.email, 'changed since')).toBe(401)
})

test('a configured administrator who was invited before takes the newsroom over', async () => {
  await invite('ada@newsroom.example')
  await ensureFirstAdministrator({
    prisma: server.database.prisma,
    administrator: { email: ada.email, password: ada.password },
    adminUrl,
  })
  expect(await server.database.prisma.user.findMany({ select: { email: true, role: true } })).toEqual([
    { email: ada.email, role: 'ADMINISTRATOR' },
  ])
})

test('three processes that start at once make one administrator', async () => {
  const { prisma } = server.database
  const start = () =>
    ensureFirstAdministrator({ prisma, administrator: { email: ada.email, password: ada.password }, adminUrl })
  await Promise.all([start(), start(), start()])
  expect(await prisma.user.count()).toBe(1)
})

test('somebody who is invited chooses a name and a password, once and for that address only', async () => {
  const { secret } = await invite('ben@newsroom.example')
  expect(await signInStatus('ben@newsroom.example', '')).toBeGreaterThanOrEqual(400)
  const wrong = await setUp({
    token: secret,
    name: 'Eve',
    email: 'eve@elsewhere.example',
    password: 'correct horse battery',
  })
  expect(wrong.json()).toMatchObject({
    issues: [{ field: 'email', message: 'The invitation went to another address. Write that one.' }],
  })
  const taken = await setUp({
    token: secret,
    name: 'Benjamin',
    email: 'Ben@Newsroom.example',
    password: 'correct horse battery',
  })
  expect(taken.statusCode).toBe(201)
  expect(
    (await setUp({ token: secret, name: 'Eve', email: 'ben@newsroom.example', password: 'correct horse stolen!' }))
      .statusCode,
  ).toBe(410)
  expect(await server.database.prisma.user.findMany({ select: { name: true, role: true } })).toEqual([
    { name: 'Benjamin', role: 'REPORTER' },
  ])
})

test('a second invitation gives a new link and voids the first', async () => {
  const [first, second] = [await invite('ben@newsroom.example'), await invite('ben@newsroom.example')]
  expect(second.user.id).toBe(first.user.id)
  expect((await setUp({ token: first.secret, ...ada, email: 'ben@newsroom.example' })).statusCode).toBe(410)
  expect((await setUp({ token: second.secret, ...ada, email: 'ben@newsroom.example' })).statusCode).toBe(201)
})

test('two who open an invitation at once do not both choose its password', async () => {
  for (let round = 0; round < 5; round++) {
    const email = `ben-${round}@newsroom.example`
    const { secret, user } = await invite(email)
    const answers = await Promise.all(
      ['correct horse battery', 'correct horse stolen!'].map((password) =>
        setUp({ token: secret, name: 'Ben', email, password }, `198.51.100.${round}`),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 410])
    expect(await server.database.prisma.account.count({ where: { userId: user.id } })).toBe(1)
  }
})

test('of two links that are drawn for one person and used at once, one works', async () => {
  const email = 'dora@newsroom.example'
  for (let round = 0; round < 5; round++) {
    await server.database.prisma.user.deleteMany()
    await invite(email)
    const links = await Promise.all([invite(email), invite(email)])
    const answers = await Promise.all(
      links.map(({ secret }) =>
        setUp({ token: secret, name: 'Dora', email, password: 'correct horse battery' }, `198.51.100.${round}`),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 410])
    expect(await server.database.prisma.account.count()).toBe(1)
  }
})

test('of a link that is taken up while its person is invited again, one or the other counts, never both', async () => {
  for (let round = 0; round < 5; round++) {
    const email = `cleo-${round}@newsroom.example`
    const { secret } = await invite(email)
    const [taken, again] = await Promise.all([
      setUp({ token: secret, name: 'Cleo', email, password: 'correct horse battery' }, `198.51.100.${round}`),
      invite(email).catch(() => null),
    ])
    expect([taken.statusCode, again === null]).toEqual(again ? [410, false] : [201, true])
  }
})

test('a link ends with the access of its person, and stays ended when that is given back', async () => {
  const { secret, user } = await invite('ben@newsroom.example')
  const id = typedId('user', user.id)
  expect((await disableUser(asSystem(), { id })).ok).toBe(true)
  const taken = () => setUp({ token: secret, ...ada, email: 'ben@newsroom.example' })
  expect((await taken()).statusCode).toBe(410)
  expect((await enableUser(asSystem(), { id })).ok).toBe(true)
  expect((await taken()).statusCode).toBe(410)
})

test('set-up is noted in the change log without secrets', async () => {
  const token = await offeredToken()
  await setUp({ token, ...ada })
  const events = await server.database.prisma.changeEvent.findMany({
    where: { action: 'user:set-up' },
    orderBy: { position: 'desc' },
    take: 1,
  })
  expect(events[0]).toMatchObject({ actorKind: 'SYSTEM', subjectType: 'user', changes: { role: 'ADMINISTRATOR' } })
})

test.each(['EDITOR', 'VIEWER'] as const)('a %s cannot take a link up in the name of others', async (role) => {
  const actor = { kind: 'USER', id: null, name: 'Somebody', role } as const
  const result = await acceptSetUp(
    { prisma: server.database.prisma, actor, requestId: null },
    { token: await offeredToken(), ...ada },
  )
  expect(result).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
})
