import type { Anonymity, AttributionBasis, Stance } from '../vocabulary/attribution.ts'

/** What provenance needs of one attribution of a claim. Ids are of any form, equal when the record is. */
export interface Statement {
  readonly id: string
  readonly sourceId: string
  readonly stance: Stance
  readonly anonymity: Anonymity
  readonly reportedViaId: string | null
  readonly onBehalfOfId: string | null
  readonly affiliationId: string | null
  readonly basis?: AttributionBasis
}

/** A source and the body that it belongs to. */
export interface Affiliation {
  readonly sourceId: string
  readonly bodyId: string
}

/** What is known beside the statements themselves. */
export interface ProvenanceFacts {
  /** Sources that an editor has confirmed to be none of the other unnamed ones. */
  readonly confirmedDistinct?: ReadonlySet<string>
  /** Who belongs to whom beyond the direct affiliations of the statements, in any order: a bureau, its ministry, its government. */
  readonly affiliations?: readonly Affiliation[]
}

/** Tells whether a statement speaks for its claim. Denial, doubt and silence do not. */
export const stands = (statement: Statement): boolean =>
  statement.stance === 'ASSERTS' || statement.stance === 'CONFIRMS'

/** Tells whether whoever is quoted has it from nobody else, even if others are known through it. */
export const firsthand = (statement: Statement): boolean =>
  statement.basis === 'WITNESSED' || statement.basis === 'OWN_REPORTING'

/** Tells whether readers can tell this source from others: by its name, or by the one given instead. */
export const distinguishable = (statement: Statement): boolean =>
  statement.anonymity === 'NAMED' || statement.anonymity === 'PSEUDONYM'

/** Order by code units: the same everywhere, whatever the language of the reader. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
