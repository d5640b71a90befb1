import { nationNamed } from '../lexicon/names/nations.ts'
import { mayBeCalled } from '../lexicon/people/broader-roles.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'
import { appearancesBefore, isLesser, type Appearance, type Cast, type Person } from './cast.ts'

/** What a text tells of a person by which it may call them later: words for what they do and where they are from, their age. */
interface Traits {
  readonly words: Set<string>
  readonly ages: Set<string>
  readonly nations: Set<string>
}

/** How far an apposition or what leads up to a name is read, in tokens. */
const reach = 10
/** How many sentences back somebody may be described. */
const furthest = 60
/** How many words a description has at most. */
const longest = 4

/**
 * Whom "the harbour master", "the 54-year-old" or "the Norwegian" describes: everybody named so far of whom the text
 * told all of it. A description that also fits somebody without a name is nobody's, and none is given.
 */
export function peopleDescribed(reading: Reading, { first, last }: Range, sentence: number, cast: Cast): Person[] {
  const words = reading.text.slice(at(reading, first + 1).start, at(reading, last - 1).end)
  const described = words.toLowerCase().split(/\s+/u)
  const head = described.at(-1)
  if (head === undefined || described.length > longest) return []
  const before = appearancesBefore(cast, first, sentence - furthest)
  const fits: Person[] = []
  for (const [person, traits] of traitsBefore(reading, first, before))
    if (isDescribed(described, traits)) fits.push(person)
  return fits.length > 0 && isSharedWithUnnamed(reading, head, before) ? [] : fits
}

/** The text also told of somebody without a name who may be meant by the last word of the description. */
export function isOneOfMore(reading: Reading, { first, last }: Range, sentence: number, cast: Cast): boolean {
  return isSharedWithUnnamed(reading, at(reading, last - 1).lower, appearancesBefore(cast, first, sentence - furthest))
}

function isDescribed(described: readonly string[], { words, ages, nations }: Traits): boolean {
  if (isLesser(words) && !isLesser(new Set(described)) && ageIn(described[0] ?? '') === null) return false
  return described.every((word) => {
    const age = ageIn(word)
    if (age !== null) return ages.has(age)
    const nation = nationNamed(word)
    return (nation !== null && nations.has(nation)) || mayBeCalled(word, words)
  })
}

function traitsBefore(reading: Reading, end: number, appearances: readonly Appearance[]): Map<Person, Traits> {
  const known = new Map<Person, Traits>()
  for (const appearance of appearances) {
    const { person } = appearance
    if (!person.named || nationNamed(person.name.toLowerCase()) !== null) continue
    const traits = known.get(person) ?? {
      words: new Set(person.roles),
      ages: new Set<string>(),
      nations: new Set<string>(),
    }
    known.set(person, traits)
    const name = nameIn(reading, appearance)
    learnLead(reading, name.first, traits)
    learnApposition(reading, name.last, end, traits)
  }
  return known
}

/** "54-year-old Norwegian skier | Kari Dahl". */
function learnLead(reading: Reading, name: number, traits: Traits): void {
  for (let index = name - 1; index > name - reach; index--) {
    const { pos, text } = at(reading, index)
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(pos) && text !== '-') return
    learnWord(reading, index, traits)
  }
}

/** Where the name itself stands in the words that were read as one. */
function nameIn(reading: Reading, { token, person }: Appearance): Range {
  const parts = new Set(person.name.split(/\s+/u))
  let first = token
  while (first < token + reach && !parts.has(at(reading, first).text)) first++
  let last = first
  while (last < first + reach && parts.has(at(reading, last).text)) last++
  return { first, last }
}

/** ", 54, a retired teacher from Lund |" and "of Kelland |": what stands behind a name up to a verb. */
function learnApposition(reading: Reading, from: number, end: number, traits: Traits): void {
  const { text, lower } = at(reading, from)
  if (/^(?:of|from)$/u.test(lower)) learnWord(reading, from + 1, traits)
  if (text !== ',') return
  for (let index = from + 1; index < Math.min(end, from + reach); index++) {
    const { pos, lower: word } = at(reading, index)
    if (/^(?:VERB|AUX|CCONJ|PRON)$/u.test(pos) || /^[.;:!?"“”]$/u.test(word)) return
    if (pos === 'ADP' && !/^(?:of|from|in)$/u.test(word)) return
    learnWord(reading, index, traits)
  }
}

function learnWord(reading: Reading, index: number, { words, ages, nations }: Traits): void {
  const { lower, pos, text } = at(reading, index)
  const age = lower === 'year-old' ? at(reading, index - 2).text : at(reading, index - 1).text === ',' ? text : ''
  const nation = nationNamed(lower)
  if (/^\d{1,3}$/u.test(age)) ages.add(age)
  else if (nation !== null) nations.add(nation)
  else if (/^(?:NOUN|PROPN|ADJ)$/u.test(pos)) words.add(lower)
}

/** 54 of "54-year-old"; null for every other word. */
function ageIn(word: string): string | null {
  return /^(\d{1,3})-year-old$/u.exec(word)?.[1] ?? null
}

/** "a lawyer in Lund": somebody of that kind whom the text does not name, and of whom it told nothing else. */
function isSharedWithUnnamed(reading: Reading, head: string, before: readonly Appearance[]): boolean {
  return before.some(
    ({ token, person }) =>
      !person.named && person.roles.has(head) && /^(?:a|an|another)$/u.test(at(reading, token - 1).lower),
  )
}
