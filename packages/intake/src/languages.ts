import { franc } from 'franc-min'

/** Text that is looked at to tell its language: enough to be sure, whatever its length. */
const sample = 4_000
/** The language of texts with fewer letters than this is told by their script alone. */
const fewest = 80

/** A language tag of BCP 47 in its usual form (`pt-BR`); null for what is none. */
export function languageTag(given: string | null | undefined): string | null {
  const words = (given ?? '').trim().replaceAll('_', '-').replace(/\..*$/u, '')
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/u.test(words)) return null
  try {
    return Intl.getCanonicalLocales(words)[0] ?? null
  } catch {
    return null
  }
}

/** The first part of a tag: `pt` of `pt-BR`. */
export const baseLanguage = (tag: string): string => tag.split('-')[0] ?? tag

/** Tags that are written in another way than the table of the detector writes them. */
const usual: Readonly<Record<string, string>> = {
  cmn: 'zh',
  arb: 'ar',
  nob: 'nb',
  azj: 'az',
  uzn: 'uz',
  pes: 'fa',
  zlm: 'ms',
}

/** The language that a text is written in, as a tag without region; null where that cannot be told. */
export function languageOf(text: string): string | null {
  const words = text.slice(0, sample)
  if ((words.match(/\p{L}/gu)?.length ?? 0) < fewest) return languageOfScript(words)
  if (isPlainlyEnglish(words)) return 'en'
  const found = franc(words)
  return found === 'und' ? languageOfScript(words) : (usual[found] ?? languageTag(found))
}

/** Words that every English text is full of; texts in other languages have a few of them, and hardly ever the first. */
const english = new Set(
  'the and that to of a in is was he she it his her said has have with from by for on at not be are will who'.split(
    ' ',
  ),
)

/** Whether a text is English by its commonest words: a short one with foreign names is told surely by nothing else. */
function isPlainlyEnglish(text: string): boolean {
  const words: readonly string[] = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => english.has(word)).length > words.length / 6 && words.includes('the')
}

/** Languages that have a script of their own. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
]

/** What the letters of a short text alone tell. */
function languageOfScript(words: string): string | null {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  return scripts.find(([script]) => (words.match(script)?.length ?? 0) > letters / 3)?.[1] ?? null
}

/** What a document declares, unless its text is in another language. */
export function settledLanguage(declared: string | null, text: string): string | null {
  const found = languageOf(text)
  if (declared === null || found === null) return declared ?? found
  return baseLanguage(declared) === found ? declared : found
}
