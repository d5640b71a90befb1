import { actorMay } from '@sourceline/domain'
import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { typedIdOf } from '../../platform/ids.work.ts'
import { newestFirst } from '../../platform/reads/shape.ts'
import { redactionShape, type RedactionRow } from './redaction.reads.ts'
import { approveRedaction } from './use-cases/approve-redaction.ts'
import { callOffRedaction } from './use-cases/call-off-redaction.ts'
import { redactRecord } from './use-cases/redact-record.ts'

const Redaction = builder.objectRef<RedactionRow>('Redaction').implement({
  description: 'An act that blanks what may no longer be kept or shown, in all versions and in the log.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    scope: t.field({
      type: editorialEnums.RedactionScope,
      description: 'Where it strikes.',
      resolve: (row) => row.scope,
    }),
    subjectId: t.id({
      nullable: true,
      description: 'The record that it strikes, or of which it strikes a version; null for the whole newsroom.',
      resolve: ({ subjectType, subjectId }) => (subjectType && subjectId ? typedIdOf(subjectType, subjectId) : null),
    }),
    version: t.exposeInt('versionNumber', {
      nullable: true,
      description: 'The number of the version that goes whole; null where words go, or the record has no versions.',
    }),
    words: t.stringList({
      description: 'The words to strike, for those who may redact; empty for others, and once it is decided.',
      resolve: (row, _args, { actor }) => (actor && actorMay(actor, 'record:redact') ? [...row.words] : []),
    }),
    wholeWords: t.exposeBoolean('wholeWords', { description: 'Whether words must stand by themselves.' }),
    ground: t.field({
      type: editorialEnums.RedactionGround,
      description: 'Why.',
      resolve: (row) => row.ground,
    }),
    reason: t.exposeString('reason', { description: 'The reason given.' }),
    state: t.field({
      type: editorialEnums.RedactionState,
      description: 'Where it stands.',
      resolve: (row) => row.state,
    }),
    scopeHash: t.exposeString('scopeHash', {
      nullable: true,
      description: 'Send it back to approve: SHA-256 (hex) of what is to be struck. Null once it is decided.',
    }),
    proposedByName: t.exposeString('proposedByName', { description: 'Who asked for it.' }),
    proposedByViewer: t.boolean({
      description: 'Whether you asked for it yourself: nobody approves their own.',
      resolve: ({ proposedById }, _args, { actor }) => actor?.kind === 'USER' && actor.id === proposedById,
    }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is carried out by itself; null where it waits for a second person.',
    }),
    decidedByName: t.exposeString('decidedByName', {
      nullable: true,
      description: 'Who approved it or called it off.',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was carried out or called off.',
    }),
    rows: t.exposeInt('rows', { description: 'In how many rows of the database something was blanked.' }),
  }),
})

nodeType('redaction', 'Redaction', redactionShape)

const RedactionConnection = connectionOf('Redaction', Redaction, editorial)

builder.queryField('redactions', (t) =>
  t.field({
    type: RedactionConnection,
    complexity: pageCost,
    description: 'All redactions, newest first.',
    args: pageArgs(),
    resolve: async (_root, _args, context, info) =>
      pageOf<RedactionRow>(
        await context.readsAt(null).page(info, redactionShape, () => 'true', newestFirst('proposed_at')),
      ),
  }),
)

const redaction = {
  type: Redaction,
  shape: redactionShape,
  id: ({ redactionId }: { redactionId: string }) => redactionId,
}

mutationFor('redact', redactRecord, {
  description:
    'Asks for words or a version to be blanked for good, in every version, the log and search. ' +
    'It waits for a second person, or for a day where nobody else may redact; ' +
    'a court order is carried out at once.',
  records: { redaction },
})
mutationFor('approveRedaction', approveRedaction, {
  description: 'Agrees to a redaction that somebody else asked for, and carries it out. It cannot be undone.',
  records: { redaction },
})
mutationFor('callOffRedaction', callOffRedaction, {
  description: 'Calls a redaction off before it is carried out.',
  records: { redaction },
})
