import { refusalOf, type Failure, type Subject } from '../platform/failure.ts'
import type { FieldIssue } from '../platform/refusals/define-refusals.ts'
import { builder } from './builder.ts'
import { PublishFinding } from './finding.graphql.ts'
import { nodesOf, NodeInterface } from './node.graphql.ts'
import { RefusalCode } from './refusal-codes.ts'
import { typedId } from '../platform/ids.ts'

type FailureOf<Kind extends Failure['kind']> = Extract<Failure, { kind: Kind }>

const ErrorInterface = builder.interfaceRef<Failure>('Error').implement({
  description:
    'Something that can be expected to go wrong. The code tells programs what, the message people, and what to do next.',
  fields: (t) => ({
    code: t.field({ type: RefusalCode, description: 'Why.', resolve: (failure) => refusalOf(failure).code }),
    parameters: t.field({
      type: 'JSON',
      description: 'The parameters of the message, by the names that the description of the code has in braces.',
      resolve: (failure) => refusalOf(failure).parameters,
    }),
    message: t.string({
      description: 'What went wrong and what to do.',
      resolve: (failure) => refusalOf(failure).message,
    }),
  }),
})

const FieldIssueType = builder.objectRef<FieldIssue>('FieldIssue').implement({
  description: 'One thing wrong with the input.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The path of the field in the input: `attributions.0.quote`.' }),
    code: t.field({ type: RefusalCode, description: 'What is wrong.', resolve: ({ code }) => code }),
    parameters: t.field({
      type: 'JSON',
      description: 'The parameters of the message, by the names that the description of the code has in braces.',
      resolve: ({ parameters }) => parameters,
    }),
    message: t.exposeString('message', { description: 'The cure.' }),
  }),
})

const subjects = (list: readonly Subject[]) => list.map((subject) => typedId(subject.type, subject.id))

const WorkLimit = builder.enumType('WorkLimit', {
  description: 'What the server spends on one input at most.',
  values: {
    TIME: { description: 'Seconds, as SOURCELINE_WORK_SECONDS sets them.' },
    MEMORY: { description: 'Megabytes, as SOURCELINE_WORK_MEMORY sets them.' },
  } as const,
})

/** The error types, by the failure that each stands for. */
export const errorTypes = {
  validation: builder.objectRef<FailureOf<'validation'>>('ValidationError').implement({
    description: 'The input breaks a rule. Nothing was saved.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      issues: t.field({
        type: [FieldIssueType],
        description: 'What is wrong, field by field.',
        resolve: (failure) => [...failure.issues],
      }),
    }),
  }),
  'not-found': builder.objectRef<FailureOf<'not-found'>>('NotFoundError').implement({
    description: 'A record that the input names does not exist.',
    interfaces: [ErrorInterface],
    fields: (t) => ({ id: t.exposeID('id', { nullable: true, description: 'The id that was not found.' }) }),
  }),
  forbidden: builder.objectRef<FailureOf<'forbidden'>>('ForbiddenError').implement({
    description: 'The role does not allow it.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      action: t.exposeString('action', { description: 'The action that the role lacks: `article:publish`.' }),
    }),
  }),
  conflict: builder.objectRef<FailureOf<'conflict'>>('ConflictError').implement({
    description: 'The record has changed since it was read. Nothing was saved.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      expectedVersion: t.exposeInt('expectedVersion', { description: 'The version that the input named.' }),
      actualVersion: t.exposeInt('actualVersion', { description: 'The version that the record has.' }),
      current: t.field({
        type: NodeInterface,
        nullable: true,
        description: 'The record as it is now.',
        resolve: async (failure, _args, context, info) =>
          (await nodesOf(subjects([failure.current]), context, info))[0] ?? null,
      }),
    }),
  }),
  'publish-blocked': builder.objectRef<FailureOf<'publish-blocked'>>('PublishBlockedError').implement({
    description:
      'A rule of the publish gate forbids it. An override, where a finding allows one, needs a reason and is logged.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      findings: t.field({
        type: [PublishFinding],
        description: 'What the gate found.',
        resolve: (failure) => [...failure.findings],
      }),
    }),
  }),
  'in-use': builder.objectRef<FailureOf<'in-use'>>('InUseError').implement({
    description: 'Other records need this one.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      usedBy: t.field({
        type: [NodeInterface],
        description: 'The records that need it.',
        resolve: (failure, _args, context, info) => nodesOf(subjects(failure.usedBy), context, info),
      }),
    }),
  }),
  duplicate: builder.objectRef<FailureOf<'duplicate'>>('DuplicateError').implement({
    description: 'The same is there already. Nothing was saved.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      existing: t.field({
        type: [NodeInterface],
        description: 'The records that hold the same, the newest first and at most ten.',
        resolve: (failure, _args, context, info) => nodesOf(subjects(failure.existing), context, info),
      }),
    }),
  }),
  'successor-required': builder.objectRef<FailureOf<'successor-required'>>('SuccessorRequiredError').implement({
    description: 'Somebody answers for what belongs to the newsroom: name who will from now on. Nothing was saved.',
    interfaces: [ErrorInterface],
  }),
  'vault-locked': builder.objectRef<FailureOf<'vault-locked'>>('VaultLockedError').implement({
    description: 'The identity cannot be decrypted or encrypted: a key is missing, or what is kept was altered.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      keyId: t.exposeString('keyId', { nullable: true, description: 'The id of the key that is needed, if known.' }),
    }),
  }),
  'too-many-requests': builder.objectRef<FailureOf<'too-many-requests'>>('TooManyRequestsError').implement({
    description: 'The server has as much to do as it can. Nothing was saved: try again later.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      retryAfter: t.exposeInt('retryAfter', { description: 'After how many seconds it is worth trying again.' }),
    }),
  }),
  'too-complex': builder.objectRef<FailureOf<'too-complex'>>('TooComplexError').implement({
    description: 'Reading the input reached a limit of the server and was ended. Nothing was saved: give it in parts.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      field: t.exposeString('field', { description: 'The field of the input that is too much.' }),
      limit: t.field({ type: WorkLimit, description: 'The limit that was reached.', resolve: ({ limit }) => limit }),
    }),
  }),
}
