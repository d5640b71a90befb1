import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import '../../modules/registry.ts'
import { runInTest } from '../../cli/test-terminal.ts'
import { inviteUser } from '../identity/public.ts'
import { forgetEndedJobs } from '../jobs/use-cases/forget-ended-jobs.ts'
import { newUuid } from '../../platform/ids.ts'
import { changeSettings } from './public.ts'

let database: TestDatabase
const ada = { kind: 'USER', id: 'ada', name: 'Ada', role: 'ADMINISTRATOR' } as const
const context = () => ({ prisma: database.prisma, actor: ada, requestId: null })
const run = (...words: string[]) => runInTest(words, { database })

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.prisma.settings.deleteMany()
})

test('a setting is its default until it is set, and again once it is not', async () => {
  expect((await run('settings', 'get', 'jobs.keepEnded')).out).toBe('7\n')
  expect((await run('settings', 'set', 'jobs.keepEnded', '14')).notes).toBe('jobs.keepEnded is 14 now; it was 7.\n')
  expect((await run('settings', 'get', 'jobs.keepEnded')).out).toBe('14\n')
  expect((await run('settings', 'set', 'jobs.keepEnded', '14')).notes).toBe('Nothing has changed.\n')
  expect((await run('settings', 'unset', 'jobs.keepEnded')).notes).toBe('jobs.keepEnded is 7 now; it was 14.\n')
  expect(await database.prisma.settings.findMany({ select: { name: true, values: true } })).toEqual([
    { name: 'jobs', values: {} },
  ])
  expect(await database.prisma.changeEvent.count({ where: { action: 'settings:change' } })).toBe(2)
})

test('who changed what, from what to what, and when stands in the log', async () => {
  await run('settings', 'set', 'jobs.keepFailed', '30')
  await changeSettings(context(), { values: { 'jobs.keepFailed': 31 } })
  const events = await database.prisma.changeEvent.findMany({
    where: { action: 'settings:change' },
    orderBy: { position: 'desc' },
    take: 2,
  })
  expect(events.toReversed().map(({ actorName, changes }) => ({ actorName, changes }))).toEqual([
    { actorName: expect.stringMatching(/^Command line/), changes: { 'jobs.keepFailed': { from: 90, to: 30 } } },
    { actorName: 'Ada', changes: { 'jobs.keepFailed': { from: 30, to: 31 } } },
  ])
  expect(new Set(events.map(({ subjectId }) => subjectId)).size).toBe(1)
})

test.each([
  [['set', 'jobs.keepEnded', 'long'], 'jobs.keepEnded: This setting must be a whole number of days from 1 to 365.'],
  [['set', 'jobs.keepEnded', '0'], 'from 1 to 365'],
  [['set', 'jobs.keepEnded', '1.5'], 'a whole number'],
  [['set', 'jobs.keepEnded', ''], 'a whole number'],
  [['set', 'jobs.keepended', '1'], 'There is no setting jobs.keepended: "sourceline settings list" names them.'],
  [['set', 'jobs', '1'], 'There is no setting jobs'],
  [['get', 'toString.constructor'], 'There is no setting toString.constructor'],
  [['set', 'API_PORT', '4001'], 'API_PORT is a variable of the environment: set it for the processes'],
])('%j is refused with what is wrong and the cure', async (words, sentence) => {
  const { code, out, notes } = await run('settings', ...words)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(notes).toContain(sentence)
  expect(await database.prisma.settings.count({ where: { values: { not: {} } } })).toBe(0)
})

test('a file changes all that it says, or nothing', async () => {
  const apply = (input: string) => runInTest(['settings', 'apply', '-'], { database, input })
  const wrong = await apply('{"jobs.keepEnded": 14, "mails.keepSettled": -1, "mails.keepAll": 1}')
  expect(wrong.code).toBe(1)
  expect(wrong.notes).toContain('mails.keepSettled: This setting must be')
  expect(wrong.notes).toContain('mails.keepAll: There is no such setting')
  expect((await run('settings', 'get', 'jobs.keepEnded')).out).toBe('7\n')
  expect((await apply('{"jobs.keepEnded": 14, "mails.keepSettled": 60}')).notes.split('\n')).toEqual([
    'jobs.keepEnded is 14 now; it was 7.',
    'mails.keepSettled is 60 now; it was 30.',
    '',
  ])
  expect((await apply('{"jobs.keepEnded": [1]}')).notes).toContain('Write one JSON object')
})

test('two changes of one group at once lose neither', async () => {
  await Promise.all([
    changeSettings(context(), { values: { 'jobs.keepEnded': 20, 'mails.keepSettled': 20 } }),
    changeSettings(context(), { values: { 'mails.keepSettled': 20, 'jobs.keepFailed': 21 } }),
  ])
  const { out } = await run('settings', 'list')
  expect(out).toMatch(/^jobs\.keepEnded {2}20 days {2}setting$/m)
  expect(out).toMatch(/^jobs\.keepFailed {2}21 days {2}setting$/m)
})

test('only administrators change settings', async () => {
  const asEditor = { ...context(), actor: { ...ada, role: 'EDITOR' as const } }
  expect(await changeSettings(asEditor, { values: { 'jobs.keepEnded': 20 } })).toMatchObject({
    ok: false,
    failure: { kind: 'forbidden' },
  })
})

test('the list tells variables too, and no secret', async () => {
  const secret = 'pLanted-secret-of-settings-27182818'
  const env = { SOURCELINE_SECRET: secret, SOURCELINE_SMTP_URL: `smtp://me:${secret}@localhost`, API_PORT: '4100' }
  for (const json of [[], ['--json']]) {
    const { out } = await runInTest(['settings', 'list', ...json], { database, env })
    expect(out).not.toContain(secret)
    expect(out).toContain('API_PORT')
  }
  const { out } = await runInTest(['settings', 'list'], { database, env })
  expect(out).toMatch(/^API_PORT {2}4100 {2}environment$/m)
  expect(out).toMatch(/^SOURCELINE_SECRET {2}\(secret\) {2}environment$/m)
  expect(out).toMatch(/^SOURCELINE_VAULT_KEYS {2}\(not set\) {2}default$/m)
  expect(out).toMatch(/^ADMIN_PORT {2}3000 {2}default$/m)
})

test('what uses a setting takes it up at once', async () => {
  const ended = new Date(Date.now() - 3 * 86_400_000)
  await database.prisma.job.create({
    data: { id: newUuid(), name: 'x', input: {}, state: 'DONE', startedByName: 'x', createdAt: ended, endedAt: ended },
  })
  expect(await forgetEndedJobs(context(), {})).toMatchObject({ value: { forgotten: 0 } })
  await run('settings', 'set', 'jobs.keepEnded', '2')
  expect(await forgetEndedJobs(context(), {})).toMatchObject({ value: { forgotten: 1 } })

  await run('settings', 'set', 'users.invitationLasts', '2')
  await inviteUser(context(), { email: 'ben@newsroom.example', name: 'Ben', role: 'REPORTER' })
  const link = await database.prisma.oneTimeLink.findFirstOrThrow()
  expect(link.expiresAt.getTime() - link.createdAt.getTime()).toBe(2 * 3_600_000)
})

test('a stored value that this version does not take counts as none', async () => {
  await run('settings', 'set', 'jobs.keepEnded', '2')
  await database.prisma.settings.updateMany({ data: { values: { keepEnded: 'long ago', gone: 1 } } })
  expect((await run('settings', 'get', 'jobs.keepEnded')).out).toBe('7\n')
})
