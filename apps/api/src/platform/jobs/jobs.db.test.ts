import { setTimeout as wait } from 'node:timers/promises'
import { testDatabase } from '@sourceline/kit'
import { describe, test } from 'vitest'
import { z } from 'zod'
import '../../modules/registry.ts'
import { defineJob } from './define-job.ts'
import { enqueuePeriodic } from './enqueue.ts'
import { inTransaction } from '../transactions/begin.ts'
import { jobHealth } from './job-health.ts'
import { pauseWork } from './pause.ts'
import { requeueJobs } from './requeue.ts'
import { openBench, upTo } from './testing/bench.ts'
import { tally } from './testing/tally.ts'
import { tablesNaming } from '../../testing/planted-name.ts'

const turning = defineJob({
  name: 'test:turn',
  title: 'Turn',
  input: z.object({}),
  batch: () => Promise.reject(new Error('not run')),
})

/** A job that is due once, in the minute that begins soon, or has just begun. */
function dueNow(name: string) {
  const soon = new Date(Date.now() + (new Date().getSeconds() < 15 ? 0 : 60_000))
  return defineJob({ ...tally, name, every: `${soon.getUTCMinutes()} ${soon.getUTCHours()} * * *` })
}

// Each has a database of its own, and most of their time is waiting.
describe.concurrent('jobs', () => {
  test('a periodic job runs once a turn, with two schedulers that start at once', async ({
    expect,
    onTestFinished,
  }) => {
    const { start, prisma } = await openBench({ onTestFinished })
    const daily = dueNow('test:daily')
    await Promise.all([start(), start()])
    const turns = () => prisma.job.count({ where: { name: daily.name } })
    await expect.poll(turns).toBe(1)
    // The schedulers have looked again, each more than once.
    await wait(16_000)
    expect(await turns()).toBe(1)
  })

  test('a job whose cause is undone never was, and one whose cause is saved has its effect once', async ({
    expect,
    onTestFinished,
  }) => {
    const { asks, asked, start, state, job, numbers, prisma } = await openBench({ onTestFinished })
    await start()
    await expect(asks({ job: 'tally', of: { run: 'undone', upTo: 3 }, fail: true })).rejects.toThrow('changed its mind')
    const id = await asked('tally', 'saved')
    await expect.poll(() => state(id)).toBe('DONE')
    expect(await job(id)).toMatchObject({
      done: 3,
      total: 3,
      message: '3 of 3',
      startedById: 'somebody',
      failure: null,
    })
    expect(await numbers('saved')).toEqual([1, 2, 3])
    expect(await prisma.job.count({ where: { input: { path: ['run'], equals: 'undone' } } })).toBe(0)
    expect(await numbers('undone')).toEqual([])
  })

  test('the same cause makes one job, also when it comes many times at once', async ({ expect, onTestFinished }) => {
    const { asked, start, state, numbers } = await openBench({ onTestFinished })
    const ids = await Promise.all(upTo(5).map(() => asked('tally', 'same', {}, 'the cause')))
    expect(new Set(ids).size).toBe(1)
    await start()
    await expect.poll(() => state(ids[0] ?? '')).toBe('DONE')
    expect(await numbers('same')).toEqual([1, 2, 3])
  })

  test('three workers at once have each effect once', async ({ expect, onTestFinished }) => {
    const { asked, start, state, numbers } = await openBench({ onTestFinished })
    await Promise.all([start(), start(), start()])
    const ids = await Promise.all(upTo(12).map((at) => asked('tally', `shared ${at}`)))
    for (const id of ids) await expect.poll(() => state(id)).toBe('DONE')
    for (const at of upTo(12)) expect(await numbers(`shared ${at}`)).toEqual([1, 2, 3])
  })

  test('a job begins at its moment and not before, and waits between its batches where it says so', async ({
    expect,
    onTestFinished,
  }) => {
    const { asked, start, state, job, numbers, prisma } = await openBench({ onTestFinished })
    await start()
    const began = Date.now()
    const later = await asked('tally', 'later', { upTo: 1, after: 2_500 })
    const paused = await asked('tally', 'paused', { upTo: 2, rest: 2_500 })
    await expect.poll(() => numbers('paused')).toEqual([1])
    expect(await job(paused)).toMatchObject({ state: 'QUEUED', done: 1, startAfter: expect.any(Date) })
    expect((await jobHealth(prisma)).waiting).toBe(0)
    await expect.poll(() => state(later)).toBe('DONE')
    expect(Date.now() - began).toBeGreaterThan(2_400)
    await expect.poll(() => state(paused)).toBe('DONE')
    expect(Date.now() - began).toBeGreaterThan(2_400)
    expect(await numbers('paused')).toEqual([1, 2])
    const { startedAt, createdAt } = await job(later)
    expect((startedAt?.getTime() ?? 0) - createdAt.getTime()).toBeGreaterThanOrEqual(2_490)
  })

  test('while work is paused no job is taken up and no turn comes, and all goes on when it is resumed', async ({
    expect,
    onTestFinished,
  }) => {
    const { asked, start, state, job, numbers, pool, prisma } = await openBench({ onTestFinished })
    const minutely = defineJob({ ...tally, name: 'test:minutely', every: '* * * * *' })
    await pauseWork(pool)
    await start()
    const waiting = await asked('tally', 'waiting')
    // As long as a worker takes to look for work several times over, and a turn to come.
    await expect
      .poll(async () => (await pool.query(`SELECT FROM jobs.job WHERE name = 'schedule'`)).rowCount, {
        timeout: 90_000,
      })
      .toBeGreaterThan(0)
    await wait(4_000)
    expect([await state(waiting), await numbers('waiting')]).toEqual(['QUEUED', []])
    expect(await prisma.job.count({ where: { name: minutely.name } })).toBe(0)
    await pool.query(`UPDATE settings SET "values" = '{}' WHERE name = 'work'`)
    await expect.poll(() => state(waiting)).toBe('DONE')
    await pauseWork(pool)
    await wait(6_000)
    const again = await asked('tally', 'again')
    await wait(3_000)
    expect((await job(again)).attempt).toBe(0)
  })

  test('jobs that the queue has lost are queued anew, once', async ({ expect, onTestFinished }) => {
    const { asked, start, state, numbers, pool, prisma } = await openBench({ onTestFinished })
    const lost = await asked('tally', 'lost')
    await prisma.job.update({ where: { id: lost }, data: { state: 'RUNNING' } })
    await pool.query('DELETE FROM jobs.job')
    expect([await requeueJobs(prisma), await requeueJobs(prisma)]).toEqual([1, 1])
    await start()
    await expect.poll(() => state(lost)).toBe('DONE')
    expect(await numbers('lost')).toEqual([1, 2, 3])
  })

  test('a job that begins long after its moment is told of', async ({ expect, onTestFinished }) => {
    const { asked, prisma } = await openBench({ onTestFinished })
    const id = await asked('tally', 'late', { after: 60_000 })
    expect((await jobHealth(prisma)).waiting).toBe(0)
    await prisma.job.update({ where: { id }, data: { startAfter: new Date(Date.now() - 11 * 60_000) } })
    expect((await jobHealth(prisma)).waiting).toBe(1)
  })

  test('a turn that is told twice makes one job, and the next waits for its predecessor', async ({
    expect,
    onTestFinished,
  }) => {
    const { prisma } = await openBench({ onTestFinished })
    const turn = (key: string) => inTransaction(prisma, (tx) => enqueuePeriodic(tx, turning, key))
    await Promise.all([turn('one'), turn('one'), turn('two')])
    const jobs = await prisma.job.findMany({ where: { name: turning.name } })
    expect(jobs).toHaveLength(1)
    await prisma.job.updateMany({ data: { state: 'DONE', endedAt: new Date() } })
    await turn(jobs[0]?.key ?? '')
    expect(await prisma.job.count()).toBe(1)
    await turn('three')
    expect(await prisma.job.count()).toBe(2)
  })

  test('a job that takes longer than it may is ended, and what it did stays', async ({ expect, onTestFinished }) => {
    const { asked, start, job, state, numbers, done } = await openBench({ onTestFinished })
    await start()
    const batches = await asked('brief', 'batches', { upTo: 100, pause: 300 })
    const waits = await asked('waitForTheEnd', 'waits')
    for (const id of [batches, waits]) {
      await expect.poll(() => state(id)).toBe('FAILED')
      expect((await job(id)).failure).toBe('It took longer than it may; what it did until then stays done.')
    }
    const kept = await done(batches)
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(12)
    expect(await numbers('batches')).toEqual(upTo(kept))
    expect(await numbers('waits')).toEqual([])
  })

  test('a job is cancelled while it waits, and while it runs', async ({ expect, onTestFinished }) => {
    const { asked, cancelled, start, state, done, numbers } = await openBench({ onTestFinished })
    const waiting = await asked('tally', 'waiting')
    expect((await cancelled(waiting)).ok).toBe(true)
    expect(await state(waiting)).toBe('CANCELLED')
    await start()
    const running = await asked('tally', 'running', { upTo: 200, pause: 200 })
    await expect.poll(() => done(running)).toBeGreaterThanOrEqual(2)
    await cancelled(running)
    await expect.poll(() => state(running)).toBe('CANCELLED')
    const at = await done(running)
    await wait(1_500)
    expect(await numbers('running')).toEqual(upTo(at))
    expect(await numbers('waiting')).toEqual([])
  })

  test('what waits inside a batch is told that its job was cancelled', async ({ expect, onTestFinished }) => {
    const { asked, cancelled, start, state, numbers } = await openBench({ onTestFinished })
    await start()
    const id = await asked('waitForTheEnd', 'told')
    await expect.poll(() => state(id)).toBe('RUNNING')
    await cancelled(id)
    await expect.poll(() => state(id)).toBe('CANCELLED')
    expect(await numbers('told')).toEqual([])
  })

  test('a job that fails again and again is given up, and told without what its error held', async ({
    expect,
    onTestFinished,
  }) => {
    const { asked, start, state, job, prisma, pool } = await openBench({ onTestFinished })
    await start()
    const id = await asked('stumble', 'a secret word')
    await expect.poll(() => state(id)).toBe('FAILED')
    const { failure, message, attempt } = await job(id)
    expect(attempt).toBe(3)
    expect(failure).toBe('An error interrupted it, and did so again each time it was tried.')
    expect(JSON.stringify([failure, message])).not.toContain('secret')
    expect(await tablesNaming({ pool }, 'stumbled over')).toEqual([])
    expect((await jobHealth(prisma)).failed).toEqual([{ name: 'test:stumble', count: 1 }])
  })

  test('a worker whose connections break goes on when the database answers again', async ({
    expect,
    onTestFinished,
  }) => {
    const { asked, start, state, done, numbers, pool } = await openBench({ onTestFinished })
    await start()
    const id = await asked('tally', 'broken', { upTo: 8, pause: 200 })
    await expect.poll(() => done(id)).toBeGreaterThanOrEqual(2)
    await pool.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await expect.poll(() => state(id).catch(() => '')).toBe('DONE')
    expect(await numbers('broken')).toEqual(upTo(8))
  })
})

test('the queue holds which job it is and nothing of it, and readers see neither', async ({
  expect,
  onTestFinished,
}) => {
  const { asked, pool } = await openBench({ onTestFinished })
  await asked('tally', 'a marker 7f3a')
  const { rows } = await pool.query<{ text: string }>('SELECT j::text AS text FROM jobs.job j')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ text }) => text.includes('marker'))).toEqual([])
  const readers = await testDatabase()
  try {
    for (const table of ['jobs.job', 'public.job', 'editorial.job'])
      await expect(readers.deliveryPool.query(`SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/)
  } finally {
    await readers.drop()
  }
})
