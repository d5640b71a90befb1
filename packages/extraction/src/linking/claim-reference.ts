import { stemsOf } from '../claims/stem.ts'
import { pointing } from '../lexicon/speech/told-nouns.ts'
import type { Span } from '../proposal.ts'

/** What a reference is looked up among: an earlier proposal and what its claim is made of. */
export interface Candidate {
  readonly id: string
  /** What the claim is made of, for comparison; computed when first asked for. */
  readonly stems: () => ReadonlySet<string>
  readonly spans: readonly Span[]
  readonly sourceName: string | null
  readonly unnamed: boolean
  readonly attributed: boolean
  readonly nested: boolean
  readonly isStatement: boolean
  readonly paragraph: number
  readonly sentence: number
}

/** Who speaks to a claim that stands elsewhere, and what words hint at it. */
interface Reference {
  readonly hint: string
  /** The hint is a statement of its own: it points elsewhere only if it says much the same. */
  readonly complete: boolean
  /** Somebody takes a stand on it, which must not be laid to the wrong claim: without shared words only one claim may be meant. */
  readonly firm: boolean
  /** Where the reference stands, in characters: no claim that holds it is meant. */
  readonly place: number
  readonly sourceName: string
  readonly paragraph: number
  readonly sentence: number
}

/** The share of the pointing words that a claim must hold to be meant by them. */
const sharedEnough = 0.34

/**
 * The earlier claim that a denial, a silence or a non-confirmation speaks to: shared words first, then
 * what came from unnamed sources, as that is what waits to be confirmed, then nearness. Null when
 * nothing stands before.
 */
export function referredClaim(reference: Reference, candidates: readonly Candidate[]): string | null {
  const hint = stemsOf(reference.hint)
  let best: { id: string; merit: number; overlap: number } | null = null
  const near: Candidate[] = []
  for (const candidate of candidates) {
    if (candidate.spans.some(([start, end]) => start <= reference.place && reference.place < end)) continue
    if (!candidate.isStatement || candidate.sentence > reference.sentence) continue
    if (candidate.sourceName !== null && candidate.sourceName === reference.sourceName) continue
    const overlap = overlapOf(candidate, hint)
    if (reference.complete && overlap < 0.5) continue
    if (!candidate.nested && reference.sentence - candidate.sentence <= (candidate.attributed ? 2 : 1))
      near.push(candidate)
    const merit = meritOf(candidate, reference, overlap)
    if (best === null || merit > best.merit) best = { id: candidate.id, merit, overlap }
  }
  if (best !== null && reference.firm && best.overlap < sharedEnough)
    return pointing.test(reference.hint) ? onlyOne(near) : null
  return best?.id ?? null
}

/** The only claim near that somebody is named for, or the only one at all. */
function onlyOne(near: readonly Candidate[]): string | null {
  const attributed = near.filter((candidate) => candidate.attributed)
  const meant = attributed.length > 0 ? attributed : near
  return meant.length === 1 ? (meant[0]?.id ?? null) : null
}

function overlapOf(candidate: Candidate, hint: ReadonlySet<string>): number {
  const words = candidate.stems()
  let shared = 0
  for (const stem of hint) if (words.has(stem)) shared++
  return hint.size === 0 ? 0 : shared / hint.size
}

function meritOf(candidate: Candidate, reference: Reference, overlap: number): number {
  const distance = reference.paragraph - candidate.paragraph
  return (
    2 * overlap +
    (candidate.unnamed ? 1 : candidate.attributed ? 0.3 : 0) +
    (distance === 0 ? 0.6 : Math.max(-1, 0.2 - 0.15 * distance)) -
    (candidate.nested ? 0.4 : 0) -
    0.02 * (reference.sentence - candidate.sentence)
  )
}
