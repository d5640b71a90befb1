import { isCountry } from '../lexicon/names/countries.ts'
import { isBody } from '../lexicon/people/roles.ts'
import { at, type Reading } from '../text/reading.ts'
import type { NamedEntity } from './named-entities.ts'

/** The bodies that a text names: by the nouns of their names, and by the letters that it gives for them. */
export interface Bodies {
  /** "council" has "Tal Council". */
  readonly byNoun: ReadonlyMap<string, ReadonlySet<string>>
  /** "TWB" has "Tal Water Board" where the text says so. */
  readonly byLetters: ReadonlyMap<string, string>
  /** The token at which each body is named first. */
  readonly firstAt: ReadonlyMap<string, number>
}

/** How many bodies are kept for one noun: more than one decide nothing. */
const fewBodies = 8

/** "TWB" or "Volcinst" for the Tal Water Board, the Volcano Institute: letters, or one word that a word of the name begins like. */
function isShortForm(letters: string, words: readonly string[]): boolean {
  if (/^\p{Lu}{2,8}$/u.test(letters)) return words.some((word) => word.startsWith(letters.charAt(0)))
  return /^\p{Lu}\p{L}{2,12}$/u.test(letters) && words.some((word) => word.slice(0, 2) === letters.slice(0, 2))
}

/** Collects the bodies of a text, once for all its claims. */
export function bodiesOf(reading: Reading, entities: readonly NamedEntity[]): Bodies {
  const byNoun = new Map<string, Set<string>>()
  const byLetters = new Map<string, string>()
  const firstAt = new Map<string, number>()
  for (const { described, token, last } of entities) {
    const words = described.name.split(/\s+/u)
    const letters =
      at(reading, last).text === '(' && at(reading, last + 2).text === ')' ? at(reading, last + 1).text : ''
    if (words.length > 1 && isShortForm(letters, words)) byLetters.set(letters, described.name.replace(/^the\s+/iu, ''))
    if (
      described.kind !== 'ORGANIZATION' ||
      words.length < 2 ||
      !/^\p{Lu}/u.test(described.name) ||
      isCountry(described.name)
    )
      continue
    for (const word of words) {
      const noun = word.toLowerCase()
      if (!isBody(noun)) continue
      const name = described.name.replace(/^the\s+/iu, '')
      if (!firstAt.has(name)) firstAt.set(name, token)
      const names = byNoun.get(noun) ?? new Set<string>()
      if (names.size < fewBodies) byNoun.set(noun, names.add(name))
    }
  }
  return { byNoun, byLetters, firstAt }
}
