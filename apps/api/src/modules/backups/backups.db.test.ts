import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { backupMeans } from '../../backup-means.ts'
import { examine } from '../../cli/examination.ts'
import { runInTest } from '../../cli/test-terminal.ts'
import { readEnv } from '../../env.ts'
import { backupShelf } from '../../platform/backup/backup-shelf.ts'
import { enqueue } from '../../platform/jobs/enqueue.ts'
import { jobNamed } from '../../platform/jobs/define-job.ts'
import { runJob } from '../../platform/jobs/run-job.ts'
import { createLog } from '../../platform/log.ts'
import { openTestS3 } from '../../platform/objects/testing/s3-server.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { addEditor, person } from '../../testing/planted-name.ts'
import { redactRecord } from '../redactions/public.ts'
import { changeSettings } from '../settings/public.ts'
import { createTopic } from '../topics/public.ts'
import { useBackups } from './public.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-scheduled-'))
const place = join(folder, 'backups')
let newsroom: TestNewsroom
const env = (more: NodeJS.ProcessEnv = {}) =>
  readEnv({ SOURCELINE_DATA_DIR: join(folder, 'data'), DATABASE_URL: newsroom.databaseUrl, ...more })

/** Lets the job's turn come, and gives what it said. */
async function turn(): Promise<{ state: string; message: string | null; failure: string | null }> {
  const job = jobNamed('backup:make')
  if (!job) throw new Error('there is no such job')
  const actor = { kind: 'SYSTEM', id: null, name: 'Sourceline', role: 'ADMINISTRATOR' } as const
  const id = await inTransaction(newsroom.prisma, (tx) => enqueue({ tx, actor }, job, {}))
  const never = new AbortController().signal
  await runJob({ prisma: newsroom.prisma, log: createLog('silent'), means: {}, stopping: never }, id, never)
  return newsroom.prisma.job.findUniqueOrThrow({
    where: { id },
    select: { state: true, message: true, failure: true },
  })
}

const set = (values: Record<string, string | number>) => newsroom.does(changeSettings, { values }, 'ADMINISTRATOR')
const made = () => readdirSync(place).filter((name) => name.endsWith('.tar'))
const aboutBackups = async () => (await examine(env(), () => undefined)).find(({ what }) => what === 'backups')

/** A backup as it would have been named some hours ago. */
function earlier(hours: number): string {
  const at = new Date(Date.now() - hours * 3_600_000).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `newsroom-${at}.tar`
}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  useBackups(backupMeans(env(), newsroom.databaseUrl))
  await newsroom.does(createTopic, { name: 'Dams', kind: 'SUBJECT' })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await newsroom.close()
})

test('where no place is named, none is made, and the doctor says so', async () => {
  expect(await turn()).toMatchObject({ state: 'DONE', message: 'No place for backups is named' })
  expect(await aboutBackups()).toMatchObject({ state: 'warn', message: expect.stringContaining('backups.place') })
})

test('one is made when it is time, the oldest go, and others’ files stay', async () => {
  await set({ 'backups.place': place, 'backups.every': 6, 'backups.keep': 2 })
  expect(await aboutBackups()).toMatchObject({ state: 'warn', message: `none lies in ${place} yet` })
  expect((await turn()).message).toMatch(/^newsroom-\d{8}T\d{6}Z\.tar was written$/)
  expect((await turn()).message).toBe('It is not time for a backup')
  const [name = ''] = made()
  expect(await aboutBackups()).toMatchObject({ state: 'ok', message: expect.stringContaining(`1 in ${place}`) })
  const whole = readFileSync(join(place, name))
  rmSync(join(place, name))
  const [oldest, older, old, half] = [earlier(20), earlier(14), earlier(7), `${earlier(30)}.partial`] as const
  for (const one of [oldest, older, old]) writeFileSync(join(place, one), whole)
  for (const other of ['newsroom-of-mine.tar', half]) writeFileSync(join(place, other), 'mine')
  const long = new Date(Date.now() - 2 * 86_400_000)
  utimesSync(join(place, half), long, long)
  expect((await turn()).message).toMatch(/was written, 2 taken away$/)
  expect(made()).toEqual([old, expect.stringMatching(/^newsroom-2/), 'newsroom-of-mine.tar'])
  expect(readdirSync(place).some((file) => file.endsWith('.partial'))).toBe(false)

  const drilled = await runInTest(['restore', '--drill', join(place, made()[1] ?? '')], {
    env: { DATABASE_URL: newsroom.databaseUrl },
  })
  expect([drilled.code, drilled.out]).toEqual([0, expect.stringContaining('Proved: the backup of')])
}, 60_000)

test('the list of redactions lies beside them, and a restore takes it up by itself', async () => {
  await addEditor(newsroom, 'anna')
  const order = { scope: 'NEWSROOM', words: ['Dams'], ground: 'COURT_ORDER', reason: 'Order 3/26.' }
  const { keys } = backupMeans(env(), newsroom.databaseUrl)
  const context = { prisma: newsroom.prisma, actor: person('anna'), requestId: null, keys }
  expect(await redactRecord(context, order)).toMatchObject({ ok: true })
  expect((await turn()).message).toBe('It is not time for a backup')
  expect(readFileSync(join(place, 'redactions.jsonl'), 'utf8').split('\n')).toHaveLength(2)
  const drilled = await runInTest(['restore', '--drill', join(place, made()[1] ?? '')], {
    env: { DATABASE_URL: newsroom.databaseUrl, SOURCELINE_DATA_DIR: join(folder, 'data') },
  })
  expect([drilled.code, drilled.out]).toEqual([0, expect.stringMatching(/one redaction made since, in [2-9] rows/)])
}, 60_000)

test('one that cannot be made is told by the job and by the doctor, and nothing is taken away', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  await set({ 'backups.place': join(file, 'below') })
  const failed = await turn()
  expect(failed).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('No backup was made.') })
  expect(await aboutBackups()).toMatchObject({ state: 'fail' })
  await set({ 'backups.place': 's3://newsroom/nightly' })
  expect(await aboutBackups()).toMatchObject({ state: 'fail', message: expect.stringContaining('SOURCELINE_S3_') })
  expect(made()).toHaveLength(3)
})

test('in a bucket they are kept likewise', async () => {
  const s3 = await openTestS3()
  onTestFinished(() => s3.close())
  const means = {
    SOURCELINE_S3_ENDPOINT: new URL(s3.bucket.address).origin,
    SOURCELINE_S3_REGION: s3.bucket.region,
    SOURCELINE_S3_ACCESS_KEY_ID: s3.bucket.accessKeyId,
    SOURCELINE_S3_SECRET_ACCESS_KEY: s3.bucket.secretAccessKey,
  }
  useBackups(backupMeans(env(means), newsroom.databaseUrl))
  await set({ 'backups.place': 's3://newsroom/nightly/', 'backups.keep': 1 })
  const shelf = backupShelf('s3://newsroom/nightly', env(means))
  for (const hours of [9, 20]) await shelf.replace(earlier(hours), 'an older one')
  expect((await turn()).message).toMatch(/was written, 2 taken away$/)
  expect((await turn()).message).toBe('It is not time for a backup')
  expect(await shelf.names()).toEqual([expect.stringMatching(/^newsroom-2.*\.tar$/), 'redactions.jsonl'])
  const listed = await examine(env(means), () => undefined)
  expect(listed.find(({ what }) => what === 'backups')).toMatchObject({ state: 'ok' })
}, 60_000)
