import type { ProposalDecision, Stance } from '@sourceline/domain'
import { amongThose, byColumn, byReference, columns, extendShape, type Shape } from '../../platform/reads/shape.ts'
import { articleShape } from '../articles/public.ts'
import { attributionShape, claimShape, columnOfAttribution, keptApartFrom, wordingOfClaim } from '../claims/public.ts'
import { sourceShape } from '../sources/public.ts'
import type { Referring } from './reference-choices.ts'

/** A proposal as read. */
export interface ProposalRow extends Referring {
  readonly id: string
  readonly subjectType: string
  readonly proposedBy: string
  readonly score: number
  readonly decision: ProposalDecision
  readonly decidedAt: string | null
  readonly createdAt: string
  readonly stance: Stance | null
  readonly words: string
  readonly claimId: string
  /** UUIDs of the claims from which an editor keeps its claim apart. */
  readonly keptApart: readonly string[]
}

/** What tells what of a proposal is open. */
const referring = [
  'drafted',
  'referenceChoices',
  { name: 'claimStatement', sql: (proposal: string) => wordingOfClaim(`${proposal}.claim_id`) },
  { name: 'sourceId', sql: (proposal: string) => columnOfAttribution('source_id', `${proposal}.attribution_id`) },
]

/** How proposals are read; editorial only. */
export const proposalShape: Shape = {
  view: 'proposal',
  fields: {
    ...columns('id', 'subjectType', 'proposedBy', 'score', 'decision', 'decidedAt', 'createdAt', 'words'),
    statement: ['drafted', 'referenceChoices'],
    resolved: ['drafted', 'referenceChoices'],
    open: referring,
    strength: ['score'],
    matches: [
      ...referring,
      'subjectType',
      'decision',
      'claimId',
      { name: 'keptApart', sql: (proposal) => keptApartFrom(`${proposal}.claim_id`) },
    ],
    stance: [
      {
        name: 'stance',
        sql: (proposal) => columnOfAttribution('stance', `${proposal}.attribution_id`),
      },
    ],
  },
  relations: {
    claim: { kind: 'one', shape: () => claimShape, where: byReference('claim_id') },
    attribution: { kind: 'one', shape: () => attributionShape, where: byReference('attribution_id') },
    source: {
      kind: 'one',
      shape: () => sourceShape,
      where: (proposal, source) => `${source}.id = ${columnOfAttribution('source_id', `${proposal}.attribution_id`)}`,
    },
    reportedVia: {
      kind: 'one',
      shape: () => sourceShape,
      where: (proposal, source) =>
        `${source}.id = ${columnOfAttribution('reported_via_id', `${proposal}.attribution_id`)}`,
    },
  },
}

const waitingFirst = (row: string): string => `(${row}.decision = 'PROPOSED') DESC, ${row}.score DESC, ${row}.id`

/** Proposals tell articles and claims what waits for an editor, and what was refused. */
extendShape(articleShape, {
  relations: {
    proposals: { kind: 'many', shape: () => proposalShape, where: byColumn('article_id'), orderBy: waitingFirst },
  },
})
extendShape(claimShape, {
  relations: {
    proposals: {
      kind: 'many',
      shape: () => proposalShape,
      where: (claim, proposal) =>
        `${proposal}.subject_id ${amongThose(`SELECT ${claim}.id
          UNION ALL SELECT a.id FROM public.attribution a WHERE a.claim_id = ${claim}.id`)}`,
      orderBy: waitingFirst,
    },
  },
})
