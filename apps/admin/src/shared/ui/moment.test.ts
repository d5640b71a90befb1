import { expect, test } from 'vitest'
import { momentText } from './moment.tsx'

const now = new Date('2026-03-10T12:00:00Z').getTime()

test.each([
  ['2026-03-10T11:59:40Z', 'just now'],
  ['2026-03-10T11:55:00Z', '5 minutes ago'],
  ['2026-03-10T11:00:20Z', '1 hour ago'],
  ['2026-03-10T09:00:00Z', '3 hours ago'],
  ['2026-03-09T12:20:00Z', 'yesterday'],
  ['2026-03-09T12:00:00Z', 'yesterday'],
  ['2026-03-11T12:00:00Z', 'tomorrow'],
  ['2026-03-03T12:00:00Z', '7 days ago'],
  ['2026-01-02T12:00:00Z', 'Jan 2, 2026'],
])('an editor reads %s as %s', (at, words) => {
  expect(momentText(at, now)).toBe(words)
})
