import type { GateFinding } from '@sourceline/domain'
import { findingInWords } from '../platform/failure.ts'
import { builder } from './builder.ts'
import { RefusalCode } from './refusal-codes.ts'

const FindingSeverity = builder.enumType('FindingSeverity', {
  description: 'How much a finding of the publish gate weighs.',
  values: {
    BLOCK: {
      value: 'BLOCK',
      description: 'Stops publishing; see `overridable`.',
      subGraphs: ['Editorial'],
    },
    WARN: { value: 'WARN', description: 'To be looked at.', subGraphs: ['Editorial'] },
  } as const,
})

/** A finding; the claim that it concerns is added where claims are known. */
export const PublishFinding = builder.objectRef<GateFinding>('PublishFinding').implement({
  description: 'What a rule of the publish gate found.',
  fields: (t) => ({
    rule: t.exposeString('rule', {
      description:
        'The rule that found it, by which an override is recorded: `orphan-mention`. One rule may find several things, each with a code.',
    }),
    severity: t.field({
      type: FindingSeverity,
      description: 'Whether it stops publishing.',
      resolve: (finding) => finding.severity,
    }),
    overridable: t.exposeBoolean('overridable', {
      description:
        'Whether somebody with `article:override-gate` may publish against it, with a reason. ' +
        'False where nobody may: terms agreed with a source, a missing headline. True of warnings.',
    }),
    code: t.field({ type: RefusalCode, description: 'What was found.', resolve: ({ code }) => code }),
    parameters: t.field({
      type: 'JSON',
      description: 'The parameters of the message, by the names that the description of the code has in braces.',
      resolve: ({ parameters }) => parameters,
    }),
    message: t.string({
      description: 'What was found, and the cure.',
      resolve: (finding) => findingInWords(finding).message,
    }),
  }),
})
