/** A claim that is recorded already. */
export interface RecordedClaim {
  /** UUID. */
  readonly id: string
  readonly state: 'PROPOSED' | 'ACCEPTED'
  /** Its statement in lower case. */
  readonly words: string
  /** UUIDs of the claims from which an editor keeps it apart. */
  readonly apart: readonly string[]
}

/** Where a source stands on a claim. */
export interface StandOnClaim {
  readonly claimId: string
  readonly sourceId: string
  readonly stance: string
}

/** An attribution that nothing has ended. */
export interface OpenAttribution extends StandOnClaim {
  readonly id: string
  readonly state: string
}
