import type { Stance } from '@sourceline/domain'
import { words } from '../word-list.ts'

/** How a noun of saying or holding is taken with a verb of little meaning: "made the argument that", "have no doubt that". */
interface HeldNoun {
  readonly stance: Stance
  readonly hedged: boolean
}

/** Forms of verbs of little meaning that take a noun of saying or holding. */
export const holdingVerbs = words(`
  make makes made making have has had 'd 've give gives gave given express expresses expressed expressing voice
  voices voiced voicing raise raised issue issued issuing repeat repeated repeating offer offered take takes took
  reach reached hold holds held share shares shared`)
/** Nouns of saying: "made the claim that". */
export const saidNouns = words(`
  argument case point claim claims allegation allegations accusation statement prediction promise pledge threat
  assurance assurances warning view conviction observation admission confidence conclusion position`)
/** Nouns of what one feels rather than says: "have the impression that". */
export const feltNouns = words(`
  concern concerns fear fears hope hopes suspicion suspicions feeling belief impression worry worries regret
  optimism surprise`)
/** Nouns with which something is denied: "issued a denial that". */
export const deniedNouns = words('denial denials')
/** Nouns with which something is confirmed: "gave confirmation that". */
export const confirmedNouns = words('confirmation')
const questioned = /^(?:doubt|doubts|scepticism|skepticism)$/u

/** Tells whether a lower-case word can take a noun of saying: "made", "expressed". */
export const takesHeldNoun = (lower: string): boolean => holdingVerbs.has(lower)

/** What the noun tells of the source; `none` when "no" stands before it. */
export function heldNoun(lower: string, none: boolean): HeldNoun | null {
  if (none)
    return lower === 'doubt'
      ? { stance: 'ASSERTS', hedged: false }
      : lower === 'idea' || lower === 'clue'
        ? { stance: 'DOES_NOT_CONFIRM', hedged: false }
        : null
  if (deniedNouns.has(lower)) return { stance: 'DENIES', hedged: false }
  if (confirmedNouns.has(lower)) return { stance: 'CONFIRMS', hedged: false }
  if (saidNouns.has(lower)) return { stance: 'ASSERTS', hedged: false }
  if (feltNouns.has(lower)) return { stance: 'ASSERTS', hedged: true }
  return questioned.test(lower) ? { stance: 'DISPUTES', hedged: true } : null
}
