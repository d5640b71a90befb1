import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureFirstAdministrator } from '../modules/identity/public.ts'
import { mailPasswordReset } from '../modules/identity/use-cases/mail-password-reset.ts'
import { openPostbox } from '../platform/mail/postbox.ts'
import { testServer, type TestServer } from './test-server.ts'

const secret = 'a secret that is only for tests, and long enough'
const postbox = openPostbox({ adminUrl: 'http://localhost:3000', secret, smtp: undefined })
const ada = { name: 'Ada', email: 'ada@newsroom.example', password: 'correct horse battery' }
const second = 1_000
const pace = { first: 30 * second, longest: 60 * second, forgets: 3_600 * second }
let server: TestServer

beforeAll(async () => {
  server = await testServer({
    paces: { account: { ...pace, free: 5 }, address: { ...pace, free: 6 }, device: { ...pace, free: 5 } },
  })
  await ensureFirstAdministrator({
    prisma: server.database.prisma,
    administrator: ada,
    adminUrl: 'http://localhost:3000',
  })
})
afterAll(() => server.close())

const post = (url: string, payload: object, address = '203.0.113.7', cookie = '') =>
  server.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'x-forwarded-for': address, origin: 'http://localhost:3000', cookie },
  })

const ask = (email: string, address?: string) => post('/api/forgot-password', { email }, address)

/** Does what the jobs do that were asked for, in their order; gives for each whether somebody was mailed. */
async function runJobs(): Promise<boolean[]> {
  const { prisma } = server.database
  const jobs = await prisma.job.findMany({ where: { name: 'user:mail-password-reset' }, orderBy: { id: 'asc' } })
  await prisma.job.deleteMany({ where: { id: { in: jobs.map(({ id }) => id) } } })
  const actor = { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const
  const mailed: boolean[] = []
  for (const { input } of jobs) {
    const done = await mailPasswordReset({ prisma, actor, requestId: null, postbox }, input)
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
    mailed.push(done.value.mailed)
  }
  return mailed
}

/** The link in the newest mail that is still there. */
async function mailedLink(): Promise<string> {
  const mail = await server.database.prisma.mail.findFirstOrThrow({
    where: { NOT: { sealed: null } },
    orderBy: { createdAt: 'desc' },
  })
  const text = mail.sealed ? postbox.seal.open(mail.sealed, mail.id) : null
  if (!text?.ok) throw new Error('the mail cannot be read')
  return /token=([\w-]{43})/.exec(text.value.toString())?.[1] ?? ''
}

/** Lets a quarter of an hour go by since anybody was mailed: the log is never changed but here. */
async function letTimePass(): Promise<void> {
  await server.database.pool.query(`ALTER TABLE change_event DISABLE TRIGGER USER`)
  await server.database.pool.query(
    `UPDATE change_event SET at = at - interval '16 minutes' WHERE action = 'user:mail-password-reset'`,
  )
  await server.database.pool.query(`ALTER TABLE change_event ENABLE TRIGGER USER`)
}

test('whoever forgot a password gets a link that works once, and that ends everything else', async () => {
  const before = await post('/api/auth/sign-in/email', ada)
  const cookie = before.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  expect((await ask('Ada@newsroom.example ')).statusCode).toBe(202)
  expect(await runJobs()).toEqual([true])
  const token = await mailedLink()
  const { rows } = await server.database.pool.query('SELECT l::text AS row FROM one_time_link l')
  expect(rows).toHaveLength(1)
  expect(rows[0].row).not.toContain(token)
  const taken = { token, name: 'Ada', email: ada.email, password: 'nine otters on the pier' }
  expect((await post('/api/set-up', taken)).statusCode).toBe(201)
  expect((await post('/api/set-up', taken)).statusCode).toBe(410)
  expect((await post('/editorial/graphql', { query: '{ __typename }' }, '203.0.113.7', cookie)).statusCode).toBe(401)
  expect((await post('/api/auth/sign-in/email', ada, '203.0.113.8')).statusCode).toBe(401)
  expect((await post('/api/auth/sign-in/email', { ...ada, password: taken.password }, '203.0.113.8')).statusCode).toBe(
    200,
  )
  expect(server.logged()).not.toContain(token)
})

test('the answer is the same where nobody has the address, and so is what is done before it', async () => {
  const answers = [await ask(ada.email, '203.0.113.20'), await ask('nobody@newsroom.example', '203.0.113.20')]
  const told = answers.map(({ statusCode, body, headers }) => ({ statusCode, body, type: headers['content-type'] }))
  expect(told[1]).toEqual(told[0])
  expect(await server.database.prisma.job.count({ where: { name: 'user:mail-password-reset' } })).toBe(2)
  await server.database.prisma.job.deleteMany({ where: { name: 'user:mail-password-reset' } })
})

test('an address that can be none is answered as any other', async () => {
  for (const address of ['ada\u0000@newsroom.example', '\u0007', '\ud800@newsroom.example'])
    expect((await ask(address, '203.0.113.21')).statusCode).toBe(202)
  expect((await runJobs()).slice(-3)).toEqual([false, false, false])
})

test('nobody’s mailbox is filled: one mail in a quarter of an hour, five a day, and the link before stays good', async () => {
  await letTimePass()
  await ask(ada.email, '203.0.113.30')
  expect(await runJobs()).toEqual([true])
  const token = await mailedLink()
  await ask(ada.email, '203.0.113.31')
  await ask(ada.email, '203.0.113.32')
  expect(await runJobs()).toEqual([false, false])
  expect((await post('/api/set-up/check', { token }, '203.0.113.33')).statusCode).toBe(200)
  const mailed: boolean[] = []
  for (let more = 0; more < 5; more += 1) {
    await letTimePass()
    await ask(ada.email, `203.0.113.${40 + more}`)
    mailed.push(...(await runJobs()))
  }
  expect(mailed).toEqual([true, true, true, false, false])
})

test('an address that asks again and again has to wait', async () => {
  const answers: number[] = []
  for (let asked = 0; asked < 8; asked += 1)
    answers.push((await ask(`n${asked}@newsroom.example`, '198.51.100.1')).statusCode)
  expect(answers.filter((status) => status === 202)).toHaveLength(6)
  expect(answers.at(-1)).toBe(429)
})

test('who is locked out is mailed nothing', async () => {
  await letTimePass()
  await server.database.pool.query(`DELETE FROM job`)
  await server.database.prisma.user.updateMany({ data: { disabledAt: new Date() } })
  await ask(ada.email, '203.0.113.60')
  expect(await runJobs()).toEqual([false])
})
