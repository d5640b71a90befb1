import type { CorrectionKind, CorrectionOrigin, EdgeState } from '@sourceline/domain'
import { amongThose, byColumn, byReference, columns, extendShape, type Shape } from '../../platform/reads/shape.ts'
import { articleShape } from '../articles/public.ts'
import { claimShape } from '../claims/public.ts'

/** A correction as read. */
export interface CorrectionRow {
  readonly id: string
  readonly kind: CorrectionKind
  readonly origin: CorrectionOrigin
  readonly note: string
  readonly wrong: string | null
  readonly right: string | null
  readonly issuedAt: string
  readonly publicFrom: string | null
  readonly state: EdgeState
  readonly version: number
}

/** How corrections are read. */
export const correctionShape: Shape = {
  view: 'correction',
  fields: {
    ...columns('id', 'kind', 'origin', 'note', 'wrong', 'issuedAt', 'publicFrom', 'state', 'version'),
    right: [{ name: 'right', sql: (row) => `${row}."right"` }],
    can: ['publicFrom'],
  },
  relations: {
    article: { kind: 'one', shape: () => articleShape, where: byReference('article_id') },
    claims: {
      kind: 'many',
      shape: () => claimShape,
      where: (correction, claim, schema) =>
        `${claim}.id ${amongThose(`SELECT x.claim_id FROM ${schema}.correction_claim x WHERE x.correction_id = ${correction}.id`)}`,
      orderBy: (claim) => `${claim}.id`,
    },
    supersedes: { kind: 'one', shape: () => correctionShape, where: byReference('supersedes_id') },
  },
}

/** Corrections tell articles what was put right. */
extendShape(articleShape, {
  relations: {
    corrections: {
      kind: 'many',
      shape: () => correctionShape,
      where: byColumn('article_id'),
      orderBy: (row) => `${row}.issued_at DESC, ${row}.id DESC`,
    },
  },
})
