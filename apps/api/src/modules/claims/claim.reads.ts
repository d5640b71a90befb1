import type {
  Anonymity,
  AttributionBasis,
  AttributionForm,
  ClaimKind,
  ClaimLinkKind,
  EdgeState,
  EvidenceBearing,
  EvidenceKind,
  SourceTerms,
  Stance,
  Verdict,
} from '@sourceline/domain'
import { actorName } from '../identity/public.ts'
import {
  amongThose,
  byColumn,
  byReference,
  columns,
  extendShape,
  newestFirst,
  type Shape,
} from '../../platform/reads/shape.ts'
import { sourceShape } from '../sources/public.ts'
import { affiliationsProperty, originsProperty } from './origins.reads.ts'
import { provenanceShape } from './provenance.reads.ts'

/** A claim as read. */
export interface ClaimRow {
  readonly id: string
  readonly statement: string
  readonly kind: ClaimKind
  readonly verdict: Verdict | null
  readonly rating: string | null
  readonly asOfDate: string | null
  readonly dateModified: string
  readonly statements: readonly StatementRow[]
  readonly affiliations: readonly { readonly sourceId: string; readonly bodyId: string }[]
  readonly state: EdgeState
  readonly version: number
  readonly hasDraft: boolean
  readonly adverse: boolean
  readonly publicFrom: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** What the count of independent sources needs of one attribution. */
export interface StatementRow {
  readonly id: string
  readonly sourceId: string
  readonly stance: Stance
  readonly anonymity: Anonymity
  readonly reportedViaId: string | null
  readonly onBehalfOfId: string | null
  readonly affiliationId: string | null
  readonly basis: AttributionBasis
}

/** What the provenance of a claim is made of, as read. */
export interface ProvenanceRow extends Pick<ClaimRow, 'id' | 'statements' | 'affiliations'> {
  /** Each source that takes part and may be read, by its id. */
  readonly names: Readonly<Record<string, string>>
}

/** An attribution as read. */
export interface AttributionRow {
  readonly id: string
  readonly stance: Stance
  readonly hedged: boolean
  readonly form: AttributionForm | null
  readonly basis: AttributionBasis
  readonly anonymity: Anonymity
  readonly anonymityReason: string | null
  readonly quote: string | null
  readonly cue: string | null
  readonly saidAt: string | null
  readonly publicFrom: string | null
  readonly state: EdgeState
  readonly version: number
  readonly terms: SourceTerms
  readonly approvedBy: string | null
}

/** A piece of evidence as read. */
export interface EvidenceRow {
  readonly id: string
  readonly kind: EvidenceKind
  readonly bearing: EvidenceBearing
  readonly title: string
  readonly url: string | null
  readonly excerpt: string | null
  readonly locator: string | null
  readonly sha256: string | null
  readonly capturedAt: string | null
  readonly publicFrom: string | null
  readonly state: EdgeState
  readonly version: number
}

/** An assessment as read. */
export interface AssessmentRow {
  readonly id: string
  readonly verdict: Verdict
  readonly rating: string | null
  readonly rationale: string
  readonly assessedAt: string
  readonly assessedBy: string | null
  readonly publicFrom: string | null
}

/** A link as read from one of its two claims. */
export interface ClaimLinkRow {
  readonly id: string
  readonly kind: ClaimLinkKind
  readonly outgoing: boolean
  readonly publicFrom: string | null
  readonly version: number
}

/** The claims of a source that were found to be something. */
export interface VerdictCountRow {
  readonly verdict: Verdict
  readonly claimIds: readonly string[]
}

/** How claims are read. */
export const claimShape: Shape = {
  view: 'claim',
  fields: {
    ...columns(
      'id',
      'statement',
      'kind',
      'verdict',
      'rating',
      'asOfDate',
      'dateModified',
      'state',
      'version',
      'hasDraft',
      'adverse',
      'publicFrom',
      'createdAt',
      'updatedAt',
    ),
    independentSourceCount: [originsProperty, affiliationsProperty],
    can: ['state', 'hasDraft'],
  },
  relations: {
    about: {
      kind: 'many',
      shape: () => sourceShape,
      where: (claim, source, schema) =>
        `${source}.id ${amongThose(`SELECT b.source_id FROM ${schema}.claim_about b WHERE b.claim_id = ${claim}.id`)}`,
      orderBy: (source) => `${source}.name, ${source}.id`,
    },
    assessments: {
      kind: 'many',
      shape: () => assessmentShape,
      where: byColumn('claim_id'),
      orderBy: (row) => `${row}.assessed_at DESC, ${row}.id DESC`,
    },
    attributions: {
      kind: 'many',
      shape: () => attributionShape,
      where: byColumn('claim_id'),
      orderBy: (row) => `${row}.said_at NULLS LAST, ${row}.id`,
    },
    evidence: { kind: 'many', shape: () => evidenceShape, where: byColumn('claim_id'), orderBy: (row) => `${row}.id` },
    links: {
      kind: 'many',
      shape: () => claimLinkShape,
      where: byColumn('claim_id'),
      orderBy: (row) => `${row}.kind, ${row}.id`,
    },
    provenance: { kind: 'self', shape: () => provenanceShape },
  },
}

/** How attributions are read. */
export const attributionShape: Shape = {
  view: 'attribution',
  fields: {
    ...columns(
      'id',
      'stance',
      'hedged',
      'form',
      'basis',
      'anonymity',
      'anonymityReason',
      'quote',
      'cue',
      'saidAt',
      'publicFrom',
      'state',
      'version',
      'terms',
    ),
    approvedBy: [{ name: 'approvedBy', sql: (attribution) => actorName(`${attribution}.approved_by_id`) }],
  },
  relations: {
    claim: { kind: 'one', shape: () => claimShape, where: byReference('claim_id') },
    source: { kind: 'one', shape: () => sourceShape, where: byReference('source_id') },
    onBehalfOf: { kind: 'one', shape: () => sourceShape, where: byReference('on_behalf_of_id') },
    reportedVia: { kind: 'one', shape: () => sourceShape, where: byReference('reported_via_id') },
  },
}

/** How evidence is read. */
export const evidenceShape: Shape = {
  view: 'evidence',
  fields: columns(
    'id',
    'kind',
    'bearing',
    'title',
    'url',
    'excerpt',
    'locator',
    'sha256',
    'capturedAt',
    'publicFrom',
    'state',
    'version',
  ),
  relations: { claim: { kind: 'one', shape: () => claimShape, where: byReference('claim_id') } },
}

/** How assessments are read. */
export const assessmentShape: Shape = {
  view: 'assessment',
  fields: {
    ...columns('id', 'verdict', 'rating', 'rationale', 'assessedAt', 'publicFrom'),
    assessedBy: [{ name: 'assessedBy', sql: (assessment) => actorName(`${assessment}.assessed_by_id`) }],
  },
  relations: {
    claim: { kind: 'one', shape: () => claimShape, where: byReference('claim_id') },
    evidence: {
      kind: 'many',
      shape: () => evidenceShape,
      where: (assessment, evidence, schema) =>
        `${evidence}.id ${amongThose(`SELECT b.evidence_id FROM ${schema}.assessment_evidence b
          WHERE b.assessment_id = ${assessment}.id`)}`,
      orderBy: (row) => `${row}.id`,
    },
  },
}

/** How links are read: from the claim that `links` was asked of. */
const claimLinkShape: Shape = {
  view: 'claim_link_end',
  fields: columns('id', 'kind', 'outgoing', 'publicFrom', 'version'),
  relations: { claim: { kind: 'one', shape: () => claimShape, where: byReference('other_claim_id') } },
}

/** Claims tell sources what they have said, and how that was found to be. */
extendShape(sourceShape, {
  fields: {
    trackRecord: [
      {
        name: 'verdicts',
        sql: (source, schema) =>
          `(SELECT coalesce(json_agg(v), '[]')
            FROM (SELECT c.verdict, array_agg(DISTINCT c.id) AS "claimIds" FROM ${schema}.attribution a
            JOIN ${schema}.claim c ON c.id = a.claim_id WHERE a.source_id = ${source}.id
            AND a.stance IN ('ASSERTS', 'CONFIRMS') AND c.verdict IS NOT NULL GROUP BY c.verdict ORDER BY c.verdict) v)`,
      },
    ],
  },
  relations: {
    claims: {
      kind: 'connection',
      shape: () => attributionShape,
      where: byColumn('source_id'),
      order: { ...newestFirst('id'), type: 'uuid' },
    },
  },
})
