import { voicedAbout } from '../lexicon/clauses/prepositions.ts'
import { judged } from '../lexicon/pronouns/objects.ts'
import { noJudges } from '../lexicon/pronouns/subjects.ts'
import { holding, isCharging, isDescribing, isNaming, isVoiced, isVoicing } from '../lexicon/speech/verdict-verbs.ts'
import type { Span } from '../proposal.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { timePhraseStart } from '../syntax/time-phrase.ts'
import { verbGroup, type VerbGroup } from '../syntax/verb-group.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'
import { sharedSubject } from './shared-subject.ts'
import { within } from './site.ts'

/** What is said of somebody or something without a clause. */
interface Verdict {
  readonly rule: 'verdict' | 'charge' | 'voiced'
  readonly content: readonly Span[]
  /** Somebody is asked to do something. */
  readonly asks?: true
}

/**
 * Finds what is said without a clause: `called the closure "a disgrace"`, "described it as late", "accused the owner of
 * hiding it", "voiced concern about the dam", "claimed responsibility for the fire".
 */
export function findVerdicts(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let head = bounds.first; head < bounds.last - 2; head++) {
    if (
      at(reading, head).pos !== 'VERB' &&
      !(at(reading, head).lower.endsWith('ed') && at(reading, head + 1).pos === 'DET')
    )
      continue
    const [low, high] = within(reading, head, bounds.first, bounds.last)
    const verdict = verdictAt(reading, head, high)
    if (verdict === null || verdict.content.length === 0) continue
    const group = verbGroup(reading, head, low)
    const source = speaker(reading, group, low)
    if (source === null || (verdict.asks === true && !mayAsk(reading, source))) continue
    const denies = /^den(?:y|ie)/u.test(at(reading, head).lower)
    if (group.negated && !denies) continue
    found.push({
      rule: verdict.rule,
      sentence,
      verb: null,
      source,
      content: verdict.content,
      stance: denies ? (group.negated ? 'DOES_NOT_CONFIRM' : 'DENIES') : 'ASSERTS',
      hedged: group.leading.some((word) => /^(?:may|might|could)$/u.test(word)),
      position: verdict.rule === 'voiced',
      cue: { first: group.first, last: head + 1 },
      cueLead: null,
      form: formOf(reading, verdict.content),
      trust: 0.75,
      refers: false,
    })
  }
  return found
}

function speaker(reading: Reading, group: VerbGroup, low: number): Range | null {
  if (group.passive || group.infinitive) return null
  const range = group.participle
    ? sharedSubject(reading, group.subjectEnd, low, null)
    : (subjectBefore(reading, group.subjectEnd, low) ?? joined(reading, group, low))
  return range === null || noJudges.has(at(reading, range.first).lower) ? null : range
}

function joined(reading: Reading, { subjectEnd }: VerbGroup, low: number): Range | null {
  return at(reading, subjectEnd - 1).pos === 'CCONJ' ? sharedSubject(reading, subjectEnd - 1, low, null) : null
}

function verdictAt(reading: Reading, head: number, high: number): Verdict | null {
  const { lower } = at(reading, head)
  if (isCharging(lower)) return charge(reading, head, high)
  if (isVoicing(lower) && isVoiced(at(reading, head + 1).lower)) return voicedAt(reading, head, high)
  if (/^ask(?:s|ed)$/u.test(lower)) return asked(reading, head, high)
  if (holding.has(lower)) return heldToBe(reading, head, high)
  if (/^cite[sd]?$/u.test(lower)) return null
  if (isNaming(lower) || isDescribing(lower)) return named(reading, head, high, isDescribing(lower))
  return null
}

/** "the owner of hiding it". */
function charge(reading: Reading, head: number, high: number): Verdict | null {
  let of = head + 1
  while (of < Math.min(high, head + 14) && at(reading, of).lower !== 'of' && at(reading, of).pos !== 'PUNCT') of++
  for (let next = of + 1; at(reading, of).lower === 'of' && next < Math.min(high, of + 8); next++)
    if (at(reading, next).lower === 'of' && at(reading, next + 1).lower.endsWith('ing')) of = next
  if (at(reading, of).lower !== 'of' || of === head + 1) return null
  const span = trimmedSpan(reading, head + 1, beforeTime(reading, of, contentEnd(reading, head + 1, high)))
  return { rule: 'charge', content: span === null ? [] : [span] }
}

/** "asked | voters to come": somebody is asked to do something. */
function asked(reading: Reading, head: number, high: number): Verdict | null {
  const object = basePhrase(reading, head + 1, high)
  if (object === head + 1 || at(reading, object).lower !== 'to' || at(reading, object + 1).pos !== 'VERB') return null
  const span = trimmedSpan(reading, head + 1, contentEnd(reading, head + 1, high))
  return { rule: 'voiced', content: span === null ? [] : [span], asks: true }
}

/** "a computer that remembers everything | you asked him to": a request is told of somebody only where it names who asks. */
function mayAsk(reading: Reading, { first, last }: Range): boolean {
  return last - first === 1 || at(reading, last - 1).pos !== 'PRON'
}

/** "claiming | the men to be | spies": what somebody is claimed to be. */
function heldToBe(reading: Reading, head: number, high: number): Verdict | null {
  const object = objectEnd(reading, head + 1, high)
  if (object === head + 1 || at(reading, object).lower !== 'to' || at(reading, object + 1).lower !== 'be') return null
  const about = trimmedSpan(reading, head + 1, object)
  const what = trimmedSpan(reading, object + 2, contentEnd(reading, object + 2, high))
  return about === null || what === null ? null : { rule: 'verdict', content: [about, what] }
}

function voicedAt(reading: Reading, head: number, high: number): Verdict | null {
  if (!voicedAbout.has(at(reading, head + 2).lower)) return null
  const span = trimmedSpan(reading, head + 1, beforeTime(reading, head + 2, contentEnd(reading, head + 1, high)))
  return { rule: 'voiced', content: span === null ? [] : [span] }
}

/** `the closure "a disgrace"`, "the closure as late": what is named, and what it is called. */
function named(reading: Reading, head: number, high: number, as: boolean): Verdict | null {
  const depth = reading.quotationOf[head] ?? -1
  const object = objectEnd(reading, head + 1, high)
  if (object <= head + 1) return null
  let first = object
  if (as) {
    if (at(reading, first).text === ',' && /^(?:calling|citing|describing)$/u.test(at(reading, first + 1).lower))
      return null
    if (at(reading, first).lower !== 'as') return null
    first++
  }
  if (/^(?:a|an|the)$/u.test(at(reading, first).lower) && opens(reading, first + 1, depth)) first++
  const quoted = opens(reading, first, depth)
  if (!quoted && !as && !/^(?:a|an)$/u.test(at(reading, first).lower)) return null
  const start = at(reading, first - 1).pos === 'DET' && quoted ? first - 1 : first
  const end = quoted ? quotationEnd(reading, first, high) : beforeTime(reading, first, contentEnd(reading, first, high))
  const about = trimmedSpan(reading, head + 1, object)
  const what = trimmedSpan(reading, start, end)
  return { rule: 'verdict', content: about === null || what === null ? [] : [about, what] }
}

/** What is named: a pronoun or one noun phrase, up to "as", an article or a quotation. */
function objectEnd(reading: Reading, first: number, high: number): number {
  if (judged.has(at(reading, first).lower) && at(reading, first + 1).pos !== 'NOUN') return first + 1
  return basePhrase(reading, first, high)
}

function opens(reading: Reading, index: number, depth: number): boolean {
  const inside = reading.quotationOf[index] ?? -1
  return inside >= 0 && inside !== depth && reading.quotations[inside]?.start === at(reading, index).start
}

function quotationEnd(reading: Reading, first: number, high: number): number {
  const inside = reading.quotationOf[first]
  let index = first
  while (index < high && reading.quotationOf[index] === inside) index++
  return index
}

/** "accused him of lying | on Monday": when it was said is no part of it. */
function beforeTime(reading: Reading, first: number, end: number): number {
  const last = at(reading, end - 1).pos === 'PUNCT' ? end - 1 : end
  const start = timePhraseStart(reading, last, first + 1)
  return start < last ? start : end
}
