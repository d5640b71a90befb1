import { setTimeout as after } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { watchProcessorTime } from './processor-time.ts'

const threads: Worker[] = []
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.terminate()))
})

async function begin(code: string): Promise<void> {
  const thread = new Worker(`require('node:worker_threads').parentPort.postMessage('begun'); ${code}`, { eval: true })
  threads.push(thread)
  await new Promise((resolve) => thread.once('message', resolve))
}

test('a thread that has worked for as long as it may is told of, however long that took', async () => {
  await begin('for (;;) Math.random()')
  const { signal, end } = watchProcessorTime(() => threads, 200)
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
  end()
})

test('one that gets no processor meanwhile is not, nor what it had done before, nor one that is watched no more', async () => {
  await begin('const until = Date.now() + 400; while (Date.now() < until); setInterval(() => undefined, 1_000)')
  await after(600)
  const waiting = watchProcessorTime(() => threads, 200)
  const ended = watchProcessorTime(() => threads, 200)
  ended.end()
  await after(600)
  expect(waiting.signal.aborted).toBe(false)
  waiting.end()
  await begin('for (;;) Math.random()')
  await after(600)
  expect([waiting, ended].map(({ signal }) => signal.aborted)).toEqual([false, false])
})
