import type { CueVerb } from '../lexicon/cue-verb.ts'
import { at, type Reading } from '../text/reading.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import { clauseOpeners, isFinite, isHead, isNominal, isSubjectPronoun, startsClause, timeWords } from '../syntax/word-class.ts'

/** What follows a cue: where it starts and what shape it has. */
export interface Complement {
  readonly shape: 'that' | 'question' | 'bare' | 'quote' | 'nominal' | 'infinitive' | 'next'
  readonly first: number
}

const questionWords = /^(?:if|whether|why|how|what|who|which|where|when|whom|whose)$/u
const openToAll = /^(?:whether|why|how|what|who|which)$/u
const askers = new Set(['ask', 'wonder', 'tell', 'explain', 'know', 'see', 'find', 'learn', 'decide', 'determine', 'remember', 'understand', 'reveal', 'disclose', 'say', 'show', 'hear', 'realize', 'clarify', 'question', 'doubt', 'forget', 'recall', 'discover', 'notice', 'consider', 'imagine', 'confirm', 'establish', 'demonstrate', 'estimate', 'guess', 'predict', 'illustrate', 'teach', 'describe', 'figure'])
const ownNominal = /^(?:deny|confirm|dispute|reject|refute|rebut|acknowledge|admit|announce|urge|demand|signal|retract|recant|withdraw|contest|dismiss|disavow|walk|take|promise|pledge|allege|corroborate|verify)$/u
const wantsInfinitive = /^(?:ask|urge|tell|order|expect|want|require|teach|find|consider|advise|warn|prefer|remind|request|invite|consider|prove|show|see|hear)$/u
const needsThat = /^(?:require|request|order|propose|recommend|prefer|demand|urge|highlight|describe|accept|teach|object)$/u
const statements = /^(?:statement|interview|letter|tweet|post|speech|email|e-mail|report|press|remarks|blog|message|conference|briefing|address|comment|video|note)$/u

/** Finds what is said after the cue, stepping over whom it is said to, where and when. */
export function complementAfter(reading: Reading, from: number, high: number, verb: CueVerb): Complement | null {
  const takesBack = /^(?:walk|take)$/u.test(verb.lemma)
  if (takesBack && at(reading, from).lower !== 'back') return null
  let index = verb.lemma === 'make' ? afterMakeClear(reading, from) : takesBack ? from + 1 : from
  if (index < 0) return null
  const depth = reading.quotationOf[from - 1] ?? -1
  for (let step = 0; step < 6 && index < high; step++) {
    const token = at(reading, index)
    const here = shapeAt(reading, index, high, verb, depth, step)
    if (here !== null) return here
    if (token.pos === 'ADV' || timeWords.has(token.lower)) index++
    else if (verb.lemma === 'point' && token.lower === 'out') index++
    else if (token.pos === 'ADP' || token.lower === 'to') index = afterPreposition(reading, index, high)
    else if (step === 0 && verb.addressee && isNominal(reading, index)) index = basePhrase(reading, index, high)
    else if (token.text === ',') index = afterInsertion(reading, index, high)
    else return null
    if (index < 0) return null
  }
  return null
}

function shapeAt(reading: Reading, index: number, high: number, verb: CueVerb, depth: number, step: number): Complement | null {
  const token = at(reading, index)
  if (opensQuotation(reading, index, depth)) return (verb.quote || verb.clause) && saysSomething(reading, index) ? { shape: 'quote', first: index } : null
  if ((token.text === ',' || token.text === ':') && opensQuotation(reading, index + 1, depth)) return verb.quote || verb.clause ? { shape: 'quote', first: index + 1 } : null
  if (token.text === ',' && step === 0 && unmarkedSpeech(reading, index + 1, high, verb)) return { shape: 'bare', first: index + 1 }
  if (token.text === ':' && (verb.quote || verb.clause) && index + 2 < high) return { shape: 'bare', first: index + 1 }
  if (token.lower === 'that' && verb.clause && index + 2 < high && (opensThatClause(reading, index, high) || startsClause(reading, index + 1, high))) return { shape: 'that', first: index }
  if (questionWords.test(token.lower) && !(step > 0 && /^(?:who|which)$/u.test(token.lower)) && verb.clause && askers.has(verb.lemma) && (openToAll.test(token.lower) || token.lower === 'if' || verb.mental || verb.addressee)) return { shape: 'question', first: index }
  if (token.lower === 'to' && verb.infinitive && at(reading, index + 1).pos === 'VERB') return { shape: 'infinitive', first: index }
  if (verb.clause && bareClause(reading, index, high, verb, step)) return { shape: 'bare', first: index }
  if (step === 0 && token.lower.endsWith('ing') && token.pos === 'VERB' && /^(?:report|deny|admit|recall|remember|acknowledge|recount)$/u.test(verb.lemma)) return { shape: 'nominal', first: index }
  if (verb.nominal && step === 0 && ownNominal.test(verb.lemma) && startsObject(reading, index)) return { shape: 'nominal', first: index }
  return null
}

/** "that" ties a clause to the cue although the clause does not start with its subject. */
function opensThatClause(reading: Reading, that: number, high: number): boolean {
  if (at(reading, that).pos !== 'SCONJ') return false
  const next = at(reading, that + 1)
  if (next.pos !== 'ADP' && next.pos !== 'PUNCT' && next.pos !== 'CCONJ') return true
  for (let index = that + 3; index < Math.min(high, that + 16); index++) if (at(reading, index).text === ',' && index + 3 < high) return true
  return false
}

/** A quoted statement, unlike a quoted title: it has a verb, or is long. */
function saysSomething(reading: Reading, first: number): boolean {
  const inside = reading.quotationOf[first] ?? -1
  let index = first
  while ((reading.quotationOf[index] ?? -1) === inside) {
    if (isFinite(reading, index)) return true
    index++
  }
  return index - first > 7
}

/** `he said, I will go` and `I mean, it held`: words said without quotation marks. */
function unmarkedSpeech(reading: Reading, index: number, high: number, verb: CueVerb): boolean {
  const mine = /^(?:i|you|we)$/u.test(at(reading, index - 3).lower) && /^(?:mean|see|think|guess|suppose|believe)$/u.test(verb.lemma)
  if (mine) return !/^(?:because|that|if|as|so|and|but)$/u.test(at(reading, index).lower) && (startsClause(reading, index, high) || index + 3 < high)
  return verb.lemma === 'say' && /^(?:\p{Lu}|if$)/u.test(at(reading, index).text) && startsClause(reading, index, high)
}

function bareClause(reading: Reading, index: number, high: number, verb: CueVerb, step: number): boolean {
  const token = at(reading, index)
  if (isQuantifier(reading, index)) return startsClause(reading, index + 1, high)
  if (needsThat.test(verb.lemma)) return false
  if (ownThought(reading, index, high, verb)) return true
  if (token.pos === 'ADP' || token.pos === 'ADV' || token.text === ',' || token.pos === 'PUNCT' || token.lower === 'to') return false
  if (step === 0 && verb.addressee && verb.lemma !== 'ask' && !isSubjectPronoun(reading, index)) return addresseeless(reading, index, high)
  if ((clauseOpeners.has(token.lower) || token.lower === 'who') && token.lower !== 'that') return false
  if (wantsInfinitive.test(verb.lemma) && infinitiveFirst(reading, index, high)) return false
  return startsClause(reading, index, high)
}

/** "I think to say so is wrong": behind "I think" nearly anything is what is thought. */
function ownThought(reading: Reading, index: number, high: number, verb: CueVerb): boolean {
  if (!/^(?:think|believe|guess|suppose|suspect|hope)$/u.test(verb.lemma) || !/^(?:i|we)$/u.test(at(reading, index - 2).lower)) return false
  const token = at(reading, index)
  if (token.pos === 'PUNCT' || token.pos === 'CCONJ' || /^(?:of|about|so|in|for|not|back|over|through|is|was|are)$/u.test(token.lower)) return false
  for (let next = index; next < high; next++) if (isFinite(reading, next)) return true
  return false
}

/** "at least 40 people" and "more than 40 people" start with a number, whatever the tagger says. */
function isQuantifier(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  if (/^(?:about|around|over|nearly|almost|some|roughly|approximately|only|under|just)$/u.test(lower)) return at(reading, index + 1).pos === 'NUM'
  const next = at(reading, index + 1).lower
  return (lower === 'at' && /^(?:least|most)$/u.test(next)) || (/^(?:more|less|fewer)$/u.test(lower) && next === 'than') || (lower === 'up' && next === 'to')
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
  return (next.pos === 'AUX' || next.pos === 'VERB') && next.lower !== 'to' && end - index > 1 && startsClause(reading, index, high)
}

function startsObject(reading: Reading, index: number): boolean {
  return isNominal(reading, index) && (isHead(reading, index) || isNominal(reading, index + 1))
}

/** A quotation inside the cue's own starts at `index`. */
export function opensQuotation(reading: Reading, index: number, depth: number): boolean {
  const inside = reading.quotationOf[index] ?? -1
  if (inside < 0 || inside === depth) return false
  const quotation = reading.quotations[inside]
  return quotation !== undefined && quotation.start === at(reading, index).start && quotation.parent === depth
}

function afterPreposition(reading: Reading, index: number, high: number): number {
  const end = basePhrase(reading, index + 1, high)
  if (end > index + 1) return end
  return at(reading, index + 1).pos === 'VERB' && at(reading, index + 1).lower.endsWith('ing') ? index + 2 : -1
}

/** Behind an insertion such as ", however," or ", in a statement," when it is closed by a comma. */
function afterInsertion(reading: Reading, index: number, high: number): number {
  for (let next = index + 1; next < Math.min(high, index + 14); next++) {
    const token = at(reading, next)
    if (token.text === ',' || token.text === ':') {
      const short = next - index <= 3
      const first = at(reading, index + 1)
      const known = first.pos === 'ADP' || first.pos === 'ADV' || (first.pos === 'VERB' && first.lower.endsWith('ing')) || statements.test(at(reading, next - 1).lower)
      return short || known ? (token.text === ':' ? next : next + 1) : -1
    }
    if (token.pos === 'PUNCT') return -1
  }
  return -1
}

/** Behind "made clear", "makes it clear" or "make sure"; -1 for anything else that is made. */
function afterMakeClear(reading: Reading, from: number): number {
  const first = /^(?:it|abundantly|very|quite)$/u.test(at(reading, from).lower) ? from + 1 : from
  for (let index = first; index < first + 3; index++) {
    if (/^(?:clear|sure|certain|plain|known|public)$/u.test(at(reading, index).lower)) return index + 1
  }
  return -1
}
