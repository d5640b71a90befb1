import type { AttributionForm, AttributionBasis, Anonymity, ClaimKind, SourceTerms, Stance } from '@sourceline/domain'
import { writeRecords, type WrittenRecords } from '../../platform/records/written-records.work.ts'

/** What a revision of a claim holds. */
export interface ClaimContent {
  readonly statement: string
  readonly kind: ClaimKind
  readonly adverse: boolean
  /** A day, `2026-11-23`. */
  readonly asOfDate: string | null
  readonly aboutIds: readonly string[]
}

/** A claim to create, under an id that is new. */
export interface NewClaim {
  readonly id: string
  readonly content: ClaimContent
}

/** Claims to create, with an open first revision each, written out. */
export type ClaimRows = WrittenRecords<Omit<ClaimContent, 'aboutIds'>, 'about'>

/** What a revision of a claim holds, as rows: whom it concerns, each once. */
export const contentRows = ({ statement, kind, adverse, asOfDate, aboutIds }: ClaimContent) => ({
  columns: { statement, kind, adverse, asOfDate },
  parts: { about: [...new Set(aboutIds)].map((sourceId) => ({ sourceId })) },
})

/** Writes claims out that are to be created. */
export const claimRows = (claims: readonly NewClaim[]): ClaimRows =>
  writeRecords(
    'claim',
    claims.map(({ id, content }) => ({ id, content: contentRows(content) })),
  )

/** What an attribution says. */
export interface AttributionContent {
  readonly sourceId: string
  readonly stance: Stance
  readonly hedged: boolean
  readonly form: AttributionForm | null
  readonly basis: AttributionBasis
  readonly anonymity: Anonymity
  readonly terms: SourceTerms
  readonly anonymityReason: string | null
  readonly quote: string | null
  readonly cue: string | null
  readonly saidAt: Date | null
  readonly onBehalfOfId: string | null
  readonly reportedViaId: string | null
}

/** An attribution to create, under an id that is new; whether its source is a stand-in, and what it takes the place of. */
export interface NewAttribution extends AttributionContent {
  readonly id: string
  readonly claimId: string
  readonly sourceStandIn: boolean
  readonly replacesId: string | null
}
