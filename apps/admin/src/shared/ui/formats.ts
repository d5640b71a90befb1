import { viewerLocale } from '../words/format-locale.ts'
import { sourceLanguage } from '../words/languages.ts'
import { spokenLanguage } from '../words/words.ts'

/** Makes a format, or what else depends on it, once for each language that is spoken. */
export function inLanguage<Format>(make: (language: string) => Format): () => Format {
  const made = new Map<string, Format>()
  return () => {
    const language = spokenLanguage()
    const format = made.get(language) ?? make(language)
    made.set(language, format)
    return format
  }
}

const dateFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = inLanguage((language) => new Intl.DateTimeFormat(viewerLocale(language), options))
  return (at: Date): string => format().format(at)
}

/** A day: "31 Dec 2025". */
export const dayText = dateFormat({ dateStyle: 'medium' })

/** The time of a day: "14:30". */
export const timeText = dateFormat({ timeStyle: 'short' })

/** Day and time: "31 Dec 2025, 14:30". */
export const dayAndTimeText = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })

/** Day, weekday and time in full. */
export const fullText = dateFormat({ dateStyle: 'full', timeStyle: 'short' })

const numbers = inLanguage((language) => new Intl.NumberFormat(viewerLocale(language)))

/** A number as people read it: "12,400". */
export const numberText = (value: number): string => numbers().format(value)

const distances = inLanguage((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))

/** How long ago or how far ahead something is: "3 days ago". */
export const relativeText = (value: number, unit: Intl.RelativeTimeFormatUnit): string =>
  distances().format(value, unit)

// Without the comma that American English has before the last.
const lists = inLanguage(
  (language) => new Intl.ListFormat(language === sourceLanguage ? 'en-GB' : language, { type: 'conjunction' }),
)

/** What is told one after the other: "Ada, Ben and Wilma". */
export const listText = (parts: Iterable<string>): string => lists().format(parts)

/** What a label says inside a sentence: "any kind" for "Any kind", and as it is where nouns are written with a capital. */
export const insideSentence = (label: string): string =>
  spokenLanguage() === sourceLanguage ? label.charAt(0).toLowerCase() + label.slice(1) : label
