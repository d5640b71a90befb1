import { namePrepositions } from '../lexicon/clauses/prepositions.ts'
import { sexOfGivenName, sharedNames } from '../lexicon/names/given-names.ts'
import { isHonorific } from '../lexicon/names/honorifics.ts'
import { nameParticles } from '../lexicon/names/particles.ts'
import { isBody, isBodyNameWord, isDataset, isGroup, isRole } from '../lexicon/people/roles.ts'
import { isDepartment, isTitleWord } from '../lexicon/people/titles.ts'
import { leadingArticle } from '../lexicon/pronouns/determiners.ts'
import type { Range } from '../syntax/range.ts'
import { isRelative } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'

/** The last run of proper nouns that can be the source's name: before a comma, or at the end of the phrase. */
export function nameRun(reading: Reading, range: Range): Range | null {
  const end = commaIn(reading, range)
  let best: Range | null = null
  for (let index = range.first; index < end; index++) {
    if (!isNamePart(reading, index) || isPortfolio(reading, index)) continue
    let last = index
    while (
      last < end &&
      (isNamePart(reading, last) || (joinsName(reading, last, end) && !endsPerson(reading, range.first, index, last)))
    )
      last++
    const after = at(reading, last)
    const possessive = last < end && (after.lower === "'s" || after.lower === "'")
    const modifies = last < end && after.pos === 'NOUN'
    const name = behindPlace(reading, index, last)
    if (!possessive && !modifies && !(best !== null && tied(reading, name, range.first))) best = { first: name, last }
    index = last
  }
  if (best === null || (best.first > range.first && tied(reading, best.first, range.first))) return null
  const name = withoutTitle(reading, best)
  return isTitle(reading, name) ? null : name
}

/** "Governor of New Norland | Ana Sol": where the name starts behind the place that the office is tied to. */
function behindPlace(reading: Reading, first: number, last: number): number {
  if (last - first < 3 || !tiesToRole(reading, first)) return first
  const body = lastOfBody(reading, first, last)
  if (body >= 0) return behindBody(reading, first, last, body)
  for (let index = first; index < last; index++) {
    const { lower } = at(reading, index)
    if (!isNamePart(reading, index)) return first
    if (index > first && index < last - 1 && sexOfGivenName(lower) !== null) return index
  }
  return last - 2
}

/** Where a person's name starts behind a body's, which a known given name shows, or two or three words behind a whole name. */
function behindBody(reading: Reading, first: number, last: number, body: number): number {
  for (let index = Math.max(body + 1, last - 3); index < last - 1; index++)
    if (sexOfGivenName(at(reading, index).lower) !== null) return index
  const behind = last - body - 1
  const whole = body > first && isNamePart(reading, body + 1)
  return whole && (behind === 2 || behind === 3) ? body + 1 : first
}

/** How many ties may lead back to an office: "president of the Bank of Norland". */
const mostTies = 3

/** "envoy to the |", "minister of health of |": the words in front of a place tie it to an office. */
function tiesToRole(reading: Reading, place: number): boolean {
  let tie = at(reading, place - 1).pos === 'DET' ? place - 2 : place - 1
  for (let step = 0; step < mostTies && /^(?:of|for|to)$/u.test(at(reading, tie).lower); step++) {
    if (isRole(at(reading, tie - 1).lower)) return true
    let word = tie - 1
    while (at(reading, word).pos === 'PROPN' || (word === tie - 1 && at(reading, word).pos === 'NOUN')) word--
    tie = at(reading, word).pos === 'DET' ? word - 1 : word
  }
  return false
}

/** "director of Green Watch | Ida Moen": the last word that makes a body's name; -1 without one. */
function lastOfBody(reading: Reading, first: number, last: number): number {
  for (let index = last - 1; index >= first; index--) {
    const { lower } = at(reading, index)
    if (isBody(lower) || isBodyNameWord(lower)) return index
  }
  return -1
}

/** "spokesman Ken Ito | of Tal Airways": what stands before "of" is somebody's whole name. */
function endsPerson(reading: Reading, low: number, first: number, of: number): boolean {
  if (!/^(?:of|for)$/u.test(at(reading, of).lower) || of - first < 2) return false
  for (let index = first; index < of; index++) {
    const { lower } = at(reading, index)
    if (isBody(lower) || isBodyNameWord(lower)) return false
  }
  for (let index = first + 1; index < of - 1; index++) if (/^\p{Ll}{2,4}$/u.test(at(reading, index).text)) return true
  if (first > low && (isRole(at(reading, first - 1).lower) || isHonorific(at(reading, first - 1).text))) return true
  for (let index = first; index < of - 1; index++) {
    const { lower } = at(reading, index)
    if (isRole(lower) || sexOfGivenName(lower) !== null) return true
  }
  return false
}

/** A preposition ties the name at `index` to what stands before it. */
function tied(reading: Reading, index: number, low: number): boolean {
  const owner = ownerBefore(reading, index, low)
  const before = at(reading, owner - 1).pos === 'DET' ? owner - 2 : owner - 1
  if (before > low && at(reading, before).lower === 'by' && at(reading, before - 1).pos === 'VERB') return true
  return before >= low && namePrepositions.has(at(reading, before).lower)
}

/** "of | Norland's Griffin University": where the name starts of whoever the next one belongs to; that one itself without any. */
function ownerBefore(reading: Reading, index: number, low: number): number {
  // "of The Rolling | Herons": a word with a capital that was read as none of the name.
  if (/^\p{Lu}\p{Ll}/u.test(at(reading, index - 1).text) && /^(?:NOUN|ADJ|VERB)$/u.test(at(reading, index - 1).pos))
    return index - 1
  let owned = index - 1
  while (owned > low && /^(?:ADJ|NUM)$/u.test(at(reading, owned).pos)) owned--
  if (at(reading, owned).lower !== "'s") return index
  let first = owned
  while (first > low && /^(?:PROPN|NOUN|ADJ)$/u.test(at(reading, first - 1).pos)) first--
  return first
}

/** "Senate Minority Leader": an office and nobody's name. */
function isTitle(reading: Reading, { first, last }: Range): boolean {
  if (!isRole(at(reading, last - 1).lower)) return false
  const { lower } = at(reading, first)
  return last - first === 1 ? true : isRole(lower) || isTitleWord(lower) || sexOfGivenName(lower) === null
}

/** "Russian President | Ana Sol", "Midfielder | Ivo Brand": the name starts behind what somebody is; "Jo Anne Sol" is whole. */
function withoutTitle(reading: Reading, run: Range): Range {
  for (let index = run.last - 2; index >= run.first; index--) {
    const { text, lower } = at(reading, index)
    if (isRole(lower) || isHonorific(text)) return { first: index + 1, last: run.last }
  }
  const { lower: opener } = at(reading, run.first)
  // "Morgan Stanley | of New York": one word is nobody's whole name.
  const whole = run.last - run.first > 2 && isNamePart(reading, run.first + 2)
  const unknown = whole && sexOfGivenName(opener) === null && !sharedNames.has(opener)
  return unknown &&
    sexOfGivenName(at(reading, run.first + 1).lower) !== null &&
    !/^\p{Lu}+$/u.test(at(reading, run.first).text)
    ? { first: run.first + 1, last: run.last }
    : run
}

/** "Secretary of State Ana Sol": the name starts behind "State". */
function isPortfolio(reading: Reading, index: number): boolean {
  return (
    at(reading, index - 1).lower === 'of' &&
    isRole(at(reading, index - 2).lower) &&
    isDepartment(at(reading, index).lower)
  )
}

function isNamePart(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if (isRole(token.lower) && !/^\p{Lu}/u.test(token.text)) return false
  return (
    token.pos === 'PROPN' ||
    (/^\p{Lu}/u.test(token.text) &&
      token.pos !== 'DET' &&
      token.pos !== 'PRON' &&
      token.pos !== 'ADP' &&
      index > 0 &&
      at(reading, index - 1).pos === 'PROPN')
  )
}

function joinsName(reading: Reading, index: number, end: number): boolean {
  const { lower } = at(reading, index)
  if (index + 1 >= end || !isNamePart(reading, index + 1)) return false
  return nameParticles.has(lower) && !(/^(?:of|for)$/u.test(lower) && isRole(at(reading, index - 1).lower))
}

/** "her lawyer, Ana Sol": the name stands behind the role. */
export function nameInApposition(reading: Reading, range: Range): Range | null {
  const comma = commaIn(reading, range)
  if (comma >= range.last - 1 || at(reading, comma).text !== ',') return null
  if (!isRole(headWord(reading, { first: range.first, last: comma }))) return null
  const name = nameRun(reading, { first: comma + 1, last: range.last })
  // "Sol's widow, former singer Ana Brand": another role may stand in front of the name.
  const led = name !== null && name.first > comma + 1 && isRole(at(reading, name.first - 1).lower)
  return led || at(reading, comma + 1).pos === 'PROPN' ? name : null
}

/** "Ana Sol, 54, a baker from Tal": the words that say who the name is, or null. */
export function appositionTo(reading: Reading, range: Range, name: Range): Range | null {
  let first = name.last
  while (at(reading, first).text === ',' && first < range.last) {
    const from = first + 1
    let end = from
    while (end < range.last && at(reading, end).text !== ',') end++
    if (/^(?:who|which|whose)$/u.test(at(reading, from).lower) || /^(?:VERB|ADP|ADV)$/u.test(at(reading, from).pos))
      return null
    for (let index = from; index < end; index++) {
      if (at(reading, index).pos === 'NOUN')
        return {
          first: from,
          last: clauseStart(reading, from, end),
        }
    }
    first = end
  }
  return null
}

/** "a mother of four | who fled": up to the clause. */
function clauseStart(reading: Reading, from: number, end: number): number {
  for (let index = from + 1; index < end; index++) if (isRelative(reading, index)) return index
  return end
}

/** Where ", who ..." or ", which ..." begins; the phrase's end without one. */
export function relativeStart(reading: Reading, range: Range): number {
  for (let index = range.first + 1; index < range.last - 1; index++) {
    if (
      at(reading, index).text === ',' &&
      /^(?:who|whom|which|whose|speaking|citing)$/u.test(at(reading, index + 1).lower)
    )
      return index
    if (at(reading, index).lower === 'who' && at(reading, index + 1).lower === 'asked') return index
  }
  return range.last
}

/** The pronoun, and not the World Health Organization. */
const isWho = (reading: Reading, index: number): boolean =>
  at(reading, index).lower === 'who' && at(reading, index).text !== 'WHO'

function commaIn(reading: Reading, range: Range): number {
  for (let index = range.first; index < range.last; index++)
    if (/^[,(]$/u.test(at(reading, index).text) || isWho(reading, index)) return index
  return range.last
}

/** Tells whether the name is led by a title that only a person bears. */
export function hasHonorific(reading: Reading, name: Range): boolean {
  return isHonorific(at(reading, name.first - 1).text)
}

/** The noun that the phrase is about: the last one before a preposition, a comma or a relative clause. */
export function headWord(reading: Reading, range: Range): string {
  let head = at(reading, range.first).lower
  for (let index = range.first; index < range.last; index++) {
    const token = at(reading, index)
    if (token.lower === 'of' && isBody(at(reading, index - 1).lower) && at(reading, index + 1).pos === 'PROPN') continue
    if (
      token.pos === 'ADP' ||
      token.text === ',' ||
      token.lower === 'citing' ||
      isWho(reading, index) ||
      (token.pos === 'VERB' && index > range.first && !isDataset(token.lower)) ||
      token.lower === 'familiar' ||
      token.lower === 'close'
    )
      break
    if (
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'PRON' ||
      isGroup(token.lower) ||
      isRole(token.lower) ||
      isDataset(token.lower)
    )
      head = token.lower
  }
  return head
}

export function wordsOf(reading: Reading, first: number, last: number): string {
  return last > first
    ? reading.text.slice(at(reading, first).start, at(reading, last - 1).end).replaceAll(/\s+/gu, ' ')
    : ''
}

export function bare(words: string): string {
  return words.replace(leadingArticle, '').replace(/^both\s+(?=.+\sand\s)/iu, '')
}
