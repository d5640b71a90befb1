import type { FindContrast } from './contrast.ts'
import type { Pair, Word } from './reading.ts'

/** Words in common from which two claims that differ in one word alone are thought to differ by it. */
const LEAST_MET = 3

/** Whether the words beside the two are the same, or there are none. */
function standAlike({ here, there }: Pair, one: Word, other: Word, step: 1 | -1): boolean {
  const beside = here.content[here.content.indexOf(one) + step]
  const besideOther = there.content[there.content.indexOf(other) + step]
  if (!beside || !besideOther) return !beside && !besideOther
  return here.met.get(beside)?.term === besideOther.term
}

/** One word stands in the place of another, and all others are the same: what that word is decides. */
export const findSubstitution: FindContrast = (pair) => {
  const { here, there } = pair
  const [one, ...more] = here.unmet
  const [other, ...others] = there.unmet
  if (!one || !other || more.length > 0 || others.length > 0 || here.met.size < LEAST_MET) return null
  if (one.kind !== 'word' || other.kind !== 'word' || one.period || other.period) return null
  if (!standAlike(pair, one, other, -1) || !standAlike(pair, one, other, 1)) return null
  return { code: 'words-differ', here: one.written, there: other.written }
}
