import { openingSubordinators } from '../lexicon/clauses/conjunctions.ts'
import type { CueVerb } from '../lexicon/speech/cue-verb.ts'
import { thatNouns } from '../lexicon/speech/told-nouns.ts'
import type { Span } from '../proposal.ts'
import { startsClause } from '../syntax/clause.ts'
import type { Range } from '../syntax/range.ts'
import { timePhraseStart } from '../syntax/time-phrase.ts'
import { hasFinite, isFinite } from '../syntax/word-class.ts'
import { at, isWithinQuotation, type Reading } from '../text/reading.ts'
import type { Complement } from './complement-shape.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import { gapAntecedent } from './gap.ts'
import type { Site } from './site.ts'

/** "The Church denied the charge:" is followed by what it said. */
export function nextSentence(reading: Reading, { sentence, verb, group }: Site): Complement | null {
  const bounds = reading.sentences[sentence]
  const next = reading.sentences[sentence + 1]
  if (bounds === undefined || next === undefined || !verb.quote || group.passive) return null
  const close = bounds.last - group.last <= 14 && !hasFinite(reading, group.head + 1, bounds.last)
  return close && !verb.mental && at(reading, bounds.last - 1).text === ':'
    ? { shape: 'next', first: next.first }
    : null
}

function wholeSentence(reading: Reading, first: number): Span[] {
  const bounds = reading.sentences.find((sentence) => sentence.first === first)
  const span = bounds === undefined ? null : trimmedSpan(reading, first, bounds.last)
  return span === null ? [] : [span]
}

/** The characters of what is said behind the cue; `source` tells whose it is. */
export function contentOf(reading: Reading, site: Site, complement: Complement, source: Range | null): Span[] {
  const { low, high, group, verb } = site
  if (complement.shape === 'next') return wholeSentence(reading, complement.first)
  if (complement.shape === 'nominal' && verb.stance === 'ASSERTS' && at(reading, group.head).pos !== 'VERB') return []
  const tie = {
    own: verb.mental || (source !== null && /^(?:i|we|you)$/u.test(at(reading, source.first).lower)),
    firm: complement.shape === 'that',
    owing: /^(?:who|that|which)$/u.test(at(reading, group.subjectEnd - 1).lower),
  }
  const start = source === null || source.first > group.head ? group.first : Math.min(source.first, group.first)
  const bound = subordinateEnd(
    reading,
    low,
    start,
    high,
    (group.participle || group.infinitive) &&
      (group.first <= low + 1 || (source !== null && source.first > group.head)),
  )
  const until = Math.min(bound > complement.first ? bound : high, relativeEnd(reading, site, complement.first))
  const end =
    complement.shape === 'quote'
      ? quoteEnd(reading, complement.first, until)
      : contentEnd(reading, complement.first, until, tie)
  const clause = complement.shape === 'nominal' ? behindNoun(reading, complement.first, end) : -1
  const main = trimmedSpan(
    reading,
    clause < 0 ? complement.first : clause,
    complement.shape === 'nominal' ? beforeTime(reading, complement.first, end) : end,
  )
  if (main === null || low > high) return []
  if (complement.shape === 'nominal' && source !== null && isAct(verb)) {
    const whole = trimmedSpan(reading, source.first, end)
    if (whole !== null) return [whole]
  }
  if (complement.shape === 'gap' && source !== null) {
    const antecedent = gapAntecedent(reading, source, low)
    const told = antecedent === null ? null : trimmedSpan(reading, antecedent.first, antecedent.last)
    if (told !== null) return [told, main]
  }
  const condition = verb.mental && complement.shape !== 'quote' ? conditionBefore(reading, site, start) : null
  return condition === null ? [main] : [condition, main]
}

/** "Sol, who said the dam held |, left": the comma in front of the verb that the subject still waits for, or `high`. */
function relativeEnd(reading: Reading, { group, high }: Site, first: number): number {
  const pronoun = group.subjectEnd - 1
  if (!/^(?:who|which)$/u.test(at(reading, pronoun).lower) || at(reading, pronoun - 1).text !== ',') return high
  const depth = reading.quotationOf[pronoun] ?? -1
  for (let index = first + 1; index < high - 1; index++) {
    const outside = (reading.quotationOf[index] ?? -1) === depth
    if (outside && at(reading, index).text === ',' && isFinite(reading, index + 1)) return index
  }
  return high
}

/** "denied Sol's claim that | it broke": what stands behind the noun is what is denied; the place of it, or -1. */
function behindNoun(reading: Reading, first: number, end: number): number {
  for (let index = first; index < Math.min(end - 2, first + 7); index++) {
    if (at(reading, index).lower === 'that' && thatNouns.has(at(reading, index - 1).lower)) return index + 1
    if (/^(?:VERB|AUX|PUNCT)$/u.test(at(reading, index).pos)) return -1
  }
  return -1
}

/** "announced their agreement" has no clause of its own: that it was announced is what is told. */
function isAct({ lemma }: CueVerb): boolean {
  return lemma === 'announce'
}

/** "confirmed the arrest | on Monday": when it was confirmed is no part of what was. */
function beforeTime(reading: Reading, first: number, end: number): number {
  const last = at(reading, end - 1).pos === 'PUNCT' ? end - 1 : end
  const start = timePhraseStart(reading, last, first + 1)
  return start < last ? start : end
}

/** "If it rains, | I think | it will fail": the condition belongs to what is thought. */
function conditionBefore(reading: Reading, { low, group, verb }: Site, start: number): Span | null {
  const first = /^["“‘]$/u.test(at(reading, low).text) ? low + 1 : low
  if (
    !/^(?:if|when|unless|once|whenever)$/u.test(at(reading, first).lower) ||
    at(reading, start - 1).text !== ',' ||
    start - first > 30
  )
    return null
  if (group.leading.some((word) => /^(?:had|would|did|was|were|'d)$/u.test(word))) return null
  const present = at(reading, group.head).lower === verb.lemma || at(reading, group.head).lower.endsWith('s')
  return present ? trimmedWithComma(reading, first, start) : null
}

function trimmedWithComma(reading: Reading, first: number, end: number): Span {
  return [at(reading, first).start, at(reading, end - 1).end]
}

/** "While X says so, Y ...", "Saying so, X ..." and "until X thinks so, ...": the comma that ends the opening clause, or `high`. */
export function subordinateEnd(reading: Reading, low: number, start: number, high: number, fronted = false): number {
  const opening = /^["“‘]$/u.test(at(reading, low).text) ? low + 1 : low
  const first = at(reading, opening).lower === 'even' ? opening + 1 : opening
  const opens = openingSubordinators.has(at(reading, first).lower) && at(reading, start - 1).text !== ','
  if (
    !fronted &&
    !opens &&
    !openingSubordinators.has(at(reading, start - 1).lower) &&
    !opensAfterComma(reading, low, start)
  )
    return high
  let comma = high
  for (let index = start + 1; index < high; index++) {
    if (at(reading, index).text !== ',' || (reading.quotationOf[index] ?? -1) !== (reading.quotationOf[start] ?? -1))
      continue
    const { lower, text } = at(reading, index + 1)
    if (/^(?:which|who|whose|where)$/u.test(lower)) continue
    if ((/^["“]$/u.test(text) && index + 3 < high) || lower === 'please' || startsClause(reading, index + 1, high))
      return index
    if (opens && comma === high) comma = index
  }
  return comma
}

function opensAfterComma(reading: Reading, low: number, cue: number): boolean {
  for (let index = cue - 1; index > low && index > cue - 6; index--) {
    if (/^(?:while|if|although|though)$/u.test(at(reading, index).lower))
      return /^[,:;—]$|^(?:and|but)$/u.test(at(reading, index - 1).lower)
  }
  return false
}

/** A quotation and the words that go on from it within the clause: `said the plan was "dead" and buried`. */
function quoteEnd(reading: Reading, first: number, high: number): number {
  const inside = reading.quotationOf[first] ?? -1
  let index = first
  while (index < high && isWithinQuotation(reading, index, inside)) index++
  const next = at(reading, index)
  if (/^[.,;:]$/u.test(next.text) || /^[.,!?]$/u.test(at(reading, index - 2).text) || index >= high) return index
  if (next.pos === 'CCONJ' && isFinite(reading, index + 1) && opensNear(reading, index + 2)) return index
  return contentEnd(reading, Math.max(first, index - 1), high)
}

/** `wrote "how sad" and offered | "condolences"`: the second verb has a quotation of its own. */
function opensNear(reading: Reading, from: number): boolean {
  for (let index = from; index < from + 3; index++) if (/^["“]$/u.test(at(reading, index).text)) return true
  return false
}
