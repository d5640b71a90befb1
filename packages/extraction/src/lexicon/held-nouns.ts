import type { Stance } from '@sourceline/domain'

/** How a noun of saying or holding is taken with a verb of little meaning: "made the argument that", "have no doubt that". */
interface HeldNoun {
  readonly stance: Stance
  readonly hedged: boolean
}

const verbs =
  /^(?:make|makes|made|making|have|has|had|'d|'ve|give|gives|gave|given|express|expresses|expressed|expressing|voice|voices|voiced|voicing|raise|raised|issue|issued|issuing|repeat|repeated|repeating|offer|offered|take|takes|took|reach|reached|hold|holds|held|share|shares|shared)$/u
const said =
  /^(?:argument|case|point|claim|claims|allegation|allegations|accusation|statement|prediction|promise|pledge|threat|assurance|assurances|warning|view|conviction|observation|admission|confidence|conclusion|position)$/u
const felt =
  /^(?:concern|concerns|fear|fears|hope|hopes|suspicion|suspicions|feeling|belief|impression|worry|worries|regret|optimism|surprise)$/u
const questioned = /^(?:doubt|doubts|scepticism|skepticism)$/u

/** Tells whether a lower-case word can take a noun of saying: "made", "expressed". */
export const takesHeldNoun = (lower: string): boolean => verbs.test(lower)

/** What the noun tells of the source; `none` when "no" stands before it. */
export function heldNoun(lower: string, none: boolean): HeldNoun | null {
  if (none)
    return lower === 'doubt'
      ? { stance: 'ASSERTS', hedged: false }
      : lower === 'idea' || lower === 'clue'
        ? { stance: 'DOES_NOT_CONFIRM', hedged: false }
        : null
  if (said.test(lower)) return { stance: 'ASSERTS', hedged: false }
  if (felt.test(lower)) return { stance: 'ASSERTS', hedged: true }
  return questioned.test(lower) ? { stance: 'DISPUTES', hedged: true } : null
}
