import { isRole } from '../lexicon/people/roles.ts'
import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import { leadInVerbs } from '../lexicon/speech/occasions.ts'
import { subjectBefore } from '../syntax/subject.ts'
import type { Range } from '../syntax/range.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { hasFinite, isFinite } from '../syntax/word-class.ts'
import { at, outermostQuotation, type Reading } from '../text/reading.ts'
import type { Sentence } from '../text/sentence.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'

/** A quoted sentence: its place, and the sentence that it stands in. */
interface Quoted {
  readonly first: number
  readonly last: number
  readonly sentence: number
}

/** The verb that leads into a quotation, and whose it is. */
interface LeadIn {
  readonly source: Range
  readonly cue: Range
  /** The verb tells by itself that somebody spoke or wrote. */
  readonly speaks: boolean
}

/**
 * Finds quotations that no verb of saying introduces: `defended the plan on Twitter, "The dam held."`, `criticised the
 * plan. "The dam held."` Whoever the sentence is about speaks; where its verb is none of speech either, that is a guess.
 */
export function findIntroduced(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const inside = quotationInside(reading, bounds, sentence)
  const quoted = inside ?? quotationBehind(reading, bounds, sentence)
  if (quoted === null) return []
  const told = leadIn(reading, bounds.first, inside === null ? bounds.last : inside.first)
  if (told === null || (inside !== null && !told.speaks)) return []
  const span = trimmedSpan(reading, quoted.first, quoted.last)
  if (span === null) return []
  return [
    {
      rule: 'introduced',
      sentence: quoted.sentence,
      verb: null,
      source: told.source,
      content: [span],
      stance: 'ASSERTS',
      hedged: false,
      position: false,
      cue: told.cue,
      cueLead: null,
      form: formOf(reading, [span]),
      trust: told.speaks ? 0.72 : 0.45,
      refers: false,
    },
  ]
}

/** `on Twitter, | "The dam held."`: a quotation that closes its sentence, behind a comma or colon. */
function quotationInside(reading: Reading, { first, last }: Sentence, sentence: number): Quoted | null {
  for (let index = first + 2; index < last; index++) {
    const quotation = outermostQuotation(reading, index)
    if (quotation < 0) continue
    if (quotation === outermostQuotation(reading, first) || !/^[,:]$/u.test(at(reading, index - 1).text)) return null
    return outermostQuotation(reading, last - 1) === quotation ? claiming(reading, index, sentence) : null
  }
  return null
}

/** `criticised the plan. | "The dam held."`: the sentence behind, in the same paragraph, is quoted as a whole. */
function quotationBehind(reading: Reading, { last }: Sentence, sentence: number): Quoted | null {
  const next = reading.sentences[sentence + 1]
  if (next === undefined || reading.paragraphOf[sentence + 1] !== reading.paragraphOf[sentence]) return null
  const quotation = outermostQuotation(reading, next.first)
  if (quotation < 0 || outermostQuotation(reading, last - 1) >= 0) return null
  return outermostQuotation(reading, next.last - 1) === quotation && closesSentence(reading, quotation)
    ? claiming(reading, next.first, sentence + 1)
    : null
}

/** No tag such as `," said Ana Sol` stands behind the quotation. */
function closesSentence({ text, quotations }: Reading, quotation: number): boolean {
  const { end = 0, closed = false } = quotations[quotation] ?? {}
  return (
    closed && /[.!?…]$/u.test(text.slice(end - 2, end - 1)) && /^(?:\s+["“\p{Lu}]|\s*$)/u.test(text.slice(end, end + 4))
  )
}

/** The first sentence of the quotation that has a verb: `"Sad news. | He was a friend."` */
function claiming(reading: Reading, first: number, sentence: number): Quoted | null {
  const quotation = outermostQuotation(reading, first)
  let from = first
  for (let index = sentence; outermostQuotation(reading, from) === quotation; index++) {
    const bounds = reading.sentences[index]
    if (bounds === undefined) return null
    if (hasFinite(reading, from, bounds.last)) return { first: from, last: bounds.last, sentence: index }
    from = bounds.last
  }
  return null
}

/** Whose words follow: the subject of the verb that leads into them, or else of the first verb. */
function leadIn(reading: Reading, low: number, high: number): LeadIn | null {
  let guess: LeadIn | null = null
  for (let verb = low + 1; verb < high; verb++) {
    const { lower, pos } = at(reading, verb)
    const speaks = leadInVerbs.has(lower) || (cueVerb(lower)?.quote === true && pos === 'VERB')
    if (!speaks && (guess !== null || !isFinite(reading, verb))) continue
    const group = verbGroup(reading, verb, low)
    if (group.passive || group.negated || group.infinitive || group.participle) continue
    const source = subjectOf(reading, group.subjectEnd, low)
    if (source === null || !namesSpeaker(reading, source)) continue
    const found = { source, cue: { first: group.first, last: verb + 1 }, speaks }
    if (speaks) return found
    if (endsInName(reading, source)) guess = found
  }
  return guess
}

/** How many words an insertion between subject and verb may have. */
const longestInsertion = 8

/** "Per Lund, also on Twitter, | defended": the subject in front of a short insertion without a verb. */
function subjectOf(reading: Reading, end: number, low: number): Range | null {
  const plain = subjectBefore(reading, end, low)
  if (plain !== null && namesSpeaker(reading, plain)) return plain
  if (at(reading, end - 1).text !== ',') return plain
  for (let comma = end - 2; comma > low && comma > end - longestInsertion; comma--) {
    if (isFinite(reading, comma)) return plain
    if (at(reading, comma).text === ',') return subjectBefore(reading, comma, low)
  }
  return plain
}

/** "Ana Sol", "the mayor"; "Sol's readers" are many, who seldom speak as one. */
function endsInName(reading: Reading, { first, last }: Range): boolean {
  let end = first
  while (end < last && at(reading, end).text !== ',') end++
  const { pos, lower } = at(reading, end - 1)
  return pos === 'PROPN' || isRole(lower) || /^(?:he|she)$/u.test(lower)
}

function namesSpeaker(reading: Reading, { first, last }: Range): boolean {
  for (let index = first; index < last; index++)
    if (at(reading, index).pos === 'PROPN' || isRole(at(reading, index).lower)) return true
  return last - first === 1 && /^(?:he|she)$/u.test(at(reading, first).lower)
}
