import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { relation } from '../../platform/reads/related.ts'
import { Source, type SourceRow } from '../sources/public.ts'
import { Assessment, Attribution, ClaimLink, Evidence } from './claim-parts.graphql.ts'
import type { AssessmentRow, AttributionRow, ClaimLinkRow, EvidenceRow } from './claim.reads.ts'
import { Claim } from './claim.ref.ts'

builder.objectFields(Claim, (t) => ({
  about: t.field({
    ...pub,
    type: [Source],
    args: listArgs(50),
    complexity: listCost,
    description: 'Whom it concerns.',
    resolve: relation<SourceRow[]>(),
  }),
  assessments: t.field({
    ...pub,
    type: [Assessment],
    args: listArgs(50),
    complexity: listCost,
    description: 'All verdicts, newest first.',
    resolve: relation<AssessmentRow[]>(),
  }),
  attributions: t.field({
    ...pub,
    type: [Attribution],
    args: listArgs(100),
    complexity: listCost,
    description: 'Who stands where on it.',
    resolve: relation<AttributionRow[]>(),
  }),
  evidence: t.field({
    ...pub,
    type: [Evidence],
    args: listArgs(100),
    complexity: listCost,
    description: 'What speaks for or against it.',
    resolve: relation<EvidenceRow[]>(),
  }),
  links: t.field({
    ...pub,
    type: [ClaimLink],
    args: listArgs(100),
    complexity: listCost,
    description: 'Other claims that it bears on, or that bear on it.',
    resolve: relation<ClaimLinkRow[]>(),
  }),
}))
