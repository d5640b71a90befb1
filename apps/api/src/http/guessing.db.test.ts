import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ensureFirstAdministrator, offerPasswordReset, userId } from '../modules/identity/public.ts'
import { forgetExpiredSignIns } from '../modules/identity/use-cases/forget-expired-sign-ins.ts'
import { warnOfGuessing } from '../modules/identity/use-cases/warn-of-guessing.ts'
import { runJob } from '../platform/jobs/run-job.ts'
import { createLog } from '../platform/log.ts'
import { openPostbox } from '../platform/mail/postbox.ts'
import { testServer, type TestServer } from './test-server.ts'

const email = 'ada@newsroom.example'
const password = 'correct horse battery'
/** The first wait lasts longer than any test, so that the counts do not depend on how fast attempts are answered. */
const hour = 3_600_000
const pace = { first: hour, longest: hour * 1024, forgets: hour }
const paces = { account: { ...pace, free: 3 }, address: { ...pace, free: 8 }, device: { ...pace, free: 4 } }
const system = { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const
let server: TestServer

beforeAll(async () => {
  server = await testServer({ paces })
  const administrator = { email, password }
  await ensureFirstAdministrator({ prisma: server.database.prisma, administrator, adminUrl: 'http://localhost:3000' })
})
afterAll(() => server.close())
beforeEach(() => server.database.prisma.signInFailure.deleteMany())

const address = (index: number): string => `198.51.${Math.floor(index / 250)}.${1 + (index % 250)}`

function signIn(secret: string, from = address(9_999), cookie = '', account = email) {
  return server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: account, password: secret },
    headers: { 'x-forwarded-for': from, ...(cookie ? { cookie } : {}) },
  })
}

async function knownDevice(): Promise<string> {
  const { cookies } = await signIn(password, '203.0.113.7')
  const device = cookies.find(({ name }) => name.startsWith('sourceline.known_device_'))
  expect(device).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api' })
  return `${device?.name}=${device?.value}`
}

/** Guesses from another address each time until it is not admitted. */
async function guessUntilRefused(): Promise<{ guesses: number; refusal: Awaited<ReturnType<typeof signIn>> }> {
  for (let guesses = 0; guesses < 200; guesses += 1) {
    const answer = await signIn(`guess ${guesses}`, address(guesses))
    if (answer.statusCode !== 401) return { guesses, refusal: answer }
  }
  throw new Error('nobody was refused')
}

/** Lets some seconds pass for everything that was counted. */
const pass = (seconds: number) =>
  server.database.prisma.$executeRaw`
    UPDATE sign_in_failure SET counted_at = counted_at - make_interval(secs => ${seconds}),
      free_at = free_at - make_interval(secs => ${seconds}), expires_at = expires_at - make_interval(secs => ${seconds})`

test('whoever guesses from changing addresses is told to wait, and for how long', async () => {
  const { guesses, refusal } = await guessUntilRefused()
  expect(guesses).toBe(3)
  expect(refusal.statusCode).toBe(429)
  expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(3000)
  expect(refusal.json()).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    message: expect.stringMatching(/^Too many attempts\. Try again in \d+ minutes\.$/),
  })
})

test('guesses sent at once are counted one after another', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => signIn(`guess ${index}`, address(index))))
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(3)
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(9)
})

test('the owner gets in meanwhile on a device on which they have signed in before, and slips there cost nothing', async () => {
  const device = await knownDevice()
  await guessUntilRefused()
  for (let slip = 0; slip < 2; slip += 1) expect((await signIn('a slip', '203.0.113.8', device)).statusCode).toBe(401)
  expect((await signIn(password, '203.0.113.8', device)).statusCode).toBe(200)
  expect((await signIn(password, '203.0.113.9')).statusCode).toBe(429)
})

test('a stranger who shares the address keeps nobody out on a known device', async () => {
  const device = await knownDevice()
  for (let guess = 0; guess < 9; guess += 1) await signIn('guess', '203.0.113.7', '', `nobody${guess}@newsroom.example`)
  expect((await signIn(password, '203.0.113.7')).statusCode).toBe(429)
  expect((await signIn(password, '203.0.113.7', device)).statusCode).toBe(200)
})

test('a known device cannot guess without end either', async () => {
  const device = await knownDevice()
  const answers: number[] = []
  for (let guess = 0; guess < 6; guess += 1)
    answers.push((await signIn(`guess ${guess}`, address(guess), device)).statusCode)
  expect(answers.filter((status) => status === 401)).toHaveLength(4)
  expect(answers.at(-1)).toBe(429)
})

test.each([
  ['changed', (cookie: string) => `${cookie.slice(0, -2)}AA`],
  ['made up', (cookie: string) => `${cookie.split('=')[0]}=device.${Date.now()}.c2lnbmF0dXJl`],
  ['dated again', (cookie: string) => cookie.replace(/\.\d+\./, `.${Date.now() + 1}.`)],
])('a device whose cookie was %s is not known', async (_how, forge) => {
  const forged = forge(await knownDevice())
  await guessUntilRefused()
  expect((await signIn(password, '203.0.113.8', forged)).statusCode).toBe(429)
})

test('a device is known to the account that signed in there, and to no other', async () => {
  const device = await knownDevice()
  const other = 'ben@newsroom.example'
  for (let guess = 0; guess < 3; guess += 1) await signIn('guess', address(guess), '', other)
  expect((await signIn('guess', '203.0.113.8', device, other)).statusCode).toBe(429)
})

test('a session that was left open guesses the password no faster, to change it', async () => {
  const { cookies } = await signIn(password, '203.0.113.7')
  const session = cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const change = (currentPassword: string, newPassword: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/auth/change-password',
      payload: { currentPassword, newPassword },
      headers: { cookie: session, origin: 'http://localhost:3000', 'x-forwarded-for': '203.0.113.7' },
    })
  const weak = await change(password, 'ada@newsroom.example')
  expect(weak.statusCode).toBe(400)
  expect(weak.json()).toMatchObject({ issues: [{ field: 'newPassword', code: 'PASSWORD_PERSONAL' }] })
  expect(await server.database.prisma.signInFailure.count({ where: { failures: { gt: 0 } } })).toBe(0)
  for (let guess = 0; guess < 4; guess += 1)
    expect((await change(`guess ${guess}`, 'plum tar violet anchor')).statusCode).toBe(400)
  expect((await change(password, 'plum tar violet anchor')).statusCode).toBe(429)
  expect((await signIn(password, '203.0.113.9')).statusCode).toBe(200)
})

test('a new password by a link makes strangers of all devices', async () => {
  const { prisma } = server.database
  const device = await knownDevice()
  const { id } = await prisma.user.findFirstOrThrow({ where: { email } })
  const offered = await offerPasswordReset({ prisma, actor: system, requestId: null }, { id: userId({ id }) })
  if (!offered.ok) throw new Error('no link was offered')
  const payload = { token: offered.value.secret, name: 'Ada', email, password }
  const taken = await server.app.inject({ method: 'POST', url: '/api/set-up', payload })
  expect(taken.statusCode).toBe(201)
  await guessUntilRefused()
  expect((await signIn(password, '203.0.113.8', device)).statusCode).toBe(429)
  const made = taken.cookies.find(({ name }) => name.startsWith('sourceline.known_device_'))
  expect((await signIn(password, '203.0.113.8', `${made?.name}=${made?.value}`)).statusCode).toBe(200)
})

test('an IPv6 network counts as one address', async () => {
  const answers: number[] = []
  for (let guess = 0; guess < 10; guess += 1)
    answers.push(
      (await signIn('guess', `2001:db8:1:2::${guess + 1}`, '', `nobody${guess}@newsroom.example`)).statusCode,
    )
  expect(answers.filter((status) => status === 401)).toHaveLength(8)
  expect((await signIn('guess', '2001:db8:1:3::1', '', 'somebody@newsroom.example')).statusCode).toBe(401)
})

test('a right password is no failure, however often', async () => {
  for (let time = 0; time < 5; time += 1) expect((await signIn(password)).statusCode).toBe(200)
  const counts = await server.database.prisma.signInFailure.findMany()
  expect(counts.every(({ failures }) => failures === 0)).toBe(true)
})

test('a malformed attempt is no failure', async () => {
  for (let time = 0; time < 5; time += 1) expect((await signIn('x'.repeat(200))).statusCode).toBe(400)
  expect((await signIn(password)).statusCode).toBe(200)
})

test('a sign-in that the database cuts off is answered with 503 and counts for nothing', async () => {
  const { pool, prisma } = server.database
  await pool.query(`
    CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'shutting down' USING ERRCODE = '57P01'; END $$;
    CREATE TRIGGER cut_off BEFORE INSERT ON session FOR EACH ROW EXECUTE FUNCTION cut_off();`)
  const answer = await signIn(password)
  await pool.query('DROP TRIGGER cut_off ON session; DROP FUNCTION cut_off')
  expect(answer.statusCode).toBe(503)
  expect(answer.headers['retry-after']).toBe('3')
  expect(answer.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
  expect((await prisma.signInFailure.findMany()).map(({ failures }) => failures)).toEqual([0, 0])
})

test('an account that is not is slowed down like one that is', async () => {
  const known = await guessUntilRefused()
  await server.database.prisma.signInFailure.deleteMany()
  const answers: number[] = []
  for (let guess = 0; guess <= known.guesses; guess += 1)
    answers.push((await signIn('guess', address(guess), '', 'nobody@newsroom.example')).statusCode)
  expect(answers.indexOf(429)).toBe(known.guesses)
})

test('what is kept of failures names nobody, and goes once it is forgotten', async () => {
  await signIn('guess', '203.0.113.7')
  const kept = await server.database.pool.query<{ row: string }>('SELECT f::text AS row FROM sign_in_failure f')
  expect(kept.rows).toHaveLength(2)
  for (const { row } of kept.rows) expect(row).not.toMatch(/ada|newsroom|203\.0/)
  await pass(25 * 3600)
  await signIn('guess', '203.0.113.8', '', 'ben@newsroom.example')
  const { prisma } = server.database
  await forgetExpiredSignIns({ prisma, actor: system, requestId: null }, {})
  expect(await prisma.signInFailure.count()).toBe(2)
})

test('nobody is told where an address belongs to no account', async () => {
  const result = await warnOfGuessing(
    { prisma: server.database.prisma, actor: system, requestId: null },
    { userId: null },
  )
  expect(result).toEqual({ ok: true, value: { warned: false } })
})

test('the owner is told by mail once a day, and nobody is told of an account that is not', async () => {
  const { prisma } = server.database
  const secret = 'a secret that is only for tests, and long enough'
  const postbox = openPostbox({ adminUrl: 'http://localhost:3000', secret, smtp: undefined })
  for (const account of [email, 'nobody@newsroom.example']) {
    await signIn('guess', address(0), '', account)
    for (let failures = 8; failures < 12; failures += 1) {
      await prisma.signInFailure.updateMany({ data: { failures, freeAt: new Date(0) } })
      await signIn('guess', address(failures), '', account)
    }
    await prisma.signInFailure.deleteMany()
  }
  const asked = await prisma.job.findMany({ where: { name: 'user:warn-of-guessing' } })
  expect(asked).toHaveLength(2)
  const { signal } = new AbortController()
  for (const { id } of asked)
    await runJob({ prisma, log: createLog('silent'), means: { postbox }, stopping: signal }, id, signal)
  const mails = await prisma.mail.findMany()
  expect(mails).toMatchObject([{ recipient: email, subject: 'Somebody is trying passwords for your account' }])
  const text = postbox.seal.open(mails[0]?.sealed ?? Buffer.alloc(0), mails[0]?.id ?? '')
  expect(text.ok && text.value.toString()).toContain('a device on which you have signed in before')
})

test('more guesses at once than there are connections, at an account whose owner is told, are all answered', async () => {
  await signIn('guess', address(0))
  await server.database.prisma.signInFailure.updateMany({ data: { failures: 11, freeAt: new Date(0) } })
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => signIn('guess', address(index + 1))))
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(1)
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(11)
})
