import { describe, expect, onTestFinished, test } from 'vitest'
import { smtpSender, trySmtp, type OutgoingMail } from './smtp.ts'
import { certificate } from './testing/certificate.ts'
import { openDrippingServer, openTestSmtp, rightPassword } from './testing/smtp-server.ts'

const limits = { whole: 20_000, step: 10_000 }
const short = { whole: 3_000, step: 1_000 }
const mail: OutgoingMail = {
  id: '0198c0de-0000-7000-8000-000000000001',
  recipient: 'ada@newsroom.example',
  subject: 'Your access to the newsroom',
  text: 'Hello Ada & <Ben>,\n\nhttp://localhost:3000/set-up?token=abc&x=1',
}

async function opened(options: Parameters<typeof openTestSmtp>[0] = {}) {
  const smtp = await openTestSmtp(options)
  onTestFinished(() => smtp.close())
  return smtp
}

/** The text of a mail without soft breaks and quoted signs. */
const unfolded = (raw: string): string =>
  raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))

test('a mail is delivered as text and as HTML, with a Message-ID that a repetition keeps', async () => {
  const smtp = await opened()
  const send = smtpSender(smtp.server, { limits })
  expect(await send(mail)).toEqual({ kind: 'accepted' })
  expect(await send(mail)).toEqual({ kind: 'accepted' })
  const [first, second] = smtp.taken.map(({ raw }) => unfolded(raw))
  expect(smtp.taken[0]?.to).toEqual(['ada@newsroom.example'])
  expect(first).toContain('From: Sourceline <desk@newsroom.example>')
  expect(first).toContain('Subject: Your access to the newsroom')
  expect(first).toContain('Hello Ada & <Ben>,')
  expect(first).toContain('<p>Hello Ada &amp; &lt;Ben&gt;,</p>')
  expect(first).toContain('<a href="http://localhost:3000/set-up?token=abc&amp;x=1">')
  for (const raw of [first, second]) expect(raw).toContain(`Message-ID: <${mail.id}@newsroom.example>`)
})

test('neither subject nor address can bring in a header or another recipient', async () => {
  const smtp = await opened()
  const send = smtpSender(smtp.server, { limits })
  const injected = 'Hello\r\nBcc: mallory@elsewhere.example\r\n\r\nanother text'
  await send({ ...mail, subject: injected })
  await send({ ...mail, recipient: 'ada@newsroom.example, mallory@elsewhere.example' })
  await send({ ...mail, recipient: 'ada@newsroom.example\r\nRCPT TO:<mallory@elsewhere.example>' })
  expect(smtp.taken.flatMap(({ to }) => to).filter((address) => address === 'mallory@elsewhere.example')).toEqual([])
  const heads = smtp.taken.map(({ raw }) => raw.split('\r\n\r\n')[0])
  expect(heads.filter((head) => /^Bcc:/im.test(head ?? ''))).toEqual([])
})

describe('TLS', () => {
  test.each(['smtps', 'starttls'] as const)(
    '%s delivers to a server whose certificate is trusted',
    async (security) => {
      const smtp = await opened({ security })
      expect(await smtpSender(smtp.server, { limits, ca: certificate })(mail)).toEqual({ kind: 'accepted' })
      expect(smtp.taken).toHaveLength(1)
    },
  )

  test.each(['smtps', 'starttls'] as const)(
    '%s tells nothing to a server whose certificate is not',
    async (security) => {
      const smtp = await opened({ security })
      expect(await smtpSender(smtp.server, { limits })(mail)).toMatchObject({ kind: 'failed' })
      expect(smtp.taken).toEqual([])
    },
  )

  test('nothing is told to a server that does not begin TLS', async () => {
    const smtp = await opened({ security: 'none' })
    expect(await smtpSender(smtp.server, { limits, ca: certificate })(mail)).toMatchObject({ kind: 'failed' })
    expect(smtp.taken).toEqual([])
  })
})

test.each([
  ['busy', { kind: 'failed', code: 'EENVELOPE 451' }],
  ['no-such-address', { kind: 'refused', code: '550' }],
  ['silent', { kind: 'failed' }],
  ['cut', { kind: 'failed' }],
] as const)('a server that is %s is told from one that takes the mail', async (fault, outcome) => {
  const smtp = await opened()
  smtp.faults.push(fault)
  const begun = Date.now()
  expect(await smtpSender(smtp.server, { limits: short })(mail)).toMatchObject(outcome)
  expect(Date.now() - begun).toBeLessThan(6_000)
  expect(smtp.taken).toEqual([])
})

test('a server that drips its answers is given up in time', async () => {
  const { server, close } = await openDrippingServer()
  onTestFinished(close)
  const begun = Date.now()
  expect(await smtpSender(server, { limits: { whole: 500, step: 5_000 } })(mail)).toMatchObject({ kind: 'failed' })
  expect(Date.now() - begun).toBeLessThan(4_000)
})

test('a wrong password is no fault of the mail, and is told without it', async () => {
  const smtp = await opened()
  const wrong = { ...smtp.server, login: { user: 'newsroom', password: 'a-wrong-pAssword-31415926' } }
  const outcome = await smtpSender(wrong, { limits })(mail)
  expect(outcome).toEqual({ kind: 'failed', code: 'EAUTH 535' })
  expect(await trySmtp(wrong, limits)).toEqual({ kind: 'failed', code: 'EAUTH 535' })
  expect(await trySmtp(smtp.server, limits)).toEqual({ kind: 'accepted' })
  expect(JSON.stringify(outcome)).not.toMatch(/a-wrong-pAssword|pLanted/)
  expect(rightPassword).toMatch(/pLanted/)
})
