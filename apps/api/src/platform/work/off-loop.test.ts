import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { standardWorkLimits } from './limits.ts'
import { closeWork, limitWork, runOffLoop } from './off-loop.ts'
import { exposeWork } from './work-metrics.ts'

/** Time enough for a busy machine, where the time is not what is tested. */
const limits = { ...standardWorkLimits, deadline: 100_000 }

beforeEach(() => limitWork(limits))
afterEach(() => closeWork())

const short = 'The mayor said that the bridge is closed.\n\n'
const long = short.repeat(11_000)
/** More than is read while a test lasts. */
const endless = long.repeat(20)
const read = (text: string, options: { deadline?: number; signal?: AbortSignal } = {}) =>
  runOffLoop('findClaims', { text, mentions: '[]' }, { field: 'text', ...options })

async function figures(): Promise<string> {
  const registry = new Registry()
  exposeWork(registry)
  return registry.metrics()
}

test('work is ended at its deadline with a failure that names the field and the cure, and the next one is done', async () => {
  expect(await read(long, { deadline: 1 })).toMatchObject({
    ok: false,
    failure: {
      kind: 'too-complex',
      field: 'text',
      limit: 'TIME',
      message: expect.stringContaining('give it in parts'),
    },
  })
  expect(await read(short)).toMatchObject({
    ok: true,
    value: { questions: { sources: expect.stringContaining('mayor') } },
  })
})

test('work that needs more memory than it may have is ended, and the next one is done', async () => {
  limitWork({ ...limits, threads: 1, memory: 96 })
  expect(await read(long.repeat(40))).toMatchObject({
    ok: false,
    failure: { kind: 'too-complex', field: 'text', limit: 'MEMORY', message: expect.stringContaining('96 megabytes') },
  })
  expect(await read(short)).toMatchObject({ ok: true })
})

test('whoever comes when too much work waits is told when to come again, and those who wait are served', async () => {
  limitWork({ ...limits, threads: 1, queue: 1 })
  const served = [read(short), read(short)]
  expect(await figures()).toMatch(/work_present\{state="waiting"\} 1/u)
  expect(await read(short)).toMatchObject({ ok: false, failure: { kind: 'too-many-requests', retryAfter: 60 } })
  expect(await Promise.all(served)).toMatchObject([{ ok: true }, { ok: true }])
  expect(await read(short)).toMatchObject({ ok: true })
  expect(await figures()).toMatch(/work_present\{state="waiting"\} 0/u)
})

test('work that nobody waits for any more is ended', async () => {
  limitWork({ ...limits, threads: 1 })
  const asker = new AbortController()
  const given = read(endless, { signal: asker.signal })
  setTimeout(() => asker.abort(new Error('hung up')), 300)
  await expect(given).rejects.toThrow('hung up')
  expect(await read(short, { deadline: 50_000 })).toMatchObject({ ok: true })
  expect(await figures()).toMatch(/work_duration_seconds_count\{task="findClaims",outcome="cancelled"\} 1/u)
})

test('the event loop turns while a long text is read', async () => {
  let turns = 0
  let done = false
  const turn = () => {
    turns += 1
    if (!done) setImmediate(turn)
  }
  turn()
  const { ok } = await read(short.repeat(3_000))
  done = true
  expect(ok).toBe(true)
  expect(turns).toBeGreaterThan(100)
})

test('a mistake in the work is no failure of the input', async () => {
  await expect(runOffLoop('findClaims', null, { field: 'text' })).rejects.toThrow(TypeError)
})

test('what carries on begun work is done before what would begin something, and is not refused', async () => {
  limitWork({ ...standardWorkLimits, threads: 1, queue: 2 })
  const order: string[] = []
  const asked = (name: string, carriesOn: boolean) =>
    runOffLoop('findClaims', { text: short, mentions: '[]' }, { field: 'text', carriesOn }).then(({ ok }) =>
      order.push(`${name} ${ok}`),
    )
  await Promise.all([asked('first', false), asked('second', false), asked('third', false), asked('begun', true)])
  expect(order).toEqual(['first true', 'begun true', 'second true', 'third true'])
})
