import { turnsRound } from './opposites.ts'
import type { Pair, Reading, Word } from './reading.ts'

const REACH = 4

/** Whether a word that both claims have comes shortly after; a name counts only as what a verb turns away (`opposes Halden`). */
function reachesShared({ content, met }: Reading, turning: Word): boolean {
  const after = content.filter(({ at }) => at > turning.at).slice(0, REACH)
  return after.some((word) => met.has(word) && (word.name !== 'sure' || turning.kind === 'word'))
}

const endsWithIt = ({ words }: Reading, { at, lower }: Word): boolean =>
  at >= words.length - 2 && ['false', 'untrue', 'hoax', 'myth', 'fake'].includes(lower)

/** How often what the claim says is turned round: by `not`, `never`, `denied`, `it is untrue that`. */
function turns(reading: Reading): number {
  return reading.words.filter(
    (word) =>
      (word.kind === 'negator' || (word.kind === 'word' && turnsRound(word.term))) &&
      (reachesShared(reading, word) || endsWithIt(reading, word)),
  ).length
}

/** Which of the two claims, if only one, says that it is not so. */
export function turnedRound({ here, there }: Pair): 'here' | 'there' | null {
  const odd = { here: turns(here) % 2 === 1, there: turns(there) % 2 === 1 }
  if (odd.here === odd.there) return null
  return odd.here ? 'here' : 'there'
}
