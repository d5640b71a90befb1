import type { Enumeration } from '@sourceline/domain'
import { z } from 'zod'

/** A member of a word list. */
export function wordOf<const Value extends string>(list: Enumeration<Value>) {
  return z.enum(list.values as [Value, ...Value[]]).meta({ graphql: list.name })
}

const nfc = (text: string): string => text.normalize('NFC')

/** A line of text: trimmed, NFC, not empty, of bounded length. */
export function line(most: number, what: string) {
  return z.string().transform((text) => nfc(text).trim()).pipe(
    z.string().min(1, `Write ${what}.`).max(most, `At most ${most} characters.`),
  )
}

/** A text that may be empty. */
export function text(most: number) {
  return z.string().transform((value) => nfc(value).trim()).pipe(z.string().max(most, `At most ${most} characters.`))
}

/** A moment: a Date from the graph, or ISO 8601 text from elsewhere. */
export const moment = z.preprocess((value) => (typeof value === 'string' ? new Date(value) : value), z.date('Write a moment like 2026-03-01T09:30:00Z.')).meta({ graphql: 'DateTime' })

/** A day. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day like 2026-03-01.').refine((value) => !Number.isNaN(Date.parse(value)), 'There is no such day.').meta({ graphql: 'Date' })

/** A web address. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'Write a web address that begins with https:// or http://.' }).max(2000)

/** The version that the caller has seen. */
export const expectedVersion = z.number().int().min(1).describe('The version that you have seen. If the record has changed since, nothing is saved and a ConflictError tells its present state.')

/** A slug. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens, as in "river-reaches-record".').max(120, 'At most 120 characters.')

/** A locale: a language tag. */
export const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag, as "en" or "pt-BR".')
