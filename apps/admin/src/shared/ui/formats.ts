/** The language that the admin speaks. */
const language = 'en'

/**
 * The locale by which dates, times and numbers are written: the admin's language as it is used where the viewer is, so that
 * a clock has 24 hours where that is usual. The viewer's languages are BCP 47 tags, the preferred one first.
 */
export function formatLocale(languages: readonly string[]): string {
  const tags = languages.flatMap((tag) => {
    try {
      return [new Intl.Locale(tag)]
    } catch {
      return []
    }
  })
  const own = tags.find((tag) => tag.language === language && tag.region !== undefined)
  if (own) return own.baseName
  const region = tags[0]?.maximize().region
  return region === undefined ? language : `${language}-${region}`
}

const locale = formatLocale(typeof navigator === 'undefined' ? [] : navigator.languages)

const dateFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, options)
  return (at: Date): string => format.format(at)
}

/** A day: "31 Dec 2025". */
export const dayText = dateFormat({ dateStyle: 'medium' })

/** The time of a day: "14:30". */
export const timeText = dateFormat({ timeStyle: 'short' })

/** Day and time: "31 Dec 2025, 14:30". */
export const dayAndTimeText = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })

/** Day, weekday and time in full. */
export const fullText = dateFormat({ dateStyle: 'full', timeStyle: 'short' })

const numbers = new Intl.NumberFormat(locale)

/** A number as people read it: "12,400". */
export const numberText = (value: number): string => numbers.format(value)

/** How long ago or how far ahead something is: "3 days ago". */
export const relativeText = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
