import { numberWords } from '../../shared/words/number-words.ts'
import { sentenceName } from '../../shared/words/source-words.ts'

/**
 * Explains in words how many independent origins stand behind the sources that say so.
 *
 * @param says how many sources say so or confirm it
 * @param origins what the delivery graph counts as `independentSourceCount`
 */
export function originWords(says: number, origins: number): string | null {
  if (says === 0) return null
  const sources = says === 1 ? 'One source says so' : `${sentenceName(numberWords(says))} sources say so`
  const rest = origins === 1 ? 'one independent origin' : `${numberWords(origins)} independent origins`
  if (says === 1 && origins === 1) return 'One source says so. Nobody independent of it has said so too.'
  if (origins === 0) return `${sources}, but we know of no origin that could be asked.`
  if (origins < says)
    return `${sources}. Traced back, they rest on ${rest}: those who repeat each other, or speak for one body, count once.`
  return `${sources}, each on its own knowledge: ${rest}.`
}
