import { requests, wentUnanswered } from '../lexicon/silence/requests.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'
import type { FoundCue } from './found-cue.ts'

const reaching = /^(?:reach|contact|interview)$/u
const answered = /^(?:returned|answered|acknowledged)$/u

/**
 * Finds who did not answer where the asking is the subject: "calls to X were not returned", "emails to X went
 * unanswered", "attempts to reach X failed", "nobody at X was available".
 */
export function findUnanswered(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let index = bounds.first; index < bounds.last; index++) {
    const asked = askedAt(reading, index, bounds.last)
    const cue = asked === null ? null : cueAfter(reading, asked.last, bounds.last)
    if (asked === null || cue === null) continue
    found.push({
      rule: 'silence-no-response',
      sentence,
      verb: null,
      source: asked,
      content: [],
      cue,
      cueLead: null,
      stance: 'NO_RESPONSE',
      hedged: false,
      position: false,
      form: null,
      trust: 0.95,
      refers: true,
    })
    index = cue.last - 1
  }
  return found
}

/** Whom the call, message or attempt at `index` was for, or where nobody was. */
function askedAt(reading: Reading, index: number, high: number): Range | null {
  const { lower } = at(reading, index)
  const nobody = lower === 'nobody' || (lower === 'no' && at(reading, index + 1).lower === 'one')
  if (!requests.has(lower) && !nobody) return null
  for (let next = index + 1; next < Math.min(high, index + 9); next++) {
    const word = at(reading, next).lower
    const first =
      reaching.test(word) || (nobody ? /^(?:at|from|in|for)$/u : /^(?:to|with|for)$/u).test(word) ? next + 1 : -1
    if (
      first < 0 ||
      at(reading, first).pos === 'VERB' ||
      /^(?:comment|comments|an|interview)$/u.test(at(reading, first).lower)
    )
      continue
    const last = basePhrase(reading, first, high)
    return last > first ? { first, last } : null
  }
  return null
}

/** The words that tell of no answer, close behind whom was asked. */
function cueAfter(reading: Reading, from: number, high: number): Range | null {
  for (let index = from; index < Math.min(high, from + 9); index++) {
    const { lower, text } = at(reading, index)
    if (/^[.;:]$/u.test(text)) return null
    if (lower === 'unanswered' || lower === 'unreturned')
      return wentUnanswered.has(at(reading, index - 1).lower) ? { first: index - 1, last: index + 1 } : null
    if (/^(?:unsuccessful|failed|unavailable)$/u.test(lower))
      return { first: lower === 'failed' ? index : index - 1, last: index + 1 }
    if (!answered.test(lower) && lower !== 'available') continue
    const first = groupStart(reading, index, from)
    const denied = words(reading, first, index).some((word) => word === 'not' || word === "n't")
    return denied || (lower === 'available' && /^(?:was|were)$/u.test(at(reading, first).lower))
      ? { first, last: index + 1 }
      : null
  }
  return null
}

function groupStart(reading: Reading, head: number, low: number): number {
  let first = head
  while (first - 1 >= low && /^(?:AUX|ADV|PART)$/u.test(at(reading, first - 1).pos)) first--
  return first
}

function words(reading: Reading, first: number, last: number): string[] {
  const found: string[] = []
  for (let index = first; index < last; index++) found.push(at(reading, index).lower)
  return found
}
