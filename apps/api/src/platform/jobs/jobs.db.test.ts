import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import type { Actor } from '@sourceline/domain'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import '../../modules/registry.ts'
import { cancelJob } from '../../modules/jobs/use-cases/cancel-job.ts'
import { typedId } from '../ids.ts'
import { createLog } from '../log.ts'
import { jobHealth } from './job-health.ts'
import { startJobs, type Jobs } from './start-jobs.ts'
import { ask } from './testing/tally.ts'

let database: TestDatabase
const log = createLog('silent')
const started: Jobs[] = []
const children: ChildProcess[] = []
const actor: Actor = { kind: 'USER', id: 'somebody', name: 'Somebody', role: 'EDITOR' }

beforeAll(async () => {
  database = await testDatabase()
  await database.pool.query('CREATE TABLE tally (run text, number int)')
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()))
})
afterAll(() => database.drop())

const start = async (): Promise<Jobs> => {
  const jobs = await startJobs(database.url, log)
  started.push(jobs)
  return jobs
}

/** A worker that is a process of its own. */
async function startProcess(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('testing/worker-process.ts', import.meta.url)), [database.url], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    stdio: 'ignore',
  })
  children.push(child)
  await once(child, 'message')
  return child
}

const context = () => ({ prisma: database.prisma, actor, requestId: null })

async function asked(
  job: 'tally' | 'stumble' | 'waitForTheEnd',
  run: string,
  more: object = {},
  key?: string,
): Promise<string> {
  const result = await ask(context(), { job, of: { run, upTo: 3, ...more }, ...(key ? { key } : {}) })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value.id
}

const cancelled = (id: string) => cancelJob(context(), { id: typedId('job', id) })
const job = (id: string) => database.prisma.job.findUniqueOrThrow({ where: { id } })
const state = async (id: string) => (await job(id)).state
const done = async (id: string) => (await job(id)).done

async function numbers(run: string): Promise<number[]> {
  const { rows } = await database.pool.query<{ number: number }>(
    'SELECT number FROM tally WHERE run = $1 ORDER BY number',
    [run],
  )
  return rows.map(({ number }) => number)
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('a job whose cause is undone never was, and one whose cause is saved has its effect once', async () => {
  await start()
  await expect(ask(context(), { job: 'tally', of: { run: 'undone', upTo: 3 }, fail: true })).rejects.toThrow(
    'changed its mind',
  )
  const id = await asked('tally', 'saved')
  await expect.poll(() => state(id), { timeout: 15_000 }).toBe('DONE')
  expect(await job(id)).toMatchObject({ done: 3, total: 3, message: '3 of 3', startedById: 'somebody', failure: null })
  expect(await numbers('saved')).toEqual([1, 2, 3])
  expect(await database.prisma.job.count({ where: { input: { path: ['run'], equals: 'undone' } } })).toBe(0)
  expect(await numbers('undone')).toEqual([])
}, 60_000)

test('the same cause makes one job, also when it comes many times at once', async () => {
  const ids = await Promise.all(upTo(5).map(() => asked('tally', 'same', {}, 'the cause')))
  expect(new Set(ids).size).toBe(1)
  await start()
  await expect.poll(() => state(ids[0] ?? ''), { timeout: 15_000 }).toBe('DONE')
  expect(await numbers('same')).toEqual([1, 2, 3])
}, 60_000)

test('three workers at once have each effect once', async () => {
  await Promise.all([start(), start(), start()])
  const ids = await Promise.all(upTo(12).map((at) => asked('tally', `shared ${at}`)))
  for (const id of ids) await expect.poll(() => state(id), { timeout: 30_000 }).toBe('DONE')
  for (const at of upTo(12)) expect(await numbers(`shared ${at}`)).toEqual([1, 2, 3])
}, 90_000)

test('what a killed worker was at goes on from its last checkpoint, with nothing lost or done twice', async () => {
  const child = await startProcess()
  const id = await asked('tally', 'killed', { upTo: 8, pause: 300 })
  await expect.poll(() => done(id), { timeout: 20_000 }).toBeGreaterThanOrEqual(3)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const before = await numbers('killed')
  expect(before.length).toBeLessThan(8)
  await start()
  await expect.poll(() => state(id), { timeout: 60_000 }).toBe('DONE')
  expect(await numbers('killed')).toEqual(upTo(8))
  expect((await job(id)).attempt).toBe(2)
}, 120_000)

test('a worker that was frozen past its lease saves nothing more', async () => {
  const child = await startProcess()
  const id = await asked('tally', 'frozen', { upTo: 30, pause: 300 })
  await expect.poll(() => done(id), { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
  child.kill('SIGSTOP')
  // What it holds in its open transaction is let go, as after a broken connection.
  await start()
  await expect.poll(async () => (await job(id)).attempt, { timeout: 60_000 }).toBe(2)
  child.kill('SIGCONT')
  await expect.poll(() => state(id), { timeout: 60_000 }).toBe('DONE')
  expect(await numbers('frozen')).toEqual(upTo(30))
}, 180_000)

test('a worker that is asked to stop ends its batch, and the next one goes on from there', async () => {
  const child = await startProcess()
  const id = await asked('tally', 'stopped', { upTo: 8, pause: 300 })
  await expect.poll(() => done(id), { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
  const asking = Date.now()
  child.kill('SIGTERM')
  expect((await once(child, 'exit'))[0]).toBe(0)
  expect(Date.now() - asking).toBeLessThan(5_000)
  expect(await state(id)).toBe('QUEUED')
  await start()
  await expect.poll(() => state(id), { timeout: 15_000 }).toBe('DONE')
  expect(await numbers('stopped')).toEqual(upTo(8))
}, 120_000)

test('a job is cancelled while it waits, and while it runs', async () => {
  const waiting = await asked('tally', 'waiting')
  expect((await cancelled(waiting)).ok).toBe(true)
  expect(await state(waiting)).toBe('CANCELLED')
  await start()
  const running = await asked('tally', 'running', { upTo: 50, pause: 200 })
  await expect.poll(() => done(running), { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
  await cancelled(running)
  await expect.poll(() => state(running), { timeout: 10_000 }).toBe('CANCELLED')
  const at = await done(running)
  await wait(1_500)
  expect(await numbers('running')).toEqual(upTo(at))
  expect(await numbers('waiting')).toEqual([])
}, 90_000)

test('what waits inside a batch is told that its job was cancelled', async () => {
  await start()
  const id = await asked('waitForTheEnd', 'told')
  await expect.poll(() => state(id), { timeout: 10_000 }).toBe('RUNNING')
  await cancelled(id)
  await expect.poll(() => state(id), { timeout: 2_800 }).toBe('CANCELLED')
  expect(await numbers('told')).toEqual([])
}, 60_000)

test('a job that fails again and again is given up, and told without what its error held', async () => {
  await start()
  const id = await asked('stumble', 'a secret word')
  await expect.poll(() => state(id), { timeout: 60_000 }).toBe('FAILED')
  const { failure, message, attempt } = await job(id)
  expect(attempt).toBe(3)
  expect(failure).toBe('An error interrupted it, and did so again each time it was tried.')
  expect(JSON.stringify([failure, message])).not.toContain('secret')
  expect((await jobHealth(database.prisma)).failed).toEqual([{ name: 'test:stumble', count: 1 }])
}, 120_000)

test('a worker whose connections break goes on when the database answers again', async () => {
  await start()
  const id = await asked('tally', 'broken', { upTo: 8, pause: 300 })
  await expect.poll(() => done(id), { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
  await database.pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await expect.poll(() => state(id).catch(() => ''), { timeout: 60_000 }).toBe('DONE')
  expect(await numbers('broken')).toEqual(upTo(8))
}, 120_000)

test('the queue holds which job it is and nothing of it, and readers see neither', async () => {
  await asked('tally', 'a marker 7f3a')
  const { rows } = await database.pool.query<{ text: string }>('SELECT j::text AS text FROM jobs.job j')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ text }) => text.includes('marker'))).toEqual([])
  for (const table of ['jobs.job', 'public.job', 'editorial.job'])
    await expect(database.deliveryPool.query(`SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/)
})
