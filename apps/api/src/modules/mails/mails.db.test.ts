import { randomUUID } from 'node:crypto'
import { failed, ok, Role } from '@sourceline/domain'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { graphql } from 'graphql'
import { z } from 'zod'
import { editorialContext } from '../../graphql/context.ts'
import { editorialSchema } from '../../graphql/schemas.ts'
import { acceptSetUp, disableUser, inviteUser } from '../identity/public.ts'
import { runJob } from '../../platform/jobs/run-job.ts'
import { startJobs, type Jobs } from '../../platform/jobs/start-jobs.ts'
import { createLog } from '../../platform/log.ts'
import { openPostbox, type Postbox } from '../../platform/mail/postbox.ts'
import { maxAttempts } from '../../platform/mail/mail.store.ts'
import { sealUnder } from '../../platform/mail/seal.ts'
import { openTestSmtp, rightPassword, type TestSmtp } from '../../platform/mail/testing/smtp-server.ts'
import { typedId } from '../../platform/ids.ts'
import { editorialReads } from '../../platform/reads/reads.ts'
import { notFound } from '../../platform/record.ts'
import { useCase } from '../../platform/use-case.ts'
import { forgetSettledMails } from './use-cases/forget-settled-mails.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'

const secret = 'a secret that is only for tests, and long enough'
const actor = { kind: 'USER', id: 'user-administrator', name: 'Ada', role: 'ADMINISTRATOR' } as const

let newsroom: TestNewsroom
let smtp: TestSmtp
let sending: Postbox
/** The postbox of a process that ends with its first attempt. */
let dying: Postbox
const holding = openPostbox({ adminUrl: 'http://localhost:3000', secret, smtp: undefined })

beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  smtp = await openTestSmtp()
  sending = openPostbox({ adminUrl: 'http://localhost:3000', secret, smtp: smtp.server })
  dying = { ...sending, send: () => Promise.reject(new Error('the process is gone')) }
})
afterEach(async () => {
  await smtp.close()
  await newsroom.pool.query('DELETE FROM mail')
  await newsroom.pool.query('DELETE FROM job')
  await newsroom.pool.query('DELETE FROM jobs.job')
})

const context = (postbox: Postbox) => ({ prisma: newsroom.prisma, actor, requestId: null, postbox })

/** Runs the jobs that are due, one after another, as a worker would; gives how many mails the server has taken and we know of. */
async function send(postbox: Postbox = sending, log = createLog('silent')): Promise<number> {
  const { prisma } = newsroom
  const sent = () => prisma.mail.count({ where: { state: 'SENT' } })
  const before = await sent()
  const due = await prisma.job.findMany({
    where: { name: 'mail:send', state: 'QUEUED', OR: [{ startAfter: null }, { startAfter: { lte: new Date() } }] },
    orderBy: { createdAt: 'asc' },
  })
  const { signal } = new AbortController()
  for (const { id } of due) await runJob({ prisma, log, means: { postbox }, stopping: signal }, id, signal)
  return (await sent()) - before
}

/** A worker of a process that names the mail server. */
async function work(): Promise<Jobs> {
  const jobs = await startJobs(newsroom.databaseUrl, createLog('silent'), { postbox: sending })
  onTestFinished(() => jobs.stop(), 60_000)
  return jobs
}

/** Invites somebody new; gives the secret of the link and the person's id. */
async function invite(postbox: Postbox, email = `${randomUUID()}@newsroom.example`) {
  const invited = await inviteUser(context(postbox), { email, name: 'Ben', role: 'REPORTER' })
  if (!invited.ok) throw new Error(JSON.stringify(invited.failure))
  return { email, secret: invited.value.secret, id: invited.value.user.id }
}

const rows = async () =>
  (
    await newsroom.pool.query<{
      state: string
      reason: string | null
      problem: string | null
      attempts: number
      sealed: Buffer | null
    }>('SELECT state, reason, problem, attempts, sealed FROM mail ORDER BY created_at, id')
  ).rows

/** Lets all that waits be due. */
async function passTime(): Promise<void> {
  await newsroom.pool.query(`UPDATE mail SET next_attempt_at = now() - interval '1 second'`)
  await newsroom.pool.query(`UPDATE job SET start_after = now() - interval '1 second' WHERE start_after IS NOT NULL`)
}

async function asked(
  source: string,
  variables: object = {},
  by: Role = 'ADMINISTRATOR',
  postbox = holding,
): Promise<Answer> {
  const { data, errors } = await graphql({
    schema: editorialSchema,
    source,
    variableValues: { ...variables },
    contextValue: editorialContext({
      reads: editorialReads(newsroom.pool, { ...actor, role: by }),
      actor: { ...actor, role: by },
      prisma: newsroom.prisma,
      requestId: 'test',
      adminUrl: 'http://localhost:3000',
      postbox,
    }),
  })
  return errors ? { errors: errors.map(({ extensions }) => extensions['code']) } : JSON.parse(JSON.stringify(data))
}

const heldMails =
  '{ heldMails: mails(state: HELD) { totalCount nodes { id recipient subject text reason problem cure } } }'

describe('with a mail server', () => {
  test('an invitation is mailed to the invited person, once, and its text is gone afterwards', async () => {
    const { email, secret: link } = await invite(sending)
    expect(await send()).toBe(1)
    expect(await send()).toBe(0)
    expect(smtp.taken).toHaveLength(1)
    expect(smtp.taken[0]?.to).toEqual([email])
    expect(smtp.taken[0]?.raw.replace(/=\r\n/g, '').replaceAll('=3D', '=')).toContain(`/set-up?token=${link}`)
    expect(await rows()).toMatchObject([{ state: 'SENT', sealed: null }])
  })

  test('whoever invites is told whether the link is mailed', async () => {
    const document =
      'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { ... on InviteUserPayload { mailed setUpUrl } } }'
    for (const [postbox, mailed] of [
      [sending, true],
      [holding, false],
    ] as const) {
      const input = { email: `${randomUUID()}@newsroom.example`, name: 'Ben', role: 'REPORTER' }
      const { inviteUser: payload } = await asked(document, { input }, 'ADMINISTRATOR', postbox)
      expect(payload).toEqual({ mailed, setUpUrl: expect.stringContaining('/set-up?token=') })
    }
  })

  test('what is rolled back sends nothing', async () => {
    const inviteAndFail = useCase({
      action: 'user:invite',
      refusals: [...inviteUser.refusals, 'record-missing'],
      input: z.object({ email: z.string() }),
      run: async (running, { email }) => {
        const invited = await inviteUser.within(running, { email, name: 'Cy', role: 'VIEWER' })
        return invited.ok && email ? failed(notFound('user')) : ok({})
      },
    })
    expect((await inviteAndFail(context(sending), { email: `${randomUUID()}@newsroom.example` })).ok).toBe(false)
    expect(await rows()).toEqual([])
    expect(await send()).toBe(0)
  })

  test('of several processes each mail is sent by one', async () => {
    await Promise.all([work(), work(), work()])
    for (let count = 0; count < 12; count++) await invite(sending)
    await expect.poll(() => newsroom.prisma.mail.count({ where: { state: 'SENT' } })).toBe(12)
    expect(new Set(smtp.taken.map(({ to }) => to[0])).size).toBe(12)
    expect(smtp.taken).toHaveLength(12)
  }, 90_000)

  test('a busy server is tried again later, and one that takes up its work sends it', async () => {
    await invite(sending)
    smtp.faults.push('busy', 'cut')
    expect(await send()).toBe(0)
    expect(await send()).toBe(0)
    expect(await rows()).toMatchObject([{ state: 'WAITING', attempts: 1, problem: 'EENVELOPE 451' }])
    const { rows: due } = await newsroom.pool.query(`SELECT next_attempt_at - now() AS pause FROM mail`)
    expect(due[0].pause.seconds).toBeGreaterThan(50)
    await passTime()
    expect(await send()).toBe(0)
    await passTime()
    expect(await send()).toBe(1)
    expect(smtp.taken).toHaveLength(1)
  })

  test('a mail whose taking was not heard of is sent again under the same Message-ID, and no more often', async () => {
    await invite(sending)
    smtp.faults.push('cut-after-taking')
    expect(await send()).toBe(0)
    await passTime()
    expect(await send()).toBe(1)
    await passTime()
    expect(await send()).toBe(0)
    const ids = smtp.taken.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('a mail whose sender died is due again after five minutes', async () => {
    await invite(sending)
    await expect(send(dying)).rejects.toThrow(/^$/)
    expect(await send()).toBe(0)
    const { startAfter } = await newsroom.prisma.job.findFirstOrThrow({ where: { name: 'mail:send' } })
    expect((startAfter?.getTime() ?? 0) - Date.now()).toBeGreaterThan(4 * 60_000)
    await passTime()
    expect(await send()).toBe(1)
  })

  test('a refused mail is held at once, one that never gets through after ten attempts', async () => {
    await invite(sending)
    smtp.faults.push('no-such-address')
    await send()
    expect(await rows()).toMatchObject([{ state: 'HELD', reason: 'REFUSED', problem: '550' }])
    expect((await asked(heldMails)).heldMails.nodes).toMatchObject([
      { reason: 'REFUSED', problem: '550', text: expect.stringContaining('/set-up?token=') },
    ])
    await newsroom.pool.query('DELETE FROM mail')

    await invite(sending)
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      smtp.faults.push('busy')
      await passTime()
      await send()
    }
    expect(await rows()).toMatchObject([{ state: 'HELD', reason: 'GIVEN_UP', attempts: maxAttempts }])
  })

  test('a held mail can be sent again once the fault is mended', async () => {
    await invite(sending)
    smtp.faults.push('no-such-address')
    await send()
    const [{ id }] = (await asked(heldMails)).heldMails.nodes
    const again =
      'mutation ($input: SendMailAgainInput!) { sendMailAgain(input: $input) { __typename ... on ValidationError { issues { message } } } }'
    expect((await asked(again, { input: { id } })).sendMailAgain.issues[0].message).toContain('SOURCELINE_SMTP_URL')
    expect(await asked(again, { input: { id } }, 'ADMINISTRATOR', sending)).toEqual({
      sendMailAgain: { __typename: 'SendMailAgainPayload' },
    })
    expect(await send()).toBe(1)
    expect(await asked(again, { input: { id } }, 'ADMINISTRATOR', sending)).toEqual({
      sendMailAgain: { __typename: 'NotFoundError' },
    })
  })

  test('administrators see what has become of each mail, with its text while it is held and no longer', async () => {
    const query = '{ mails { nodes { recipient state text reason cure attempts nextAttemptAt settledAt } } }'
    const sent = await invite(sending)
    await send()
    const busy = await invite(sending)
    smtp.faults.push('busy')
    await send()
    const refused = await invite(sending)
    smtp.faults.push('no-such-address')
    await send()
    expect((await asked(query)).mails.nodes).toMatchObject([
      {
        recipient: refused.email,
        state: 'HELD',
        reason: 'REFUSED',
        cure: expect.stringContaining('Check the address'),
      },
      { recipient: busy.email, state: 'WAITING', text: null, attempts: 1, nextAttemptAt: expect.any(String) },
      { recipient: sent.email, state: 'SENT', text: null, cure: null, settledAt: expect.any(String) },
    ])
    expect(await asked(query, {}, 'EDITOR')).toEqual({ errors: ['FORBIDDEN'] })
  })

  test('a mail that waits can be put aside, and is not sent then', async () => {
    await invite(sending)
    smtp.faults.push('busy')
    await send()
    const [{ id }] = (await asked('{ mails { nodes { id } } }')).mails.nodes
    const aside = 'mutation ($input: PassMailOnInput!) { passMailOn(input: $input) { __typename } }'
    expect(await asked(aside, { input: { id } })).toEqual({ passMailOn: { __typename: 'PassMailOnPayload' } })
    await passTime()
    expect(await send()).toBe(0)
    expect(smtp.taken).toEqual([])
  })

  test('a process with another secret holds what it cannot read', async () => {
    await invite(sending)
    expect(await send({ ...sending, seal: sealUnder('another secret, just as long as the first') })).toBe(0)
    expect(await rows()).toMatchObject([{ state: 'HELD', reason: 'UNREADABLE' }])
  })

  test('a process that runs jobs sends mails by itself, within seconds', async () => {
    const worker = await work()
    await invite(sending)
    await expect.poll(() => smtp.taken.length, { timeout: 30_000 }).toBe(1)
    await worker.stop()
    await invite(sending)
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(smtp.taken).toHaveLength(1)
  }, 60_000)

  test('a process that names no server holds what another has posted to be sent', async () => {
    await invite(sending)
    await send(holding)
    expect(await rows()).toMatchObject([{ state: 'HELD', reason: 'NOT_CONFIGURED' }])
  })

  test('a mail whose job is lost is found, and sent once', async () => {
    await invite(sending)
    await newsroom.pool.query('DELETE FROM job')
    await newsroom.does(forgetSettledMails, {}, 'ADMINISTRATOR')
    expect(await send()).toBe(0)
    await newsroom.pool.query(`UPDATE mail SET next_attempt_at = now() - interval '11 minutes'`)
    for (let turn = 0; turn < 2; turn++) await newsroom.does(forgetSettledMails, {}, 'ADMINISTRATOR')
    expect(await newsroom.prisma.job.count()).toBe(1)
    expect(await send()).toBe(1)
  })
})

describe('a mail that is held', () => {
  test('is shown to administrators with its text, and is gone once it was passed on', async () => {
    const { email, secret: link } = await invite(holding)
    const { heldMails: held } = await asked(heldMails)
    expect(held).toMatchObject({
      totalCount: 1,
      nodes: [{ recipient: email, reason: 'NOT_CONFIGURED', text: expect.stringContaining(link) }],
    })
    for (const role of Role.values.filter((each) => each !== 'ADMINISTRATOR'))
      expect(await asked(heldMails, {}, role)).toEqual({ errors: ['FORBIDDEN'] })
    const pass = 'mutation ($input: PassMailOnInput!) { passMailOn(input: $input) { __typename } }'
    const input = { id: held.nodes[0].id }
    expect(await asked(pass, { input }, 'EDITOR')).toEqual({ passMailOn: { __typename: 'ForbiddenError' } })
    expect(await asked(pass, { input })).toEqual({ passMailOn: { __typename: 'PassMailOnPayload' } })
    expect((await asked(heldMails)).heldMails).toEqual({ totalCount: 0, nodes: [] })
    expect(await rows()).toMatchObject([{ state: 'PASSED_ON', sealed: null }])
  })

  const taken = async ({ email, secret: token }: { email: string; secret: string }) => {
    const accepted = await acceptSetUp(
      { ...context(holding), actor: { kind: 'SYSTEM', id: null, name: 'Set-up', role: 'ADMINISTRATOR' } },
      { token, name: 'Ben', email, password: 'a long enough passphrase 42' },
    )
    expect(accepted.ok).toBe(true)
  }
  test.each<[string, (invited: { email: string; secret: string; id: string }) => Promise<unknown>]>([
    ['is used', taken],
    [
      'ends with the person’s access',
      ({ id }) => disableUser(context(holding), { id: typedId('user', id), successorId: null }),
    ],
    [
      'has expired',
      async () => {
        await newsroom.pool.query(`UPDATE mail SET expires_at = now() - interval '1 second'`)
        expect((await asked(heldMails)).heldMails.totalCount).toBe(0)
        await newsroom.does(forgetSettledMails, {}, 'ADMINISTRATOR')
      },
    ],
  ])('shows no link once that %s', async (_what, ends) => {
    await ends(await invite(holding))
    expect((await asked(heldMails)).heldMails.nodes).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'WITHDRAWN', sealed: null }])
  })

  test('shows the newest link alone', async () => {
    const { email, secret: first } = await invite(holding)
    const { secret: second } = await invite(holding, email)
    const { nodes } = (await asked(heldMails)).heldMails
    expect(nodes).toHaveLength(1)
    expect(nodes[0].text).toContain(second)
    expect(JSON.stringify(nodes)).not.toContain(first)
  })
})

test('neither links nor the password of the server stand in a table, and no failure or log line tells them', async () => {
  const lines: string[] = []
  const log = createLog('trace', { write: (line) => void lines.push(line) })
  const invited = await invite(sending)
  smtp.faults.push('busy', 'no-such-address')
  await send()
  await passTime()
  await send()
  await invite(sending)
  await expect(send(dying, log)).rejects.toThrow(/^$/)
  const { rows: tables } = await newsroom.pool.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows: all } = await newsroom.pool.query<{ row: string }>(`SELECT x::text AS row FROM ${name} x`)
    found.push(...all.map(({ row }) => `${name}: ${row}`))
  }
  expect(found.some((row) => row.startsWith('mail: '))).toBe(true)
  for (const planted of [invited.secret, rightPassword]) {
    const shapes = [planted, Buffer.from(planted).toString('hex'), Buffer.from(planted).toString('base64').slice(0, 16)]
    expect([...found, ...lines].filter((text) => shapes.some((shape) => text.includes(shape)))).toEqual([])
  }
})
