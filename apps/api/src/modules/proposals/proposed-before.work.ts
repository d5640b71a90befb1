import type { JsonText } from '../../platform/json-text.work.ts'

/** A fingerprint that is asked about. */
export interface AskedFingerprint {
  readonly fingerprint: string
  /** What it stands for says by itself what it means: a refusal holds in every article, and not only in the same text. */
  readonly anywhere: boolean
}

/** A claim that was proposed in the same text. */
export interface ProposedHere {
  readonly fingerprint: string
  readonly claimId: string
  readonly state: 'PROPOSED' | 'ACCEPTED'
}

/** What became of what was proposed before. */
export interface ProposedBefore {
  /** Fingerprints of what an editor has refused. */
  readonly refused: JsonText<readonly string[]>
  readonly here: JsonText<readonly ProposedHere[]>
}
