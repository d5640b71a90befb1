import type { Stance } from '@sourceline/domain'
import { supposingWords } from '../lexicon/clauses/conjunctions.ts'
import { isAnybody } from '../lexicon/people/nobody.ts'
import { silentNobody } from '../lexicon/pronouns/subjects.ts'
import { answering, answers, bound, boundAnswering, negatives, noCommentVerbs } from '../lexicon/silence/withholding.ts'
import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import { stanceOfWithheld, withheldSpeech } from '../lexicon/speech/stance.ts'
import type { Span } from '../proposal.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup, type VerbGroup } from '../syntax/verb-group.ts'
import { at, type Reading } from '../text/reading.ts'
import { complementAfter } from './complement.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { frontedQuestion } from './fronted-question.ts'

const replying = /^(?:respond|repl|answer|return)/u

interface Silence {
  readonly stance: Stance
  readonly group: VerbGroup
  readonly last: number
  readonly source?: Range
  /** Whether words after the cue may tell what was not confirmed. */
  readonly object: boolean
}

/** Finds who did not speak, would not speak, or spoke without confirming. Silence is never assent. */
export function findSilences(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let head = bounds.first; head < bounds.last; head++) {
    const silence = silenceAt(reading, head, bounds.first, bounds.last)
    if (silence === null) continue
    const source = silence.source ?? sourceBefore(reading, silence.group.subjectEnd, bounds.first)
    if (source === null || isNobody(reading, source, silence.group.first)) continue
    const content = silence.object
      ? objectOf(reading, silence, bounds.last, frontedQuestion(reading, bounds.first, source.first))
      : []
    for (const one of splitSources(reading, source)) {
      found.push({
        rule: `silence-${silence.stance.toLowerCase().replaceAll('_', '-')}`,
        sentence,
        verb: null,
        source: one,
        content,
        cue: { first: silence.group.first, last: silence.last },
        cueLead: null,
        stance: silence.stance,
        hedged: false,
        position: false,
        form: silence.stance === 'DOES_NOT_CONFIRM' ? 'PARAPHRASE' : null,
        trust: 0.95,
        refers: true,
      })
    }
    head = silence.last - 1
  }
  return found
}

/** Nobody in particular, or a thing: "nobody said", "one should not say". */
function isNobody(reading: Reading, { first, last }: Range, cue: number): boolean {
  const { lower } = at(reading, first)
  if (lower === 'it' && /^(?:say|said|says)$/u.test(at(reading, first - 1).lower) && cue === last) return false
  if (silentNobody.has(lower) || isSupposed(reading, first)) return true
  if (/^(?:who|that)$/u.test(lower) && last - first === 1 && isAnybody(at(reading, first - 1).lower)) return true
  if (isAnybody(lower) && /^(?:who|of|in|at|remain|remained)$/u.test(at(reading, first + 1).lower)) return true
  return (last - first === 1 && lower === 'one') || (lower === 'no' && at(reading, first + 1).lower === 'one')
}

/** "if the mayor does not answer", "as long as the mayor does not answer": nobody has been silent yet. */
function isSupposed(reading: Reading, first: number): boolean {
  const { lower } = at(reading, first - 1)
  return supposingWords.has(lower) || (lower === 'as' && at(reading, first - 2).lower === 'long')
}

function silenceAt(reading: Reading, head: number, low: number, high: number): Silence | null {
  const { lower, pos } = at(reading, head)
  if (pos !== 'VERB' && pos !== 'AUX' && pos !== 'ADJ' && pos !== 'NOUN') return null
  if (/^(?:remained|remains|stayed|kept|stays|remain)$/u.test(lower)) return quiet(reading, head, low)
  if (/^(?:unavailable|available|reached)$/u.test(lower)) return unreachable(reading, head, low)
  if (noCommentVerbs.has(lower)) return noComment(reading, head, low)
  if (lower === 'declined' || lower === 'refused' || lower === 'rejected') return noInterview(reading, head, low, high)
  if (/^(?:was|is|been)$/u.test(lower) && /^there$/u.test(at(reading, verbGroup(reading, head, low).first - 1).lower))
    return nothingFrom(reading, head, high)
  if (
    !answering.test(lower) ||
    (pos !== 'VERB' && pos !== 'AUX') ||
    (boundAnswering.test(lower) && !isBound(reading, head, high))
  )
    return null
  const group = verbGroup(reading, head, low)
  if (/^(?:identif|nam)/u.test(lower) && withheldSpeech(group.leading) !== 'REFUSED') return null
  const stance = stanceOfSilence(reading, group, low)
  return stance === null
    ? null
    : { stance, group, last: lastOfPair(reading, group.last), object: !replying.test(lower) }
}

/** Verbs of wide meaning count as speech only with a word of asking and telling nearby. */
function isBound(reading: Reading, head: number, high: number): boolean {
  for (let index = head + 1; index < Math.min(high, head + 5); index++) {
    const { lower, pos } = at(reading, index)
    if (/^sp[eo]/u.test(at(reading, head).lower) && lower === 'to')
      return /^(?:the|reporters|journalists|media|press)$/u.test(at(reading, index + 1).lower)
    if (
      at(reading, head).lower.startsWith('return')
        ? /^(?:call|message|e-?mail|request|quer|phone)/u.test(lower)
        : bound.test(lower)
    )
      return true
    if (pos === 'PUNCT') return false
  }
  return head + 2 >= high && /^(?:answer|explain|react|speak|spoke)/u.test(at(reading, head).lower)
}

function stanceOfSilence(reading: Reading, group: VerbGroup, low: number): Stance | null {
  const { leading } = group
  const verb = at(reading, group.head).lower
  const denied = leading.some((word) => negatives.has(word)) || negatedSubject(reading, group, low)
  const withheld = withheldSpeech(leading)
  if (withheld === 'REFUSED' && denied) return null
  if (withheld && !denied)
    return stanceOfWithheld(withheld, { replies: replying.test(verb), confirms: /^(?:confirm|den)/u.test(verb) })
  if (!denied || group.passive || group.infinitive || group.participle) return null
  if (leading.includes('neither') || /^(?:nor|or)$/u.test(at(reading, group.last).lower)) return 'DOES_NOT_CONFIRM'
  if (leading.some((word) => /^(?:would|will|wo)$/u.test(word))) return 'DECLINES_TO_COMMENT'
  if (leading.some((word) => /^(?:could|can|cannot|ca)$/u.test(word))) return 'DOES_NOT_CONFIRM'
  const perfect = leading.some((word) => /^(?:has|have|had|'ve)$/u.test(word))
  if (verb.startsWith('den')) return 'DOES_NOT_CONFIRM'
  if (replying.test(verb) && !perfect) return 'NO_RESPONSE'
  return perfect || verb.startsWith('comment') ? 'NOT_COMMENTED' : 'DOES_NOT_CONFIRM'
}

function negatedSubject(reading: Reading, group: VerbGroup, low: number): boolean {
  const subject = subjectBefore(reading, group.subjectEnd, low)
  if (subject === null) return false
  return (
    /^(?:no|none|nobody|neither)$/u.test(at(reading, subject.first).lower) ||
    /^(?:no|neither)$/u.test(at(reading, subject.first - 1).lower)
  )
}

/** "neither confirmed nor denied" is one cue. */
function lastOfPair(reading: Reading, last: number): number {
  return /^(?:nor|or)$/u.test(at(reading, last).lower) && /^(?:VERB|AUX)$/u.test(at(reading, last + 1).pos)
    ? last + 2
    : last
}

function quiet(reading: Reading, head: number, low: number): Silence | null {
  const group = verbGroup(reading, head, low)
  // "paid to remain silent": an aim, of which nobody says whether it was reached.
  if (group.infinitive) return null
  for (let index = head + 1; index < head + 4; index++) {
    if (/^(?:silent|silence|quiet|mum|tight-lipped)$/u.test(at(reading, index).lower))
      return { stance: 'NOT_COMMENTED', group, last: index + 1, object: false }
  }
  return null
}

function unreachable(reading: Reading, head: number, low: number): Silence | null {
  const group = verbGroup(reading, head, low)
  const { lower } = at(reading, head)
  const denied = group.negated
  const isSilence =
    lower === 'unavailable'
      ? !denied && at(reading, head + 1).lower === 'for'
      : denied && (lower === 'reached' || at(reading, head + 1).lower === 'for')
  return isSilence ? { stance: 'NO_RESPONSE', group, last: head + 1, object: false } : null
}

function noComment(reading: Reading, head: number, low: number): Silence | null {
  const group = verbGroup(reading, head, low)
  for (let index = head + 1; index < head + 5; index++) {
    if (!answers.has(at(reading, index).lower)) continue
    const none = group.negated || at(reading, head + 1).lower === 'no'
    if (!none) return null
    return {
      stance:
        /^ha[ds]|^have/u.test(at(reading, head).lower) && at(reading, index - 1).lower !== 'immediate'
          ? 'DECLINES_TO_COMMENT'
          : 'NOT_COMMENTED',
      group,
      last: index + 1,
      object: false,
    }
  }
  return null
}

/** "declined an interview request", "declined to be interviewed". */
function noInterview(reading: Reading, head: number, low: number, high: number): Silence | null {
  const group = verbGroup(reading, head, low)
  if (group.negated || group.passive) return null
  const rejects = at(reading, head).lower === 'rejected'
  for (let index = head + 1; index < Math.min(high, head + 6); index++) {
    const { lower, pos } = at(reading, index)
    if (/^interview(?:s|ed)?$/u.test(lower) && (!rejects || /^requests?$/u.test(at(reading, index + 1).lower)))
      return { stance: 'DECLINES_TO_COMMENT', group, last: index + 1, object: false }
    if (
      /^requests?$/u.test(lower) &&
      /^(?:for|to)$/u.test(at(reading, index + 1).lower) &&
      /^(?:comment|an|interview|interviews|be|speak)$/u.test(at(reading, index + 2).lower)
    )
      return { stance: 'DECLINES_TO_COMMENT', group, last: index + 1, object: false }
    if (pos === 'PUNCT' || (pos === 'VERB' && lower !== 'interviewed')) return null
  }
  return null
}

/** "There was no immediate comment from X." */
function nothingFrom(reading: Reading, head: number, high: number): Silence | null {
  const group = { ...verbGroup(reading, head, head - 2) }
  if (at(reading, head + 1).lower !== 'no') return null
  for (let index = head + 2; index < Math.min(high, head + 6); index++) {
    if (!answers.has(at(reading, index).lower) || !/^(?:from|by)$/u.test(at(reading, index + 1).lower)) continue
    const last = basePhrase(reading, index + 2, high)
    return last > index + 2
      ? { stance: 'NOT_COMMENTED', group, last: index + 1, source: { first: index + 2, last }, object: false }
      : null
  }
  return null
}

function sourceBefore(reading: Reading, first: number, low: number): Range | null {
  const subject = subjectBefore(reading, first, low)
  if (subject === null)
    return /^(?:CCONJ|PUNCT)$/u.test(at(reading, first - 1).pos) ? coordinated(reading, first, low) : null
  return subject
}

function coordinated(reading: Reading, first: number, low: number): Range | null {
  for (let index = first - 1; index > low; index--) {
    if (!/^(?:VERB|AUX)$/u.test(at(reading, index).pos)) continue
    const subject = subjectBefore(reading, verbGroup(reading, index, low).subjectEnd, low)
    if (subject !== null) return subject
  }
  return null
}

function objectOf(reading: Reading, silence: Silence, high: number, fronted: Span | null): Span[] {
  const verb = cueVerb(at(reading, silence.group.head).lower)
  const complement =
    verb === undefined ? null : complementAfter(reading, silence.last, high, { ...verb, nominal: true, clause: true })
  if (complement === null) return fronted === null ? [] : [fronted]
  const span = trimmedSpan(reading, complement.first, contentEnd(reading, complement.first, high))
  return span === null ? [] : [span]
}

/** "both Russia and Iran have not ...": each is silent for itself. */
function splitSources(reading: Reading, source: Range): Range[] {
  const parts: Range[] = []
  let first = source.first
  if (/^(?:both|neither|either)$/u.test(at(reading, first).lower)) first++
  for (let index = first; index < source.last; index++) {
    if (!/^(?:and|nor|or)$/u.test(at(reading, index).lower) || index === first) continue
    const neither = at(reading, index).lower === 'nor'
    if (!neither && (!isName(reading, index - 1) || !startsName(reading, index + 1))) continue
    parts.push({ first, last: at(reading, index - 1).text === ',' ? index - 1 : index })
    first = index + 1
  }
  return parts.length === 0 ? [source] : [...parts, { first, last: source.last }]
}

function isName(reading: Reading, index: number): boolean {
  return at(reading, index).pos === 'PROPN'
}

function startsName(reading: Reading, index: number): boolean {
  return isName(reading, index) || (at(reading, index).pos === 'DET' && isName(reading, index + 1))
}
