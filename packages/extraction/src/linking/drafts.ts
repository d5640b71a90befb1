import type { FoundCue } from '../cues/found-cue.ts'
import { isTimeOrNothing } from '../lexicon/people/nobody.ts'
import type { Span } from '../proposal.ts'
import { describeSource } from '../sources/describe-source.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import type { Range } from '../syntax/range.ts'
import { at, outermostQuotation, type Reading } from '../text/reading.ts'
import type { Draft } from './draft.ts'
import { emptyMemory, resolveSource, type Told } from './resolve-source.ts'
import { scoreOf } from './score.ts'
import type { TurnSpeakers } from './turn-speakers.ts'

/** Somebody who is quoted, and the outer quotation with their words. */
type Speakers = ReadonlyMap<number, DescribedSource>

/**
 * Names the source of each finding, in the order of the text, so that later ones can lean on earlier ones. Who "I"
 * is within a quotation is known only when all quotations have their speakers.
 */
export function draftsOf(reading: Reading, found: readonly FoundCue[], turns: TurnSpeakers, told: Told): Draft[] {
  const memory = emptyMemory(told)
  const findings = found.filter(({ source }) => source === null || !saysNothing(reading, source))
  const read = findings.map((finding) => {
    if (finding.source === null || isSpeakerHere(reading, finding, turns)) return null
    return resolveSource(reading, finding.source, memory, null, finding.content)
  })
  const singles = peopleByTheirWords(reading, findings, read)
  const named = read.map((source) => asPerson(source, singles))
  const speakers = speakersOf(reading, findings, named)
  return findings.map((finding, index) => {
    const source =
      finding.source === null
        ? null
        : (named[index] ??
          resolveSource(
            reading,
            finding.source,
            memory,
            speakerAt(reading, speakers, finding.cue.first) ?? turns.get(finding.sentence)?.source ?? null,
            finding.content,
          ))
    return {
      finding,
      source,
      sourceSpans: finding.source === null ? [] : [spanOf(reading, finding.source)],
      via: finding.via === undefined ? null : describeSource(reading, finding.via).name,
      claim: finding.content,
      rule: finding.rule,
      ownCue: finding.cueless !== true,
      sentence: finding.sentence,
      score: scoreOf(reading, finding, source),
    }
  })
}

/** Names of which a quotation says "I": whoever bears them is one person. */
function peopleByTheirWords(
  reading: Reading,
  findings: readonly FoundCue[],
  named: readonly (DescribedSource | null)[],
): ReadonlySet<string> {
  const singles = new Set<string>()
  findings.forEach(({ form, content }, index) => {
    const source = named[index] ?? null
    if (form === 'PARAPHRASE' || form === null || source?.kind !== 'ORGANIZATION' || /\s/u.test(source.name)) return
    const words = content.map(([start, end]) => reading.text.slice(start, end)).join(' ')
    if (/\b(?:I|my|me)\b/u.test(words)) singles.add(source.name)
  })
  return singles
}

function asPerson(source: DescribedSource | null, singles: ReadonlySet<string>): DescribedSource | null {
  return source !== null && source.kind === 'ORGANIZATION' && singles.has(source.name)
    ? { ...source, kind: 'PERSON' }
    : source
}

/** Only a time, a number or a turn of phrase was taken for who speaks. */
function saysNothing(reading: Reading, { first, last }: Range): boolean {
  let times = 0
  for (let index = first; index < last; index++) {
    const { lower, pos } = at(reading, index)
    if (isTimeOrNothing(lower)) times++
    else if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'PUNCT') return false
  }
  return times > 0
}

/** "I" or "we" in quotation marks stands for whoever is quoted, in a conversation for whose turn it is. */
function isSpeakerHere(reading: Reading, { source, cue, sentence }: FoundCue, turns: TurnSpeakers): boolean {
  return (
    source !== null &&
    source.last - source.first === 1 &&
    /^(?:i|we|us|me)$/u.test(at(reading, source.first).lower) &&
    (outermostQuotation(reading, cue.first) >= 0 || turns.has(sentence))
  )
}

function speakersOf(
  reading: Reading,
  findings: readonly FoundCue[],
  named: readonly (DescribedSource | null)[],
): Speakers {
  const speakers = new Map<number, DescribedSource>()
  findings.forEach((finding, index) => {
    const source = named[index] ?? null
    if (source === null || finding.form === null || finding.form === 'PARAPHRASE') return
    const own = outermostQuotation(reading, finding.cue.first)
    for (const [start, end] of finding.content) {
      for (let quotation = quotationFrom(reading, start); quotation < reading.quotations.length; quotation++) {
        const { start: opens, parent } = reading.quotations[quotation] ?? { start: end, parent: -1 }
        if (opens >= end) break
        if (parent < 0 && quotation !== own && !speakers.has(quotation)) speakers.set(quotation, source)
      }
    }
  })
  return speakers
}

/** The first outer quotation that may reach behind the character `place`. */
function quotationFrom(reading: Reading, place: number): number {
  let low = 0
  let high = reading.quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.quotations[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  let index = Math.max(0, low - 1)
  while (index > 0 && (reading.quotations[index]?.parent ?? -1) >= 0) index--
  return (reading.quotations[index]?.end ?? 0) > place ? index : low
}

/** Whose quotation the token stands in: its own speaker's, or that of the quotation or paragraph before that it goes on from. */
function speakerAt(reading: Reading, speakers: Speakers, token: number): DescribedSource | null {
  let quotation = outermostQuotation(reading, token)
  for (let steps = 0; quotation >= 0 && steps < 20; steps++) {
    const speaker = speakers.get(quotation)
    if (speaker !== undefined) return speaker
    const here = reading.quotations[quotation]
    if (here === undefined) return null
    quotation = here.continues >= 0 ? here.continues : sameParagraphBefore(reading, quotation)
  }
  return null
}

/** Quotations further apart than this, in characters, do not go on from one another. */
const furthestApart = 2_000

/** `"It held," X said. "I am glad."`: the outer quotation before this one in the same paragraph, or -1. */
function sameParagraphBefore(reading: Reading, quotation: number): number {
  let before = quotation - 1
  while (before >= 0 && (reading.quotations[before]?.parent ?? -1) >= 0) before--
  const from = reading.quotations[before]
  const to = reading.quotations[quotation]
  if (from === undefined || to === undefined || to.start - from.end > furthestApart) return -1
  return reading.text.slice(from.end, to.start).includes('\n') ? -1 : before
}

function spanOf(reading: Reading, { first, last }: Range): Span {
  return [at(reading, first).start, at(reading, last - 1).end]
}
