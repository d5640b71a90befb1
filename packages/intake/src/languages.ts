/** Text that is looked at to tell its language: enough to be sure, whatever its length. */
const sample = 4_000
/** The language of texts with fewer letters than this is told by their script alone, if they are not plainly English. */
const fewest = 20

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

/** Norwegian in either of its written forms is found as one. */
const foundAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' }

/** The language that a text is written in, as a tag without region; null where that cannot be told surely. */
export async function languageOf(text: string): Promise<string | null> {
  const words = text.slice(0, sample)
  if (isPlainlyEnglish(words)) return 'en'
  if ((words.match(/\p{L}/gu)?.length ?? 0) < fewest) return languageOfScript(words)
  const { eld } = await detector()
  const found = eld.detect(words)
  return found.isReliable() ? found.language : languageOfScript(words)
}

/** Loaded for the first text that is not plainly English: its tables take some 35 MB of each thread that reads one. */
const detector = () => import('eld/extrasmall')

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

/**
 * What a document declares, unless its text is surely in another language. A language that the detector does not know is
 * taken for its neighbours, and stands as declared.
 */
export async function settledLanguage(declared: string | null, text: string): Promise<string | null> {
  const found = await languageOf(text)
  if (declared === null || found === null) return declared ?? found
  const base = baseLanguage(declared)
  if ((foundAs[base] ?? base) === found) return declared
  const { eld } = await detector()
  return Object.values(eld.info().Languages).includes(foundAs[base] ?? base) ? found : declared
}
