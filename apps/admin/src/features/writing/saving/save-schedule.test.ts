import { expect, test } from 'vitest'
import { nextSaveAt, scheduleAfter, type SaveSchedule, type ScheduleEvent, unchanged } from './save-schedule.ts'

const after = (...events: ScheduleEvent[]): SaveSchedule => events.reduce(scheduleAfter, unchanged)

interface Typing {
  /** Milliseconds between two letters, and that a save takes. */
  every: number
  takes: number
  /** For how long is typed. */
  until: number
}

/** Types without a pause and saves when it is due; gives after how long each letter was on the server. */
function typing({ every, takes, until }: Typing): number[] {
  let schedule = unchanged
  let waiting: number[] = []
  let sent: number[] = []
  let endsAt = Number.POSITIVE_INFINITY
  const delays: number[] = []
  for (let now = 0; now < until + 10_000; now += 10) {
    if (now < until && now % every === 0) {
      schedule = scheduleAfter(schedule, { type: 'changed', at: now })
      waiting.push(now)
    }
    if (now >= endsAt) {
      delays.push(...sent.map((at) => now - at))
      endsAt = Number.POSITIVE_INFINITY
      schedule = scheduleAfter(schedule, { type: 'ended', at: now, failure: null, isDirty: waiting.length > 0 })
    }
    const due = nextSaveAt(schedule)
    if (due !== null && due <= now) {
      schedule = scheduleAfter(schedule, { type: 'began' })
      sent = waiting
      waiting = []
      endsAt = now + takes
    }
  }
  return delays
}

test.each([50, 120, 300, 700, 1_000, 2_500])(
  'a letter typed every %i ms is on the server within 3 s, without a pause in typing',
  (every) => {
    const delays = typing({ every, takes: 300, until: 30_000 })
    expect(delays).toHaveLength(Math.ceil(30_000 / every))
    expect(Math.max(...delays)).toBeLessThanOrEqual(3_000)
  },
)

test('a draft in which nothing changed is not saved', () => {
  expect(nextSaveAt(unchanged)).toBeNull()
  expect(nextSaveAt(after({ type: 'changed', at: 0 }, { type: 'began' }))).toBeNull()
  const saved = { type: 'ended', at: 900, failure: null, isDirty: false } as const
  expect(nextSaveAt(after({ type: 'changed', at: 0 }, { type: 'began' }, saved))).toBeNull()
})

test('a letter typed while a save begins is saved with the next, also when its change was noted too early', () => {
  const ended = { type: 'ended', at: 900, failure: null, isDirty: true } as const
  expect(nextSaveAt(after({ type: 'changed', at: 0 }, { type: 'began' }, ended))).toBeLessThanOrEqual(900 + 2_000)
})

test('a server that is not reached is tried again by itself, less and less often, and never given up', () => {
  let schedule = after({ type: 'changed', at: 0 })
  const waits = Array.from({ length: 8 }, () => {
    schedule = scheduleAfter(schedule, { type: 'began' })
    schedule = scheduleAfter(schedule, { type: 'ended', at: 0, failure: 'unreachable', isDirty: true })
    return nextSaveAt(schedule)
  })
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 15_000])
})

test('typing does not bring an attempt forward that waits for the server', () => {
  const failed = { type: 'ended', at: 1_000, failure: 'unavailable', isDirty: true } as const
  expect(nextSaveAt(after({ type: 'changed', at: 0 }, failed, { type: 'changed', at: 1_100 }))).toBe(2_000)
})

test('who is signed out or has to choose between versions is waited for', () => {
  for (const failure of ['signed-out', 'conflict'] as const) {
    const ended = { type: 'ended', at: 0, failure, isDirty: true } as const
    expect(nextSaveAt(after({ type: 'changed', at: 0 }, ended, { type: 'changed', at: 500 }))).toBeNull()
  }
})

test('signing in again, or a network that is back, saves at once', () => {
  for (const failure of ['signed-out', 'unreachable'] as const) {
    const ended = { type: 'ended', at: 0, failure, isDirty: true } as const
    expect(nextSaveAt(after({ type: 'changed', at: 0 }, ended, { type: 'woken', at: 700 }))).toBeLessThanOrEqual(700)
  }
})

test('a text that was refused is tried again once it is another one', () => {
  const refused = { type: 'ended', at: 900, failure: 'refused', isDirty: true } as const
  const schedule = after({ type: 'changed', at: 0 }, { type: 'began' }, refused)
  expect(nextSaveAt(schedule)).toBeNull()
  expect(nextSaveAt(scheduleAfter(schedule, { type: 'changed', at: 5_000 }))).toBe(5_800)
})
