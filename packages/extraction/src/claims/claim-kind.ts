import type { ClaimKind } from '@sourceline/domain'

const prediction =
  /\b(?:will|shall|won't|would likely|is likely to|are likely to|is expected to|are expected to|is set to|are set to|going to|forecast|by 20[3-9]\d)\b|['’]ll\b/iu
const position =
  /\b(?:should|must|ought to|needs? to|have to|calls? for|called for|demand(?:s|ed)?|urg(?:e|es|ed)|want(?:s|ed)?|necessary|no choice but)\b/iu
const opinion =
  /\b(?:best|worst|beautiful|terrible|wonderful|great|excellent|awful|disgrace(?:ful)?|shame(?:ful)?|unacceptable|good|bad|better|worse|fantastic|interesting|important|fun|funny|boring|amazing|emotional|proud|happy|sad|ridiculous|absurd|complex(?:ities)?|intricacies)\b/iu
const firmer =
  /\b(?:\d[\d,.]*|percent|million|billion|killed|arrested|signed|agreed|elected|announced|died|won|lost)\b/iu

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
