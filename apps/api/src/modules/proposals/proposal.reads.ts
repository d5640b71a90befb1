import { byColumn, byReference, columns, extendShape, type Shape } from '../../platform/reads/shape.ts'
import { articleShape } from '../articles/public.ts'
import { attributionShape, claimShape } from '../claims/public.ts'

/** A proposal as read. */
export interface ProposalRow {
  readonly id: string
  readonly subjectType: string
  readonly proposedBy: string
  readonly score: number
  readonly decision: string
  readonly decidedAt: string | null
  readonly createdAt: string
}

/** How proposals are read; editorial only. */
export const proposalShape: Shape = {
  view: 'proposal',
  fields: columns('id', 'subjectType', 'proposedBy', 'score', 'decision', 'decidedAt', 'createdAt'),
  relations: {
    claim: { kind: 'one', shape: () => claimShape, where: byReference('claim_id') },
    attribution: { kind: 'one', shape: () => attributionShape, where: byReference('attribution_id') },
  },
}

/** Proposals tell articles what waits for an editor. */
extendShape(articleShape, {
  relations: {
    proposals: {
      kind: 'many',
      shape: () => proposalShape,
      where: byColumn('article_id'),
      orderBy: (row) => `(${row}.decision = 'PROPOSED') DESC, ${row}.score DESC, ${row}.id`,
    },
  },
})
