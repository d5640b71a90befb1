import { strengthOf } from '@sourceline/domain'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder } from '../../graphql/builder.ts'
import { editorialEnums, publicEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { relation } from '../../platform/reads/related.ts'
import { Article } from '../articles/public.ts'
import { Attribution, Claim, type AttributionRow, type ClaimRow } from '../claims/public.ts'
import { Source, type SourceRow } from '../sources/public.ts'
import { Proposal } from './proposal.ref.ts'
import { proposalShape, type ProposalRow } from './proposal.reads.ts'
import { acceptAllProposals } from './use-cases/accept-all-proposals.ts'
import { acceptProposals } from './use-cases/accept-proposals.ts'
import { rejectProposals } from './use-cases/reject-proposals.ts'
import { resolveReference } from './use-cases/resolve-reference.ts'
import { reopenProposals } from './use-cases/reopen-proposals.ts'

Proposal.implement({
  description: 'What a program suggests: a claim that the text makes, or where a source stands on it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    subjectType: t.exposeString('subjectType', { description: 'CLAIM or ATTRIBUTION.' }),
    claim: t.field({
      type: Claim,
      description: 'The claim that it proposes or speaks to.',
      resolve: relation<ClaimRow>(),
    }),
    attribution: t.field({
      type: Attribution,
      nullable: true,
      description: 'The attribution that it proposes; null for a claim, and once it was rejected.',
      resolve: relation<AttributionRow | null>(),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Whose attribution it proposes, rejected or not; null for a claim.',
      resolve: relation<SourceRow | null>(),
    }),
    stance: t.field({
      type: publicEnums.Stance,
      nullable: true,
      description: 'Where that source stands; null for a claim.',
      resolve: (row) => row.stance,
    }),
    reportedVia: t.field({
      type: Source,
      nullable: true,
      description: 'Through whom the text knows what the source says; null for a claim, and where it tells none.',
      resolve: relation<SourceRow | null>(),
    }),
    strength: t.field({
      type: editorialEnums.ProposalStrength,
      description: 'How surely it is right, by its score: accepting all leaves the weak ones out.',
      resolve: ({ score }) => strengthOf(score),
    }),
    proposedBy: t.exposeString('proposedBy', { description: 'The rule or model that made it.' }),
    score: t.exposeFloat('score', {
      description: 'How sure it is, from 0 to 1: lists of proposals are ordered by it.',
    }),
    decision: t.field({
      type: editorialEnums.ProposalDecision,
      description: 'What became of it.',
      resolve: (row) => row.decision,
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided on.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
})

nodeType('proposal', 'Proposal', proposalShape)

builder.objectField(Article, 'proposals', (t) =>
  t.field({
    type: [Proposal],
    args: listArgs(500),
    complexity: listCost,
    description: 'What was proposed for it: what waits for a decision first, the surest first.',
    resolve: relation<ProposalRow[]>(),
  }),
)

builder.objectField(Claim, 'proposals', (t) =>
  t.field({
    type: [Proposal],
    args: listArgs(100),
    complexity: listCost,
    description: 'What programs proposed of it, in any article: what waits for a decision first.',
    resolve: relation<ProposalRow[]>(),
  }),
)

const fields = <Value extends { readonly proposalIds: readonly string[] }>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Value>,
) => ({
  proposals: t.field({
    type: [Proposal],
    description: 'The proposals as they are now.',
    resolve: ({ proposalIds }, _args, context, info) =>
      context.readsAt(null).byIds<ProposalRow>(info, proposalShape, proposalIds),
  }),
})

mutationFor('acceptProposals', acceptProposals, {
  description:
    'An editor stands behind what was proposed. Accepting an attribution accepts its claim and its sources with it.',
  fields,
})
mutationFor('acceptAllProposals', acceptAllProposals, {
  description:
    'Accepts what was proposed for an article and waits for a decision, but for what is open or weak: that is left, and counted.',
  fields: (t) => ({
    ...fields(t),
    acceptedCount: t.exposeInt('acceptedCount', { description: 'How many proposals were accepted.' }),
    openCount: t.exposeInt('openCount', { description: 'How many were left because something in them is open.' }),
    weakCount: t.exposeInt('weakCount', {
      description: 'How many were left because they are less sure than was asked.',
    }),
  }),
})
mutationFor('rejectProposals', rejectProposals, {
  description: 'Refuses proposals. A refused claim takes its proposed attributions with it.',
  fields,
})
mutationFor('reopenProposals', reopenProposals, {
  description: 'Takes decisions back: the proposals wait for an editor again.',
  fields,
})
mutationFor('resolveReference', resolveReference, {
  description:
    'Says what words of a proposal stand for that point elsewhere. The statement is written anew with that; ' +
    'until the proposal is decided another choice can be made, or none.',
  records: { proposal: { type: Proposal, shape: proposalShape, id: ({ proposalId }) => proposalId } },
})
