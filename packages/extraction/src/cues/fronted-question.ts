import type { Span } from '../proposal.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { trimmedSpan } from './content.ts'

/** "Whether it will close, | the firm could not say.": the question in front of the subject that starts at `subject`, or null. */
export function frontedQuestion(reading: Reading, low: number, subject: number): Span | null {
  const first = /^["“]$/u.test(at(reading, low).text) ? low + 1 : low
  if (!/^(?:whether|what|how|why|who)$/u.test(at(reading, first).lower) || at(reading, subject - 1).text !== ',')
    return null
  for (let index = first + 1; index < subject - 1; index++)
    if (isFinite(reading, index)) return trimmedSpan(reading, first, subject)
  return null
}
