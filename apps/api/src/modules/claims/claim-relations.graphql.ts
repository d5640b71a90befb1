import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { related } from '../../graphql/relation.ts'
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
    resolve: (row, _args, _context, info) => related<SourceRow[]>(row, info),
  }),
  assessments: t.field({
    ...pub,
    type: [Assessment],
    args: listArgs(50),
    complexity: listCost,
    description: 'All verdicts, newest first.',
    resolve: (row, _args, _context, info) => related<AssessmentRow[]>(row, info),
  }),
  attributions: t.field({
    ...pub,
    type: [Attribution],
    args: listArgs(100),
    complexity: listCost,
    description: 'Who stands where on it.',
    resolve: (row, _args, _context, info) => related<AttributionRow[]>(row, info),
  }),
  evidence: t.field({
    ...pub,
    type: [Evidence],
    args: listArgs(100),
    complexity: listCost,
    description: 'What speaks for or against it.',
    resolve: (row, _args, _context, info) => related<EvidenceRow[]>(row, info),
  }),
  links: t.field({
    ...pub,
    type: [ClaimLink],
    args: listArgs(100),
    complexity: listCost,
    description: 'Other claims that it bears on, or that bear on it.',
    resolve: (row, _args, _context, info) => related<ClaimLinkRow[]>(row, info),
  }),
}))
