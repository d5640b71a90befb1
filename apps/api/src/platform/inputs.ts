import type { Enumeration } from '@sourceline/domain'
import { toNfc } from '@sourceline/rich-text'
import { z } from 'zod'
import { refusal } from './refusals/define-refusals.ts'
import { refuses } from './refusals/input-issue.ts'

/** A member of a word list. */
export function wordOf<const Value extends string>(list: Enumeration<Value>) {
  return z.enum(list.values).meta({ graphql: list.name })
}

/** Text as the database can hold it. */
const storable = (what: string): string => toNfc(what.replace(/\p{Surrogate}/gu, '\uFFFD'))

const written = z.string().refine((value) => !value.includes('\0'), refuses(refusal('character-unstorable')))

/** Whether a text like 2026-03-01 names a day of the calendar that the database knows. */
export function isDay(value: string): boolean {
  const time = Date.parse(value)
  return !Number.isNaN(time) && !value.startsWith('0000') && new Date(time).toISOString().startsWith(value)
}

/** Something that is said, in one line or in several: trimmed, NFC, not empty, of bounded length. */
export function words(max: number, what: string) {
  return saying(what, (given) => storable(given).trim()).pipe(z.string().max(max))
}

/** A line of text: as {@link words}, with nothing in it that would break it or turn round what stands beside it. */
export function line(max: number, what: string) {
  return saying(what, (given) => oneLine(storable(given)).trim()).pipe(z.string().max(max))
}

/** What is read of a text, where there is anything to be seen in it. */
const saying = (what: string, read: (given: string) => string) =>
  written.transform(read).refine((given) => /[^\s\p{Cf}]/u.test(given), refuses(refusal('required', { what })))

/**
 * Ends of lines and control characters become a space. Embeddings and overrides of direction go (Unicode Standard Annex 9), and
 * isolates of which one is not closed: a name would turn round the words after it.
 */
function oneLine(given: string): string {
  const plain = given.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\u202A-\u202E]/gu, '')
  const [opened, closed] = [/[\u2066-\u2068]/gu, /\u2069/gu].map((one) => plain.match(one)?.length ?? 0)
  return opened === closed ? plain : plain.replace(/[\u2066-\u2069]/gu, '')
}

/** A text that may be empty. */
export function text(max: number) {
  return written.transform((words) => storable(words).trim()).pipe(z.string().max(max))
}

/** A moment: a Date from the graph, or ISO 8601 text from elsewhere. */
export const moment = z
  .preprocess((value) => (typeof value === 'string' ? new Date(value) : value), z.date())
  .meta({ graphql: 'DateTime' })

/** A day. */
export const day = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), { ...refuses(refusal('day-invalid')), abort: true })
  .refine(isDay, refuses(refusal('day-unknown')))
  .meta({ graphql: 'Date' })

/** An address as one word: what would end it where it stands among others is encoded, as browsers encode it (URL Standard). */
const oneWord = (address: string): string =>
  address
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replace(/[\s\p{Cc}"<>]/gu, encodeURIComponent)

/** A web address. */
export const webAddress = z
  .string()
  .refine(
    (value) => !value.includes('\0') && z.url({ protocol: /^https?$/ }).safeParse(value).success,
    refuses(refusal('web-address-invalid')),
  )
  .transform(oneWord)
  .pipe(z.string().max(2000))

/** Why something is made public against what is found. What it may lift is said by the finding. */
export const overrideReason = text(1000).optional().describe('Why it is published against what is found. Logged.')

const base64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/** The bytes of a file: base64 (RFC 4648) from the graph, or the bytes themselves from elsewhere. */
export const fileBytes = z
  .union([z.string(), z.instanceof(Uint8Array)])
  .refine((given) => typeof given !== 'string' || base64.test(given), refuses(refusal('base64-invalid')))
  .transform((given) => (typeof given === 'string' ? new Uint8Array(Buffer.from(given, 'base64')) : given))
  .meta({ graphql: 'String' })

/** The version that the caller has seen. */
export const expectedVersion = z
  .number()
  .int()
  .refine((version) => version >= 1, refuses(refusal('version-invalid')))
  .describe(
    'The version that you have seen. If the record has changed since, nothing is saved and a ConflictError tells its present state.',
  )

/** A slug. */
export const slug = z
  .string()
  .refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), refuses(refusal('slug-invalid')))
  .max(120)

/** A locale: a language tag. */
export const locale = z
  .string()
  .refine((value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value), refuses(refusal('locale-invalid')))
