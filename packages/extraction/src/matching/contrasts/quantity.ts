import { quantityOf } from '../../lexicon/contrasts/quantities.ts'
import type { FindContrast } from './contrast.ts'
import type { Reading, Word } from './reading.ts'

const quantities = ({ words }: Reading): { word: Word; level: number }[] =>
  words.flatMap((word) => {
    const level = quantityOf(word.lower)
    return level === null ? [] : [{ word, level }]
  })

/** All of them, most, some, none: each claim says how many, and not the same. */
export const findQuantity: FindContrast = ({ here, there }) => {
  const [ours, theirs] = [quantities(here), quantities(there)]
  const [one] = ours
  const [other] = theirs
  if (!one || !other || ours.some(({ level }) => theirs.some((their) => their.level === level))) return null
  return { code: 'quantity-differs', here: one.word.written, there: other.word.written }
}
