import { at, type Reading } from '../text/reading.ts'
import type { Sentence } from '../text/sentence.ts'
import { isFinite } from '../syntax/word-class.ts'

const deed =
  /^(?:killed|wounded|injured|arrested|charged|convicted|sentenced|signed|agreed|committed|approved|banned|elected|resigned|fired|launched|attacked|invaded|struck|imposed|reimposed|lifted|raised|cut|won|lost|died|born|founded|announced|voted|met|held|found|stole|paid|cost|rose|fell|increased|decreased|doubled|banned|caused|destroyed|seized|withdrew|ordered|awarded|engaged|discussed|strained|talked|appointed)$/u
const vague = /^(?:may|might|could|perhaps|possibly|often|sometimes|various|ongoing|complex|intricate)$/u

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
    if (deed.test(token.lower)) deeds++
    if (vague.test(token.lower) && token.text !== 'May') vagueness++
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
