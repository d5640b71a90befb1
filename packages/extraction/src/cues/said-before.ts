import { beForms, notYetSaid } from '../lexicon/clauses/auxiliaries.ts'
import { clauseOpeners, neverSaid } from '../lexicon/clauses/conjunctions.ts'
import { isBody, isGroup, isRole } from '../lexicon/people/roles.ts'
import { asks, tags } from '../lexicon/speech/complement-class.ts'
import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import { leadInParticiples } from '../lexicon/speech/occasions.ts'
import { closingThoughts } from '../lexicon/speech/opinions.ts'
import { reporters } from '../lexicon/speech/second-hand.ts'
import { timeWords } from '../lexicon/time/units.ts'
import type { Span } from '../proposal.ts'
import { startsClause } from '../syntax/clause.ts'
import { basePhrase, phraseAfter } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { timePhraseEnd } from '../syntax/time-phrase.ts'
import type { VerbGroup } from '../syntax/verb-group.ts'
import { hasFinite, isFinite, isNominal, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { opensQuotation } from './complement-shape.ts'
import { trimmedSpan } from './content.ts'
import { frontedQuestion } from './fronted-question.ts'
import type { Site } from './site.ts'

/** A source and the words around it that it is said to have spoken. */
interface SaidAround {
  readonly source: Range
  readonly content: readonly Span[]
}

/** Reads `"...", X said`, `..., said X, who ...` and `..., X said, ...`. */
export function saidBefore(reading: Reading, site: Site, quotedOnly: boolean): SaidAround | null {
  const { group, low, high, verb } = site
  const question = questionBefore(reading, site)
  if (question !== null) return question
  if ((!verb.quote && !verb.clause) || group.negated || group.passive || group.infinitive || group.participle)
    return null
  // "..., who tried to warn people": what stands before is told of them, not by them.
  if (/^(?:who|whom|which)$/u.test(at(reading, group.subjectEnd - 1).lower)) return null
  const left = subjectBefore(reading, group.subjectEnd, low)
  if (left !== null && endsSentence(reading, site, left)) return around(reading, site, left, left.first, group.last)
  const tagFirst = tagStart(reading, left)
  if (left !== null && (endsSpeech(reading, tagFirst - 1, low) || (tagFirst === low && tagFirst < left.first))) {
    const quoted = quotationEnding(reading, tagFirst - 1) >= 0
    const asIs = tagFirst < left.first && endsHere(reading, group.last, high)
    if (!quoted && !asIs && (quotedOnly || !tagEnds(reading, site, left))) return null
    return around(reading, site, left, tagFirst, afterAddressee(reading, group.last, high))
  }
  if (left !== null && !endsSpeech(reading, group.first - 1, low)) return null
  if (
    !endsSpeech(reading, group.first - 1, low) ||
    !verb.quote ||
    /^(?:put|tell)$/u.test(verb.lemma) ||
    (quotedOnly && quotationEnding(reading, group.first - 1) < 0)
  )
    return null
  const right = timePhraseEnd(reading, group.last) > group.last ? null : phraseAfter(reading, group.last, high)
  // "..., cautioned | justice does not come": what stands behind the verb is told.
  const tells = right !== null && isFinite(reading, right.last) && quotationEnding(reading, group.first - 1) < 0
  if (
    right === null ||
    tells ||
    (quotationEnding(reading, group.first - 1) < 0 && !(tags.has(verb.lemma) && canSpeak(reading, right)))
  )
    return null
  return around(
    reading,
    site,
    right,
    group.first,
    right.last,
    verb.lemma === 'say' && at(reading, group.first - 1).text === ',',
  )
}

/** Where the tag begins: at "as", or at what the subject is called: ", | newspaper The Harbour Post reported". */
function tagStart(reading: Reading, subject: Range | null): number {
  if (subject === null) return 0
  const before = at(reading, subject.first - 1).lower
  const labels = before === 'as' || (reporters.has(before) && /^[,”"]$/u.test(at(reading, subject.first - 2).text))
  return labels ? subject.first - 1 : subject.first
}

/** "as you will recall.": nothing more follows. */
function endsHere(reading: Reading, index: number, high: number): boolean {
  return index >= high || /^[.,;?!"”’]$/u.test(at(reading, index).text)
}

/** "What will happen, nobody knows." */
function questionBefore(reading: Reading, { group, verb, low, high }: Site): SaidAround | null {
  if (
    !asks.has(verb.lemma) ||
    group.passive ||
    group.infinitive ||
    group.participle ||
    !endsHere(reading, group.last, high)
  )
    return null
  const source = subjectBefore(reading, group.subjectEnd, low)
  const question = source === null ? null : frontedQuestion(reading, low, source.first)
  return source === null || question === null ? null : { source, content: [question] }
}

/** Without quotation marks, only a name, a role, a group or a body can stand behind the verb as its subject. */
function canSpeak(reading: Reading, { first, last }: Range): boolean {
  // "a state of calamity"
  const measured = /^an?$/u.test(at(reading, first).lower) && at(reading, first + 2).lower === 'of'
  if (measured && at(reading, first + 3).pos === 'NOUN') return false
  for (let index = first; index < last; index++) {
    const { lower, pos } = at(reading, index)
    if (pos === 'PROPN' || isRole(lower) || isGroup(lower) || isBody(lower) || isSubjectPronoun(reading, index))
      return true
    if (pos === 'ADP' || pos === 'PUNCT') return false
  }
  return false
}

/** Without quotation marks only speech counts ("the dam held, officials said") and what one thinks oneself ("it held, I think"). */
function tagEnds(reading: Reading, { verb, group, high }: Site, source: Range): boolean {
  const own = verb.mental && isSubjectPronoun(reading, source.first)
  if (
    !own &&
    !(
      (tags.has(verb.lemma) || verb.lemma === 'put') &&
      !(isProgressive(group) && !/^(?:i|we)$/u.test(at(reading, source.first).lower)) &&
      (verb.quote || !isSubjectPronoun(reading, source.first))
    )
  )
    return false
  if (at(reading, source.first).lower === 'you') return false
  let index = verb.lemma === 'put' && at(reading, group.last).lower === 'it' ? group.last + 1 : group.last
  while (
    at(reading, index).pos === 'ADV' ||
    timeWords.has(at(reading, index).lower) ||
    (verb.addressee && isNominal(reading, index))
  )
    index++
  index = behindPlaces(reading, index, high)
  return at(reading, index).pos === 'PUNCT' || index >= high
}

/** How many phrases may tell when, where and to whom: "at a meeting | in Tal | late on Monday". */
const mostPhrases = 4

/** Behind the phrases that tell when and where something was said. */
function behindPlaces(reading: Reading, from: number, high: number): number {
  let index = from
  for (let phrase = 0; phrase < mostPhrases; phrase++) {
    const time = timePhraseEnd(reading, index)
    const next = time > index ? time : at(reading, index).pos === 'ADP' ? basePhrase(reading, index + 1, high) : index
    if (next === index) break
    index = next
  }
  return index
}

/** "they are reporting", "they will respond": not what tells of speech. */
function isProgressive({ leading }: VerbGroup): boolean {
  return leading.some((word) => beForms.has(word) || notYetSaid.has(word))
}

/** The token at `index` can close what was said: a comma, or the end of a quotation. */
function endsSpeech(reading: Reading, index: number, low: number): boolean {
  if (index <= low) return false
  const { text } = at(reading, index)
  if (text === ',' || text === '—' || text === '–' || text === '--') return true
  if (/^["”’']$|^''$/u.test(text)) return (reading.quotationOf[index] ?? -1) !== (reading.quotationOf[index + 1] ?? -1)
  return false
}

function around(
  reading: Reading,
  { low, high }: Site,
  source: Range,
  tagFirst: number,
  tagLast: number,
  brief = false,
): SaidAround | null {
  const first = speechStart(reading, tagFirst - 1, low)
  const before = trimmedSpan(reading, first, tagFirst)
  const resumed = speechAfter(reading, tagLast, high)
  const trails = quotationEnding(reading, tagFirst - 1) >= 0 && !resumes(reading, tagLast, high)
  const after = trails ? null : resumed
  const subjectOnly = after !== null && isNominal(reading, first) && isFinite(reading, tagLast + 1)
  if (before !== null && (subjectOnly || brief || !shortLeadIn(reading, first, tagFirst)))
    return { source, content: after === null ? [before] : [before, after] }
  if (after === null || !startsClause(reading, tagLast + 1, high)) return null
  return {
    source,
    content:
      before !== null && clauseOpeners.has(at(reading, first).lower) && hasFinite(reading, first, tagFirst)
        ? [before, after]
        : [after],
  }
}

/** "It was in my third year, or so I think.": what the writer holds closes the sentence without a comma. */
function endsSentence(reading: Reading, { group, verb, low, high }: Site, source: Range): boolean {
  const last = at(reading, group.last)
  return (
    closingThoughts.has(verb.lemma) &&
    group.leading.length === 0 &&
    /^(?:i|we)$/u.test(at(reading, source.first).lower) &&
    source.first > low + 2 &&
    (group.last >= high || /^[.?!]$/u.test(last.text)) &&
    hasFinite(reading, low, source.first)
  )
}

/** Where the words before the tag begin: at the quotation, or behind a conjunction that opens a new clause. */
function speechStart(reading: Reading, end: number, low: number): number {
  const inside = quotationEnding(reading, end)
  if (inside < 0) return behindBreak(reading, end, low)
  const start = reading.quotations[inside]?.start ?? 0
  let first = end
  while (first > low && at(reading, first - 1).start >= start) first--
  const lead = at(reading, first - 1)
  const clean = first === low || /^[.:,;—–]$/u.test(lead.text)
  return clean ? first : low
}

/** "X said it broke; | the rest, they said, held", ", but | the rest": what stands before it has a cue of its own. */
function behindBreak(reading: Reading, end: number, low: number): number {
  for (let index = end; index > low; index--) {
    const { text } = at(reading, index)
    const turns = text === ',' && /^(?:but|while|whereas)$/u.test(at(reading, index + 1).lower)
    if (text !== ';' && !turns) continue
    for (let cue = low; cue < index; cue++)
      if (at(reading, cue).pos === 'VERB' && cueVerb(at(reading, cue).lower)?.quote === true)
        return turns ? index + 2 : index + 1
    return low
  }
  return low
}

function quotationEnding(reading: Reading, end: number): number {
  const here = reading.quotationOf[end] ?? -1
  if (here >= 0 && here !== (reading.quotationOf[end + 1] ?? -1)) return here
  const before = reading.quotationOf[end - 1] ?? -1
  return before >= 0 && before !== here ? before : -1
}

/** "However, X said" and "In March, X said" say nothing yet. */
function shortLeadIn(reading: Reading, first: number, end: number): boolean {
  if (leadInParticiples.has(at(reading, first).lower)) return true
  const opener = /^(?:but|so|yet)$/u.test(at(reading, first).lower) ? first + 1 : first
  for (let index = first; index < end; index++) {
    const { pos } = at(reading, index)
    if (pos === 'VERB' || pos === 'AUX' || (reading.quotationOf[index] ?? -1) >= 0)
      return clauseOpeners.has(at(reading, opener).lower) && (reading.quotationOf[first] ?? -1) < 0
  }
  return true
}

/** Behind a quotation and its tag: another quotation, or a clause; "a choice that cost him" is the writer's. */
function resumes(reading: Reading, tagLast: number, high: number): boolean {
  const depth = reading.quotationOf[tagLast - 1] ?? -1
  for (let index = tagLast; index < Math.min(high, tagLast + 4); index++)
    if (opensQuotation(reading, index, depth)) return true
  return startsClause(reading, tagLast + 1, high)
}

function speechAfter(reading: Reading, tagLast: number, high: number): Span | null {
  const mark = at(reading, tagLast)
  const depth = reading.quotationOf[tagLast - 1] ?? -1
  if (mark.text !== ',' && mark.text !== ':' && mark.text !== '—' && !opensQuotation(reading, tagLast, depth))
    return null
  const first = /^[,:—]$/u.test(mark.text) ? tagLast + 1 : tagLast
  const next = at(reading, first)
  if (!opensQuotation(reading, first, depth) && next.lower.endsWith('ing')) return null
  if (!opensQuotation(reading, first, depth) && neverSaid.has(next.lower)) return null
  return trimmedSpan(reading, first, high)
}

/** Behind "told reporters" or "said on Monday". */
function afterAddressee(reading: Reading, from: number, high: number): number {
  let index = from
  while (index < high && !/^[,.;:!?—–"“]$/u.test(at(reading, index).text)) index++
  return index
}
