import { createDatabase, cutLines, jobQueues, jobsSchema, type Database } from '@sourceline/database'
import { PgBoss } from 'pg-boss'
import { databaseLimits } from '../database-limits.ts'
import type { Log } from '../log.ts'
import { allJobs, jobNamed } from './define-job.ts'
import { enqueuePeriodic } from './enqueue.ts'
import { endFailed } from './job.store.ts'
import { isPaused } from './pause.ts'
import type { QueuedJob } from './queue.ts'
import { inTransaction } from '../transactions/begin.ts'
import { runJob, type Means } from './run-job.ts'

/** A worker that runs jobs. */
export interface Jobs {
  /** Takes no more jobs, lets what runs finish its batch, and closes its connections. May be called more than once. */
  stop(): Promise<void>
  /** Cuts every line to the database: what runs ends with an error, and is tried again. */
  cutLines(): void
}

/** How many jobs one process runs at once, and how many of one kind, so that no kind holds up the others. */
const atOnce = 3
const ofOneKind = 2
/** Connections of its own: the queue's, and those of what runs. */
const poolSize = 4
/** How long a batch that runs may hold up the end, in milliseconds; what is cut off is done again. */
const patience = 5_000

/**
 * Starts a worker: any number of processes may have one. It has its own few connections, so that neither readers nor
 * the newsroom wait for it.
 */
export async function startJobs(url: string, log: Log, means: Means = {}): Promise<Jobs> {
  const database = createDatabase({ url, poolSize, limits: databaseLimits.jobs })
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    schema: jobsSchema,
    migrate: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    queueCacheIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 10,
    cronWorkerIntervalSeconds: 5,
    maintenanceIntervalSeconds: 3_600,
    registerInstance: false,
  })
  // The database may be away for a while: the worker asks again.
  boss.on('error', (err) => log.warn({ err }, 'the queue of jobs met an error'))
  const stopping = new AbortController()
  const place = { prisma: database.prisma, log, means, stopping: stopping.signal }
  const take = () =>
    boss.work<QueuedJob>(
      jobQueues.work,
      {
        localConcurrency: atOnce,
        localGroupConcurrency: ofOneKind,
        pollingIntervalSeconds: 1,
        // More waits than can run at once: then one follows the other without a pause.
        burstWhenReadyExceeds: atOnce,
      },
      async (jobs) => {
        for (const { data, signal } of jobs) await runJob(place, data.jobId, signal)
      },
    )
  const hours = workingHours(database.pool, { take, leave: () => boss.offWork(jobQueues.work) })
  const end = async (): Promise<void> => {
    stopping.abort()
    hours.end()
    await endQueue(boss, database)
  }
  let ended: Promise<void> | undefined
  const stop = (): Promise<void> => (ended ??= end())
  try {
    await boss.start()
    await agreeOnSchedule(boss)
    await boss.work<QueuedJob>(jobQueues.deadLetter, { pollingIntervalSeconds: 5 }, async (jobs) => {
      for (const { data } of jobs)
        await endFailed(
          database.prisma,
          data.jobId,
          'An error interrupted it, and did so again each time it was tried.',
        )
    })
    await boss.work<{ name: string }>(jobQueues.schedule, { pollingIntervalSeconds: 2 }, async (turns) => {
      for (const { id, data } of turns) await takeTurn(database, data.name, id)
    })
    await hours.begin()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop, cutLines: () => cutLines(database.pool) }
}

/** Ends the queue, then its connections. Whoever waits for an answer too long may wait on a line that is dead without a word. */
async function endQueue(boss: PgBoss, database: Database): Promise<void> {
  const cutting = setInterval(() => cutLines(database.pool), 2 * patience)
  await boss.stop({ graceful: true, timeout: patience })
  await database.close()
  clearInterval(cutting)
}

/** How often a worker asks whether work is paused, in milliseconds. */
const askEvery = 3_000

/** Has jobs taken up while work is not paused. */
function workingHours(
  pool: Database['pool'],
  { take, leave }: { take: () => Promise<unknown>; leave: () => Promise<unknown> },
): { begin(): Promise<void>; end(): void } {
  let taking = false
  let asking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  const agree = async (): Promise<void> => {
    const paused = await isPaused(pool)
    if (paused !== taking) return
    await (paused ? leave() : take())
    taking = !paused
  }
  const askAgain = (): void => {
    // A database that does not answer says nothing about that.
    asking ??= agree()
      .catch(() => undefined)
      .finally(() => (asking = null))
  }
  return {
    async begin() {
      await agree()
      timer = setInterval(askAgain, askEvery)
    },
    end: () => clearInterval(timer),
  }
}

/** Writes the periodic jobs down, and strikes out those that are no more. */
async function agreeOnSchedule(boss: PgBoss): Promise<void> {
  const keyOf = (name: string): string => name.replaceAll(':', '.')
  const periodic = allJobs().flatMap(({ name, every }) =>
    every === undefined ? [] : [{ name, every, key: keyOf(name) }],
  )
  for (const { name, every, key } of periodic)
    await boss.schedule(jobQueues.schedule, every, { name }, { tz: 'UTC', key })
  for (const { key } of await boss.getSchedules(jobQueues.schedule))
    if (!periodic.some((job) => job.key === key)) await boss.unschedule(jobQueues.schedule, key)
}

async function takeTurn({ prisma, pool }: Database, name: string, turn: string): Promise<void> {
  const job = jobNamed(name)
  if (job && !(await isPaused(pool))) await inTransaction(prisma, (tx) => enqueuePeriodic(tx, job, turn))
}
