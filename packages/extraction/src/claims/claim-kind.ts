import type { ClaimKind } from '@sourceline/domain'
import { firmWords, opinionWords, positionWords, predictionWords } from '../lexicon/claims/kinds.ts'
import { anyOf, holds } from '../lexicon/word-list.ts'

const prediction = new RegExp(String.raw`\b(?:${anyOf(predictionWords)}|by 20[3-9]\d)\b|['’]ll\b`, 'iu')
const position = holds(positionWords)
const opinion = holds(opinionWords)
const firmer = new RegExp(String.raw`\b(?:\d[\d,.]*|${anyOf(firmWords)})\b`, 'iu')

/** What sort of statement the words of a claim are, by their own words and by the cue's. */
export function claimKind(
  words: string,
  cue: { readonly position: boolean; readonly mental: boolean; readonly predicts: boolean },
): ClaimKind {
  if (cue.position) return 'POSITION'
  if (cue.predicts || (prediction.test(words) && !firmer.test(words))) return 'PREDICTION'
  if (position.test(words) && !firmer.test(words)) return 'POSITION'
  if (opinion.test(words) && !firmer.test(words)) return 'OPINION'
  if (prediction.test(words)) return 'PREDICTION'
  return cue.mental && !firmer.test(words) ? 'OPINION' : 'FACT'
}
