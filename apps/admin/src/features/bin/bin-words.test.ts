import { expect, test } from 'vitest'
import { isAboutToGo, timeLeft } from './bin-words.ts'

const now = Date.parse('2026-05-01T12:00:00Z')

test('what lies in the bin tells for how many days it can still be restored', () => {
  expect(timeLeft('2026-05-31T12:00:00Z', now)).toBe('30 days')
  expect(timeLeft('2026-05-31T11:59:00Z', now)).toBe('30 days')
  expect(timeLeft('2026-05-02T13:00:00Z', now)).toBe('1 day')
  expect(timeLeft('2026-05-02T11:00:00Z', now)).toBe('less than a day')
  expect(timeLeft('2026-04-30T12:00:00Z', now)).toBe('less than a day')
})

test('its last three days are pointed out', () => {
  expect(isAboutToGo('2026-05-05T12:00:00Z', now)).toBe(false)
  expect(isAboutToGo('2026-05-04T11:00:00Z', now)).toBe(true)
})
