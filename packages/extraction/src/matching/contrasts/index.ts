import type { Contrast } from './contrast.ts'
import { findOtherMatter } from './other-matter.ts'
import { findModality } from './modality.ts'
import { findNumber } from './number.ts'
import { findNames } from './names.ts'
import { findOpposite } from './opposite.ts'
import { findPeriod } from './period.ts'
import { findQuantity } from './quantity.ts'
import { readPair } from './reading.ts'
import type { Pair, Reading } from './reading.ts'
import { findRoles } from './roles.ts'
import { findSubstitution } from './substitution.ts'
import { turnedRound } from './turned-round.ts'

export type { Contrast } from './contrast.ts'

/** What sets two claims apart, and which of them alone says that it is not so. */
export interface Contrasts {
  readonly found: readonly Contrast[]
  readonly negated: 'here' | 'there' | null
}

/** Share of each claim's words in the other from which their differences tell; loose retellings differ in every word. */
const CLOSE = 0.6
const FEW = 2

const share = ({ content, met }: Reading): number => met.size / Math.max(content.length, 1)
const isClose = (reading: Reading): boolean =>
  share(reading) >= CLOSE || (reading.unmet.length <= FEW && reading.met.size >= FEW)

const finders = [findNumber, findOpposite, findRoles, findNames, findPeriod, findModality, findQuantity]

const ENDS = /(?<=[.!?\u2026])["'\u201d\u2019)]*\s+|\n+|\s[\u2014\u2013|]\s/u

/** Of what a post of several sentences says, the sentence that the claim may retell; null when none does. */
function closest(whole: Pair, here: string, there: string): Pair | null {
  let best: Pair | null = null
  let closeness = 0
  const parts = here.split(ENDS)
  for (const pair of [whole, ...(parts.length > 1 ? parts : []).map((part) => readPair(part, there))]) {
    const both = share(pair.here) * share(pair.there)
    if (!isClose(pair.there) || !isClose(pair.here) || both <= closeness) continue
    best = pair
    closeness = both
  }
  return best
}

const inSameWords = ({ here, there }: Pair): boolean =>
  here.words.length === there.words.length && here.words.every(({ term }, at) => term === there.words[at]?.term)

/**
 * Whether two claims say the same thing in nearly the same words: each content word of the one has its like in the other
 * and the other way round, and nothing contrasts them. Unlike a band it does not depend on what else is recorded.
 */
export function areRestatements(one: string, other: string): boolean {
  const { here, there } = readPair(one, other)
  if (here.content.length === 0 || here.unmet.length > 0 || there.unmet.length > 0) return false
  const { found, negated } = contrastsBetween(one, other)
  return found.length === 0 && negated === null
}

/**
 * Compares two claims word by word: opposite verbs, exchanged parts, another name, number, period, degree of certainty
 * or quantity, and one word for another in what is otherwise the same; of plain sentences that say different things of
 * the same, which. Empty where no sentence of a longer text is a close retelling.
 */
export function contrastsBetween(here: string, there: string): Contrasts {
  const whole = readPair(here, there)
  const pair = closest(whole, here, there)
  if (pair && inSameWords(pair)) return { found: [], negated: null }
  const negated = pair ? turnedRound(pair) : null
  const found = pair ? finders.flatMap((find) => find(pair) ?? []) : []
  if (found.length > 0 || negated !== null) return { found, negated }
  const further = (pair && findSubstitution(pair)) ?? findOtherMatter(whole)
  return { found: further ? [further] : [], negated }
}
