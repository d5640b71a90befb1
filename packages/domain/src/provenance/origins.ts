import type { OriginKind } from '../vocabulary/provenance.ts'

/** One step of the way by which a statement came to us. */
export interface Step {
  readonly sourceId: string
  /** REPORTS: the next step is known through it. SAYS: it names nobody from whom it has it. */
  readonly reason: 'REPORTS' | 'SAYS'
}

/** Why two sources are one: the first belongs to the second, or has spoken for it. */
export interface Tie {
  readonly sourceId: string
  readonly bodyId: string
  readonly reason: 'BELONGS_TO' | 'SPEAKS_FOR'
}

/** One origin of a claim. */
export interface Origin {
  readonly kind: OriginKind
  /** The source that stands for the origin: the first of its named speakers, else the first. */
  readonly sourceId: string
  /** All who say it and count as this one origin. */
  readonly speakerIds: readonly string[]
  /** Why several speakers are one; empty where there is one speaker. */
  readonly ties: readonly Tie[]
  /** Outlets that report one of its speakers, or that have nothing but this origin. */
  readonly outletIds: readonly string[]
  /** The shortest way from what we read to the origin. Computed when it is read: as long as the chain. */
  readonly path: readonly Step[]
}

/** Something about the chains that an editor should know. */
export type ProvenanceWarning =
  /** Several outlets look like several confirmations, and are one. */
  | { readonly kind: 'OUTLETS_COLLAPSE'; readonly originId: string; readonly sourceIds: readonly string[] }
  /** A chain closes on itself. Without an outside origin the circle counts at most once. */
  | { readonly kind: 'CIRCULAR_REPORTING'; readonly sourceIds: readonly string[]; readonly outsideOrigin: boolean }
  /** Several unnamed sources count as one, as they may be the same. */
  | { readonly kind: 'UNNAMED_COUNT_ONCE'; readonly sourceIds: readonly string[] }

/** How many independent origins a claim has, how they were counted, and what is odd about it. */
export interface Origins {
  readonly count: number
  readonly origins: readonly Origin[]
  readonly warnings: readonly ProvenanceWarning[]
}
