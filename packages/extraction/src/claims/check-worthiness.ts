import { checkableDeeds, vagueWords } from '../lexicon/claims/worth.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Sentence } from '../text/sentence.ts'

/**
 * How much an unattributed sentence deserves a check, from 0 to 1: figures, names, dates and deeds
 * raise it; questions, advice, first person and vagueness lower it. What a
 * named speaker says in an answer may be personal.
 */
export function checkWorthiness(reading: Reading, { first, last }: Sentence, answers: boolean): number {
  let verbs = 0
  let names = 0
  let figures = 0
  let deeds = 0
  let vagueness = 0
  let personal = 0
  for (let index = first; index < last; index++) {
    const token = at(reading, index)
    if (isFinite(reading, index)) verbs++
    if (token.pos === 'PROPN' && index > first) names++
    if (token.pos === 'NUM' || /\d/u.test(token.text)) figures++
    if (checkableDeeds.has(token.lower)) deeds++
    if (vagueWords.has(token.lower) && token.text !== 'May') vagueness++
    if (/^(?:i|we|you|my|our|your)$/u.test(token.lower)) personal++
  }
  const length = last - first
  const asks = at(reading, last - 1).text === '?' || at(reading, last - 2).text === '?'
  if (verbs === 0 || length < 5 || asks) return 0
  const merit = 0.28 + 0.06 * Math.min(names, 4) + 0.09 * Math.min(figures, 3) + 0.14 * Math.min(deeds, 2)
  return Math.max(
    0,
    Math.min(
      0.95,
      merit - 0.1 * Math.min(vagueness, 3) - (answers ? 0 : 0.12 * Math.min(personal, 3)) - (length > 45 ? 0.05 : 0),
    ),
  )
}
