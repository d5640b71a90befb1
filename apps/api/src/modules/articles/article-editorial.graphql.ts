import type { Action } from '@sourceline/domain'
import { wordCount } from '@sourceline/rich-text'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { typedId } from '../../platform/ids.ts'
import { relation } from '../../platform/reads/related.ts'
import type { ArticleRow, MentionRow } from './article.reads.ts'
import { Article, Mention } from './article.ref.ts'

builder.objectFields(Article, (t) => ({
  state: t.field({
    type: editorialEnums.WorkflowState,
    description: 'Where it stands on its way to readers.',
    resolve: (row) => row.state,
  }),
  version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  hasDraft: t.exposeBoolean('hasDraft', { description: 'Its newest revision is an open draft.' }),
  headlineProposed: t.exposeBoolean('headlineProposed', {
    description: 'The headline was proposed by a program and waits for an editor.',
  }),
  publicSlug: t.exposeString('publicSlug', { nullable: true, description: 'The address at which it is public now.' }),
  publicFrom: t.expose('publicFrom', {
    type: 'DateTime',
    nullable: true,
    description: 'Since when what is public now is public.',
  }),
  scheduledFor: t.expose('scheduledFor', {
    type: 'DateTime',
    nullable: true,
    description: 'When its embargo ends and it becomes public by itself; null if it is not scheduled.',
  }),
  hasUnpublishedDecisions: t.boolean({
    description:
      'It is public, and an editor has since accepted something of its claims (a wording, an attribution, ' +
      'evidence, a link) that readers do not see: publish it again.',
    resolve: (row) => row.decisionsWait,
  }),
  createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
  updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  savedBy: t.exposeString('savedBy', {
    nullable: true,
    description: 'Who saved its newest revision last; null where that is not known.',
  }),
  assigneeId: t.id({
    nullable: true,
    description: 'The person whose it is to write; null where it is nobody’s, and so everybody’s who writes.',
    resolve: ({ assigneeId }) => assigneeId && typedId('user', assigneeId),
  }),
  assigneeName: t.exposeString('assigneeName', { nullable: true, description: 'The name of that person.' }),
  note: t.exposeString('note', { description: 'What the newest revision changes.' }),
  noteIsPublic: t.exposeBoolean('noteIsPublic', { description: 'Readers see the note.' }),
  orphans: t.field({
    type: [Mention],
    args: listArgs(200),
    complexity: listCost,
    description: 'Mentions whose words could not be found again: attach or drop them before publishing.',
    resolve: relation<MentionRow[]>(),
  }),
  wordCount: t.int({ description: 'How many words the body has.', resolve: (row) => wordCount(row.body) }),
  can: t.stringList({
    description: 'What the viewer may do with it now: `article:publish`.',
    resolve: (row, _args, context) => allowed(context, possible(row), row),
  }),
}))

/** What can be done with an article as it stands, whoever asks. */
function possible(row: ArticleRow): Action[] {
  const actions: Action[] = [
    'article:save',
    'article:assign',
    'article:restore',
    'article:propose',
    'proposal:accept',
    'proposal:reject',
    'claim:create',
    'source:create',
    'attribution:create',
  ]
  if (row.hasDraft || !row.publicFrom || row.decisionsWait) actions.push('article:publish', 'article:override-gate')
  if (row.publicFrom || row.scheduledFor) actions.push('article:unpublish')
  if (row.publicFrom) actions.push('correction:create', 'correction:publish')
  if (row.state === 'DRAFT') actions.push('article:delete')
  if (row.hasDraft) actions.push('article:discard-draft')
  return actions
}
