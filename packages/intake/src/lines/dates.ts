import { dayOfLine } from '@sourceline/extraction'

const day = 86_400_000

/** What stands before the date in a line of its own. */
const lead = /^(?:(?:first |last )?(?:published|posted|updated|modified|issued|released|date)(?: (?:on|at))?\s*:?\s+)/iu

/** The time behind a date, which tells no day. */
const time = /[\s,|·•–—-]*(?:\bat\s+)?\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?$/u

const numeric =
  /^(?:(\d{4})[./-](\d{1,2})[./-](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})|(\d{1,2})\/(\d{1,2})\/(\d{4}))$/u

/** Words that a calendar reads: "Mon, 12 Sept 2015", "Sep 12, 2015". */
const shortened =
  /^(?:\p{L}{2,9}\.?,?\s+)?(?:\d{1,2}\.?\s+\p{Lu}\p{L}{2,8}\.?,?|\p{Lu}\p{L}{2,8}\.?\s+\d{1,2},?)\s+\d{4}$/u

/** What a line that is nothing but a date tells: the day as `2015-09-12`, null where that is open; undefined for another line. */
export function dayInLine(line: string): string | null | undefined {
  if (line.length > 80) return undefined
  let words = line.trim().replace(lead, '')
  const behind = words.replace(time, '').trim()
  if (behind !== '') words = behind
  const known = dayOfLine(words)
  if (known !== null) return isoDay(known * day)
  const numbers = numeric.exec(words)?.slice(1).map(Number)
  if (numbers) return dayOfNumbers(numbers)
  if (!shortened.test(words)) return undefined
  const moment = Date.parse(`${words.replace(/\.(?=\s|,)/gu, '').replace(/\bSept\b/u, 'Sep')} UTC`)
  return Number.isNaN(moment) ? undefined : isoDay(moment)
}

function dayOfNumbers(numbers: readonly number[]): string | null | undefined {
  const [year = 0, month = 0, date = 0, dottedDate = 0, dottedMonth = 0, dottedYear = 0, one = 0, two = 0, last = 0] =
    numbers
  if (year) return calendarDay(year, month, date)
  if (dottedYear) return calendarDay(dottedYear, dottedMonth, dottedDate)
  // 12/09/2015 is read one way in one country and the other way in another.
  if (one > 12) return calendarDay(last, two, one)
  return two > 12 ? calendarDay(last, one, two) : null
}

function calendarDay(year: number, month: number, date: number): string | undefined {
  const written = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  )
  const moment = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(moment) && isoDay(moment) === written ? written : undefined
}

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** A date as machines write it, brought to a day or a moment of ISO 8601; null for what is none. */
export function isoMoment(written: string | null | undefined): string | null {
  const words = (written ?? '').trim()
  if (words === '' || words.length > 60) return null
  const short = dayInLine(words)
  if (short && !/\d:\d/u.test(words)) return short
  const zoned = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u.test(words)
    ? `${words.replace(' ', 'T')}Z`
    : words
  const compact =
    /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?([+-]\d{2}):?(\d{2})|T?(\d{2})(\d{2})(\d{2})?Z?)?$/u.exec(words)
  const moment = Date.parse(compact ? spread(compact) : zoned)
  if (Number.isNaN(moment)) return short ?? null
  const read = new Date(moment)
  return read.getUTCFullYear() < 1000 || read.getUTCFullYear() > 9999 ? null : read.toISOString()
}

/** `20240512T103000+0200` with the marks that it leaves out. */
function spread([
  ,
  year,
  month,
  date,
  hour,
  minute,
  second,
  zone,
  zoneMinutes,
  plainHour,
  plainMinute,
  plainSecond,
]: RegExpExecArray): string {
  const time = `${hour ?? plainHour ?? '00'}:${minute ?? plainMinute ?? '00'}:${second ?? plainSecond ?? '00'}`
  return `${year}-${month}-${date}T${time}${zone ? `${zone}:${zoneMinutes}` : 'Z'}`
}
