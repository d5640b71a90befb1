import {
  bareDayPrepositions,
  barePeriodPrepositions,
  dayNames,
  shortMonths,
  undatedBefore,
} from '../lexicon/time/dates.ts'
import type { Passage, OpenReference, Span } from '../proposal.ts'
import { passage } from '../proposal.ts'
import { at, type Reading } from '../text/reading.ts'
import {
  dateOf,
  dayAt,
  monthNamed,
  monthShortened,
  weekdayNamed,
  weekdayOf,
  writeDay,
  writeMonth,
  type Day,
} from './calendar.ts'
import type { Edit } from './edits.ts'
import type { RelativeTime } from './relative-time.ts'
import { shiftedName } from './shifted-names.ts'
import { isInserted, tenseAt, type Tense } from './time-tense.ts'

/** The dates of a claim: what is written instead, and what cannot be told. */
export interface ResolvedDates {
  readonly edits: readonly Edit[]
  readonly open: readonly OpenReference[]
}

const dayWords: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])
const units: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
])
const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/**
 * Writes out the times that a claim tells by its day: "on Monday", "last year". `published` is the day of the text;
 * without it they are open. In a quotation a day counts from when it was spoken, which is known only if `spoken` is.
 */
export function absoluteDates(
  reading: Reading,
  tokens: readonly number[],
  { published, spoken, quoted }: { published: Day | null; spoken: Day | null; quoted: (token: number) => boolean },
): ResolvedDates {
  const edits: Edit[] = []
  const open: OpenReference[] = []
  const within = new Set(tokens)
  let until = -1
  for (const index of tokens) {
    if (index < until) continue
    const day = quoted(index) ? (spoken ?? published) : published
    const time = relativeTimeAt(reading, index, day, {
      tense: () => tenseAt(reading, tokens, index),
      inserted: (last) => isInserted(reading, tokens, index, last),
    })
    if (time === null || !within.has(time.last - 1)) continue
    until = time.last
    const unsure = quoted(index) && spoken === null && isDayWord(reading, time)
    const found = time.reading
    if (found !== null && found.sure && !unsure) {
      edits.push({ first: time.first, last: time.last, words: found.words })
      continue
    }
    open.push({
      ...wordsOf(reading, time),
      candidates: found === null ? [] : [found.words, ...(found.others ?? [])],
    })
  }
  return { edits, open }
}

/** The day that a cue's own words give: "said on Monday"; null when they give none. */
export function dayNear(reading: Reading, first: number, last: number, published: Day | null): Day | null {
  if (published === null) return null
  for (let index = first; index < last; index++) {
    const { lower } = at(reading, index)
    const shift = dayWords.get(lower)
    if (shift !== undefined) return published + shift
    const weekday = weekdayNamed(lower)
    if (weekday >= 0 && !dayNames.has(at(reading, index - 1).text))
      return published - ((weekdayOf(published) - weekday + 7) % 7)
  }
  return null
}

function wordsOf(reading: Reading, { first, last }: { first: number; last: number }): Passage {
  const span: Span = [at(reading, first).start, at(reading, last - 1).end]
  return passage(reading.text, [span])
}

function isDayWord(reading: Reading, { first, last }: RelativeTime): boolean {
  for (let index = first; index < last; index++) {
    const { lower } = at(reading, index)
    if (dayWords.has(lower)) return true
  }
  return false
}

/** What the verbs around a time tell of it. */
interface Around {
  readonly tense: () => Tense
  /** Whether the time, which ends in front of the token, stands in an insertion without a verb. */
  readonly inserted: (last: number) => boolean
}

function relativeTimeAt(reading: Reading, index: number, day: Day | null, around: Around): RelativeTime | null {
  const { tense } = around
  const { lower } = at(reading, index)
  const next = at(reading, index + 1).lower
  const leads = /^(?:on|in)$/u.test(lower) ? index + 1 : index
  return (
    shiftedName(reading, index, day, tense) ??
    weekdayTime(reading, index, leads, day, tense) ??
    dayWordTime(reading, index, day) ??
    shiftedTime(reading, index, day) ??
    (/^(?:earlier|later)$/u.test(lower) && shifts.has(next) ? qualifiedTime(reading, index, day) : null) ??
    agoTime(reading, index, day) ??
    monthTime(reading, index, leads, day, around)
  )
}

/** "on Monday", "Monday night"; a weekday with a date behind it needs nothing. */
function weekdayTime(
  reading: Reading,
  index: number,
  at_: number,
  day: Day | null,
  tense: () => Tense,
): RelativeTime | null {
  const weekday = weekdayNamed(at(reading, at_).lower)
  if (weekday < 0 || !/^\p{Lu}/u.test(at(reading, at_).text)) return null
  if (index !== at_ && at(reading, index).lower !== 'on') return null
  const behind = at(reading, at_ + 1)
  if (isDated(reading, at_) || behind.pos === 'PROPN' || dayNames.has(at(reading, at_ - 1).text)) return null
  if (
    index === at_ &&
    (undatedBefore.has(at(reading, index - 1).lower) || behind.pos === 'NOUN') &&
    !isPartOfDay(behind.lower)
  )
    return null
  const part = isPartOfDay(behind.lower) ? ` ${behind.text}` : ''
  const last = at_ + 1 + (part === '' ? 0 : 1)
  if (day === null) return { first: index, last, reading: null }
  const before = day - ((weekdayOf(day) - weekday + 7) % 7)
  const after = day + ((weekday - weekdayOf(day) + 7) % 7)
  const possessive = behind.lower === "'s"
  const lead = /^(?:early|late)$/u.test(at(reading, index - 1).lower) ? index - 2 : index - 1
  const bare = index === at_ && (possessive || bareDayPrepositions.has(at(reading, lead).lower))
  const write = (at: Day): string => `${bare ? '' : 'on '}${part === '' ? '' : `the${part} of `}${writeDay(at)}`
  const time =
    tenseAround(reading, index, tense()) ?? (bare && at(reading, index - 1).lower === 'from' ? 'future' : null)
  if (before === after || time === 'past') return { first: index, last, reading: { words: write(before), sure: true } }
  if (time === 'future') return { first: index, last, reading: { words: write(after), sure: true } }
  return { first: index, last, reading: { words: write(before), sure: false, others: [write(after)] } }
}

/** "Monday 3 May", "Monday, May 3"; "on Monday, 20 people" has no date behind it. */
function isDated(reading: Reading, weekday: number): boolean {
  const apart = at(reading, weekday + 1).text === ','
  const next = apart ? weekday + 2 : weekday + 1
  if (monthAt(reading, next) !== null) return true
  return /^\d{1,2}(?:st|nd|rd|th)?$/u.test(at(reading, next).text) && (!apart || monthAt(reading, next + 1) !== null)
}

function isPartOfDay(lower: string): boolean {
  return /^(?:morning|afternoon|evening|night)$/u.test(lower)
}

/** "yesterday", "tomorrow evening". */
function dayWordTime(reading: Reading, index: number, day: Day | null): RelativeTime | null {
  const shift = dayWords.get(at(reading, index).lower)
  const behind = at(reading, index + 1)
  if (shift === undefined || behind.lower === "'s" || behind.pos === 'PART') return null
  if (at(reading, index).text === 'Today' && at(reading, index - 1).pos === 'PROPN') return null
  const part = isPartOfDay(behind.lower) ? behind.text : at(reading, index).lower === 'tonight' ? 'night' : ''
  const last = isPartOfDay(behind.lower) ? index + 2 : index + 1
  if (day === null) return { first: index, last, reading: null }
  const date = writeDay(day + shift)
  const bare = bareDayPrepositions.has(at(reading, index - 1).lower)
  return {
    first: index,
    last,
    reading: { words: `${bare ? '' : 'on '}${part === '' ? '' : `the ${part} of `}${date}`, sure: true },
  }
}

/** "last year", "this month", "next week". */
function shiftedTime(reading: Reading, index: number, day: Day | null): RelativeTime | null {
  const shift = shifts.get(at(reading, index).lower)
  const unit = units.get(at(reading, index + 1).lower)
  if (shift === undefined || unit === undefined) return null
  const behind = at(reading, index + 2)
  if (behind.lower === "'s" || behind.pos === 'PART') return null
  const dated = at(reading, index - 1).text === ',' && /^\d{1,2}(?:st|nd|rd|th)?$/u.test(at(reading, index - 2).text)
  const led = dated || barePeriodPrepositions.has(at(reading, index - 1).lower)
  const words = day === null ? null : shifted(day, unit, shift)
  if (words === null) return { first: index, last: index + 2, reading: null }
  return { first: index, last: index + 2, reading: { words: led ? words.replace(/^in\s/u, '') : words, sure: true } }
}

/** "earlier this year". */
function qualifiedTime(reading: Reading, index: number, day: Day | null): RelativeTime | null {
  const time = shiftedTime(reading, index + 1, day)
  if (time === null) return null
  const words = time.reading === null ? null : `${at(reading, index).text} ${time.reading.words}`
  return { first: index, last: time.last, reading: words === null ? null : { words, sure: true } }
}

function shifted(day: Day, unit: 'day' | 'week' | 'month' | 'year', shift: number): string {
  const { year, month } = dateOf(day)
  if (unit === 'year') return `in ${year + shift}`
  if (unit === 'month') {
    const months = year * 12 + month - 1 + shift
    return `in ${writeMonth(Math.floor(months / 12), (months % 12) + 1)}`
  }
  const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * shift
  return `in the week of ${writeDay(monday)}`
}

/** "two weeks ago": two weeks before that day. */
function agoTime(reading: Reading, index: number, day: Day | null): RelativeTime | null {
  if (at(reading, index).lower !== 'ago') return null
  return {
    first: index,
    last: index + 1,
    reading: day === null ? null : { words: `before ${writeDay(day)}`, sure: true },
  }
}

/** "in March", "on March 5", "5 March", where no year stands behind. */
function monthTime(
  reading: Reading,
  index: number,
  at_: number,
  day: Day | null,
  { tense, inserted }: Around,
): RelativeTime | null {
  const isDate = (token: number): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/u.test(at(reading, token).text)
  const dateFirst = isDate(at_) && monthAt(reading, at_ + 1) !== null
  const named = dateFirst ? at_ + 1 : at_
  const written = monthAt(reading, named)
  if (written === null || !/^\p{Lu}/u.test(at(reading, named).text)) return null
  const { month, behind } = written
  const dateBehind = !dateFirst && isDate(behind)
  const last = behind + (dateBehind ? 1 : 0)
  const told = dateFirst || dateBehind || (index !== at_ && at(reading, index).lower === 'in')
  if (!told && yearBehind(reading, last, day) === null) return null
  if (index === at_ && /^(?:on|in|from|to|-|–|and)$/u.test(at(reading, index - 1).lower)) return null
  const ofYear = yearBehind(reading, last, day)
  if (ofYear !== null) {
    const words = reading.text.slice(at(reading, index).start, at(reading, last - 1).end)
    return { first: index, last: last + 3, reading: { words: `${words} ${ofYear}`, sure: true } }
  }
  const behindComma = at(reading, last).text === ','
  const year = at(reading, behindComma ? last + 1 : last)
  if (/^\d{4}$/u.test(year.text) || /^(?:-|–|to|last|this|next)$/u.test(year.lower)) return null
  if (year.lower === 'and' && !behindComma) return null
  if (day === null) return { first: index, last, reading: null }
  const date = dateFirst ? at(reading, at_).text : dateBehind ? at(reading, behind).text : ''
  const time = inserted(last)
    ? nearerSide(day, month, Number(date.replace(/\D/gu, '')))
    : tenseAround(reading, index, tense())
  const near = (when: Tense): string | null => nearestMonth(day, month, Number(date.replace(/\D/gu, '')), when)
  const words = near(time)
  const lead = index === at_ ? '' : `${at(reading, index).text} `
  if (words === null) return { first: index, last, reading: null }
  const ahead = time === null ? near('future') : null
  const others = ahead === null || ahead === words ? [] : [`${lead}${ahead}`]
  return { first: index, last, reading: { words: `${lead}${words}`, sure: time !== null, others } }
}

/** "January | of last year": the year that the words behind a month tell, or null. */
function yearBehind(reading: Reading, last: number, day: Day | null): number | null {
  const shift = shifts.get(at(reading, last + 1).lower)
  const told = at(reading, last).lower === 'of' && shift !== undefined && at(reading, last + 2).lower === 'year'
  return told && day !== null ? dateOf(day).year + shift : null
}

/** How many days away a day may be for its year to be plain without a verb, and by how much the other year's must be further. */
const nearEnough = 92

/** The side of the day of the text on which that month and date are near; null when neither is. */
function nearerSide(day: Day, month: number, date: number): Tense {
  const { year } = dateOf(day)
  const days = [year - 1, year, year + 1].flatMap((one) => dayAt(one, month, date === 0 ? 15 : date) ?? [])
  const ahead = days.filter((one) => one >= day).map((one) => one - day)
  const behind = days.filter((one) => one < day).map((one) => day - one)
  const next = Math.min(...ahead)
  const last = Math.min(...behind)
  if (Math.min(next, last) > nearEnough) return null
  return next < last ? 'future' : 'past'
}

/** "had extended the order until May 1": what is past may reach to a day that is to come. */
function tenseAround(reading: Reading, index: number, tense: Tense): Tense {
  const reaches = /^(?:until|till|through|by)$/u.test(at(reading, index - 1).lower)
  return reaches && tense === 'past' ? null : tense
}

/** The month that is written at the token, in full or as "Oct.", and the token behind it; null when there is none. */
function monthAt(reading: Reading, index: number): { readonly month: number; readonly behind: number } | null {
  const { lower } = at(reading, index)
  const month = monthNamed(lower)
  if (month > 0) return { month, behind: index + 1 }
  const short = shortMonths.has(lower) && at(reading, index + 1).text === '.'
  return short ? { month: monthShortened(lower), behind: index + 2 } : null
}

function nearestMonth(day: Day, month: number, date: number, tense: Tense): string | null {
  const now = dateOf(day)
  const behind = month < now.month || (month === now.month && date <= now.date)
  const year = now.year + (tense === 'future' ? (behind && month !== now.month ? 1 : 0) : behind ? 0 : -1)
  if (date === 0) return writeMonth(year, month)
  const exact = dayAt(year, month, date)
  return exact === null ? null : writeDay(exact)
}
