import { insertedAdverbs } from '../lexicon/clauses/adverbs.ts'
import { clauseOpeners } from '../lexicon/clauses/conjunctions.ts'
import { behindFrom, insertedPhrases, insertionOpeners, participleTails } from '../lexicon/clauses/prepositions.ts'
import { isCountry } from '../lexicon/names/countries.ts'
import { namesThing } from '../lexicon/names/thing-names.ts'
import { platforms } from '../lexicon/names/publications.ts'
import { isBody } from '../lexicon/people/roles.ts'
import { demonstratives } from '../lexicon/pronouns/determiners.ts'
import { timeWords } from '../lexicon/time/units.ts'
import { at, type Reading } from '../text/reading.ts'
import { startsAnother } from './noun-phrase.ts'
import type { Range } from './range.ts'
import { timePhraseEnd, timePhraseStart } from './time-phrase.ts'
import {
  attaches,
  isAdjectival,
  isFinite,
  isHead,
  isNominal,
  isReducedRelative,
  isSubjectPronoun,
} from './word-class.ts'

/** The noun phrase that ends right before `end` and starts at or after `low`: the subject of what follows. */
export function subjectBefore(reading: Reading, end: number, low: number): Range | null {
  const last = skipTimeLeft(reading, end, low)
  if (at(reading, last - 1).text === ',') return subjectWithInsertion(reading, last - 1, low)
  if (/^(?:—|–|--+)$/u.test(at(reading, last - 1).text)) return subjectBeforeDashes(reading, last - 1, low)
  if (/^(?:both|all)$/u.test(at(reading, last - 1).lower) && at(reading, last - 2).text === ',')
    return subjectWithInsertion(reading, last - 2, low)
  const plain = plainSubject(reading, last, low)
  if (plain === null || isHalfName(reading, plain)) return null
  return seatedIn(reading, plain, low) ?? tailedBy(reading, plain, low) ?? plain
}

/** "the ministry in Ornholt, | Norland": the country tells where the city lies; null for "In Ornholt, Norland". */
function seatedIn(reading: Reading, { first, last }: Range, low: number): Range | null {
  const country = reading.text.slice(at(reading, first).start, at(reading, last - 1).end)
  if (at(reading, first - 1).text !== ',' || !(isCountry(country) || namesThing(country))) return null
  let city = first - 1
  while (city > low && at(reading, city - 1).pos === 'PROPN') city--
  if (city === first - 1 || !/^(?:in|at|near|of|from)$/u.test(at(reading, city - 1).lower) || city - 1 <= low)
    return null
  const head = plainSubject(reading, city - 1, low)
  return head === null ? null : { first: head.first, last }
}

/** "Centre for Seas: | Research and Education (C-SEA)": what stands behind the colon of a name is no name. */
function isHalfName(reading: Reading, { first, last }: Range): boolean {
  return (
    at(reading, first - 1).text === ':' &&
    /^\p{Lu}/u.test(at(reading, first - 2).text) &&
    (at(reading, last).text === '(' || at(reading, last - 1).text === ')')
  )
}

/** "Ana Sol of the University of Norland, | Velby": what stands behind the comma tells which of a body's seats; null where it does not. */
function tailedBy(reading: Reading, { first, last }: Range, low: number): Range | null {
  if (at(reading, first - 1).text !== ',' || at(reading, first - 2).pos !== 'PROPN' || at(reading, low).pos !== 'PROPN')
    return null
  for (let index = first; index < last; index++) if (at(reading, index).pos !== 'PROPN') return null
  let body = -1
  for (let index = low + 1; index < first - 1; index++) {
    const { lower, pos, text } = at(reading, index)
    if (isFinite(reading, index) || (pos === 'PUNCT' && text !== '-') || pos === 'PRON') return null
    if (isBody(lower) && at(reading, index + 1).lower === 'of') body = index
  }
  return body < 0 ? null : { first: low, last }
}

/** "Ana Sol — who was there — said". */
function subjectBeforeDashes(reading: Reading, dash: number, low: number): Range | null {
  for (let open = dash - 1; open > low && open > dash - 20; open--) {
    if (at(reading, open).text !== at(reading, dash).text) continue
    const head = plainSubject(reading, open, low)
    return head === null ? null : { first: head.first, last: dash }
  }
  return null
}

/** A subject without commas that ends at `end`. */
function plainSubject(reading: Reading, end: number, low: number): Range | null {
  let last = end
  if (last <= low) return null
  // "a doctor here in Norland who said": a country is nobody.
  if (at(reading, last - 1).text === 'who' && isCountry(at(reading, last - 2).text)) return null
  if (
    /^(?:here|there|alone|abroad|overseas|nearby)$/u.test(at(reading, last - 1).lower) &&
    at(reading, last - 2).pos !== 'PRON' &&
    isHead(reading, last - 2)
  ) {
    const local = plainSubject(reading, last - 1, low)
    return local === null ? null : { first: local.first, last }
  }
  const relative = relativeSubject(reading, last, low)
  if (relative !== null) return relative
  if (
    !isHead(reading, last - 1) &&
    !/^(?:DET|ADJ)$/u.test(at(reading, last - 1).pos) &&
    !/^[)\]]$/u.test(at(reading, last - 1).text)
  )
    return null
  if (/^[)\]]$/u.test(at(reading, last - 1).text)) last = openingOf(reading, last - 1, low)
  const grown = growLeft(reading, last, low)
  const first = isLeadingParticiple(reading, grown, low)
    ? grown
    : listStart(reading, trimLeft(reading, grown, last), last, low)
  if (first >= last) return null
  return { first, last: /^[([]$/u.test(at(reading, last).text) ? end : last }
}

/** "Ana Sol, Ivo Brand and two others": back over the commas of a list. */
function listStart(reading: Reading, first: number, last: number, low: number): number {
  if (at(reading, first - 1).text !== ',' || !hasConjunction(reading, first, last)) return first
  let start = first
  for (let parts = 0; parts < 5 && at(reading, start - 1).text === ',' && isHead(reading, start - 2); parts++) {
    const part = growLeft(reading, start - 1, low)
    if (part >= start - 1 || /^(?:ADP|VERB|AUX)$/u.test(at(reading, part).pos) || isSubjectPronoun(reading, part))
      return first
    start = part
  }
  const before = at(reading, start - 1)
  return start === low || (/^(?:PUNCT|CCONJ|SCONJ)$/u.test(before.pos) && before.text !== ',') ? start : first
}

function hasConjunction(reading: Reading, first: number, last: number): boolean {
  for (let index = first + 1; index < last - 1; index++)
    if (/^(?:and|or|&)$/u.test(at(reading, index).lower)) return true
  return false
}

/** Walks left over everything that can belong to one noun phrase. */
function growLeft(reading: Reading, last: number, low: number): number {
  const depth = reading.quotationOf[last - 1]
  if (/^(?:all|both|each)$/u.test(at(reading, last - 1).lower) && isSubjectPronoun(reading, last - 2)) return last - 2
  if (
    isSubjectPronoun(reading, last - 1) ||
    (/^(?:that|which)$/u.test(at(reading, last - 1).lower) && isHead(reading, last - 2))
  )
    return last - 1
  let index = last - 1
  while (index > low) {
    const left = index - 1
    const token = at(reading, left)
    if (startsAnother(reading, index)) break
    if (reading.quotationOf[left] !== depth || clauseOpeners.has(token.lower) || isSubjectPronoun(reading, left)) break
    if (isNominal(reading, left)) index = left
    else if (closesLetters(reading, left)) index = left - 2
    else if (token.pos === 'PART' && token.lower.startsWith("'")) index = left
    else if (
      attaches(reading, left) &&
      left > low &&
      (isHead(reading, left - 1) ||
        at(reading, left - 1).pos === 'ADJ' ||
        demonstratives.has(at(reading, left - 1).lower) ||
        isReducedRelative(reading, left - 1))
    )
      index = left
    else if (isDoubled(reading, left)) index = left - 1
    else if (belongsToParticiple(reading, left) || (token.pos === 'VERB' && isAdjectival(reading, left))) index = left
    else if (token.pos === 'ADP' && index === left + 1) return left
    else if (/^(?:and|or|nor|&)$/u.test(token.lower) && (isHead(reading, left - 1) || closesLetters(reading, left - 1)))
      index = left
    else if (isReducedRelative(reading, left)) index = left
    else if (isLeadingParticiple(reading, left, low)) return left
    else if ((token.text === '-' || token.text === '/') && isNominal(reading, left - 1)) index = left
    else if (token.pos === 'ADV' && /^(?:NUM|ADJ)$/u.test(at(reading, index).pos)) index = left
    else break
  }
  return index
}

/** "the Tal Institute (TI |) and": letters for the name in front of them. */
function closesLetters(reading: Reading, index: number): boolean {
  return (
    at(reading, index).text === ')' &&
    at(reading, index - 2).text === '(' &&
    /^\p{Lu}[\p{L}-]{1,12}$/u.test(at(reading, index - 1).text) &&
    at(reading, index - 3).pos === 'PROPN'
  )
}

/** "critics | from across | the city": two prepositions tie what follows to the noun. */
function isDoubled(reading: Reading, index: number): boolean {
  return (
    behindFrom.has(at(reading, index).lower) && at(reading, index - 1).lower === 'from' && isHead(reading, index - 2)
  )
}

/** "a poll taken | before | the vote", "a study published | late | last year". */
function belongsToParticiple(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  return participleTails.has(lower) && isReducedRelative(reading, index - 1)
}

/** "Neighbouring Norland", "leading scientists". */
function isLeadingParticiple(reading: Reading, index: number, low: number): boolean {
  const { pos, lower } = at(reading, index)
  return (
    pos === 'VERB' && lower.endsWith('ing') && index === low && /^(?:NOUN|PROPN)$/u.test(at(reading, index + 1).pos)
  )
}

/** Drops what cannot start a subject: conjunctions, fronted adverbials, the object of an earlier verb. */
function trimLeft(reading: Reading, start: number, last: number): number {
  let first = start
  const before = at(reading, first - 1)
  if ((before.pos === 'VERB' || before.pos === 'AUX') && before.lower !== 'according') {
    for (let index = last - 1; index > first; index--) {
      if (at(reading, index).pos === 'CCONJ') return index + 1
    }
  }
  const time = timePhraseEnd(reading, /^(?:ADP|DET)$/u.test(at(reading, first).pos) ? first + 1 : first)
  if (time > first + 1 && time < last) first = time
  // "on Twitter | West": where it was said.
  if (at(reading, first).pos === 'ADP' && platforms.has(at(reading, first + 1).lower) && first + 2 < last)
    return first + 2
  const fronted = at(reading, first).pos === 'ADP' || timeWords.has(at(reading, first).lower)
  if (fronted || before.lower === 'as' || before.lower === 'which') {
    const fresh = lastFreshPhrase(reading, first + 1, last)
    if (fresh > 0) first = fresh
    else if (fronted) first++
  }
  while (
    first < last &&
    /^(?:CCONJ|ADP|ADV|PUNCT|PART|VERB|AUX)$/u.test(at(reading, first).pos) &&
    !countsWith(reading, first)
  )
    first++
  return first
}

/** "just 19 people", "only four members". */
function countsWith(reading: Reading, index: number): boolean {
  return at(reading, index).pos === 'ADV' && at(reading, index + 1).pos === 'NUM'
}

/** In "After the game the coach": the start of "the coach"; 0 when the words hold one phrase only. */
function lastFreshPhrase(reading: Reading, from: number, last: number): number {
  for (let index = last - 1; index > from; index--) {
    const token = at(reading, index)
    const before = at(reading, index - 1)
    if (before.pos !== 'NOUN' && before.pos !== 'PROPN' && before.pos !== 'NUM') continue
    if (token.pos === 'DET' || isSubjectPronoun(reading, index)) return index
    if (token.pos === 'PROPN' && before.pos !== 'PROPN') return index
    if (token.pos === 'PRON') return index
  }
  return 0
}

/** "Ana Sol, 54, the mayor of Tal, said": the phrase before the insertions together with them. */
function subjectWithInsertion(reading: Reading, comma: number, low: number): Range | null {
  let best: Range | null = null
  let insertions = 0
  for (let open = comma - 1; open > low && open > comma - 36 && insertions < 3; open--) {
    if (at(reading, open).text !== ',') continue
    if (!opensInsertion(reading, open + 1) || at(reading, open + 1).pos === 'CCONJ') break
    insertions++
    if (at(reading, open - 1).text === ',') break
    const head = plainSubject(reading, open, low)
    if (head === null || (isSubjectPronoun(reading, head.first) && at(reading, head.first - 1).pos === 'VERB')) continue
    if (timePhraseEnd(reading, head.first) === open) return plainSubject(reading, comma, low)
    if (isAside(reading, open + 1, comma))
      return at(reading, head.first - 1).text === ',' ? (subjectWithInsertion(reading, open, low) ?? head) : head
    best = { first: head.first, last: comma }
    // "Ana Sol, of Norpress, one of four sisters,": what stands behind the first comma is itself inserted.
    if (opensBehindComma(reading, head.first) || isDoneBy(reading, head.first, low)) continue
    if (at(reading, head.first - 1).text !== ',' || at(reading, head.first).pos === 'PROPN') break
    if (at(reading, head.first).pos !== 'NUM' && at(reading, head.first).pos !== 'DET') break
    if (at(reading, head.first).pos === 'DET' && !/^(?:PROPN|NUM)$/u.test(at(reading, head.first - 2).pos)) break
  }
  if (best === null && isFinite(reading, comma + 1)) {
    const plain = plainSubject(reading, comma, low)
    return plain === null || at(reading, plain.first - 1).pos === 'VERB' ? null : plain
  }
  return best
}

/** "hosted | by Bo Ek and | Ida Moen, who": the people of a passive are no subject of what stands behind them. */
function isDoneBy(reading: Reading, first: number, low: number): boolean {
  for (let index = first - 1; index > Math.max(low, first - 8); index--) {
    const { lower, pos } = at(reading, index)
    if (lower === 'by')
      return /(?:ed|en|wn)$/u.test(at(reading, index - 1).lower) && at(reading, index - 1).pos === 'VERB'
    if (pos !== 'PROPN' && pos !== 'CCONJ') return false
  }
  return false
}

/** ", of | Norpress": a preposition behind a comma ties the phrase to what stands in front of it. */
function opensBehindComma(reading: Reading, first: number): boolean {
  const tie = at(reading, first - 1).pos === 'DET' ? first - 2 : first - 1
  return /^(?:of|from|at|with)$/u.test(at(reading, tie).lower) && at(reading, tie - 1).text === ','
}

/** ", however," belongs to nobody. */
function isAside(reading: Reading, first: number, last: number): boolean {
  if (
    at(reading, first).pos === 'VERB' &&
    at(reading, first).lower.endsWith('ing') &&
    at(reading, first).lower !== 'including'
  )
    return true
  if (insertedPhrases.has(at(reading, first).lower)) return true
  return (
    (last - first <= 2 && /^(?:ADV|CCONJ|SCONJ)$/u.test(at(reading, first).pos)) ||
    insertedAdverbs.has(at(reading, first).lower)
  )
}

function opensInsertion(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if (token.pos === 'VERB' && /(?:ed|ing|en)$/u.test(token.lower)) return true
  if (insertionOpeners.has(token.lower)) return true
  if (token.pos === 'ADV' && at(reading, index + 1).pos === 'NUM') return true
  return isNominal(reading, index) && !isSubjectPronoun(reading, index)
}

/** "officials who asked not to be named said": back to the noun before "who". */
function relativeSubject(reading: Reading, last: number, low: number): Range | null {
  // "if a boss that annoys you and | you": another clause has begun.
  if (isSubjectPronoun(reading, last - 1) && at(reading, last - 2).pos === 'CCONJ') return null
  for (let index = last - 1; index > Math.max(low, last - 18); index--) {
    const token = at(reading, index)
    const that = token.lower === 'that' && isHead(reading, index - 1) && isFinite(reading, index + 1)
    if (token.pos === 'PUNCT' || (clauseOpeners.has(token.lower) && !that)) return null
    if ((token.lower !== 'who' || token.text === 'WHO') && !that) continue
    if (index === last - 1 || !isHead(reading, index - 1)) return null
    const verbs = countVerbs(reading, index + 1, last)
    if (verbs === 0) return null
    const first = trimLeft(reading, growLeft(reading, index, low), index)
    return first < index ? { first, last } : null
  }
  return null
}

function countVerbs(reading: Reading, from: number, to: number): number {
  let verbs = 0
  for (let index = from; index < to; index++) if (isFinite(reading, index)) verbs++
  return verbs
}

/** Before a time that stands between subject and verb; a participle keeps its own: "a study published last year". */
function skipTimeLeft(reading: Reading, end: number, low: number): number {
  let last = end
  for (let start = timePhraseStart(reading, last, low); start < last; start = timePhraseStart(reading, last, low)) {
    const before = /^(?:on|in|late|early)$/u.test(at(reading, start - 1).lower) ? start - 1 : start
    if (
      before <= low ||
      isReducedRelative(reading, before - 1) ||
      (at(reading, start).text === 'May' && at(reading, start - 1).pos === 'PROPN')
    )
      break
    last = before
  }
  return isHead(reading, last - 1) || at(reading, last - 1).text === ',' ? last : end
}

function openingOf(reading: Reading, close: number, low: number): number {
  for (let index = close - 1; index > low; index--) if (/^[([]$/u.test(at(reading, index).text)) return index
  return close
}
