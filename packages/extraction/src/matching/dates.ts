import { monthNames } from '../lexicon/time/calendar-names.ts'
import { dateOf, dayAt, monthShortened } from '../statements/calendar.ts'

/** Shows that a claim carries no date. */
export const NO_DAY = -0x80000000

/**
 * The day a written date names, in days since 1970-01-01 (UTC), or null when none is read:
 * `2015-05-26` with or without a time, `26 May 2015`, `May 26, 2015`.
 */
export function parseDay(date: string): number | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(date)
  if (iso) return dayAt(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})/.exec(date)
  if (dayFirst) return dayAt(Number(dayFirst[3]), monthShortened(dayFirst[2] ?? ''), Number(dayFirst[1]))
  const monthFirst = /([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(date)
  if (monthFirst) return dayAt(Number(monthFirst[3]), monthShortened(monthFirst[1] ?? ''), Number(monthFirst[2]))
  return null
}

const SIGNATURE = /[—–-]\s*([^—–]{0,80}?\(@\w{1,100}\))\s*([A-Z][a-z]+ \d{1,2}, \d{4})/g

/**
 * Parts a quoted social post's own words from the lines that name its author and day
 * (`— Name (@handle) May 26, 2015`); the first such day counts.
 */
export function splitSignature(text: string): { words: string; author: string; day: number | null } {
  let day: number | null = null
  const authors: string[] = []
  let words = ''
  let end = 0
  for (const { 0: line, 1: author = '', 2: date = '', index } of text.matchAll(SIGNATURE)) {
    day ??= parseDay(date)
    authors.push(author)
    words += `${text.slice(end, index).trimEnd()} \n `
    end = index + line.length
  }
  words += text.slice(end)
  return { words, author: authors.join(' '), day }
}

/** The month (as a looked-up word) and year of a day, the way a claim would write them. */
export function monthAndYear(day: number): { month: string; year: number } {
  const { year, month } = dateOf(day)
  return { month: monthNames[month - 1]?.toLowerCase() ?? '', year }
}

/** 1 for the same day, one half a fortnight apart, 0 when either day is unknown. */
export function nearness(day: number, other: number): number {
  return day === NO_DAY || other === NO_DAY ? 0 : 1 / (1 + Math.abs(day - other) / 14)
}
