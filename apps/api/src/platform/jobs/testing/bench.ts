import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createDatabase, type Database } from '@sourceline/database'
import { testDatabase } from '@sourceline/kit'
import type { Actor, Result } from '@sourceline/domain'
import type { TestContext } from 'vitest'
import { cancelJob } from '../../../modules/jobs/use-cases/cancel-job.ts'
import type { Failure } from '../../failure.ts'
import { typedId } from '../../ids.ts'
import { createLog } from '../../log.ts'
import { startJobs, type Jobs } from '../start-jobs.ts'
import { ask } from './tally.ts'

/** A database of a test's own with workers on it, all of which end with the test. */
export interface Bench {
  readonly prisma: Database['prisma']
  readonly pool: Database['pool']
  /** Starts a worker in this process. */
  start(): Promise<Jobs>
  /** Starts a worker that is a process of its own. */
  startProcess(): Promise<ChildProcess>
  /** Asks for a job, and gives its UUID. */
  asked(job: AskedJob, run: string, more?: object, key?: string): Promise<string>
  /** Asks for a job, and gives whatever comes of that. */
  asks(input: unknown): Promise<Result<{ id: string }, Failure>>
  cancelled(id: string): Promise<Result<unknown, Failure>>
  job(id: string): ReturnType<Database['prisma']['job']['findUniqueOrThrow']>
  state(id: string): Promise<string>
  done(id: string): Promise<number>
  /** The numbers that a run has written, in order. */
  numbers(run: string): Promise<number[]>
}

type AskedJob = 'tally' | 'brief' | 'stumble' | 'waitForTheEnd'

const actor: Actor = { kind: 'USER', id: 'somebody', name: 'Somebody', role: 'EDITOR' }

/** One, two, and so on. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/**
 * A bench on a database of its own of the run's server, or on the one of an address, which is migrated and empty.
 *
 * @param test The context of the test with which everything ends; tests that run at once have no other.
 */
export async function openBench(
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  address?: string,
): Promise<Bench> {
  const own = address === undefined ? await testDatabase() : null
  const url = own?.url ?? address ?? ''
  const database = createDatabase({ url, poolSize: 4 })
  // The server of a test may go away.
  database.pool.on('error', () => undefined)
  const { prisma, pool } = database
  onTestFinished(async () => {
    await database.close()
    await own?.drop()
  }, 60_000)
  await pool.query('CREATE TABLE tally (run text, number int)')
  const context = { prisma, actor, requestId: null }
  const bench: Bench = {
    prisma,
    pool,
    async start() {
      const jobs = await startJobs(url, createLog('silent'))
      onTestFinished(() => jobs.stop(), 60_000)
      return jobs
    },
    async startProcess() {
      const child = fork(fileURLToPath(new URL('worker-process.ts', import.meta.url)), [url], {
        execArgv: ['--import', import.meta.resolve('tsx')],
        stdio: 'ignore',
      })
      onTestFinished(async () => {
        if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'exit')
      })
      await once(child, 'message')
      return child
    },
    async asked(job, run, more = {}, key) {
      const result = await bench.asks({ job, of: { run, upTo: 3, ...more }, ...(key ? { key } : {}) })
      if (!result.ok) throw new Error(JSON.stringify(result.failure))
      return result.value.id
    },
    asks: (input) => ask(context, input),
    cancelled: (id) => cancelJob(context, { id: typedId('job', id) }),
    job: (id) => prisma.job.findUniqueOrThrow({ where: { id } }),
    state: async (id) => (await bench.job(id)).state,
    done: async (id) => (await bench.job(id)).done,
    async numbers(run) {
      const { rows } = await pool.query<{ number: number }>('SELECT number FROM tally WHERE run = $1 ORDER BY number', [
        run,
      ])
      return rows.map(({ number }) => number)
    },
  }
  return bench
}
