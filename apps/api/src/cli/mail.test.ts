import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSmtp, rightPassword, type TestSmtp } from '../platform/mail/testing/smtp-server.ts'
import { runInTest } from './test-terminal.ts'

let smtp: TestSmtp
beforeAll(async () => {
  smtp = await openTestSmtp()
})
afterAll(() => smtp.close())

const mailTest = (password: string) =>
  runInTest(['mail', 'test', 'ada@newsroom.example'], {
    env: {
      SOURCELINE_SMTP_URL: `smtp://somebody:${password}@127.0.0.1:${smtp.server.port}`,
      SOURCELINE_MAIL_FROM: 'desk@newsroom.example',
    },
  })

test('a mail is sent to try the server', async () => {
  const { code, out, notes } = await mailTest(rightPassword)
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(notes).toContain('127.0.0.1 has taken a mail to ada@newsroom.example.')
  expect(smtp.taken.map(({ to }) => to)).toEqual([['ada@newsroom.example']])
})

test('what keeps it from being sent is told with the cure, and without the password', async () => {
  smtp.faults.push('no-such-address')
  expect(await mailTest(rightPassword)).toMatchObject({ code: 1, notes: expect.stringContaining('(550): check both') })
  const wrong = await mailTest('pLanted-wrong-password')
  expect(wrong).toMatchObject({
    code: 1,
    notes: expect.stringContaining('cannot be used (EAUTH 535): check SOURCELINE_SMTP_URL'),
  })
  expect(wrong.notes).not.toContain('pLanted')
})

test('a newsroom without a mail server says how to name one', async () => {
  expect(await runInTest(['mail', 'test', 'ada@newsroom.example'])).toEqual({
    code: 1,
    out: '',
    notes: 'No mail server is named: set SOURCELINE_SMTP_URL and SOURCELINE_MAIL_FROM.\n',
  })
})
