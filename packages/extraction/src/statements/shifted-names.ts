import { bareDayPrepositions, barePeriodPrepositions } from '../lexicon/time/dates.ts'
import { seasons, splitSeasons } from '../lexicon/time/seasons.ts'
import { at, type Reading } from '../text/reading.ts'
import { dateOf, monthNamed, weekdayNamed, weekdayOf, writeDay, writeMonth, type Day } from './calendar.ts'
import type { RelativeTime } from './relative-time.ts'
import type { Tense } from './time-tense.ts'

type Shift = 'last' | 'this' | 'next'

const shiftNamed: ReadonlyMap<string, Shift> = new Map([
  ['last', 'last'],
  ['this', 'this'],
  ['next', 'next'],
])

/** What a time is in full, likeliest first; one alone is sure. */
type Written = readonly string[]

/**
 * "last Friday", "next March", "this spring". Where writers differ ("last Monday" on a Wednesday, "last May" in October)
 * both are candidates; a season is written out only where its year is beyond doubt on either half of the globe.
 */
export function shiftedName(reading: Reading, index: number, day: Day | null, tense: () => Tense): RelativeTime | null {
  const shift = shiftNamed.get(at(reading, index).lower)
  const named = at(reading, index + 1)
  const before = at(reading, index - 1)
  if (shift === undefined || before.pos === 'DET' || before.lower === "'s") return null
  const behind = at(reading, index + 2)
  if (behind.lower === 'of' || behind.lower === "'s" || behind.pos === 'NUM') return null
  const capital = /^\p{Lu}/u.test(named.text)
  const weekday = capital ? weekdayNamed(named.lower) : -1
  const month = capital ? monthNamed(named.lower) : 0
  const season = seasons.has(named.lower) || splitSeasons.has(named.lower)
  if (weekday < 0 && month === 0 && !season) return null
  const time = { first: index, last: index + 2 }
  if (day === null) return { ...time, reading: null }
  const written =
    weekday >= 0
      ? daysNamed(day, weekday, shift, tense)
      : month > 0
        ? monthsNamed(day, month, shift)
        : seasonNamed(day, named.lower, shift, tense)
  const [words, ...others] =
    barePeriodPrepositions.has(before.lower) || bareDayPrepositions.has(before.lower)
      ? written.map((one) => one.replace(/^(?:on|in) /u, ''))
      : written
  if (words === undefined) return { ...time, reading: null }
  return { ...time, reading: others.length === 0 ? { words, sure: true } : { words, sure: false, others } }
}

function daysNamed(day: Day, weekday: number, shift: Shift, tense: () => Tense): Written {
  const back = (weekdayOf(day) - weekday + 7) % 7 || 7
  const on = (offset: number): string => `on ${writeDay(day + offset)}`
  const sinceMonday = (weekdayOf(day) + 6) % 7
  if (shift === 'last') return back > sinceMonday ? [on(-back)] : [on(-back), on(-back - 7)]
  const ahead = 7 - (back % 7)
  if (shift === 'next') return ahead > 6 - sinceMonday ? [on(ahead)] : [on(ahead), on(ahead + 7)]
  const time = tense()
  return time === 'future' ? [on(ahead % 7)] : time === 'past' ? [on(-(back % 7))] : [on(-(back % 7)), on(ahead % 7)]
}

function monthsNamed(day: Day, month: number, shift: Shift): Written {
  const now = dateOf(day)
  const of = (year: number): string => `in ${writeMonth(year, month)}`
  if (shift === 'this') return [of(now.year)]
  if (shift === 'last') return month < now.month ? [of(now.year), of(now.year - 1)] : [of(now.year - 1)]
  return month > now.month ? [of(now.year), of(now.year + 1)] : [of(now.year + 1)]
}

/** The month by whose end a season of this name is over where it comes first in the year. */
const seasonEnds: ReadonlyMap<string, number> = new Map([
  ['spring', 5],
  ['summer', 2],
  ['autumn', 5],
  ['fall', 11],
])

function seasonNamed(day: Day, season: string, shift: Shift, tense: () => Tense): Written {
  const { year, month } = dateOf(day)
  const end = seasonEnds.get(season)
  if (end === undefined || shift !== 'this') return []
  const time = tense()
  // A year that is young may still speak of the season that closed the last one.
  const sure = time === 'past' ? month > 3 : time === 'future' && month <= end
  return sure ? [`in the ${season} of ${year}`] : []
}
