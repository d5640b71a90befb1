import type { ClaimKind } from '@sourceline/domain'
import { firm, opinion, position, prediction } from '../lexicon/claims/kinds.ts'

/** What sort of statement the words of a claim are, by their own words and by the cue's. */
export function claimKind(
  words: string,
  cue: { readonly position: boolean; readonly mental: boolean; readonly predicts: boolean },
): ClaimKind {
  if (cue.position) return 'POSITION'
  if (cue.predicts || (prediction.test(words) && !firm.test(words))) return 'PREDICTION'
  if (position.test(words) && !firm.test(words)) return 'POSITION'
  if (opinion.test(words) && !firm.test(words)) return 'OPINION'
  if (prediction.test(words)) return 'PREDICTION'
  return cue.mental && !firm.test(words) ? 'OPINION' : 'FACT'
}
