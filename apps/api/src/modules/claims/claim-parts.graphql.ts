import { listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { deskEnums, publicEnums } from '../../graphql/enums.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { idInAnswer } from '../../graphql/moment.ts'
import { related, relatedPage } from '../../graphql/relation.ts'
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
      resolve: (row, _args, _context, info) => related<ClaimRow>(row, info),
    }),
    kind: t.field({
      ...pub,
      type: publicEnums.EvidenceKind,
      description: 'What it is.',
      resolve: (row) => row.kind,
    }),
    bearing: t.field({
      ...pub,
      type: publicEnums.EvidenceBearing,
      description: 'Which way it points.',
      resolve: (row) => row.bearing,
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
    capturedAt: t.field({
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When the copy was taken.',
      resolve: (row) => row.capturedAt,
    }),
    publicFrom: t.field({
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public.',
      resolve: (row) => row.publicFrom,
    }),
    state: t.field({
      type: deskEnums.EdgeState,
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
    stance: t.field({
      ...pub,
      type: publicEnums.Stance,
      description: 'Where the source stands.',
      resolve: (row) => row.stance,
    }),
    hedged: t.exposeBoolean('hedged', { ...pub, description: 'Said with reserve: "suggested", "signaled".' }),
    form: t.field({
      ...pub,
      type: publicEnums.AttributionForm,
      nullable: true,
      description: 'How the words are given; null where there are none.',
      resolve: (row) => row.form,
    }),
    basis: t.field({
      ...pub,
      type: publicEnums.AttributionBasis,
      description: 'How the source knows.',
      resolve: (row) => row.basis,
    }),
    anonymity: t.field({
      ...pub,
      type: publicEnums.Anonymity,
      description: 'What readers may know of who it is.',
      resolve: (row) => row.anonymity,
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
    saidAt: t.field({
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When it was said, or when the source was asked.',
      resolve: (row) => row.saidAt,
    }),
    publicFrom: t.field({
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public.',
      resolve: (row) => row.publicFrom,
    }),
  }),
})

builder.objectFields(Attribution, (t) => ({
  claim: t.field({
    ...pub,
    type: Claim,
    description: 'The claim.',
    resolve: (row, _args, _context, info) => related<ClaimRow>(row, info),
  }),
  source: t.field({
    ...pub,
    type: Source,
    description: 'The source.',
    resolve: (row, _args, _context, info) => related<SourceRow>(row, info),
  }),
  onBehalfOf: t.field({
    ...pub,
    type: Source,
    nullable: true,
    description: 'For whom the source spoke.',
    resolve: (row, _args, _context, info) => related<SourceRow | null>(row, info),
  }),
  reportedVia: t.field({
    ...pub,
    type: Source,
    nullable: true,
    description: 'The publication through which we know.',
    resolve: (row, _args, _context, info) => related<SourceRow | null>(row, info),
  }),
}))

builder.objectFields(Attribution, (t) => ({
  state: t.field({
    type: deskEnums.EdgeState,
    description: 'Whether an editor stands behind it.',
    resolve: (row) => row.state,
  }),
  version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  approvedBy: t.exposeString('approvedBy', {
    nullable: true,
    description: 'Which editor approved that the source is not named; null where nobody did.',
  }),
  terms: t.field({
    type: deskEnums.SourceTerms,
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
      resolve: (row, _args, _context, info) => related<ClaimRow>(row, info),
    }),
    verdict: t.field({
      ...pub,
      type: publicEnums.Verdict,
      description: 'What was found.',
      resolve: (row) => row.verdict,
    }),
    rating: t.exposeString('rating', {
      ...pub,
      nullable: true,
      description: 'The verdict in the words of the site’s own scale.',
    }),
    rationale: t.exposeString('rationale', { ...pub, description: 'Why.' }),
    assessedAt: t.field({ ...pub, type: 'DateTime', description: 'When.', resolve: (row) => row.assessedAt }),
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
      resolve: (row, _args, _context, info) => related<EvidenceRow[]>(row, info),
    }),
    publicFrom: t.field({
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public; null if it is not.',
      resolve: (row) => row.publicFrom,
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
    kind: t.field({
      ...pub,
      type: publicEnums.ClaimLinkKind,
      description: 'How it bears.',
      resolve: (row) => row.kind,
    }),
    claim: t.field({
      ...pub,
      type: Claim,
      description: 'The other claim.',
      resolve: (row, _args, _context, info) => related<ClaimRow>(row, info),
    }),
    outgoing: t.exposeBoolean('outgoing', {
      ...pub,
      description: 'True if this claim bears on the other; false if the other bears on this one.',
    }),
    publicFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public; null if it waits for publishing.',
      resolve: (row) => row.publicFrom,
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  }),
})

const SourceClaimConnection = connectionOf('SourceClaim', Attribution)

const VerdictCount = builder.objectRef<VerdictCountRow>('VerdictCount').implement({
  ...pub,
  description: 'How many claims have a verdict.',
  fields: (t) => ({
    verdict: t.field({
      ...pub,
      type: publicEnums.Verdict,
      description: 'The verdict.',
      resolve: (row) => row.verdict,
    }),
    count: t.exposeInt('count', { ...pub, description: 'How many claims have it.' }),
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
    resolve: (row) => [...(row as typeof row & { verdicts: readonly VerdictCountRow[] }).verdicts],
  }),
}))

nodeType('attribution', 'Attribution', attributionShape)
nodeType('evidence', 'Evidence', evidenceShape)
nodeType('assessment', 'Assessment', assessmentShape)
