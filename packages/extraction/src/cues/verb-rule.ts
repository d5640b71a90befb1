import { cueVerb, type CueVerb } from '../lexicon/cue-verb.ts'
import { stanceOf } from '../lexicon/stance.ts'
import type { Span } from '../proposal.ts'
import { basePhrase, subjectBefore, type Range } from '../syntax/noun-phrase.ts'
import { verbGroup, type VerbGroup } from '../syntax/verb-group.ts'
import { demonstrative, isFinite, isHead, isNominal, isSubjectPronoun, startsClause } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { complementAfter, type Complement } from './complement.ts'
import { contentEnd, trimmedSpan } from './content.ts'
import type { Finding } from './finding.ts'
import { formOf } from './form.ts'
import { sharedSubject } from './shared-subject.ts'
import { saidBefore } from './said-before.ts'

/** A cue verb where it stands: its group and the bounds that its clause cannot leave. */
export interface Site {
  readonly sentence: number
  readonly verb: CueVerb
  readonly group: VerbGroup
  readonly low: number
  readonly high: number
}

const impersonal = /^(?:i|we|you|it|this|that|which|there|these|those)$/u
const cautious =
  /^(?:see|hear|mean|prove|hold|find|consider|expect|order|require|rule|remember|forget|know|understand|learn|notice|accept|imagine|recognize|recognise|establish|demonstrate|write|highlight|ensure|describe|teach|propose|recommend|assume|discover|determine|judge|perceive|sense|gather|trust|express|make)$/u

/** Finds verbs of saying, holding and showing in the sentence, each with its source and what is said. */
export function findVerbCues(reading: Reading, sentence: number): Finding[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: Finding[] = []
  for (let head = bounds.first; head < bounds.last; head++) {
    const verb = cueVerb(at(reading, head).lower)
    if (verb === undefined || !isVerbHere(reading, head, bounds.last)) continue
    const [low, high] = within(reading, head, bounds.first, bounds.last)
    const finding = readSite(reading, { sentence, verb, group: verbGroup(reading, head, low), low, high })
    if (finding !== null) found.push(finding)
  }
  return found
}

function readSite(reading: Reading, site: Site): Finding | null {
  const { verb, group } = site
  const following = complementAfter(reading, group.last, site.high, verb)
  const complement = following === null || following.shape === 'nominal' ? (nextSentence(reading, site) ?? following) : following
  const before = complement === null || complement.shape === 'nominal' || complement.shape === 'quote' || complement.shape === 'next' ? saidBefore(reading, site, complement !== null && complement.shape !== 'next') : null
  if (before !== null) return finish(reading, site, before.source, before.content, 'verb-after', group.first, 0.9)
  if (complement === null) return null
  const source = sourceOf(reading, site, complement)
  if (source === 'none') return null
  if (!worthTelling(reading, site, complement, source.range)) return null
  const content = contentOf(reading, site, complement)
  if (content.length === 0) return null
  const finding = finish(reading, site, source.range, content, `verb-${complement.shape}`, source.cueFirst, source.trust)
  return finding === null ? null : { ...finding, cueLead: source.lead, position: verb.position || complement.shape === 'infinitive' }
}

function finish(reading: Reading, site: Site, source: Range | null, content: readonly Span[], rule: string, cueFirst: number, trust: number): Finding | null {
  if (content.length === 0) return null
  const { stance, hedged } = stanceOf(site.verb, site.group)
  const noAnswer = stance === 'NOT_COMMENTED' || stance === 'DECLINES_TO_COMMENT' || stance === 'NO_RESPONSE'
  return {
    rule, sentence: site.sentence, verb: site.verb, source, content, stance, hedged, trust,
    cue: { first: cueFirst, last: site.group.last },
    cueLead: null,
    position: site.verb.position,
    form: noAnswer ? null : formOf(reading, content),
    refers: stance !== 'ASSERTS' && stance !== 'CONFIRMS',
  }
}

/** Who speaks in "X was quoted as saying" and "Reuters quoted X as saying". */
function quotedSpeaker(reading: Reading, as: number, low: number): Range | null {
  for (let index = as - 1; index > low && index > as - 10; index--) {
    if (!/^(?:quot|cit|describ|report)ed$/u.test(at(reading, index).lower)) continue
    const group = verbGroup(reading, index, low)
    if (group.passive) return subjectBefore(reading, group.subjectEnd, low)
    const last = basePhrase(reading, index + 1, as)
    return last > index + 1 ? { first: index + 1, last } : null
  }
  return null
}

interface FoundSource {
  readonly range: Range | null
  readonly lead: Range | null
  readonly cueFirst: number
  readonly trust: number
}

function sourceOf(reading: Reading, site: Site, complement: Complement): FoundSource | 'none' {
  const { group, low, verb } = site
  const before = at(reading, group.subjectEnd - 1)
  const plain = { lead: null, cueFirst: group.first, trust: 0.8 }
  if (group.participle) {
    if (before.lower === 'as') {
      const quoted = quotedSpeaker(reading, group.subjectEnd - 1, low)
      return quoted === null ? 'none' : { ...plain, range: quoted }
    }
    const apart = /^(?:,|by|while|\()$/u.test(before.lower) || group.first === low
    const range = apart && (verb.quote || (verb.mental && complement.shape === 'that')) && complement.shape !== 'nominal' ? sharedSubject(reading, group.subjectEnd, low, verb) : null
    return range !== null && verb.clause ? { ...plain, range, trust: 0.6 } : 'none'
  }
  if (group.passive && (complement.shape === 'quote' || verb.lemma === 'ask')) return 'none'
  if (group.passive && verb.addressee) return { ...plain, range: null, trust: 0.35 }
  if (group.passive) {
    return before.lower === 'it' && /^(?:report|allege|claim|announce|reveal|confirm|believe|find|say|suggest)$/u.test(verb.lemma) ? { ...plain, range: null, trust: 0.5 } : 'none'
  }
  if (group.infinitive) return 'none'
  if (before.pos === 'CCONJ' || (before.text === ',' && at(reading, group.subjectEnd - 2).pos === 'CCONJ')) {
    const range = sharedSubject(reading, group.subjectEnd - 1, low, verb)
    if (range !== null) return { ...plain, range, trust: 0.7 }
  }
  const range = subjectBefore(reading, group.subjectEnd, low)
  if (range === null || !namesSomeone(reading, range)) return imperative(reading, site) ? { ...plain, range: null, trust: 0.3 } : 'none'
  const lead = at(reading, range.first - 1)
  const asks = /^(?:do|does|did|can|could|would|will|have|has|had|are|is|were|was|n't|not)$/u.test(lead.lower) && group.leading.length === 0
  return { range, lead: asks ? { first: range.first - 1, last: range.first } : null, cueFirst: group.first, trust: asks ? 0.3 : 0.8 }
}

/** A bare article or possessive is no source. */
function namesSomeone(reading: Reading, { first, last }: Range): boolean {
  for (let index = first; index < last; index++) {
    if (isHead(reading, index) && !/^(?:his|her|its|their|our|my|your)$/u.test(at(reading, index).lower)) return true
    if (demonstrative.test(at(reading, index).lower) || at(reading, index).pos === 'ADJ') return true
  }
  return false
}

function imperative(reading: Reading, { group, verb, low }: Site): boolean {
  if (at(reading, group.head).lower !== verb.lemma || group.leading.length > 0) return false
  const before = at(reading, group.first - 1)
  return (group.first === low || before.lower === 'please' || before.text === '(' || before.text === ';') && /^(?:note|remember|assume|suppose|imagine|recall|consider)$/u.test(verb.lemma)
}

function worthTelling(reading: Reading, { verb, group }: Site, complement: Complement, source: Range | null): boolean {
  const { first, shape } = complement
  if (shape === 'next' && (source === null || impersonal.test(at(reading, source.first).lower))) return false
  if (shape === 'nominal' || shape === 'infinitive') {
    if (source === null || group.passive || impersonal.test(at(reading, source.first).lower)) return false
    return !isSubjectPronoun(reading, first) && (isNominal(reading, first + 1) || !/^(?:it|them|him|her|this|that)$/u.test(at(reading, first).lower))
  }
  if (shape === 'bare' && cautious.test(verb.lemma)) return isSubjectPronoun(reading, first) ? !/^it$/u.test(at(reading, first).lower) || isFinite(reading, first + 1) : startsClause(reading, first, first + 7)
  return true
}

/** "The Church denied the charge:" is followed by what it said. */
function nextSentence(reading: Reading, { sentence, verb, group }: Site): Complement | null {
  const bounds = reading.sentences[sentence]
  const next = reading.sentences[sentence + 1]
  if (bounds === undefined || next === undefined || !verb.quote || group.passive) return null
  const close = bounds.last - group.last <= 14 && !hasFinite(reading, group.head, bounds.last)
  return close && !verb.mental && at(reading, bounds.last - 1).text === ':' ? { shape: 'next', first: next.first } : null
}

function wholeSentence(reading: Reading, first: number): Span[] {
  const bounds = reading.sentences.find((sentence) => sentence.first === first)
  const span = bounds === undefined ? null : trimmedSpan(reading, first, bounds.last)
  return span === null ? [] : [span]
}

function contentOf(reading: Reading, { low, high, group, verb }: Site, complement: Complement): Span[] {
  if (complement.shape === 'next') return wholeSentence(reading, complement.first)
  const spans: Span[] = []
  const end = complement.shape === 'quote' ? quoteEnd(reading, complement.first, high) : contentEnd(reading, complement.first, subordinateEnd(reading, low, group.first, high))
  const main = trimmedSpan(reading, complement.first, end)
  if (main !== null) spans.push(main)
  if (complement.shape === 'nominal' && verb.stance === 'ASSERTS' && at(reading, group.head).pos !== 'VERB') return []
  return low <= high ? spans : []
}

/** "While X says so, Y ..." and "If X thinks so, ...": the comma that ends the opening clause, or `high`. */
function subordinateEnd(reading: Reading, low: number, cue: number, high: number): number {
  if (!/^(?:while|if|although|though|when|as|since|because|unless|whereas|once)$/u.test(at(reading, low).lower) && !opensAfterComma(reading, low, cue)) return high
  for (let index = cue + 1; index < high; index++) {
    if (at(reading, index).text === ',' && (startsClause(reading, index + 1, high) || at(reading, index + 1).lower === 'please')) return index
  }
  return high
}

function opensAfterComma(reading: Reading, low: number, cue: number): boolean {
  for (let index = cue - 1; index > low && index > cue - 6; index--) {
    if (/^(?:while|if|although|though)$/u.test(at(reading, index).lower)) return /^[,:;—]$|^(?:and|but)$/u.test(at(reading, index - 1).lower)
  }
  return false
}

/** A quotation and the words that go on from it within the clause: `said the plan was "dead" and buried`. */
function quoteEnd(reading: Reading, first: number, high: number): number {
  const inside = reading.quotationOf[first] ?? -1
  let index = first
  while (index < high && isWithin(reading, index, inside)) index++
  const next = at(reading, index)
  if (/^[.,;:]$/u.test(next.text) || /^[.,!?]$/u.test(at(reading, index - 2).text) || index >= high) return index
  return contentEnd(reading, Math.max(first, index - 1), high)
}

function isWithin(reading: Reading, index: number, quotation: number): boolean {
  for (let inside = reading.quotationOf[index] ?? -1; inside >= 0; inside = reading.quotations[inside]?.parent ?? -1) {
    if (inside === quotation) return true
  }
  return false
}

/** The bounds of the words around `head` that share its sentence and its quotation. */
function within(reading: Reading, head: number, first: number, last: number): [number, number] {
  const inside = reading.quotationOf[head] ?? -1
  if (inside < 0) return [first, last]
  let low = head
  while (low > first && isWithin(reading, low - 1, inside)) low--
  let high = head
  while (high < last && isWithin(reading, high, inside)) high++
  return [low, high]
}

function isVerbHere(reading: Reading, head: number, last: number): boolean {
  const { pos, lower } = at(reading, head)
  if (pos === 'VERB') {
    const { pos: previous, lower: word } = at(reading, head - 1)
    return !(previous === 'DET' && !demonstrative.test(word)) && !(/^(?:his|her|its|their|our|my|your)$/u.test(word) && !lower.endsWith('ing'))
  }
  if (pos === 'AUX') return false
  const before = at(reading, head - 1)
  const after = at(reading, head + 1)
  if (before.pos === 'DET' || before.pos === 'ADJ' || before.lower === "'s") return false
  if (after.lower === 'that' && isHead(reading, head - 1)) return true
  if (pos === 'NOUN' && !/s$/u.test(lower)) return /[^s]s$/u.test(before.lower) && /^(?:DET|PRON)$/u.test(after.pos) && startsClause(reading, head + 1, last)
  if (isSubjectPronoun(reading, head - 1) || before.pos === 'AUX' && before.lower !== 'is') return true
  if (pos === 'NOUN' && /[^s]s$/u.test(lower) && isHead(reading, head - 1)) return !hasFinite(reading, head, last) ? false : startsClause(reading, head + 1, last)
  return /(?:said|told|says)$/u.test(lower)
}

function hasFinite(reading: Reading, head: number, last: number): boolean {
  for (let index = head + 1; index < last; index++) if (isFinite(reading, index)) return true
  return false
}

