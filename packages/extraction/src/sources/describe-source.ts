import { sexOfGivenName } from '../lexicon/names/given-names.ts'
import { isCountry } from '../lexicon/names/countries.ts'
import { isOutlet, isWebAddress } from '../lexicon/names/publications.ts'
import { companyKinds, namesakeFirms } from '../lexicon/people/companies.ts'
import { isBody, isBodyNameWord, isDataset, isDocument, isGroup, isRole } from '../lexicon/people/roles.ts'
import { isPersonNoun, personEnding } from '../lexicon/people/references.ts'
import { anonymous, quantities } from '../lexicon/people/unnamed.ts'
import { reporters } from '../lexicon/speech/second-hand.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'
import type { DescribedSource } from './described-source.ts'
import {
  appositionTo,
  bare,
  hasHonorific,
  headWord,
  nameInApposition,
  nameRun,
  relativeStart,
  wordsOf,
} from './name.ts'
import { affiliationBehind, affiliationIn, roleIn } from './role.ts'

/** Reads kind, name, role and affiliation off a source's own words. */
export function describeSource(reading: Reading, given: Range): DescribedSource {
  const range = behindOneOf(reading, given)
  const pseudonym = pseudonymIn(reading, range)
  if (pseudonym !== null) return pseudonym
  const words = wordsOf(reading, range.first, range.last)
  const phrase = { first: range.first, last: relativeStart(reading, range) }
  const apposed = nameInApposition(reading, range)
  const run = nameRun(reading, range)
  // "the director of Norland's Fish Watch, Ana Sol,": whoever holds the office is named behind the comma.
  const named =
    apposed !== null && run !== null && isTiedToRole(reading, range.first, run.first) ? apposed : (run ?? apposed)
  const head = headWord(reading, range)
  if (anonymous.test(words) && !isDocument(head))
    return unnamed(wordsOf(reading, phrase.first, phrase.last), /[^s]s$|^people$/u.test(head) ? 'GROUP' : 'PERSON')
  if (/^@\p{L}/u.test(words))
    return { kind: 'SOCIAL_ACCOUNT', name: words, role: null, affiliation: null, anonymity: 'NAMED' }
  const plain = bare(wordsOf(reading, phrase.first, phrase.last)).replace(/\s*\([^()]*\)$/u, '')
  if (isGroup(head) && at(reading, range.last - 1).lower === head && /^\p{Ll}/u.test(at(reading, range.last - 1).text))
    return { kind: 'GROUP', name: plain, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
  if (head === 'account' && at(reading, range.first).pos !== 'PROPN')
    return { ...thing('DOCUMENT', plain.replace(/,.*$/u, '')), kind: 'SOCIAL_ACCOUNT' }
  if (named !== null && named.last - named.first === 1 && isDocument(at(reading, named.first).lower))
    return thing('DOCUMENT', plain)
  if (isOutlet(plain) || isOutlet(words) || isWebAddress(plain)) return thing('PUBLICATION', plain)
  if (named === null) return describeUnnamed(reading, range, plain, head)
  return describeNamed(reading, range, { named, phrase, plain, head })
}

/** "one of these groups, | the Tal Front": who it is stands behind the comma. */
function behindOneOf(reading: Reading, { first, last }: Range): Range {
  const opens = at(reading, first).lower === 'one' && at(reading, first + 1).lower === 'of'
  for (let index = first + 2; opens && index < last - 1; index++) {
    if (at(reading, index).text !== ',') continue
    const next = at(reading, index + 1)
    return /^(?:PROPN|DET)$/u.test(next.pos) || isRole(next.lower) ? { first: index + 1, last } : { first, last }
  }
  return { first, last }
}

/** "a protester using the pseudonym Katla". */
function pseudonymIn(reading: Reading, { first, last }: Range): DescribedSource | null {
  for (let index = first + 1; index < last - 1; index++) {
    if (!/^(?:pseudonym|alias)$/u.test(at(reading, index).lower)) continue
    let name = index + 1
    while (name < last && at(reading, name).pos !== 'PROPN') name++
    if (name === last) return null
    let verb = index
    while (verb > first && !/^(?:using|under|with)$/u.test(at(reading, verb).lower)) verb--
    const role = bare(wordsOf(reading, first, verb)).replace(/,.*$/u, '')
    return {
      kind: 'PERSON',
      name: wordsOf(reading, name, last),
      role: role === '' ? null : role,
      affiliation: null,
      anonymity: 'PSEUDONYM',
    }
  }
  return null
}

/** The parts of a source's words in which somebody or something is named. */
interface NamedWords {
  /** The name alone. */
  readonly named: Range
  /** All of it, without a clause that follows. */
  readonly phrase: Range
  /** The same as text, without what opens it. */
  readonly plain: string
  readonly head: string
}

function describeNamed(reading: Reading, range: Range, { named, phrase, plain, head }: NamedWords): DescribedSource {
  const name = wordsOf(reading, named.first, named.last)
  const before = at(reading, named.first - 1).lower
  if (isOutlet(name) || (reporters.has(before) && /^\p{Lu}{3,}(?: |$)/u.test(name))) return thing('PUBLICATION', name)
  const role = roleIn(reading, range, named)
  if (role !== null)
    return {
      kind: 'PERSON',
      name,
      role,
      affiliation: affiliationIn(reading, range, named) ?? affiliationBehind(reading, named, phrase.last),
      anonymity: 'NAMED',
    }
  if (isDataset(head)) return thing('DATASET', plain)
  if (/\b(?:Geological|Antarctic|Ordnance) Survey$/u.test(name)) return thing('ORGANIZATION', name)
  if (isDocument(head) && head !== name.toLowerCase()) return thing('DOCUMENT', plain.replace(/,.*$/u, ''))
  if (isGroup(head) && !isHeadOfBody(reading, range, head))
    return { kind: 'GROUP', name: plain, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
  if (isRole(head))
    return {
      kind: 'PERSON',
      name: plain,
      role: plain,
      affiliation: affiliationIn(reading, range, range),
      anonymity: 'ROLE_ONLY',
    }
  const trade = tradeBefore(reading, range.first, named)
  if (trade !== null) return { kind: 'PERSON', name, role: trade, affiliation: null, anonymity: 'NAMED' }
  const labelled = kindOfLabel(reading, named)
  if (labelled !== null) return thing(labelled, name)
  const about = appositionTo(reading, range, named)
  const company = (about !== null && isCompany(headWord(reading, about))) || isAbbreviated(reading, named)
  if (!company && (hasHonorific(reading, named) || (about !== null && named.last - named.first > 1))) {
    return {
      kind: 'PERSON',
      name,
      role: about === null ? null : wordsOf(reading, about.first, about.last),
      affiliation:
        about === null
          ? null
          : affiliationBehind(reading, { first: about.first, last: tiedTo(reading, about) }, about.last),
      anonymity: 'NAMED',
    }
  }
  if (company) return thing('ORGANIZATION', name)
  if (at(reading, named.first - 1).lower === 'the' && named.first - 1 === range.first && named.last - named.first > 1)
    return thing(
      'ORGANIZATION',
      plain.includes(name)
        ? bare(wordsOf(reading, named.first, phrase.last))
            .replace(/,.*$/u, '')
            .replace(/\s*\([^()]*\)$/u, '')
        : name,
    )
  return describeName(name, plain, named.last - named.first, affiliationBehind(reading, named, phrase.last))
}

/** "House of Representatives", "Party of Working People": people in the name of a body. */
function isHeadOfBody(reading: Reading, { first, last }: Range, head: string): boolean {
  let body = false
  for (let index = first; index < last; index++) {
    const { lower, text } = at(reading, index)
    if (isBody(lower) && /^\p{Lu}/u.test(text) && at(reading, index + 1).lower === 'of') body = true
    if (lower === head) return body && /^\p{Lu}/u.test(text)
  }
  return false
}

/** "newspaper | Star of Tal", "the group | Votum": what a lower-case noun in front of a name makes of it; null where none does. */
function kindOfLabel(reading: Reading, { first }: Range): 'PUBLICATION' | 'ORGANIZATION' | null {
  const { text, lower } = at(reading, first - 1)
  if (reporters.has(text)) return 'PUBLICATION'
  const body = text === 'group' || (isBody(text) && !isRole(lower))
  return body && at(reading, first - 2).pos === 'DET' ? 'ORGANIZATION' : null
}

/** "shock jock | Howard Stern", "co-author and geochemist | Seth John": what somebody with a given name is. */
function tradeBefore(reading: Reading, first: number, name: Range): string | null {
  if (name.last - name.first < 2 || at(reading, name.first - 1).pos !== 'NOUN' || name.first <= first) return null
  if (sexOfGivenName(at(reading, name.first).lower) === null) return null
  for (let index = first; index < name.first; index++) {
    const { lower, pos } = at(reading, index)
    const thing = index === name.first - 1 && (isBody(lower) || isDocument(lower))
    if (thing || isGroup(lower) || (index > first && !/^(?:NOUN|ADJ|CCONJ|DET|ADV|PUNCT|PROPN)$/u.test(pos)))
      return null
  }
  return bare(wordsOf(reading, first, name.first))
}

function isTiedToRole(reading: Reading, first: number, name: number): boolean {
  for (let index = first + 1; index < name; index++)
    if (/^(?:of|for|at)$/u.test(at(reading, index).lower) && isRole(at(reading, index - 1).lower)) return true
  return false
}

/** "Norsk Welle (NW)": the first letters behind the name make it that of a body. */
function isAbbreviated(reading: Reading, { first, last }: Range): boolean {
  const letters = at(reading, last + 1).text
  return (
    at(reading, last).text === '(' &&
    last - first > 1 &&
    /^\p{Lu}{2,8}$/u.test(letters) &&
    at(reading, first).text.startsWith(letters.charAt(0))
  )
}

function isCompany(lower: string): boolean {
  return isBody(lower) || isBodyNameWord(lower) || companyKinds.has(lower)
}

/** Where what ties the apposition to a body starts: "a virologist | at the University of Tal". */
function tiedTo(reading: Reading, { first, last }: Range): number {
  for (let index = first; index < last; index++)
    if (/^(?:of|for|at|with|from)$/u.test(at(reading, index).lower)) return index
  return last
}

function describeName(name: string, plain: string, length: number, affiliation: string | null): DescribedSource {
  const last = name.split(/\s+/u).at(-1)?.toLowerCase() ?? ''
  const isBodyName =
    namesakeFirms.has(name.split(' ', 2).join(' ').toLowerCase()) ||
    name.split(/[\s-]+/u).some((word) => isBody(word.toLowerCase())) ||
    (isBodyNameWord(last) && length > 1) ||
    /\b(?:institute|trust|chamber|watch|union|exchange) (?:of|for)\b/iu.test(plain)
  if (length >= 2 && !isBodyName && isPersonal(name) && / of /u.test(plain))
    return {
      kind: 'PERSON',
      name,
      role: null,
      affiliation: affiliation ?? (plain.startsWith(`${name} of`) ? behindOf(plain) : null),
      anonymity: 'NAMED',
    }
  if (affiliation !== null && length >= 2 && !isBodyName)
    return { kind: 'PERSON', name, role: null, affiliation, anonymity: 'NAMED' }
  const body = plain.split(',', 1).join('')
  const tied = / of | for /u.test(body) || (isBodyName && / on \p{Lu}/u.test(body))
  const nation = length > 1 && isCountry(name.split(/\s+/u).at(-1) ?? '') && !isPersonal(name)
  if (isCountry(name) || nation || isBodyName || /(?:^|\s)[\p{Lu}\p{N}]{2,}$/u.test(name) || tied)
    return thing('ORGANIZATION', tied ? plain.replace(/,.*$/u, '') : name)
  if (/\band\b|&/u.test(plain)) return { kind: 'GROUP', name: plain, role: null, affiliation: null, anonymity: 'NAMED' }
  return { kind: length <= 4 ? 'PERSON' : 'ORGANIZATION', name, role: null, affiliation: null, anonymity: 'NAMED' }
}

/** "Mick Brander", "Arnel dela Vego": a given name that is known, or a small word that only people's names hold. */
function isPersonal(name: string): boolean {
  const parts = name.split(/\s+/u)
  return (
    sexOfGivenName(parts[0]?.toLowerCase() ?? '') !== null ||
    parts.slice(1).some((part) => /^\p{Ll}/u.test(part) && !/^(?:of|for|and|the)$/u.test(part))
  )
}

function behindOf(plain: string): string | null {
  return /\sof\s(?:the\s)?(\p{Lu}[^,]*)$/iu.exec(plain)?.[1] ?? null
}

function describeUnnamed(reading: Reading, range: Range, words: string, head: string): DescribedSource {
  const plain = isRole(head) ? words.replace(/^one\s/iu, '') : words
  if (isDataset(head)) return thing('DATASET', plain)
  if (isGroup(head)) return { kind: 'GROUP', name: plain, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
  if (isRole(head))
    return {
      kind: 'PERSON',
      name: plain,
      role: plain,
      affiliation: affiliationIn(reading, range, range),
      anonymity: 'ROLE_ONLY',
    }
  if (isDocument(head)) return thing('DOCUMENT', plain.replace(/,.*$/u, ''))
  if (quantities.has(head) && / of /u.test(plain))
    return {
      kind: 'GROUP',
      name: plain.replace(/^(?:number|couple|handful) of (?=\p{L})/u, ''),
      role: null,
      affiliation: null,
      anonymity: 'UNIDENTIFIED',
    }
  if (isBody(head) || isBodyOf(reading, range)) return thing('ORGANIZATION', plain)
  if (/^\d+$/u.test(plain))
    return { kind: 'GROUP', name: `the ${plain}`, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
  if (isBare(reading, range, head)) return { ...thing('DOCUMENT', plain), anonymity: 'UNIDENTIFIED' }
  const plural = /[^s]s$/u.test(head) || /^(?:they|we|these|those)$/u.test(head)
  return { kind: plural ? 'GROUP' : 'PERSON', name: plain, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
}

/** "the frequency of floods": a noun that names no one, and nothing that was written. */
function isBare(reading: Reading, { first, last }: Range, head: string): boolean {
  if (/^(?:side|half|pair|duo)$/u.test(head)) return false
  if (isPersonNoun(head) || personEnding.exec(head) !== null || /[^s]s$/u.test(head)) return false
  for (let index = first; index < last; index++) {
    const { lower, pos } = at(reading, index)
    if (lower === head) return pos === 'NOUN' && /^\p{Ll}/u.test(at(reading, index).text)
  }
  return false
}

/** "the government | of American Samoa". */
function isBodyOf(reading: Reading, { first, last }: Range): boolean {
  for (let index = first; index < last; index++)
    if (at(reading, index).lower === 'of') return index > first && isBody(at(reading, index - 1).lower)
  return false
}

function unnamed(words: string, kind: 'GROUP' | 'PERSON'): DescribedSource {
  return { kind, name: bare(words), role: null, affiliation: null, anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER' }
}

/** A body or thing; a mere description of one, such as "council", names none. */
function thing(kind: 'PUBLICATION' | 'DOCUMENT' | 'DATASET' | 'ORGANIZATION', name: string): DescribedSource {
  const named = /[\p{Lu}\d@]/u.test(name)
  return { kind, name, role: null, affiliation: null, anonymity: named ? 'NAMED' : 'ROLE_ONLY' }
}
