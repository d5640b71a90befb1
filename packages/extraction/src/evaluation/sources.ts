import type { SourceKind, Stance } from '@sourceline/domain'
import type { Proposal } from '../proposal.ts'

/** What one attribution of a passage ought to be proposed as. */
export interface ExpectedAttribution {
  /** Words of the text; parts of them are joined by " … ". */
  readonly claim: string
  readonly name: string
  readonly kind: SourceKind
  readonly role: string | null
  readonly affiliation: string | null
  readonly stance: Stance
  readonly hedged: boolean
  readonly reportedVia: string | null
  /** The source's words are a pronoun, and `name` is whom it stands for. */
  readonly pronoun: boolean
  /** The claim as it stands alone; absent where that is not asked. */
  readonly statement?: string
  /** Something in it cannot be resolved and must be left open. */
  readonly open?: boolean
}

/** A passage with everything that it attributes. */
export interface AnnotatedPassage {
  readonly id: string
  readonly kind: string
  readonly published: string | null
  readonly text: string
  readonly gold: readonly ExpectedAttribution[]
}

/** What is asked of each attribution that was found. */
export const asked = ['name', 'kind', 'role', 'affiliation', 'stance', 'hedge', 'reportedVia'] as const

/** How many of how many were right. */
export interface Share {
  right: number
  of: number
}

/** What a passage set gives, summed up. */
export interface SourceFigures {
  /** Attributions that ought to be proposed, and those that are. */
  readonly found: Share
  readonly fields: Readonly<Record<(typeof asked)[number], Share>>
  /** Name, kind, role and stance at once. */
  readonly whole: Share
  /** Pronouns that are read as whom they stand for, or left open where the text does not decide. */
  readonly antecedents: Share
  /** Somebody else, a thing or a reversed stance, of all that is proposed with a source. */
  readonly wrong: Share
  /** Statements that say what they should and leave nothing open. */
  readonly standAlone: Share
  /** Statements that ought to be left open and are. */
  readonly leftOpen: Share
  /** Statements that claim to be complete and are not what they should be. */
  readonly misstated: Share
  /** Whole ones by how strongly they were proposed: at least the score, and how many of those are right. */
  readonly byStrength: readonly { readonly atLeast: number; readonly whole: Share }[]
}

/** From this score on a proposal is shown; below it is weak. */
const bar = 0.4
const strengths = [0.95, 0.5, bar]

/** Measures proposals against passages whose sources are known. `propose` reads one passage. */
export function measureSources(
  passages: readonly AnnotatedPassage[],
  propose: (passage: AnnotatedPassage) => readonly Proposal[],
): SourceFigures {
  const share = (): Share => ({ right: 0, of: 0 })
  const found = share()
  const fields = {
    name: share(),
    kind: share(),
    role: share(),
    affiliation: share(),
    stance: share(),
    hedge: share(),
    reportedVia: share(),
  }
  const [whole, antecedents, wrong, standAlone, leftOpen, misstated] = [
    share(),
    share(),
    share(),
    share(),
    share(),
    share(),
  ]
  const byStrength = strengths.map((atLeast) => ({ atLeast, whole: share() }))
  for (const passage of passages) {
    const proposals = propose(passage).filter(({ source, score }) => source !== null && score >= bar)
    const pairs = pairUp(passage.gold, proposals)
    for (const proposal of proposals) {
      const expected = [...pairs].find(([, met]) => met === proposal)?.[0]
      const right = expected !== undefined && isWhole(expected, proposal)
      count(wrong, expected === undefined ? isElsewhere(passage.gold, proposal) : isWrong(expected, proposal))
      for (const band of byStrength) if (proposal.score >= band.atLeast) count(band.whole, right)
    }
    for (const expected of passage.gold) {
      const proposal = pairs.get(expected)
      count(found, proposal !== undefined)
      if (proposal === undefined) continue
      for (const field of asked) count(fields[field], fits(field, expected, proposal))
      count(whole, isWhole(expected, proposal))
      if (expected.pronoun)
        count(antecedents, fits('name', expected, proposal) || (expected.open === true && proposal.open.length > 0))
      if (expected.open === true) count(leftOpen, proposal.open.length > 0)
      else if (expected.statement !== undefined) {
        const same = plainly(expected.statement) === plainly(proposal.statement)
        count(standAlone, same && proposal.open.length === 0)
        count(misstated, !same && proposal.open.length === 0)
      }
    }
  }
  return { found, fields, whole, antecedents, wrong, standAlone, leftOpen, misstated, byStrength }
}

function count(share: Share, right: boolean): void {
  share.of++
  if (right) share.right++
}

/** Each expected attribution with the proposal whose words are most like its own, if half of them are the same. */
function pairUp(
  gold: readonly ExpectedAttribution[],
  proposals: readonly Proposal[],
): Map<ExpectedAttribution, Proposal> {
  const free = new Set(proposals)
  const pairs = new Map<ExpectedAttribution, Proposal>()
  for (const expected of gold) {
    const [best] = [...free]
      .map((proposal) => ({ proposal, like: likeness(wordsOf(expected.claim), wordsOf(proposal.claim.text)) }))
      .filter(({ like }) => like >= 0.5)
      .toSorted((a, b) => b.like - a.like)
    if (best === undefined) continue
    free.delete(best.proposal)
    pairs.set(expected, best.proposal)
  }
  return pairs
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  return both / (one.size + other.size - both || 1)
}

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

const plainly = (words: string): string => [...(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join(' ')

function fits(
  field: (typeof asked)[number],
  expected: ExpectedAttribution,
  { source, stance, hedged }: Proposal,
): boolean {
  if (field === 'stance') return stance === expected.stance
  if (field === 'hedge') return hedged === expected.hedged
  if (source === null) return false
  return field === 'kind' ? source.kind === expected.kind : lower(source[field]) === lower(expected[field])
}

const lower = (words: string | null): string => (words ?? '').toLowerCase().replace(/^the\s+/u, '')

function isWhole(expected: ExpectedAttribution, proposal: Proposal): boolean {
  return (['name', 'kind', 'role', 'stance'] as const).every((field) => fits(field, expected, proposal))
}

/** Another name that is no part of the right one, or the opposite stance; what is left open names nobody. */
function isWrong(expected: ExpectedAttribution, proposal: Proposal): boolean {
  const [name, right] = [lower(proposal.source?.name ?? ''), lower(expected.name)]
  const open = proposal.open.some(({ text }) => text === proposal.source?.text)
  const other = !open && !name.includes(right) && !right.includes(name)
  const affirms = /^(?:ASSERTS|CONFIRMS)$/u
  return other || affirms.test(proposal.stance) !== affirms.test(expected.stance)
}

/** Proposed with somebody to whom the passage attributes nothing. */
function isElsewhere(gold: readonly ExpectedAttribution[], { source }: Proposal): boolean {
  const name = lower(source?.name ?? '')
  return !gold.some((expected) => lower(expected.name) === name)
}
