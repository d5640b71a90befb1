import { clientOf } from '../../transactions/client-of.ts'
import { ok } from '@sourceline/domain'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { useCase } from '../../use-case.ts'
import { batchOf, defineJob } from '../define-job.ts'
import { enqueue } from '../enqueue.ts'

/** Writes one number, slowly, so that something can happen meanwhile. A number written twice stays twice. */
const tallyOne = useCase({
  action: 'job:forget-ended',
  input: z.object({ run: z.string(), number: z.number(), pause: z.number() }),
  run: async ({ tx }, { run, number, pause }) => {
    await clientOf(tx).$executeRaw`INSERT INTO tally (run, number) VALUES (${run}, ${number})`
    await wait(pause)
    return ok({ number })
  },
})

const input = z.object({
  run: z.string(),
  upTo: z.number(),
  pause: z.number().default(0),
  /** How long it rests between its batches, in milliseconds. */
  rest: z.number().default(0),
})

/** Counts up to a number, one a batch. */
export const tally = defineJob({
  name: 'test:tally',
  title: 'Count',
  input,
  batch: ({ input: { run, upTo, pause, rest }, done, cursor }) =>
    batchOf(tallyOne, { run, number: Number(cursor ?? 0) + 1, pause }, ({ number }) => ({
      cursor: String(number),
      done: done + 1,
      total: upTo,
      message: `${number} of ${upTo}`,
      startAfter: rest > 0 && number < upTo ? new Date(Date.now() + rest) : null,
      finished: number >= upTo,
    })),
})

/** The same, and may take two seconds. */
const brief = defineJob({ ...tally, name: 'test:brief', deadline: 2 })

/** Always meets an error that holds what nobody may read. */
const stumble = defineJob({
  name: 'test:stumble',
  title: 'Stumble',
  input,
  retries: 2,
  retryDelay: 1,
  batch: ({ input: { run } }) => {
    throw new Error(`stumbled over ${run}`)
  },
})

/** Waits until it is told to stop. */
const waitForTheEnd = defineJob({
  name: 'test:wait',
  title: 'Wait',
  input,
  deadline: 3,
  batch: async ({ input: { run }, signal }) => {
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    return batchOf(tallyOne, { run, number: 1, pause: 0 }, () => ({ cursor: null, done: 1, finished: true }))
  },
})

const jobs = { tally, brief, stumble, waitForTheEnd }

/** Asks for one of these jobs; may fail afterwards, which undoes the asking. */
export const ask = useCase({
  action: 'job:read',
  input: z.object({
    job: z.enum(['tally', 'brief', 'stumble', 'waitForTheEnd']),
    of: z.object({
      run: z.string(),
      upTo: z.number(),
      pause: z.number().optional(),
      rest: z.number().optional(),
      /** After how many milliseconds it may begin. */
      after: z.number().optional(),
    }),
    key: z.string().optional(),
    fail: z.boolean().default(false),
  }),
  run: async (running, { job, of: { after, ...of }, key, fail }) => {
    const id = await enqueue(running, jobs[job], of, {
      ...(key === undefined ? {} : { key }),
      ...(after === undefined ? {} : { startAfter: new Date(running.now.getTime() + after) }),
    })
    if (fail) throw new Error('changed its mind')
    return ok({ id })
  },
})
