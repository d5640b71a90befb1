import { isWeak, type ProposalDecision, type Stance } from '@sourceline/domain'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder } from '../../graphql/builder.ts'
import { deskEnums, publicEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { related } from '../../graphql/relation.ts'
import { Article } from '../articles/public.ts'
import { Attribution, Claim, type AttributionRow, type ClaimRow } from '../claims/public.ts'
import { Source, type SourceRow } from '../sources/public.ts'
import { proposalShape, type ProposalRow } from './proposal.reads.ts'
import { openReferences, resolvedReferences, statementOf, type PlacedReference } from './reference-choices.ts'
import { acceptAllProposals } from './use-cases/accept-all-proposals.ts'
import { acceptProposals } from './use-cases/accept-proposals.ts'
import { rejectProposals } from './use-cases/reject-proposals.ts'
import { reopenProposals } from './use-cases/reopen-proposals.ts'

const ReferenceTarget = builder.enumType('ReferenceTarget', {
  description: 'Where words stand that an editor must resolve.',
  values: {
    STATEMENT: { description: 'In the statement of a claim: "he", "the plan".' },
    SOURCE: { description: 'In what the text calls a source.' },
  } as const,
})

const OpenReference = builder.objectRef<PlacedReference>('OpenReference').implement({
  description: 'Words that point elsewhere: what they stand for must be said before the proposal can be accepted.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Which of its proposal: `1`, `2`.' }),
    of: t.field({
      type: ReferenceTarget,
      description: 'What the words stand in.',
      resolve: (reference) => reference.of,
    }),
    words: t.exposeString('words', { description: 'The words of the text: "he", "the plan".' }),
    start: t.exposeInt('start', {
      nullable: true,
      description:
        'Where they, or what was chosen for them, begin in the statement, in UTF-16 code units; null elsewhere.',
    }),
    end: t.exposeInt('end', {
      nullable: true,
      description:
        'Where they, or what was chosen for them, end in the statement, in UTF-16 code units; null elsewhere.',
    }),
    candidates: t.exposeStringList('candidates', {
      description: 'Whom or what they may stand for, the likeliest first; empty where the text offers nobody.',
    }),
    choice: t.exposeString('choice', {
      nullable: true,
      description: 'What an editor says that they stand for; null while it is open.',
    }),
  }),
})

const Proposal = builder.objectRef<ProposalRow>('Proposal').implement({
  description: 'What a program suggests: a claim that the text makes, or where a source stands on it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    subjectType: t.exposeString('subjectType', { description: 'CLAIM or ATTRIBUTION.' }),
    claim: t.field({
      type: Claim,
      description: 'The claim that it proposes or speaks to.',
      resolve: (row, _args, _context, info) => related<ClaimRow>(row, info),
    }),
    attribution: t.field({
      type: Attribution,
      nullable: true,
      description: 'The attribution that it proposes; null for a claim, and once it was rejected.',
      resolve: (row, _args, _context, info) => related<AttributionRow | null>(row, info),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Whose attribution it proposes, rejected or not; null for a claim.',
      resolve: (row, _args, _context, info) => related<SourceRow | null>(row, info),
    }),
    stance: t.field({
      type: publicEnums.Stance,
      nullable: true,
      description: 'Where that source stands; null for a claim.',
      resolve: (row) => row.stance as Stance | null,
    }),
    words: t.exposeString('words', { description: 'The words of the text that make the claim.' }),
    statement: t.string({
      description:
        'The claim as one sentence that stands alone, with what editors chose for words that point elsewhere. The claim gets it as its wording, unless it was recorded before.',
      resolve: (row) => statementOf(row),
    }),
    open: t.field({
      type: [OpenReference],
      description:
        'What an editor must resolve before it can be accepted, in the order of the text; empty when it is complete.',
      resolve: (row) => openReferences(row),
    }),
    resolved: t.field({
      type: [OpenReference],
      description: 'What an editor has resolved by a choice. It can be chosen anew until the proposal is decided.',
      resolve: (row) => resolvedReferences(row),
    }),
    reportedVia: t.field({
      type: Source,
      nullable: true,
      description: 'Through whom the text knows what the source says; null for a claim, and where it tells none.',
      resolve: (row, _args, _context, info) => related<SourceRow | null>(row, info),
    }),
    weak: t.boolean({
      description: 'It is too unsure to be accepted together with others: accepting all leaves it out.',
      resolve: ({ score }) => isWeak(score),
    }),
    proposedBy: t.exposeString('proposedBy', { description: 'The rule or model that made it.' }),
    score: t.exposeFloat('score', { description: 'How sure it is, from 0 to 1.' }),
    decision: t.field({
      type: deskEnums.ProposalDecision,
      description: 'What became of it.',
      resolve: (row) => row.decision as ProposalDecision,
    }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided on.',
      resolve: (row) => row.decidedAt,
    }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was made.', resolve: (row) => row.createdAt }),
  }),
})

nodeType('proposal', 'Proposal', proposalShape)

builder.objectField(Article, 'proposals', (t) =>
  t.field({
    type: [Proposal],
    args: listArgs(500),
    complexity: listCost,
    description: 'What was proposed for it: what waits for a decision first, the surest first.',
    resolve: (row, _args, _context, info) => related<ProposalRow[]>(row, info),
  }),
)

builder.objectField(Claim, 'proposals', (t) =>
  t.field({
    type: [Proposal],
    args: listArgs(100),
    complexity: listCost,
    description: 'What programs proposed of it, in any article: what waits for a decision first.',
    resolve: (row, _args, _context, info) => related<ProposalRow[]>(row, info),
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
    weakCount: t.exposeInt('weakCount', { description: 'How many were left because they are weak.' }),
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
