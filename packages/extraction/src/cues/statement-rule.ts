import { issuedWords, publishing, statements } from '../lexicon/speech/occasions.ts'
import type { Span } from '../proposal.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { hasFinite, isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'

/**
 * Finds a quotation that a colon introduces and no verb of saying does: `issued the following statement:` with the
 * quotation behind it, in the next paragraph too, and `The mayor was blunt: "..."`.
 */
export function findStatements(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const colon = lastColon(reading, bounds.first, bounds.last)
  if (colon < 0) return []
  const quoted = quotationBehind(reading, colon, sentence)
  if (quoted === null) return []
  const told = issued(reading, bounds.first, colon) ?? spoken(reading, bounds.first, colon, quoted)
  if (told === null) return []
  return [
    {
      rule: 'statement',
      sentence: quoted.sentence,
      verb: null,
      source: told.source,
      content: [quoted.span],
      stance: 'ASSERTS',
      hedged: false,
      position: false,
      cue: told.cue,
      cueLead: null,
      form: formOf(reading, [quoted.span]),
      trust: told.trust,
      refers: false,
    },
  ]
}

interface Told {
  readonly source: Range
  readonly cue: Range
  readonly trust: number
}

/** The colon that a quotation or the next sentence follows. */
function lastColon(reading: Reading, first: number, last: number): number {
  for (let index = first; index < last; index++) {
    if (at(reading, index).text !== ':' || (reading.quotationOf[index] ?? -1) >= 0) continue
    if (index === last - 1 || opens(reading, index + 1)) return index
  }
  return last - 1 > first && opens(reading, last) && /^(?:statement|following)$/u.test(at(reading, last - 1).lower)
    ? last - 1
    : -1
}

function opens(reading: Reading, index: number): boolean {
  const quotation = reading.quotations[reading.quotationOf[index] ?? -1]
  return quotation !== undefined && quotation.parent < 0 && quotation.start === at(reading, index).start
}

/** The first quoted sentence behind the colon. */
function quotationBehind(
  reading: Reading,
  colon: number,
  sentence: number,
): { readonly span: Span; readonly sentence: number } | null {
  if (!opens(reading, colon + 1)) return null
  const own = reading.sentences[sentence]
  const here = own !== undefined && colon + 1 < own.last
  const bounds = here ? own : reading.sentences[sentence + 1]
  if (bounds === undefined) return null
  const span = trimmedSpan(reading, colon + 1, bounds.last)
  return span === null || !hasFinite(reading, colon + 1, bounds.last)
    ? null
    : { span, sentence: here ? sentence : sentence + 1 }
}

/** "issued the following statement about the launch". */
function issued(reading: Reading, first: number, colon: number): Told | null {
  for (let verb = first + 1; verb < colon; verb++) {
    if (!publishing.has(at(reading, verb).lower) || at(reading, verb).pos !== 'VERB') continue
    for (let noun = verb + 1; noun < Math.min(colon, verb + 6); noun++) {
      if (!statements.has(at(reading, noun).lower)) continue
      const group = verbGroup(reading, verb, first)
      const source = group.passive || group.negated ? null : subjectBefore(reading, group.subjectEnd, first)
      return source === null ? null : { source, cue: { first: group.first, last: noun + 1 }, trust: 0.85 }
    }
  }
  return null
}

/** How many words may stand in front of the noun: "In its first public statement". */
const farthest = 6

/** "The mayor was blunt:" in front of words that only its subject can have spoken. */
function spoken(
  reading: Reading,
  first: number,
  colon: number,
  { sentence }: { readonly sentence: number },
): Told | null {
  const main = behindOccasion(reading, first, colon)
  const stated = main > first
  for (let verb = main + 1; verb < colon; verb++) {
    if (!isFinite(reading, verb)) continue
    const group = verbGroup(reading, verb, main)
    const source = group.passive || group.negated ? null : subjectBefore(reading, group.subjectEnd, main)
    if (source === null || !namesSpeaker(reading, source)) return null
    if (!stated && hasFinite(reading, verb + 4, colon)) return null
    return sentence >= 0 ? { source, cue: { first: group.first, last: verb + 1 }, trust: stated ? 0.8 : 0.55 } : null
  }
  return null
}

/** "In a statement released after the attack, | the ministry ...": behind the comma; `first` where none is spoken of. */
function behindOccasion(reading: Reading, first: number, colon: number): number {
  if (at(reading, first).lower !== 'in') return first
  let noun = first + 1
  while (noun < first + farthest && /^(?:DET|ADJ|PRON|PROPN|PART)$/u.test(at(reading, noun).pos)) noun++
  if (!statements.has(at(reading, noun).lower) && !issuedWords.has(at(reading, noun).lower)) return first
  for (let index = noun + 1; index < colon; index++) if (at(reading, index).text === ',') return index + 1
  return first
}

function namesSpeaker(reading: Reading, { first, last }: Range): boolean {
  for (let index = first; index < last; index++) if (at(reading, index).pos === 'PROPN') return true
  return last - first === 1 && /^(?:he|she)$/u.test(at(reading, first).lower)
}
