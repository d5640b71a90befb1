import { ROUND } from '../../lexicon/contrasts/quantities.ts'
import type { FindContrast } from './contrast.ts'
import type { Reading, Word } from './reading.ts'

const YEAR = /^#(?:19|20)\d\d$/u
const REACH = 3
/** How far off a round number may be from the one that it stands for. */
const NEAR = 0.1

const isNumber = ({ kind, term }: Word): boolean => kind === 'number' && !YEAR.test(term)
const valueOf = ({ term }: Word): number => Number(term.slice(1))

const isRound = ({ words }: Reading, { at }: Word): boolean =>
  words.slice(Math.max(0, at - REACH), at).some(({ lower }) => ROUND.has(lower))

/** Numbers that the other claim lacks, and does not give in round figures (`more than two million` for 2.1 million). */
function strange(reading: Reading, other: Reading): Word[] {
  return reading.content.filter((word) => {
    if (!isNumber(word) || reading.met.has(word)) return false
    return !other.content.some((their) => {
      if (!isNumber(their) || (!isRound(reading, word) && !isRound(other, their))) return false
      const [one, two] = [valueOf(word), valueOf(their)]
      return Math.abs(one - two) <= NEAR * Math.max(one, two)
    })
  })
}

const written = (words: readonly Word[]): string => words.map((word) => word.written).join(', ')

/** Each claim gives a number that the other does not. */
export const findNumber: FindContrast = ({ here, there }) => {
  const [ours, theirs] = [strange(here, there), strange(there, here)]
  if (ours.length === 0 || theirs.length === 0) return null
  return { code: 'number-differs', here: written(ours), there: written(theirs) }
}
