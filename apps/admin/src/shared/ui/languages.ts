import { inLanguage } from './formats.ts'

/** Languages that are offered where one is asked for; any other tag (BCP 47) can be entered. */
export const languageTags: readonly string[] = (
  'ar az be bg bn bs ca cs cy da de de-AT de-CH el en en-AU en-GB en-US es es-MX et eu fa fi fil fr fr-CA ga gl gu he hi hr ' +
  'hu hy id is it ja ka kk ko ku lt lv mk mn ms mt my nb ne nl nn pa pl pt pt-BR ro ru sk sl so sq sr sv sw ta te th tr uk ' +
  'ur uz vi zh zh-Hans zh-Hant'
).split(' ')

const names = inLanguage((language) => new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }))

/** A language with its tag, "Portuguese (Brazil), pt-BR"; the tag alone where it has no name. */
export function languageWithTag(tag: string): string {
  const name = names().of(tag)
  return name === undefined ? tag : `${name}, ${tag}`
}

const byName = inLanguage((language) =>
  languageTags.toSorted((one, other) => languageWithTag(one).localeCompare(languageWithTag(other), language)),
)

/** The languages whose name or tag has the words, by name, those that begin with them first. */
export function languagesFor(words: string): string[] {
  const wanted = words.trim().toLowerCase()
  const begins = (tag: string): boolean =>
    languageWithTag(tag).toLowerCase().startsWith(wanted) || tag.toLowerCase() === wanted
  const found = byName().filter((tag) => languageWithTag(tag).toLowerCase().includes(wanted))
  return [...found.filter(begins), ...found.filter((tag) => !begins(tag))]
}
