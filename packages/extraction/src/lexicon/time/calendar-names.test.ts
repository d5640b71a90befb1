import { expect, test } from 'vitest'
import { calendarWords, monthNames, weekdayNames } from './calendar-names.ts'

test('months and days stand in the order in which a date counts them', () => {
  const months = monthNames.map((name) => new Date(`1 ${name} 2026 00:00:00Z`).getUTCMonth())
  expect(months).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  // The first of February 2026 was a Sunday.
  const days = weekdayNames.map((_, day) =>
    new Date(Date.UTC(2026, 1, 1 + day)).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }),
  )
  expect(weekdayNames).toEqual(days)
})

test('all of them are known in lower case', () => {
  expect(calendarWords).toHaveLength(19)
  expect(calendarWords).toEqual(expect.arrayContaining(['may', 'saturday']))
})
