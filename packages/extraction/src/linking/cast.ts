import { beForms } from '../lexicon/clauses/auxiliaries.ts'
import { placePrepositions } from '../lexicon/clauses/prepositions.ts'
import { sexOfGivenName } from '../lexicon/names/given-names.ts'
import { isCountry } from '../lexicon/names/countries.ts'
import { nationNamed } from '../lexicon/names/nations.ts'
import { namesThing, partsOfLand } from '../lexicon/names/thing-names.ts'
import { isTimeOrNothing } from '../lexicon/people/nobody.ts'
import { isPersonNoun, sexOfWord } from '../lexicon/people/references.ts'
import { isRole } from '../lexicon/people/roles.ts'
import { isFormerly } from '../lexicon/people/titles.ts'
import { tellsOfNobody } from '../lexicon/pronouns/determiners.ts'
import { roleOpeners } from '../lexicon/pronouns/possessives.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { behindApposition } from '../syntax/apposition.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import type { NamedEntity } from './named-entities.ts'
import { namesakes } from './namesakes.ts'

export type Sex = 'man' | 'woman'

/** One person whom the text speaks of, under however many names. */
export interface Person {
  /** The fullest name that the text gives, or "the suspect" for somebody whom it does not name. */
  readonly name: string
  readonly named: boolean
  readonly roles: Set<string>
  sex: Sex | null
  /** Only the given name tells the sex. */
  byName: boolean
  /** Something in the text shows that this is a person: a role, a given name, an age. */
  certain: boolean
}

/** A place where the text speaks of a person. */
export interface Appearance {
  readonly token: number
  readonly sentence: number
  readonly person: Person
}

/** Everybody whom the text speaks of. */
export interface Cast {
  /** In the order of the text. */
  readonly appearances: readonly Appearance[]
  readonly named: ReadonlyMap<string, Person>
  /** Whom the text gives each word of a role, the first few of them: more than one or two decide nothing. */
  readonly byRole: ReadonlyMap<string, ReadonlySet<Person>>
  /** The tokens at which the name of an outlet is that of one of them. */
  readonly namesakes: ReadonlySet<number>
}

/** How many people are kept for one role. */
const fewHolders = 8

/** The last word of a name that is no suffix: "Conyers" of "John Conyers Jr.". */
export function surname(name: string): string {
  const words = name.split(/\s+/u)
  return words.findLast((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/u.test(word)) ?? name
}

/** Who appears where, with what tells of their sex. Names of one person are one person, "the suspect" too. */
export function castOf(reading: Reading, entities: readonly NamedEntity[]): Cast {
  const fullest = fullestNames(entities)
  const known = new Map<string, Person>()
  const byRole = new Map<string, Set<Person>>()
  const learn = (person: Person, word: string): void => {
    person.roles.add(word)
    const told = sexOfWord(word)
    if (told !== null && (person.sex === null || person.byName)) Object.assign(person, { sex: told, byName: false })
    const holders = byRole.get(word) ?? new Set<Person>()
    if (holders.size < fewHolders) byRole.set(word, holders.add(person))
  }
  const appearances: Appearance[] = []
  const places = placesNamed(reading, entities)
  const outletsAsPeople = namesakes(reading, entities, fullest)
  for (const mention of entities) {
    const { described, token, sentence, last } = mention
    if (described.kind !== 'PERSON' && !outletsAsPeople.has(token)) continue
    const named = described.anonymity === 'NAMED' && !isTitle(described.name)
    if (
      named
        ? isNobody(reading, mention) || isOnlyPlace(places, fullest, described.name)
        : !isSomebody(reading, token, last)
    )
      continue
    const holder = named ? null : onlyHolder(byRole, at(reading, last - 1).lower)
    const opener = at(reading, token - 1)
    if (holder !== null && opener.pos === 'DET' && !/^(?:a|an|another)$/u.test(opener.lower)) {
      appearances.push({ token, sentence, person: holder })
      continue
    }
    const name = named ? fullName(fullest, described.name) : `the ${at(reading, last - 1).lower}`
    if (named && !name.includes(' ') && (isTimeOrNothing(name.toLowerCase()) || isNoName(reading, mention))) continue
    const before = appearances.at(-1)
    if (!named && before !== undefined && isApposition(reading, before, token)) {
      learn(before.person, at(reading, last - 1).lower)
      continue
    }
    const called = named && before !== undefined && isNameOf(reading, before, token) ? appearances.pop() : undefined
    const person = known.get(name) ?? {
      name,
      named,
      roles: new Set<string>(),
      sex: null,
      byName: false,
      certain: !named,
    }
    known.set(name, person)
    for (const word of (described.role ?? '').toLowerCase().split(/[\s,]+/u)) if (word !== '') learn(person, word)
    if (!named) learn(person, at(reading, last - 1).lower)
    if (called !== undefined) for (const word of called.person.roles) learn(person, word)
    learnBefore(reading, token, (word) => learn(person, word))
    noteNames(reading, person, mention)
    person.certain ||= isShortened(reading, mention, person)
    appearances.push({ token, sentence, person })
  }
  return { appearances, named: known, byRole, namesakes: outletsAsPeople }
}

/** "| Sad news", "the Rolling | Stones", "Jr.": a capital that only the place or a longer name gives. */
function isNoName(reading: Reading, { token, last, sentence, described }: NamedEntity): boolean {
  if (/^(?:Jr|Sr|II|III|IV)\.?$/u.test(described.name)) return true
  const before = at(reading, token - 1)
  const first = reading.sentences[sentence]?.first ?? token
  if (token > first + 1 && /^\p{Lu}\p{Ll}/u.test(before.text) && before.pos !== 'PROPN' && !isRole(before.lower))
    return true
  const opens = token === first || /^["“‘'.:]$/u.test(before.text)
  const behind = at(reading, last)
  if (!opens || /^(?:VERB|AUX)$/u.test(behind.pos) || /^['’,]/u.test(behind.text)) return false
  return !namesWithin(reading).has(at(reading, token).text)
}

const capitals = new WeakMap<Reading, ReadonlySet<string>>()

/** The words that bear a capital within a sentence, where no place gives it. */
function namesWithin(reading: Reading): ReadonlySet<string> {
  const before = capitals.get(reading)
  if (before !== undefined) return before
  const found = new Set<string>()
  for (const { first, last } of reading.sentences)
    for (let index = first + 1; index < last; index++)
      if (/^\p{Lu}/u.test(at(reading, index).text) && !/^["“‘'.:]$/u.test(at(reading, index - 1).text))
        found.add(at(reading, index).text)
  capitals.set(reading, found)
  return found
}

/** "President" alone names nobody. */
function isTitle(name: string): boolean {
  return name.split(/\s+/u).every((word) => isRole(word.toLowerCase()))
}

/** Who among those named so far is the only one with that role: "the president". */
function onlyHolder(byRole: ReadonlyMap<string, ReadonlySet<Person>>, role: string): Person | null {
  const holders = [...(byRole.get(role) ?? [])].filter(({ named, roles }) => named && !isLesser(roles))
  return holders.length === 1 ? (holders[0] ?? null) : null
}

/** A rank beside or before an office: "the president" is neither vice president nor a former one. */
function isRank(word: string): boolean {
  return /^(?:vice|deputy|former|ex|acting)$/u.test(word)
}

/** Holds an office only with such a rank. */
export function isLesser(roles: ReadonlySet<string>): boolean {
  return [...roles].some(isRank)
}

/**
 * Everybody named whose role holds all words of a description, and no other rank: "the minister" is no deputy
 * minister. The last word is the one that tells what they do.
 */
export function holdersOf({ byRole }: Cast, words: readonly string[]): Person[] {
  return [...(byRole.get(words.at(-1) ?? '') ?? [])].filter(
    ({ named, roles }) => named && words.every((word) => roles.has(word)) && (!isLesser(roles) || words.some(isRank)),
  )
}

/** A role that the words of a source give to somebody: who has one is surely a person. */
export function noteRole({ named }: Cast, name: string, role: string): void {
  const person = named.get(name)
  if (person === undefined) return
  person.certain = true
  for (const word of role.toLowerCase().split(/[\s,]+/u)) {
    const told = sexOfWord(word)
    if (told !== null && (person.sex === null || person.byName)) Object.assign(person, { sex: told, byName: false })
  }
}

/** The fullest name for each surname; none for a surname that two people bear. */
function fullestNames(entities: readonly NamedEntity[]): ReadonlyMap<string, string | null> {
  const fullest = new Map<string, string | null>()
  for (const { described } of entities) {
    if (described.kind !== 'PERSON' || described.anonymity !== 'NAMED' || !described.name.includes(' ')) continue
    if (namesThing(described.name) && !isPersonsName(described)) continue
    const key = surname(described.name)
    const before = fullest.get(key)
    if (before === undefined) fullest.set(key, described.name)
    else if (before !== null && before !== described.name)
      fullest.set(key, agree(before, described.name) ? longer(before, described.name) : null)
  }
  return fullest
}

/** "Recep Tayyip Erdogan" and "Tayyip Erdogan". */
function agree(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  const words = long.split(/\s+/u)
  return short.split(/\s+/u).every((word) => words.includes(word))
}

const longer = (one: string, other: string): string => (one.length >= other.length ? one : other)

function fullName(fullest: ReadonlyMap<string, string | null>, name: string): string {
  const full = fullest.get(surname(name))
  return full !== undefined && full !== null && agree(full, name) ? full : name
}

const isGivenName = (word: string): boolean => sexOfGivenName(word.toLowerCase()) !== null

/** "Barbara Castle", "the singer Summer Lake": given names or a role before a surname that is a word for a thing. */
function isPersonsName({ name, role }: Pick<DescribedSource, 'name' | 'role'>): boolean {
  const [first = '', ...others] = name.split(/\s+/u).slice(0, -1)
  return role !== null || (isGivenName(first) && others.every((word) => isGivenName(word) || /^\p{Lu}\.?$/u.test(word)))
}

/** "Harvest Week", "Vermont", "the Iraqi": a name that no person bears alone. */
function isNobody(reading: Reading, { token, last, described: { name, role } }: NamedEntity): boolean {
  const before = at(reading, token - 1)
  const personal = isPersonsName({ name, role }) && (role !== null || before.lower !== 'the')
  if ((namesThing(name) && !personal) || isCountry(name)) return true
  const given = isGivenName(name.split(/\s+/u, 1).join(''))
  // "the Strait", "the Grand Canal": only a thing or a people bears an article.
  if (before.lower === 'the' && role === null && !given && nationNamed(name.toLowerCase()) === null) return true
  if (!name.includes(' ')) {
    if (nationNamed(name.toLowerCase()) !== null && before.pos !== 'DET') return true
    // "| Houthi rebels", "| Super Tuesday": the word only tells which.
    if (at(reading, last).pos === 'NOUN' || isTimeOrNothing(at(reading, last).lower)) return true
  }
  return isPlace(reading, listOpening(reading, token), name)
}

/** The single words that a preposition makes the name of a place somewhere: "in Velby". */
function placesNamed(reading: Reading, entities: readonly NamedEntity[]): ReadonlySet<string> {
  return new Set(
    entities.flatMap(({ token, described: { name } }) =>
      !name.includes(' ') && at(reading, token - 1).pos === 'ADP' && isPlace(reading, token, name) ? [name] : [],
    ),
  )
}

/** A place by one of its mentions, and no part of somebody's full name. */
function isOnlyPlace(places: ReadonlySet<string>, fullest: ReadonlyMap<string, string | null>, name: string): boolean {
  return places.has(name) && !fullest.has(name) && sexOfGivenName(name.toLowerCase()) === null
}

/** How many parts of a list are looked through. */
const longestList = 12

/** "in Norvik, Sarn and | Tal": where the list starts that a name is a part of; the name itself without one. */
function listOpening(reading: Reading, token: number): number {
  let first = token
  for (let parts = 0; parts < longestList; parts++) {
    let end = first - 1
    if (/^(?:and|or)$/u.test(at(reading, end).lower)) end--
    if (at(reading, end).text === ',') end--
    if (end === first - 1 || at(reading, end).pos !== 'PROPN') return first
    while (at(reading, end - 1).pos === 'PROPN') end--
    first = end
  }
  return first
}

/** "in New Norvik": a name behind such a word is rather that of a place. */
function isPlace(reading: Reading, token: number, name: string): boolean {
  const { lower } = at(reading, at(reading, token - 1).pos === 'DET' ? token - 2 : token - 1)
  const given = isGivenName(name.split(/\s+/u, 1).join(''))
  if (given && name.includes(' ')) return false
  if (lower === 'of' && partsOfLand.has(at(reading, token - 2).lower)) return true
  if (!given && /^(?:visit|tour|reach)(?:s|ed|ing)?$/u.test(lower)) return true
  return placePrepositions.has(lower) || (lower === 'of' && !name.includes(' '))
}

/** A word for one person, who is not merely said to be one: "he is a doctor", "as president". */
function isSomebody(reading: Reading, token: number, last: number): boolean {
  const { lower } = at(reading, last - 1)
  if (!isRole(lower) && !isPersonNoun(lower)) return false
  for (let index = token - 1; index > token - 5; index--) {
    const word = at(reading, index)
    if (beForms.has(word.lower) || tellsOfNobody.has(word.lower)) return false
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(word.pos)) break
  }
  if (isAlsoCalled(reading, token)) return false
  const opener = at(reading, token - 1)
  return /^(?:DET|ADJ)$/u.test(opener.pos) || roleOpeners.has(opener.lower)
}

/** "his rival, | Karl Dorn": the name of whoever was just called something. */
function isNameOf(reading: Reading, { person, token }: Appearance, name: number): boolean {
  if (person.named || at(reading, name - 1).text !== ',' || name - token > 6) return false
  for (let index = token; index < name - 1; index++)
    if (!/^(?:NOUN|ADJ|PROPN)$/u.test(at(reading, index).pos)) return false
  return true
}

/** How far back the verb of a row of descriptions stands. */
const longestRow = 16

/** "she was a painter, a writer and | a mother": what somebody is called besides. */
function isAlsoCalled(reading: Reading, token: number): boolean {
  for (let index = token - 1; index > token - longestRow; index--) {
    const { lower, pos, text } = at(reading, index)
    if (beForms.has(lower)) return true
    if (!/^(?:DET|ADJ|NOUN|CCONJ)$/u.test(pos) && text !== ',' && !/^(?:also|later)$/u.test(lower)) return false
    if (/^(?:the|this|that)$/u.test(lower)) return false
  }
  return false
}

/** "Ana Sol, a doctor in Tal": the doctor is Ana Sol. */
function isApposition(reading: Reading, { token, person }: Appearance, role: number): boolean {
  if (!person.named || role - token > 12) return false
  let commas = 0
  for (let index = token; index < role; index++) {
    const { text, pos } = at(reading, index)
    if (text === ',') commas++
    else if (/^(?:VERB|AUX)$/u.test(pos) || /^[.;:!?"“”]$/u.test(text)) return false
    else if (pos === 'CCONJ' && /^(?:DET|PROPN|PRON)$/u.test(at(reading, index + 1).pos)) return false
  }
  return commas === 1
}

/** Behind somebody stands a verb that can carry a sentence, adverbs and what is said of them between commas apart. */
export function actsBehind(reading: Reading, last: number): boolean {
  const behind = behindApposition(reading, last)
  return isFinite(reading, at(reading, behind).pos === 'ADV' ? behind + 1 : behind)
}

/** "Hagen ran" after "Elud Hagen": a text calls people by the last word of their name, and hardly ever a body. */
function isShortened(reading: Reading, { described: { name }, last }: NamedEntity, person: Person): boolean {
  return (
    person.named &&
    name === surname(person.name) &&
    /^\S+\s\S+$/u.test(person.name) &&
    (actsBehind(reading, last) || at(reading, last).lower === "'s")
  )
}

/** "Hagen, who": a body is "which". A verb of saying shows nothing: firms and papers say things too. */
function isSomeone(reading: Reading, last: number): boolean {
  return at(reading, at(reading, last).text === ',' ? last + 1 : last).lower === 'who'
}

function noteNames(reading: Reading, person: Person, { described, token, last }: NamedEntity): void {
  const first = described.name.split(/\s+/u)[0]?.toLowerCase() ?? ''
  person.sex ??= sexOfWord(at(reading, token - 1).lower) ?? sexOfWord(at(reading, token).lower)
  if (person.sex === null && described.name.includes(' ')) {
    person.sex = sexOfGivenName(first)
    person.byName = true
  }
  person.certain ||=
    [...person.roles].some((word) => isRole(word) || isPersonNoun(word) || sexOfWord(word) !== null) ||
    sexOfGivenName(first) !== null ||
    isSomeone(reading, last) ||
    isAge(reading, last)
}

/** "Former trade | minister Ola Berg": words of the role in front of the mention. */
function learnBefore(reading: Reading, token: number, learn: (word: string) => void): void {
  for (let index = token - 1; index > token - 4; index--) {
    const { pos, lower } = at(reading, index)
    if (!/^(?:ADJ|NOUN)$/u.test(pos) && !isFormerly(lower)) return
    learn(lower)
  }
}

function isAge(reading: Reading, index: number): boolean {
  return at(reading, index).text === ',' && /^\d{1,2}$/u.test(at(reading, index + 1).text)
}

/** The appearances before a token, no further back than the sentence `from`; the nearest comes last. */
export function appearancesBefore({ appearances: cast }: Cast, token: number, from: number): readonly Appearance[] {
  let low = 0
  let high = cast.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cast[middle]?.token ?? 0) < token) low = middle + 1
    else high = middle
  }
  let first = low
  while (first > 0 && (cast[first - 1]?.sentence ?? -1) >= from) first--
  return cast.slice(first, low)
}
