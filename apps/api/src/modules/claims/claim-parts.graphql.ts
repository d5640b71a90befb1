import { listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { editorialEnums, publicEnums } from '../../graphql/enums.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { idInAnswer } from '../../graphql/moment.ts'
import { relatedPage } from '../../graphql/relation.ts'
import { relation } from '../../platform/reads/related.ts'
import { Source, type SourceRow } from '../sources/public.ts'
import {
  assessmentShape,
  attributionShape,
  evidenceShape,
  type AssessmentRow,
  type AttributionRow,
  type ClaimLinkRow,
  type ClaimRow,
  type EvidenceRow,
  type VerdictCountRow,
} from './claim.reads.ts'
import { Claim } from './claim.ref.ts'

/** The type Evidence. */
export const Evidence = builder.objectRef<EvidenceRow>('Evidence').implement({
  ...pub,
  description: 'Something that bears on a claim: a link, document, image or dataset.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    claim: t.field({
      ...pub,
      type: Claim,
      description: 'The claim.',
      resolve: relation<ClaimRow>(),
    }),
    kind: t.expose('kind', {
      ...pub,
      type: publicEnums.EvidenceKind,
      description: 'What it is.',
    }),
    bearing: t.expose('bearing', {
      ...pub,
      type: publicEnums.EvidenceBearing,
      description: 'Which way it points.',
    }),
    title: t.exposeString('title', { ...pub, description: 'What it is called.' }),
    url: t.exposeString('url', { ...pub, nullable: true, description: 'Where it can be found.' }),
    excerpt: t.exposeString('excerpt', { ...pub, nullable: true, description: 'The words or figures that matter.' }),
    locator: t.exposeString('locator', { ...pub, nullable: true, description: 'Where in it: page, time, table.' }),
    sha256: t.exposeString('sha256', {
      ...pub,
      nullable: true,
      description: 'SHA-256 (hex) of the copy that was seen.',
    }),
    capturedAt: t.expose('capturedAt', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When the copy was taken.',
    }),
    publicFrom: t.expose('publicFrom', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public.',
    }),
    state: t.field({
      type: editorialEnums.EdgeState,
      description: 'Whether an editor stands behind it.',
      resolve: (row) => row.state,
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  }),
})

/** The type Attribution. */
export const Attribution = builder.objectRef<AttributionRow>('Attribution').implement({
  ...pub,
  description: 'Where a source stands on a claim, and how that is known.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    stance: t.expose('stance', {
      ...pub,
      type: publicEnums.Stance,
      description: 'Where the source stands.',
    }),
    hedged: t.exposeBoolean('hedged', { ...pub, description: 'Said with reserve: "suggested", "signaled".' }),
    form: t.expose('form', {
      ...pub,
      type: publicEnums.AttributionForm,
      nullable: true,
      description: 'How the words are given; null where there are none.',
    }),
    basis: t.expose('basis', {
      ...pub,
      type: publicEnums.AttributionBasis,
      description: 'How the source knows.',
    }),
    anonymity: t.expose('anonymity', {
      ...pub,
      type: publicEnums.Anonymity,
      description: 'What readers may know of who it is.',
    }),
    anonymityReason: t.exposeString('anonymityReason', {
      ...pub,
      nullable: true,
      description: 'Why it is not named, as told to readers.',
    }),
    quote: t.exposeString('quote', { ...pub, nullable: true, description: 'The quoted words.' }),
    cue: t.exposeString('cue', {
      ...pub,
      nullable: true,
      description: 'The word that ties them to the source: "said".',
    }),
    saidAt: t.expose('saidAt', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When it was said, or when the source was asked.',
    }),
    publicFrom: t.expose('publicFrom', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public.',
    }),
  }),
})

builder.objectFields(Attribution, (t) => ({
  claim: t.field({
    ...pub,
    type: Claim,
    description: 'The claim.',
    resolve: relation<ClaimRow>(),
  }),
  source: t.field({
    ...pub,
    type: Source,
    description: 'The source.',
    resolve: relation<SourceRow>(),
  }),
  onBehalfOf: t.field({
    ...pub,
    type: Source,
    nullable: true,
    description: 'For whom the source spoke.',
    resolve: relation<SourceRow | null>(),
  }),
  reportedVia: t.field({
    ...pub,
    type: Source,
    nullable: true,
    description: 'The publication through which we know.',
    resolve: relation<SourceRow | null>(),
  }),
}))

builder.objectFields(Attribution, (t) => ({
  state: t.field({
    type: editorialEnums.EdgeState,
    description: 'Whether an editor stands behind it.',
    resolve: (row) => row.state,
  }),
  version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  approvedBy: t.exposeString('approvedBy', {
    nullable: true,
    description: 'Which editor approved that the source is not named; null where nobody did.',
  }),
  terms: t.field({
    type: editorialEnums.SourceTerms,
    description: 'What was agreed with the source.',
    resolve: (row) => row.terms,
  }),
}))

/** The type Assessment. */
export const Assessment = builder.objectRef<AssessmentRow>('Assessment').implement({
  ...pub,
  description: 'An editor’s dated verdict on a claim. Never changed; a newer one takes its place.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    claim: t.field({
      ...pub,
      type: Claim,
      description: 'The claim.',
      resolve: relation<ClaimRow>(),
    }),
    verdict: t.expose('verdict', {
      ...pub,
      type: publicEnums.Verdict,
      description: 'What was found.',
    }),
    rating: t.exposeString('rating', {
      ...pub,
      nullable: true,
      description: 'The verdict in the words of the site’s own scale.',
    }),
    rationale: t.exposeString('rationale', { ...pub, description: 'Why.' }),
    assessedAt: t.expose('assessedAt', { ...pub, type: 'DateTime', description: 'When.' }),
    assessedBy: t.exposeString('assessedBy', {
      nullable: true,
      description: 'Who gave it; null where that is not known.',
    }),
    evidence: t.field({
      ...pub,
      type: [Evidence],
      args: listArgs(100),
      complexity: listCost,
      description: 'What it rests on.',
      resolve: relation<EvidenceRow[]>(),
    }),
    publicFrom: t.expose('publicFrom', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public; null if it is not.',
    }),
  }),
})

/** The type ClaimLink. */
export const ClaimLink = builder.objectRef<ClaimLinkRow>('ClaimLink').implement({
  ...pub,
  description: 'How one claim bears on another, seen from one of the two.',
  fields: (t) => ({
    id: t.id({
      ...pub,
      description: 'The id: `link_01h…`.',
      resolve: (row, _args, context) => idInAnswer(context, 'link', row.id),
    }),
    kind: t.expose('kind', {
      ...pub,
      type: publicEnums.ClaimLinkKind,
      description: 'How it bears.',
    }),
    claim: t.field({
      ...pub,
      type: Claim,
      description: 'The other claim.',
      resolve: relation<ClaimRow>(),
    }),
    outgoing: t.exposeBoolean('outgoing', {
      ...pub,
      description: 'True if this claim bears on the other; false if the other bears on this one.',
    }),
    publicFrom: t.expose('publicFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public; null if it waits for publishing.',
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  }),
})

const SourceClaimConnection = connectionOf('SourceClaim', Attribution)

const VerdictCount = builder.objectRef<VerdictCountRow>('VerdictCount').implement({
  ...pub,
  description: 'How many claims have a verdict.',
  fields: (t) => ({
    verdict: t.expose('verdict', {
      ...pub,
      type: publicEnums.Verdict,
      description: 'The verdict.',
    }),
    count: t.int({ ...pub, description: 'How many claims have it.', resolve: ({ claimIds }) => claimIds.length }),
  }),
})

builder.objectFields(Source, (t) => ({
  claims: t.field({
    ...pub,
    type: SourceClaimConnection,
    args: pageArgs(),
    complexity: pageCost,
    description: 'What it has said of which claims, newest first.',
    resolve: (row, args, _context, info) => relatedPage<AttributionRow>(row, args, info),
  }),
  trackRecord: t.field({
    ...pub,
    type: [VerdictCount],
    description: 'How many of the claims that it asserted or confirmed have which verdict.',
    resolve: (row, _args, { keeping }) => {
      const { verdicts } = row as typeof row & { verdicts: readonly VerdictCountRow[] }
      keeping?.tags.list('attribution')
      for (const id of verdicts.flatMap(({ claimIds }) => claimIds)) keeping?.tags.record('claim', id)
      return [...verdicts]
    },
  }),
}))

nodeType('attribution', 'Attribution', attributionShape)
nodeType('evidence', 'Evidence', evidenceShape)
nodeType('assessment', 'Assessment', assessmentShape)
