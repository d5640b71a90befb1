import { approximators, behindPronounThat, focusing } from '../lexicon/clauses/adverbs.ts'
import { clauseOpeners, concessions } from '../lexicon/clauses/conjunctions.ts'
import { openQuestions, questionWords } from '../lexicon/clauses/questions.ts'
import {
  asks,
  asksWhen,
  conditional,
  neverAsks,
  mayTakeObject,
  needsThat,
  takesInfinitive,
} from '../lexicon/speech/complement-class.ts'
import type { CueVerb } from '../lexicon/speech/cue-verb.ts'
import { clauseNouns } from '../lexicon/speech/told-nouns.ts'
import { baseModals } from '../lexicon/time/tense.ts'
import { gerundVerbs } from '../lexicon/speech/verb-limits.ts'
import { startsClause } from '../syntax/clause.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import { timePhraseEnd } from '../syntax/time-phrase.ts'
import { hasFinite, isFinite, isHead, isNominal, isObjectPronoun, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, isWithinQuotation, type Reading } from '../text/reading.ts'
import type { Place } from './place.ts'
import { isOwnThought, isUnmarkedSpeech } from './unmarked-speech.ts'

/** What follows a cue: where it starts and what shape it has. */
export interface Complement {
  readonly shape: 'that' | 'question' | 'bare' | 'quote' | 'nominal' | 'infinitive' | 'next' | 'gap'
  readonly first: number
}

const relativeToo = /^(?:who|which|where|when|whom|whose)$/u

/** What is said starts at this place, and in which shape; null when it does not. */
export function shapeAt(reading: Reading, place: Place, verb: CueVerb): Complement | null {
  const { index } = place
  const token = at(reading, index)
  if (verb.questionOnly && !verb.quote)
    return opensQuestion(reading, place, verb) ? { shape: 'question', first: index } : null
  const speaks = verb.quote || verb.clause
  const quoted = quotationAt(reading, place)
  if (quoted !== null)
    return speaks && (quoted > index || saysSomething(reading, quoted)) ? { shape: 'quote', first: quoted } : null
  if (startsBehindMark(reading, place, verb)) return { shape: 'bare', first: index + 1 }
  if (startsWithThat(reading, place, verb)) return { shape: 'that', first: index }
  if (opensQuestion(reading, place, verb)) return { shape: 'question', first: index }
  if (token.lower === 'to' && verb.infinitive && takesDeed(reading, index + 1, verb))
    return { shape: 'infinitive', first: index }
  if (verb.clause && !verb.questionOnly && bareClause(reading, place, verb)) return { shape: 'bare', first: index }
  return startsNominal(reading, place, verb) ? { shape: 'nominal', first: index } : null
}

/** "vowed to | resign", "claimed to | have left", but not "claims to | know that", whose own clause is what is told. */
function takesDeed(reading: Reading, index: number, { lemma }: CueVerb): boolean {
  const { pos, lower } = at(reading, index)
  return lemma === 'claim' ? lower === 'have' : pos === 'VERB'
}

/** Where a quotation opens, at the place or behind a comma or colon there; null if none does. */
function quotationAt(reading: Reading, { index, depth }: Place): number | null {
  if (opensQuotation(reading, index, depth)) return index
  return /^[,:]$/u.test(at(reading, index).text) && opensQuotation(reading, index + 1, depth) ? index + 1 : null
}

/** Speech without quotation marks stands behind the comma or colon. */
function startsBehindMark(reading: Reading, place: Place, verb: CueVerb): boolean {
  const { text } = at(reading, place.index)
  if (text === ',') return isUnmarkedSpeech(reading, place, verb)
  return text === ':' && (verb.quote || verb.clause) && !verb.questionOnly && place.index + 2 < place.high
}

/** "that" opens what is said, and belongs neither to a noun before nor to whom it is said to. */
function startsWithThat(reading: Reading, place: Place, verb: CueVerb): boolean {
  const { index, high, addressed } = place
  return (
    at(reading, index).lower === 'that' &&
    verb.clause &&
    !followsNounOfItsOwn(reading, place, verb) &&
    !verb.questionOnly &&
    !(addressed && isFinite(reading, index + 1) && !isObjectPronoun(reading, index - 1)) &&
    index + 2 < high &&
    tiesClause(reading, index, high, verb)
  )
}

/** "agreed on condition | that", "found evidence | that": the clause belongs to the noun. */
function followsNounOfItsOwn(reading: Reading, { index, step, addressed }: Place, { lemma }: CueVerb): boolean {
  if (step === 0) return false
  const before = at(reading, index - 1)
  return (
    clauseNouns.has(before.lower) ||
    (!addressed && /^(?:hold|see|find|make|show)$/u.test(lemma) && before.pos === 'NOUN')
  )
}

/** "denied taking money", "denied the charge": a noun, or a verb as a noun, stands for what is said. */
function startsNominal(reading: Reading, { index, step }: Place, verb: CueVerb): boolean {
  if (step > 0) return false
  const { lower, pos } = at(reading, index)
  if (lower.endsWith('ing') && pos === 'VERB' && gerundVerbs.has(verb.lemma)) return true
  return (
    verb.nominal &&
    timePhraseEnd(reading, index) === index &&
    mayTakeObject.has(verb.lemma) &&
    startsObject(reading, index)
  )
}

function opensQuestion(reading: Reading, place: Place, verb: CueVerb): boolean {
  const { index, step, addressed } = place
  const { lower } = at(reading, index)
  if (!questionWords.has(lower) || !verb.clause || !asks.has(verb.lemma)) return false
  if (lower === 'if' && opensCondition(reading, place, verb)) return false
  if (
    (step > 0 && !addressed && relativeToo.test(lower)) ||
    (addressed && /^(?:who|which)$/u.test(lower) && !isObjectPronoun(reading, index - 1))
  )
    return false
  if (
    (/^(?:when|where)$/u.test(lower) && !asksWhen.has(verb.lemma)) ||
    (/^(?:check|assess)$/u.test(verb.lemma) && !/^(?:if|whether|how)$/u.test(lower))
  )
    return false
  return openQuestions.has(lower) || verb.mental || verb.addressee || asksWhen.has(verb.lemma)
}

/**
 * "said if it rains, the game is off": a condition and what it leads to; "did not say if it rains" leaves a question
 * open. Behind some verbs no question stands at all; behind others the comma or "then" shows that it is a condition.
 */
function opensCondition(reading: Reading, { index, high }: Place, verb: CueVerb): boolean {
  if (isLeftOpen(reading, index)) return false
  if (neverAsks.has(verb.lemma)) return true
  if (!conditional.has(verb.lemma)) return false
  for (let next = index + 3; next < Math.min(high, index + 30); next++) {
    const { text, lower } = at(reading, next)
    if (/^[.;:!?]$/u.test(text)) return false
    if (lower === 'then' || (text === ',' && startsClause(reading, thenBehind(reading, next), high))) return true
  }
  return false
}

const thenBehind = (reading: Reading, comma: number): number =>
  at(reading, comma + 1).lower === 'then' ? comma + 2 : comma + 1

/** "did | not | say | if": the cue in front of the condition is denied, or only asked for. */
function isLeftOpen(reading: Reading, index: number): boolean {
  for (let before = index - 1; before > index - 6; before--) {
    const { lower, text } = at(reading, before)
    if (/^[,.;:]$/u.test(text)) return false
    if (/^(?:not|n't|never|no|without|to)$/u.test(lower)) return true
  }
  return false
}

/** "that" ties a clause to the cue; "said that to me" and "believe that any more" do not. */
function tiesClause(reading: Reading, that: number, high: number, verb: CueVerb): boolean {
  if (behindPronounThat.has(at(reading, that + 1).lower) && at(reading, that).pos !== 'SCONJ') return false
  const strict =
    verb.lemma === 'read' || (verb.nominal && verb.stance !== 'ASSERTS' && !hasFinite(reading, that + 1, high))
  return (!strict && opensThatClause(reading, that, high)) || startsClause(reading, that + 1, high)
}

function opensThatClause(reading: Reading, that: number, high: number): boolean {
  if (at(reading, that).pos !== 'SCONJ') return false
  const next = at(reading, that + 1)
  if (/^(?:to|too|either)$/u.test(next.lower) || (next.lower === 'any' && at(reading, that + 2).lower === 'more'))
    return false
  if (next.pos !== 'ADP' && next.pos !== 'PUNCT' && next.pos !== 'CCONJ') return true
  for (let index = that + 3; index < Math.min(high, that + 16); index++)
    if (at(reading, index).text === ',' && index + 3 < high) return true
  return false
}

/** A quoted statement, unlike a quoted title: it has a verb, or is long. */
function saysSomething(reading: Reading, first: number): boolean {
  const inside = reading.quotationOf[first] ?? -1
  let index = first
  while (isWithinQuotation(reading, index, inside)) {
    if (isFinite(reading, index)) return true
    index++
  }
  return index - first > 7
}

function bareClause(reading: Reading, { index, high, step }: Place, verb: CueVerb): boolean {
  const token = at(reading, index)
  if (isQuantifier(reading, index)) return startsClause(reading, index + 1, high)
  if (focusing.has(token.lower) && isNominal(reading, index + 1)) return startsClause(reading, index + 1, high)
  if (
    needsThat.has(verb.lemma) ||
    (isObjectPronoun(reading, index) && token.lower !== 'it' && /^(?:is|was)$/u.test(at(reading, index + 1).lower))
  )
    return false
  if (isOwnThought(reading, index, high, verb)) return true
  if (verb.quote && opensWithConcession(reading, index, high)) return true
  if (/^(?:ADP|ADV|AUX|CCONJ|PUNCT)$/u.test(token.pos) || token.lower === 'to') return false
  if (step === 0 && verb.addressee && verb.lemma !== 'ask' && !isSubjectPronoun(reading, index))
    return addresseeless(reading, index, high)
  if (
    token.lower === 'that'
      ? !isFinite(reading, index + 1) && at(reading, index + 1).pos !== 'ADV'
      : clauseOpeners.has(token.lower) || token.lower === 'who'
  )
    return false
  if (takesInfinitive.has(verb.lemma) && infinitiveFirst(reading, index, high)) return false
  return startsClause(reading, index, high)
}

/** "said although it had cracked, the dam would hold": an opening clause, a comma, and the clause that is said. */
function opensWithConcession(reading: Reading, index: number, high: number): boolean {
  if (!concessions.has(at(reading, index).lower)) return false
  if (at(reading, index).lower === 'if' && leadsOn(reading, index, high)) return true
  for (let comma = index + 2; comma < Math.min(high, index + 30); comma++)
    if (at(reading, comma).text === ',' && startsClause(reading, comma + 1, high)) return true
  return false
}

/** "if the price fell | the firm | would | sell": a second clause that only "would" or "will" sets apart. */
function leadsOn(reading: Reading, index: number, high: number): boolean {
  let verbs = 0
  for (let next = index + 1; next < Math.min(high, index + 30); next++) {
    if (/^[.;:!?]$/u.test(at(reading, next).text)) return false
    if (verbs > 0 && baseModals.has(at(reading, next).lower)) return true
    if (isFinite(reading, next)) verbs++
  }
  return false
}

/** "at least 40 people" and "more than 40 people" start with a number, whatever the tagger says. */
function isQuantifier(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  if (approximators.has(lower)) return at(reading, index + 1).pos === 'NUM'
  const next = at(reading, index + 1).lower
  return (
    (lower === 'at' && /^(?:least|most)$/u.test(next)) ||
    (/^(?:more|less|fewer)$/u.test(lower) && next === 'than') ||
    (lower === 'up' && next === 'to')
  )
}

/** "asked the council to help": somebody is asked to do something, nothing is said to be so. */
function infinitiveFirst(reading: Reading, from: number, high: number): boolean {
  for (let index = from; index < Math.min(high, from + 12); index++) {
    if (at(reading, index).lower === 'to' && /^(?:VERB|AUX)$/u.test(at(reading, index + 1).pos)) return true
    if (isFinite(reading, index) || at(reading, index).pos === 'PUNCT') return false
  }
  return false
}

/** "told reporters the plan had failed" names a hearer first; "warned the plan would fail" does not. */
function addresseeless(reading: Reading, index: number, high: number): boolean {
  const end = basePhrase(reading, index, high)
  const next = at(reading, end)
  return (
    (next.pos === 'AUX' || next.pos === 'VERB') &&
    next.lower !== 'to' &&
    end - index > 1 &&
    startsClause(reading, index, high)
  )
}

function startsObject(reading: Reading, index: number): boolean {
  if (/^(?:that|this)$/u.test(at(reading, index).lower)) return isHead(reading, index + 1)
  return isNominal(reading, index) && (isHead(reading, index) || isNominal(reading, index + 1))
}

/** A quotation inside the cue's own starts at `index`. */
export function opensQuotation(reading: Reading, index: number, depth: number): boolean {
  const inside = reading.quotationOf[index] ?? -1
  if (inside < 0 || inside === depth) return false
  const quotation = reading.quotations[inside]
  return quotation !== undefined && quotation.start === at(reading, index).start && quotation.parent === depth
}
