import type { Enumeration } from '@sourceline/domain'
import { toNfc } from '@sourceline/rich-text'
import { z } from 'zod'

/** A member of a word list. */
export function wordOf<const Value extends string>(list: Enumeration<Value>) {
  return z.enum(list.values as [Value, ...Value[]]).meta({ graphql: list.name })
}

/** Text as the database can hold it. */
const storable = (what: string): string => toNfc(what.replace(/\p{Surrogate}/gu, '\uFFFD'))

const written = z
  .string()
  .refine((value) => !value.includes('\0'), 'This holds a character that no text can hold (U+0000): take it out.')

/** Whether a text like 2026-03-01 names a day of the calendar that the database knows. */
export function isDay(value: string): boolean {
  const time = Date.parse(value)
  return !Number.isNaN(time) && !value.startsWith('0000') && new Date(time).toISOString().startsWith(value)
}

/** A line of text: trimmed, NFC, not empty, of bounded length. */
export function line(most: number, what: string) {
  return written
    .transform((words) => storable(words).trim())
    .pipe(z.string().min(1, `Write ${what}.`).max(most, `At most ${most} characters.`))
}

/** A text that may be empty. */
export function text(most: number) {
  return written.transform((words) => storable(words).trim()).pipe(z.string().max(most, `At most ${most} characters.`))
}

/** A moment: a Date from the graph, or ISO 8601 text from elsewhere. */
export const moment = z
  .preprocess(
    (value) => (typeof value === 'string' ? new Date(value) : value),
    z.date('Write a moment like 2026-03-01T09:30:00Z.'),
  )
  .meta({ graphql: 'DateTime' })

/** A day. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day like 2026-03-01.')
  .refine(isDay, 'There is no such day.')
  .meta({ graphql: 'Date' })

/** A web address. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Write a web address that begins with https:// or http://.' })
  .max(2000)
  .refine((value) => !value.includes('\0'), 'This is no web address.')

/** The version that the caller has seen. */
export const expectedVersion = z
  .number()
  .int()
  .min(1, 'Versions are counted from 1: send the one that you have read.')
  .describe(
    'The version that you have seen. If the record has changed since, nothing is saved and a ConflictError tells its present state.',
  )

/** A slug. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens, as in "river-reaches-record".')
  .max(120, 'At most 120 characters.')

/** A locale: a language tag. */
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag, as "en" or "pt-BR".')
