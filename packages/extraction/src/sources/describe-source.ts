import { isCountry } from '../lexicon/countries.ts'
import { isOutlet, isWebAddress } from '../lexicon/publications.ts'
import { isBody, isDataset, isDocument, isGroup, isRole } from '../lexicon/roles.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'
import type { DescribedSource } from './described-source.ts'
import { affiliationBehind, affiliationIn, roleIn } from './role.ts'

const honorific = /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Sir|Dame|Lord|Lady)\.?$/u
const anonymous = /\b(?:sources?|people|persons?|officials?|insiders?|diplomats?)\b.*\b(?:familiar with|close to|briefed on|with (?:direct )?knowledge|not authori[sz]ed)|^(?:\w+ ){0,3}sources?\b|(?:not|n['’]t) to be (?:named|identified)|\banonym/iu

/** Reads kind, name, role and affiliation off a source's own words. */
export function describeSource(reading: Reading, range: Range): DescribedSource {
  const words = wordsOf(reading, range.first, range.last)
  const phrase = { first: range.first, last: relativeStart(reading, range) }
  const named = nameRun(reading, range) ?? nameInApposition(reading, range)
  const head = headWord(reading, range)
  if (anonymous.test(words)) return unnamed(wordsOf(reading, phrase.first, phrase.last), /[^s]s$|^people$/u.test(head) ? 'GROUP' : 'PERSON')
  if (/^@\p{L}/u.test(words)) return { kind: 'SOCIAL_ACCOUNT', name: words, role: null, affiliation: null, anonymity: 'NAMED' }
  const plain = bare(wordsOf(reading, phrase.first, phrase.last))
  if (isGroup(head) && at(reading, range.last - 1).lower === head && /^\p{Ll}/u.test(at(reading, range.last - 1).text)) return { kind: 'GROUP', name: plain, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
  if (named !== null && named.last - named.first === 1 && isDocument(at(reading, named.first).lower)) return thing('DOCUMENT', plain)
  if (isOutlet(plain) || isOutlet(words) || isWebAddress(plain)) return thing('PUBLICATION', plain)
  if (named === null) return describeUnnamed(reading, range, plain, head)
  const name = wordsOf(reading, named.first, named.last)
  if (isOutlet(name)) return thing('PUBLICATION', name)
  const role = roleIn(reading, range, named)
  if (role !== null) return { kind: 'PERSON', name, role, affiliation: affiliationIn(reading, range, named), anonymity: 'NAMED' }
  if (isDataset(head)) return thing('DATASET', plain)
  if (isDocument(head) && head !== name.toLowerCase()) return thing('DOCUMENT', plain.replace(/,.*$/u, ''))
  if (isGroup(head)) return { kind: 'GROUP', name: plain, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
  if (isRole(head)) return { kind: 'PERSON', name: plain, role: plain, affiliation: affiliationIn(reading, range, range), anonymity: 'ROLE_ONLY' }
  return describeName(name, plain, named.last - named.first, affiliationBehind(reading, named, phrase.last))
}

function describeName(name: string, plain: string, length: number, affiliation: string | null): DescribedSource {
  const last = name.split(/\s+/u).at(-1)?.toLowerCase() ?? ''
  const isBodyName = name.split(/[\s-]+/u).some((word) => isBody(word.toLowerCase())) || isBody(last)
  if (affiliation !== null && length >= 2 && !isBodyName) return { kind: 'PERSON', name, role: null, affiliation, anonymity: 'NAMED' }
  if (isCountry(name) || isBodyName || /^[\p{Lu}\p{N}]{2,}$/u.test(name) || / of | for /u.test(plain)) return thing('ORGANIZATION', / of | for /u.test(plain) ? plain : name)
  if (/\band\b|&/u.test(plain)) return { kind: 'GROUP', name: plain, role: null, affiliation: null, anonymity: 'NAMED' }
  return { kind: length <= 4 ? 'PERSON' : 'ORGANIZATION', name, role: null, affiliation: null, anonymity: 'NAMED' }
}

function describeUnnamed(reading: Reading, range: Range, plain: string, head: string): DescribedSource {
  if (isDataset(head)) return thing('DATASET', plain)
  if (isGroup(head)) return { kind: 'GROUP', name: plain, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
  if (isRole(head)) return { kind: 'PERSON', name: plain, role: plain, affiliation: affiliationIn(reading, range, range), anonymity: 'ROLE_ONLY' }
  if (isDocument(head)) return thing('DOCUMENT', plain.replace(/,.*$/u, ''))
  if (isBody(head)) return thing('ORGANIZATION', plain)
  const plural = /[^s]s$/u.test(head) || /^(?:they|we|these|those)$/u.test(head)
  return { kind: plural ? 'GROUP' : 'PERSON', name: plain, role: null, affiliation: null, anonymity: 'UNIDENTIFIED' }
}

function unnamed(words: string, kind: 'GROUP' | 'PERSON'): DescribedSource {
  return { kind, name: bare(words), role: null, affiliation: null, anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER' }
}

function thing(kind: 'PUBLICATION' | 'DOCUMENT' | 'DATASET' | 'ORGANIZATION', name: string): DescribedSource {
  return { kind, name, role: null, affiliation: null, anonymity: 'NAMED' }
}

/** The last run of proper nouns that can be the source's name: before a comma, or at the end of the phrase. */
function nameRun(reading: Reading, range: Range): Range | null {
  const end = commaIn(reading, range)
  let best: Range | null = null
  for (let index = range.first; index < end; index++) {
    if (!isNamePart(reading, index) || isPortfolio(reading, index)) continue
    let last = index
    while (last < end && (isNamePart(reading, last) || joinsName(reading, last, end))) last++
    const after = at(reading, last)
    const possessive = last < end && (after.lower === "'s" || after.lower === "'")
    const modifies = last < end && after.pos === 'NOUN'
    if (!possessive && !modifies && !(best !== null && tied(reading, index))) best = { first: index, last }
    index = last
  }
  if (best === null || best.first > range.first && tied(reading, best.first)) return null
  return withoutTitle(reading, best)
}

/** A preposition ties the name at `index` to what stands before it. */
function tied(reading: Reading, index: number): boolean {
  const before = at(reading, index - 1).pos === 'DET' ? index - 2 : index - 1
  return /^(?:of|for|at|in|from|to|with|on)$/u.test(at(reading, before).lower)
}

/** "Russian President Ana Sol": the name starts behind the title. */
function withoutTitle(reading: Reading, run: Range): Range {
  for (let index = run.last - 2; index >= run.first; index--) {
    const { text, lower } = at(reading, index)
    if (isRole(lower) || honorific.test(text)) return { first: index + 1, last: run.last }
  }
  return run
}

/** "Secretary of State Ana Sol": the name starts behind "State". */
function isPortfolio(reading: Reading, index: number): boolean {
  return at(reading, index - 1).lower === 'of' && isRole(at(reading, index - 2).lower) && /^(?:State|Defen[cs]e|War|Health|Energy|Labou?r|Justice|Education|Agriculture|Transportation|Commerce|Interior|Finance)$/u.test(at(reading, index).text)
}

function isNamePart(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if (isRole(token.lower) && !/^\p{Lu}/u.test(token.text)) return false
  return token.pos === 'PROPN' || (/^\p{Lu}/u.test(token.text) && token.pos !== 'DET' && token.pos !== 'PRON' && token.pos !== 'ADP' && index > 0 && at(reading, index - 1).pos === 'PROPN')
}

function joinsName(reading: Reading, index: number, end: number): boolean {
  const { lower } = at(reading, index)
  if (index + 1 >= end || !isNamePart(reading, index + 1)) return false
  return /^(?:al|bin|ibn|de|der|den|van|von|la|le|di|da|dos|el|ter|-|'|of|the|for|&|and)$/u.test(lower) && !(lower === 'of' && isRole(at(reading, index - 1).lower))
}

/** "her lawyer, Ana Sol": the name stands behind the role. */
function nameInApposition(reading: Reading, range: Range): Range | null {
  const comma = commaIn(reading, range)
  if (comma >= range.last - 1 || at(reading, comma).text !== ',' || at(reading, comma + 1).pos !== 'PROPN') return null
  if (!isRole(headWord(reading, { first: range.first, last: comma }))) return null
  return nameRun(reading, { first: comma + 1, last: range.last })
}

/** Where ", who ..." or ", which ..." begins; the phrase's end without one. */
function relativeStart(reading: Reading, range: Range): number {
  for (let index = range.first + 1; index < range.last - 1; index++) {
    if (at(reading, index).text === ',' && /^(?:who|which|whose|speaking|citing)$/u.test(at(reading, index + 1).lower)) return index
  }
  return range.last
}

function commaIn(reading: Reading, range: Range): number {
  for (let index = range.first; index < range.last; index++) if (at(reading, index).text === ',' || at(reading, index).lower === 'who') return index
  return range.last
}

/** The noun that the phrase is about: the last one before a preposition, a comma or a relative clause. */
function headWord(reading: Reading, range: Range): string {
  let head = at(reading, range.first).lower
  for (let index = range.first; index < range.last; index++) {
    const token = at(reading, index)
    if (token.pos === 'ADP' || token.text === ',' || token.lower === 'who' || (token.pos === 'VERB' && index > range.first) || token.lower === 'familiar' || token.lower === 'close') break
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || isGroup(token.lower) || isRole(token.lower)) head = token.lower
  }
  return head
}

function wordsOf(reading: Reading, first: number, last: number): string {
  return last > first ? reading.text.slice(at(reading, first).start, at(reading, last - 1).end).replaceAll(/\s+/gu, ' ') : ''
}

function bare(words: string): string {
  return words.replace(/^(?:the|a|an|this|that|these|those)\s+(?=\S)/iu, '')
}
