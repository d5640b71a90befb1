import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CopyWriter } from './copy-writer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Types a letter every so often; gives after how long each was written, in milliseconds. */
async function typing(letters: number, every: number, takes: number): Promise<number[]> {
  let typed: number[] = []
  const delays: number[] = []
  const writer = new CopyWriter({
    write: async () => {
      const written = typed
      typed = []
      await new Promise((resolve) => setTimeout(resolve, takes))
      delays.push(...written.map((at) => Date.now() - at))
    },
    onEnd: () => undefined,
  })
  for (let letter = 0; letter < letters; letter += 1) {
    typed.push(Date.now())
    writer.changed()
    await vi.advanceTimersByTimeAsync(every)
  }
  await vi.advanceTimersByTimeAsync(2_000)
  return delays
}

test.each([10, 60, 150, 400])(
  'a letter typed every %i ms is on the device within 300 ms, without a pause',
  async (every) => {
    const delays = await typing(200, every, 40)
    expect(delays).toHaveLength(200)
    expect(Math.max(...delays)).toBeLessThan(300)
  },
)

test('a slow device is given one write at a time, and the last letter is written too', async () => {
  const delays = await typing(100, 20, 900)
  expect(delays).toHaveLength(100)
  expect(Math.max(...delays)).toBeLessThanOrEqual(1_800)
})

test('what is typed is written at once when the page is about to go', async () => {
  const write = vi.fn(() => Promise.resolve())
  const writer = new CopyWriter({ write, onEnd: () => undefined })
  writer.changed()
  writer.changed()
  writer.flush()
  expect(write).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(write).toHaveBeenCalledTimes(2)
})

test('nothing is written once the server has it', async () => {
  const write = vi.fn(() => Promise.resolve())
  const writer = new CopyWriter({ write, onEnd: () => undefined })
  writer.changed()
  writer.changed()
  writer.settled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(write).toHaveBeenCalledTimes(1)
})

test('a write that fails is told and tried again until the device takes it', async () => {
  const full = new Error('full')
  const onEnd = vi.fn()
  const write = vi.fn(() => Promise.reject<void>(full))
  const writer = new CopyWriter({ write, onEnd })
  writer.changed()
  await vi.advanceTimersByTimeAsync(0)
  expect(onEnd).toHaveBeenLastCalledWith(full)
  write.mockResolvedValue()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(onEnd).toHaveBeenLastCalledWith(null)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(write).toHaveBeenCalledTimes(2)
})
