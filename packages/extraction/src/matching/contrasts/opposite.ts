import { stemmer } from 'stemmer'
import type { FindContrast } from './contrast.ts'
import { areOpposite } from './opposites.ts'
import type { Reading, Word } from './reading.ts'

/** Words that the other claim lacks; small ones (`before`, `up`) too. */
const lacking = ({ words }: Reading, other: Reading): Word[] => {
  const terms = new Set(other.words.map(({ term }) => term))
  return words.filter(
    ({ term, kind, period }) => (kind === 'word' || kind === 'function') && !period && !terms.has(term),
  )
}

const stemOf = ({ kind, term }: Word): string => (kind === 'function' ? stemmer(term) : term)

/** A word of one claim is the opposite of one that stands in the other (`rose`, `fell`). */
export const findOpposite: FindContrast = ({ here, there }) => {
  const theirs = lacking(there, here)
  for (const word of lacking(here, there)) {
    const opposite = theirs.find((other) => areOpposite(stemOf(word), stemOf(other)))
    if (opposite) return { code: 'opposite', here: word.written, there: opposite.written }
  }
  return null
}
