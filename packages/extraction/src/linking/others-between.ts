import { isBody, isBodyNameWord, isGroup } from '../lexicon/people/roles.ts'
import { actsBehind } from './cast.ts'
import { at, type Reading } from '../text/reading.ts'

/** How many words are looked through for others; behind more of them nothing is sure. */
const maxWords = 200

/** Whether another body, a group or a plural that does something stands between a body of that name and what points back. */
export function othersBetween(reading: Reading, body: string, from: number, to: number): boolean {
  if (to - from > maxWords) return true
  const own = new Set(body.toLowerCase().split(/\s+/u))
  for (let index = from; index < to; index++) {
    const { text, lower, pos } = at(reading, index)
    if (/^\p{Ll}/u.test(text) && own.has(lower)) continue
    if (isBody(lower) || isGroup(lower) || (pos === 'PROPN' && (isBodyNameWord(lower) || /^\p{Lu}{2,}$/u.test(text))))
      return true
    if (/^(?:NOUN|PROPN)$/u.test(pos) && /(?:[^s]s|men|people)$/u.test(lower) && actsBehind(reading, index + 1))
      return true
  }
  return false
}
