import { sexOfGivenName } from '../lexicon/names/given-names.ts'
import { nameParticles } from '../lexicon/names/particles.ts'
import { platforms } from '../lexicon/names/publications.ts'
import { isTimeOrNothing } from '../lexicon/people/nobody.ts'
import { isPersonNoun } from '../lexicon/people/references.ts'
import { possessives } from '../lexicon/pronouns/possessives.ts'
import { isBody, isGroup, isRole } from '../lexicon/people/roles.ts'
import { describeSource } from '../sources/describe-source.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { isFormerly } from '../lexicon/people/titles.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'

/** Someone or something that the text names, at a place. */
export interface NamedEntity {
  readonly token: number
  /** The token behind it. */
  readonly last: number
  readonly sentence: number
  readonly described: DescribedSource
}

/** The people, groups and bodies that the text names, in its order. */
export function findNamedEntities(reading: Reading): NamedEntity[] {
  const entities: NamedEntity[] = []
  reading.sentences.forEach(({ first, last }, sentence) => {
    for (let index = first; index < last; index++) {
      if (!startsName(reading, index)) continue
      const end = Math.max(basePhrase(reading, index, last), index + 1)
      const range = nameOnly(reading, { first: index, last: end })
      if (range !== null)
        entities.push({ token: range.first, last: range.last, sentence, described: introduced(reading, range, last) })
      index = (range?.last ?? index + 1) - 1
    }
  })
  return entities
}

/** How many words an apposition may have. */
const longestApposition = 14

/** What a name is read as, with the role that an apposition gives it: "Ida Moen, the city's chief engineer,". */
function introduced(reading: Reading, range: Range, high: number): DescribedSource {
  const lead = at(reading, range.first - 1)
  const former = isFormerly(lead.lower) || lead.text === 'First' ? range.first - 1 : range.first
  const plain = describeSource(reading, { first: former, last: range.last })
  if (plain.kind !== 'PERSON' || plain.anonymity !== 'NAMED' || plain.role !== null) return plain
  const end = appositionEnd(reading, range.last, high)
  if (end < 0) return plain
  const told = describeSource(reading, { first: range.first, last: end })
  return told.kind === 'PERSON' && told.name === plain.name && told.role !== null ? told : plain
}

/**
 * Where ", the | city's chief engineer |," ends: a role behind an article, or a bare one between commas, "director of the
 * palace", and no other name in front of the mark; else -1.
 */
function appositionEnd(reading: Reading, comma: number, high: number): number {
  const opener = at(reading, comma + 1)
  if (at(reading, comma).text !== ',') return -1
  const pointed = opener.pos === 'DET' || possessives.has(opener.lower)
  if (!pointed && !opensBareRole(reading, comma + 1)) return -1
  let role = -1
  for (let index = comma + (pointed ? 2 : 1); index < Math.min(high, comma + longestApposition); index++) {
    const { text, lower, pos } = at(reading, index)
    if (role > 0 && isFinite(reading, index)) return pointed ? index : -1
    if (/^[,.;]$/u.test(text)) return role < 0 || at(reading, index - 1).pos === 'CCONJ' ? -1 : index
    if (isRole(lower) && pos !== 'ADJ' && role < 0) role = index
    if (role < 0 && /^(?:VERB|AUX|ADP|CCONJ)$/u.test(pos)) return -1
    if (index === role + 1 && role > 0 && pos === 'PROPN') return -1
    if (role > 0 && pos === 'PROPN' && at(reading, index - 1).pos === 'CCONJ') return -1
    if (/^(?:AUX|PRON)$/u.test(pos) || /^["“”(]$/u.test(text)) return -1
  }
  return -1
}

/** "director of", "chief engineer of": a role with what it is of, without an article. */
function opensBareRole(reading: Reading, first: number): boolean {
  let index = first
  while (/^(?:NOUN|ADJ)$/u.test(at(reading, index).pos) && index - first < 4) index++
  const role = at(reading, index - 1)
  return (
    index > first &&
    isRole(role.lower) &&
    /^\p{Ll}/u.test(role.text) &&
    /^(?:of|at|for)$/u.test(at(reading, index).lower)
  )
}

function startsName(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  const before = at(reading, index - 1)
  if (isTimeOrNothing(token.lower) || platforms.has(token.lower)) return false
  // "km2": a name has a capital.
  if (token.pos === 'PROPN' && !/\p{Lu}/u.test(token.text)) return false
  const titled = isRole(token.lower) && /^\p{Lu}/u.test(token.text)
  if (!titled && before.pos === 'PROPN' && !isTimeOrNothing(before.lower) && !platforms.has(before.lower)) return false
  return (
    token.pos === 'PROPN' ||
    isGroup(token.lower) ||
    (token.pos === 'NOUN' && (isRole(token.lower) || isBody(token.lower) || isPersonNoun(token.lower)))
  )
}

/** "Academy | of | Sciences": one name. */
function tiesName(reading: Reading, index: number, last: number): boolean {
  return (
    /^(?:of|on|for)$/u.test(at(reading, index).lower) &&
    at(reading, index - 1).pos === 'PROPN' &&
    isBody(at(reading, index - 1).lower) &&
    index + 1 < last &&
    at(reading, index + 1).pos === 'PROPN'
  )
}

/** "Department of Ports | and | Rivers (DPR)": the letters behind it show that the name goes on. */
function joinsName(reading: Reading, index: number, first: number): boolean {
  if (!/^(?:and|&)$/u.test(at(reading, index).lower) || at(reading, index - 1).pos !== 'PROPN') return false
  let end = index + 1
  while (at(reading, end).pos === 'PROPN') end++
  const letters = at(reading, end + 1).text
  return (
    end > index + 1 &&
    at(reading, end).text === '(' &&
    /^\p{Lu}{2,8}$/u.test(letters) &&
    letters.endsWith(at(reading, end - 1).text.charAt(0)) &&
    letters.startsWith(at(reading, first).text.charAt(0))
  )
}

/** "First Minister | of | Norland Ana Sol": an office, its place and whoever holds it, in one row of capitals. */
function tiesOffice(reading: Reading, index: number): boolean {
  if (!/^(?:of|for)$/u.test(at(reading, index).lower) || !isRole(at(reading, index - 1).lower)) return false
  let end = index + 1
  while (at(reading, end).pos === 'PROPN') end++
  return end - index > 3
}

/** "Usama | bin | Nadel": a small word inside a person's name. */
function isParticle(reading: Reading, index: number): boolean {
  const { lower, text } = at(reading, index)
  return (
    /^\p{Ll}{2,3}$/u.test(text) &&
    nameParticles.has(lower) &&
    !/^(?:of|the|for|and)$/u.test(lower) &&
    at(reading, index - 1).pos === 'PROPN' &&
    /^\p{Lu}/u.test(at(reading, index + 1).text)
  )
}

/** "Doris | Day": a common noun with a capital right behind a given name. */
function isSurname(reading: Reading, index: number): boolean {
  const { pos, text } = at(reading, index)
  return pos === 'NOUN' && /^\p{Lu}\p{Ll}/u.test(text) && sexOfGivenName(at(reading, index - 1).lower) !== null
}

/** "New York gubernatorial | candidate Ana Sol": an adjective between a place and the role of a name. */
function leadsToRole(reading: Reading, index: number, last: number): boolean {
  return (
    at(reading, index).pos === 'ADJ' &&
    at(reading, index - 1).pos === 'PROPN' &&
    index + 2 < last &&
    isRole(at(reading, index + 1).lower) &&
    at(reading, index + 2).pos === 'PROPN'
  )
}

/** The first name or head noun of the phrase, without what is tied to it. */
function nameOnly(reading: Reading, { first, last }: Range): Range | null {
  let end = first
  while (
    end < last &&
    (at(reading, end).pos === 'PROPN' ||
      isRole(at(reading, end).lower) ||
      isGroup(at(reading, end).lower) ||
      isPersonNoun(at(reading, end).lower) ||
      isBody(at(reading, end).lower) ||
      tiesName(reading, end, last) ||
      (end === first + 1 && isSurname(reading, end)) ||
      (end > first && (isParticle(reading, end) || tiesOffice(reading, end))) ||
      (end > first && (joinsName(reading, end, first) || leadsToRole(reading, end, last))))
  )
    end++
  if (end === first) return null
  return { first, last: end }
}
