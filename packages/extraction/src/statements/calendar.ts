import { monthNames, weekdayNames } from '../lexicon/time/calendar-names.ts'

const DAY = 86_400_000
const months = monthNames.map((name) => name.toLowerCase())
const weekdays = weekdayNames.map((name) => name.toLowerCase())

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

/** `2019-10-14`. */
export function writeIsoDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** "14 October 2019". */
export function writeDay(day: Day): string {
  const { year, month, date } = dateOf(day)
  return `${date} ${monthNames[month - 1] ?? ''} ${year}`
}

/** "October 2019"; `month` counts from 1. */
export function writeMonth(year: number, month: number): string {
  return `${monthNames[month - 1] ?? ''} ${year}`
}

/** 1 to 12 for the name of a month in lower case, 0 for anything else. */
export function monthNamed(lower: string): number {
  return months.indexOf(lower) + 1
}

/** 1 to 12 for a word that starts with the first three letters of a month, as its short form does, 0 for anything else. */
export function monthShortened(word: string): number {
  return months.findIndex((month) => month.startsWith(word.slice(0, 3).toLowerCase())) + 1
}

/** 0 for Sunday to 6 for the name of a weekday in lower case, -1 for anything else. */
export function weekdayNamed(lower: string): number {
  return weekdays.indexOf(lower)
}

/** 0 for Sunday to 6. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

const month = (group: string): string => String.raw`(?<${group}>\p{L}{3,9})`
const date = (group: string): string => String.raw`(?<${group}>\d{1,2})(?:st|nd|rd|th)?`
const monthFirst = String.raw`${month('monthFirst')}\s+${date('dateBehind')},?\s+`
const dateFirst = String.raw`${date('dateFirst')}\s+${month('monthBehind')},?\s+`
const written = new RegExp(String.raw`^(?:\p{L}+day,?\s+)?(?:${monthFirst}|${dateFirst})(?<year>\d{4})$`, 'u')

/** The day that a line gives and nothing else does: "Saturday, September 12, 2015", "12 September 2015", "2015-09-12". */
export function dayOfLine(line: string): Day | null {
  const words = line.trim()
  if (words.length > 40) return null
  const groups = written.exec(words)?.groups
  if (groups === undefined) return readIsoDay(words)
  const month = monthNamed((groups.monthFirst ?? groups.monthBehind ?? '').toLowerCase())
  return month === 0 ? null : dayAt(Number(groups.year), month, Number(groups.dateBehind ?? groups.dateFirst))
}
