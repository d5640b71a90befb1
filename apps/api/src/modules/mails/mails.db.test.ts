import { randomUUID } from 'node:crypto'
import { failed, ok, Role } from '@sourceline/domain'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { graphql } from 'graphql'
import { z } from 'zod'
import { editorialContext } from '../../graphql/context.ts'
import { editorialSchema } from '../../graphql/schemas.ts'
import { acceptSetUp, disableUser, inviteUser } from '../identity/public.ts'
import { createLog } from '../../platform/log.ts'
import { openPostbox, type Postbox } from '../../platform/mail/postbox.ts'
import { mostAttempts, sendDue } from '../../platform/mail/send-due.ts'
import { startSender } from '../../platform/mail/sender.ts'
import { smtpSender } from '../../platform/mail/smtp.ts'
import { openTestSmtp, rightPassword, type TestSmtp } from '../../platform/mail/testing/smtp-server.ts'
import { typedId } from '../../platform/ids.ts'
import { editorialReads } from '../../platform/reads/reads.ts'
import { notFound } from '../../platform/record.ts'
import { useCase } from '../../platform/use-case.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'

const secret = 'a secret that is only for tests, and long enough'
const actor = { kind: 'USER', id: 'user-administrator', name: 'Ada', role: 'ADMINISTRATOR' } as const

let newsroom: TestNewsroom
let smtp: TestSmtp
let sending: Postbox
const holding = openPostbox({ adminUrl: 'http://localhost:3000', secret, smtp: undefined })

beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  smtp = await openTestSmtp()
  sending = openPostbox({ adminUrl: 'http://localhost:3000', secret, smtp: smtp.server })
})
afterEach(async () => {
  await smtp.close()
  await newsroom.pool.query('DELETE FROM mail')
})

const context = (postbox: Postbox) => ({ prisma: newsroom.prisma, actor, requestId: null, postbox })
const send = (postbox = sending, limits = { whole: 20_000, step: 10_000 }) =>
  sendDue({
    prisma: newsroom.prisma,
    seal: postbox.seal,
    send: smtpSender(smtp.server, { limits }),
  })

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
const passTime = () => newsroom.pool.query(`UPDATE mail SET next_attempt_at = now() - interval '1 second'`)

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

const heldMails = '{ heldMails { totalCount nodes { id recipient subject text reason problem } } }'

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

  test('what is rolled back sends nothing', async () => {
    const inviteAndFail = useCase({
      action: 'user:invite',
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
    for (let count = 0; count < 12; count++) await invite(sending)
    const sent = await Promise.all([send(), send(), send(), send()])
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(12)
    expect(new Set(smtp.taken.map(({ to }) => to[0])).size).toBe(12)
    expect(smtp.taken).toHaveLength(12)
  })

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
    const died = sendDue({
      prisma: newsroom.prisma,
      seal: sending.seal,
      send: () => Promise.reject(new Error('the process is gone')),
    })
    await expect(died).rejects.toThrow('gone')
    expect(await send()).toBe(0)
    await newsroom.pool.query(`UPDATE mail SET next_attempt_at = next_attempt_at - interval '5 minutes'`)
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
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      smtp.faults.push('busy')
      await passTime()
      await send()
    }
    expect(await rows()).toMatchObject([{ state: 'HELD', reason: 'GIVEN_UP', attempts: mostAttempts }])
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

  test('a process with another secret holds what it cannot read', async () => {
    await invite(sending)
    expect(await send(openPostbox({ ...sending, secret: 'another secret, just as long as the first' }))).toBe(0)
    expect(await rows()).toMatchObject([{ state: 'HELD', reason: 'UNREADABLE' }])
  })

  test('a sender that is started sends by itself, and ends with its attempt', async () => {
    const errors: unknown[] = []
    const end = startSender(
      { prisma: newsroom.prisma, seal: sending.seal, send: smtpSender(smtp.server) },
      (error) => void errors.push(error),
      20,
    )
    await invite(sending)
    await expect.poll(() => smtp.taken.length, { timeout: 5_000 }).toBe(1)
    await end()
    expect(errors).toEqual([])
    await invite(sending)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(smtp.taken).toHaveLength(1)
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
        await send()
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
  const broken = sendDue({
    prisma: newsroom.prisma,
    seal: sending.seal,
    send: () => Promise.reject(new Error('the line is cut')),
  })
  await broken.catch((err: unknown) => log.error({ err }, 'mails could not be sent'))
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
