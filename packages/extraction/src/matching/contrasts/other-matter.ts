import { isYear } from './reading.ts'
import type { Reading, Word } from './reading.ts'
import type { FindContrast } from './contrast.ts'

/** Content words up to which a claim is a plain sentence; a longer post says more than the claim that it retells. */
const PLAIN = 8
const HALF = 0.5

/** Whether a word says what is claimed, and not only of whom, when and how much. */
const tells = ({ name, kind, period }: Word): boolean => name !== 'sure' && kind === 'word' && period === null
const isTime = (word: Word): boolean => word.period !== null || isYear(word)

/** Share of a claim's telling words that the other claim has; without any, of all its words but the time. */
function shareOf({ content, met }: Reading): number {
  const telling = content.filter(tells)
  const asked = telling.length > 0 ? telling : content.filter((word) => !isTime(word))
  return asked.filter((word) => met.has(word)).length / Math.max(asked.length, 1)
}

/**
 * What each of two plain sentences says that the other does not, where that is the better part of both: of the same
 * person, place or day a great deal can be said. In a small index these are all that tells the claims apart from the rest.
 */
export const findOtherMatter: FindContrast = ({ here, there }) => {
  if (Math.max(here.content.length, there.content.length) > PLAIN) return null
  const [ours] = here.unmet.filter((word) => !isTime(word))
  const [theirs] = there.unmet.filter((word) => !isTime(word))
  if (!ours || !theirs) return null
  const shares = [shareOf(here), shareOf(there)]
  if (Math.max(...shares) > HALF || Math.min(...shares) >= HALF) return null
  const [oursTelling = ours, theirsTelling = theirs] = [here, there].map(({ unmet }) => unmet.find(tells))
  return { code: 'words-differ', here: oursTelling.written, there: theirsTelling.written }
}
