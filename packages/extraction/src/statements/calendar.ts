const DAY = 86_400_000
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** A day, in days since 1970-01-01 (UTC). */
export type Day = number

/** The day of that date, or null when the calendar has none. `month` counts from 1. */
export function dayAt(year: number, month: number, date: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, date))
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? Math.floor(time.getTime() / DAY) : null
}

/** Year, month (1 to 12) and date of a day. */
export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const time = new Date(day * DAY)
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() }
}

/** Reads `2019-10-14`, with or without a time behind it; null when it is no date. */
export function readIsoDay(words: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/u.exec(words.trim())
  return match === null ? null : dayAt(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** "14 October 2019". */
export function writeDay(day: Day): string {
  const { year, month, date } = dateOf(day)
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`
}

/** "October 2019"; `month` counts from 1. */
export function writeMonth(year: number, month: number): string {
  return `${MONTHS[month - 1] ?? ''} ${year}`
}

/** 1 to 12 for the name of a month in lower case, 0 for anything else. */
export function monthNamed(lower: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase() === lower) + 1
}

/** 0 for Sunday to 6 for the name of a weekday in lower case, -1 for anything else. */
export function weekdayNamed(lower: string): number {
  return WEEKDAYS.indexOf(lower)
}

/** 0 for Sunday to 6. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

const written =
  /^(?:\p{L}+day,?\s+)?(?:(?<monthFirst>\p{L}{3,9})\s+(?<dateBehind>\d{1,2})(?:st|nd|rd|th)?,?\s+|(?<dateFirst>\d{1,2})(?:st|nd|rd|th)?\s+(?<monthBehind>\p{L}{3,9}),?\s+)(?<year>\d{4})$/u

/** The day that a line gives and nothing else does: "Saturday, September 12, 2015", "12 September 2015", "2015-09-12". */
export function dayOfLine(line: string): Day | null {
  const words = line.trim()
  if (words.length > 40) return null
  const groups = written.exec(words)?.groups
  if (groups === undefined) return readIsoDay(words)
  const month = monthNamed((groups.monthFirst ?? groups.monthBehind ?? '').toLowerCase())
  return month === 0 ? null : dayAt(Number(groups.year), month, Number(groups.dateBehind ?? groups.dateFirst))
}
