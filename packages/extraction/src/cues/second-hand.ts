import { isOutlet, outletLength, outletName } from '../lexicon/names/publications.ts'
import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import { citedReasons, reporters } from '../lexicon/speech/second-hand.ts'
import type { Span } from '../proposal.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'
import type { FoundCue } from './found-cue.ts'

/** How far around a cue somebody may be told of through whom a source is known. */
const reach = 16

/**
 * Tells apart who says something and through whom it is known: "Norpress, citing two officials, reported" comes from the
 * officials; "she told Norpress" is known through Norpress; what is said "according to Norpress" to have been denied is
 * denied by whoever denied it.
 */
export function secondHand(reading: Reading, found: readonly FoundCue[]): FoundCue[] {
  const kept = found.map(
    (finding) => citing(reading, finding) ?? askedBy(reading, finding) ?? toldTo(reading, finding) ?? finding,
  )
  const relayed = new Map<FoundCue, FoundCue>()
  const told = kept.filter((finding) => {
    const relay = relayOf(reading, finding)
    if (relay === null) return true
    const inner = kept.find((other) => other !== finding && isRelayed(reading, finding, other))
    if (inner === undefined) return true
    relayed.set(inner, relayedThrough(reading, within(relayed.get(inner) ?? inner, finding), relay))
    return false
  })
  return told.map((finding) => relayed.get(finding) ?? finding)
}

/** Through whom what a finding tells is known, if it may be told there that somebody else said it; null where it is said there. */
function relayOf(reading: Reading, { rule, source, via, form, verb, stance, cue }: FoundCue): Range | null {
  if (source === null) return null
  if (rule === 'according-to') return opensApart(reading, cue.first) ? source : null
  if (form !== 'PARAPHRASE' || stance !== 'ASSERTS' || verb === null || verb.mental) return null
  if (via !== undefined) return via
  return carriesNews(reading, source) ? source : null
}

/** "according to" at the head of a sentence or behind a mark; "own a suit according to a study, organizers said" tells of the suit. */
function opensApart(reading: Reading, cue: number): boolean {
  const { pos } = at(reading, cue - 1)
  return !/^(?:NOUN|PROPN|NUM|ADJ)$/u.test(pos) || opensParagraph(reading, cue)
}

function opensParagraph(reading: Reading, index: number): boolean {
  return reading.text.slice(at(reading, index - 1).end, at(reading, index).start).includes('\n')
}

/** A paper, an agency or "state media": what it says that somebody said is theirs. */
function carriesNews(reading: Reading, { first, last }: Range): boolean {
  const start = at(reading, first).pos === 'DET' ? first + 1 : first
  const words = reading.text.slice(at(reading, start).start, at(reading, last - 1).end)
  if (start > first && outletName.test(words)) return true
  return (
    isOutlet(words) ||
    isAgency(words) ||
    /^(?:media|outlets?|newspapers?|agency|broadcaster)$/u.test(at(reading, last - 1).lower)
  )
}

/** What is relayed ends where the words of the relay do: "they left | , the Herald reported". */
function within(inner: FoundCue, { content: outer }: FoundCue): FoundCue {
  const ends = outer.map(([, end]) => end)
  const content = inner.content.map(([start, end]): Span => {
    const cut = ends.find((one) => one > start && one < end)
    return [start, cut ?? end]
  })
  return { ...inner, content }
}

/** "According to NORA, | the prosecutor, Ali Mehr, said": the agency in front is no part of who speaks. */
function relayedThrough(reading: Reading, inner: FoundCue, relay: Range): FoundCue {
  const { source } = inner
  const comma = commaIn(reading, relay)
  const via = { first: relay.first, last: comma }
  if (source === null || source.first >= comma || source.last <= relay.first) return { ...inner, via }
  return comma + 1 < source.last ? { ...inner, via, source: { first: comma + 1, last: source.last } } : inner
}

/** The words "according to" somebody are themselves what another is said to have said or denied. */
function isRelayed(reading: Reading, relay: FoundCue, other: FoundCue): boolean {
  if (
    other.source === null ||
    other.rule === 'according-to' ||
    other.sentence !== relay.sentence ||
    other.verb?.mental === true
  )
    return false
  if (/^(?:i|we|you|it|there)$/u.test(at(reading, other.source.first).lower)) return false
  const cue = at(reading, other.cue.first).start
  const subject = at(reading, other.source.first).start
  const within = (place: number): boolean => relay.content.some(([start, end]) => place >= start && place < end)
  const opens =
    relay.content.some(([start]) => subject <= start + 4 && subject >= start - 4) || subject === relay.content[0]?.[0]
  return within(cue) && (opens || isNamedRelay(reading, relay, cue)) && !isQuoted(reading, other)
}

/** "According to Norpress, the prosecutor, Ali Mehr, said": the agency only carries it. */
function isNamedRelay(reading: Reading, { cue, source }: FoundCue, place: number): boolean {
  return source !== null && at(reading, cue.first).start < place && at(reading, source.first).start < place
}

function isQuoted(reading: Reading, { cue }: FoundCue): boolean {
  return (reading.quotationOf[cue.first] ?? -1) >= 0
}

/** "Norpress, citing two officials, reported" and "Norpress, which cited two officials, reported": the officials are the source. */
function citing(reading: Reading, finding: FoundCue): FoundCue | null {
  const { source, cue, sentence } = finding
  const bounds = reading.sentences[sentence]
  if (source === null || bounds === undefined || finding.rule.startsWith('silence')) return null
  const cited =
    (finding.rule === 'according-to' ? citedIn(reading, source.first, source.last + 3, bounds.last) : null) ??
    citedIn(reading, source.first, cue.first) ??
    citedBefore(reading, bounds.first, source.first) ??
    citedIn(reading, cue.last, Math.min(bounds.last, cue.last + 3), bounds.last)
  if (cited === null || !mayRelay(reading, source)) return null
  const end = commaIn(reading, source)
  return { ...finding, source: cited, via: { first: source.first, last: end } }
}

/** "confirmed by Norpress | with his daughter Ida Rost": the agency asked, and the daughter is who confirms. */
function askedBy(reading: Reading, finding: FoundCue): FoundCue | null {
  const { source, rule } = finding
  if (source === null || rule !== 'passive') return null
  for (let index = source.first + 1; index < source.last - 1; index++) {
    if (at(reading, index).lower !== 'with') continue
    const relay = { first: source.first, last: index }
    return carriesNews(reading, relay)
      ? { ...finding, source: { first: index + 1, last: source.last }, via: relay }
      : null
  }
  return null
}

/** Only a body, a paper or a reporter cites others for what it reports itself. */
function mayRelay(reading: Reading, source: Range): boolean {
  const first = at(reading, source.first)
  return (
    first.pos === 'PROPN' ||
    at(reading, source.first + 1).pos === 'PROPN' ||
    reporters.has(at(reading, commaIn(reading, source) - 1).lower)
  )
}

function citedIn(reading: Reading, from: number, to: number, high = to): Range | null {
  for (let index = from; index < Math.min(to, from + reach); index++) {
    if (!/^(?:citing|cited|quoting|cites)$/u.test(at(reading, index).lower)) continue
    const before = at(reading, index - 1).lower
    if (!/^(?:,|which|who|and|\()$/u.test(before)) continue
    return phrase(reading, index + 1, high)
  }
  return null
}

/** "Citing two officials, Norpress reported". */
function citedBefore(reading: Reading, first: number, subject: number): Range | null {
  if (!/^(?:citing|quoting)$/u.test(at(reading, first).lower) || at(reading, subject - 1).text !== ',') return null
  return phrase(reading, first + 1, subject - 1)
}

function phrase(reading: Reading, first: number, high: number): Range | null {
  const last = basePhrase(reading, first, high)
  if (last <= first || /^(?:it|him|her|them)$/u.test(at(reading, first).lower)) return null
  const head = at(reading, last - 1).lower
  return citedReasons.has(head) ? null : { first, last }
}

/** "told Norpress that", "said in an interview with Norpress", "Speaking to Norpress, she said": known through the paper. */
function toldTo(reading: Reading, finding: FoundCue): FoundCue | null {
  if (finding.source === null || finding.via !== undefined || finding.verb === null) return null
  const behind = behindAddress(reading, finding.cue.last)
  const first = behind < 0 ? behindSpeakingTo(reading, finding.sentence) : behind
  if (first < 0) return null
  const article = at(reading, first).pos === 'DET' ? first + 1 : first
  const labelled = reporters.has(at(reading, article).text)
  const start = labelled ? article + 1 : article
  const claimed = finding.content[0]?.[0] ?? Number.POSITIVE_INFINITY
  let last = nameEnd(reading, start)
  // "told NPR | Hamza Brand had left": what is told begins with a name of its own.
  const words = Array.from({ length: last - start }, (_, offset) => at(reading, start + offset).text)
  const known = outletLength(words)
  if (known > 0 && !isOutlet(words.join(' '))) last = start + known
  while (last > start && at(reading, last - 1).end > claimed && at(reading, first).start < claimed) last--
  if (last === start) return null
  const name = reading.text.slice(at(reading, start).start, at(reading, last - 1).end)
  const full = reading.text.slice(at(reading, first).start, at(reading, last - 1).end)
  const outlet = labelled || isOutlet(full) || isOutlet(name) || isAgency(full) || startsOutlet(name)
  return outlet ? { ...finding, via: { first: start, last } } : null
}

/** How many words the name of a paper may have. */
const longestName = 5

/** The end of a name: "Star of Tal", "Radio Tal". */
function nameEnd(reading: Reading, start: number): number {
  let last = start
  while (last < start + longestName) {
    if (at(reading, last).pos === 'PROPN') last++
    else if (last > start && at(reading, last).lower === 'of' && at(reading, last + 1).pos === 'PROPN') last += 2
    else break
  }
  return last
}

/** "BBC Sport": a part of an outlet bears its name. */
function startsOutlet(name: string): boolean {
  const words = name.split(/\s+/u)
  return words.length > 1 && /^\p{Lu}{2,}$/u.test(words[0] ?? '') && outletLength(words) > 0
}

/** Behind "Speaking to" at the head of the sentence; -1 without it. */
function behindSpeakingTo(reading: Reading, sentence: number): number {
  const first = reading.sentences[sentence]?.first ?? -1
  return /^(?:speaking|talking)$/u.test(at(reading, first).lower) && /^(?:to|with)$/u.test(at(reading, first + 1).lower)
    ? first + 2
    : -1
}

function isAgency(name: string): boolean {
  return /(?:press|news|radio|tv|times)$|^(?:radio|tv) /iu.test(name)
}

/** Behind "told", or behind "said in an interview with" and "said to". */
function behindAddress(reading: Reading, from: number): number {
  if (cueVerb(at(reading, from - 1).lower)?.lemma === 'tell') return from
  for (let index = from; index < from + 6; index++) {
    const { lower, pos } = at(reading, index)
    if (
      /^(?:with|to|by)$/u.test(lower) &&
      (index === from || /^(?:interview|statement|remarks|comments)$/u.test(at(reading, index - 1).lower))
    )
      return index + 1
    if (pos === 'PUNCT' || pos === 'VERB') return -1
  }
  return -1
}

function commaIn(reading: Reading, { first, last }: Range): number {
  for (let index = first; index < last; index++) if (at(reading, index).text === ',') return index
  return last
}
