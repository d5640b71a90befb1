import { sourceLanguage } from './languages.ts'

const asLocale = (tag: string): Intl.Locale[] => {
  try {
    return [new Intl.Locale(tag)]
  } catch {
    return []
  }
}

/**
 * The locale by which dates, times and numbers are written: a language as it is used where the viewer is. English, which is
 * read everywhere, follows the region of the viewer's first language, so that a clock has 24 hours where that is usual.
 *
 * @param tags The viewer's languages (BCP 47), the preferred one first.
 * @param language What the admin speaks with the viewer.
 */
export function formatLocale(tags: readonly string[], language: string): string {
  const locales = tags.flatMap(asLocale)
  const own = locales.find((locale) => locale.language === language && locale.region !== undefined)
  if (own) return own.baseName
  const region = language === sourceLanguage ? locales[0]?.maximize().region : undefined
  return region === undefined ? language : `${language}-${region}`
}

/** The locale of whoever sits before this browser; on a server that of the language alone. */
export const viewerLocale = (language: string): string =>
  formatLocale(typeof navigator === 'undefined' ? [] : navigator.languages, language)
