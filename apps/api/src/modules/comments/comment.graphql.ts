import { keeperOf, type Action } from '@sourceline/domain'
import { listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { actorOf, type Context } from '../../graphql/context.ts'
import { publicEnums } from '../../graphql/enums.ts'
import { NodeInterface, nodeType, uuidArgument } from '../../graphql/node.graphql.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import { pageSize } from '../../platform/reads/cursor.ts'
import { relation } from '../../platform/reads/related.ts'
import { newestFirst } from '../../platform/reads/shape.ts'
import { Article, Selector, type ArticleRow } from '../articles/public.ts'
import { peopleWhoMay, userId } from '../identity/public.ts'
import { commentLimits } from './comment-limits.ts'
import { commentShape, type CommentRow } from './comment.reads.ts'
import { Comment } from './comment.ref.ts'

/** A person by the name that colleagues see. */
const Colleague = builder.objectRef<{ readonly id: string; readonly name: string }>('Colleague').implement({
  description: 'A person of the newsroom.',
  fields: (t) => ({
    id: t.id({ description: 'The typed id: `user_01h…`.', resolve: userId }),
    name: t.exposeString('name', { description: 'The name that colleagues see.' }),
  }),
})

Comment.implement({
  description:
    'What somebody of the newsroom says about words of an article, or in answer to that. Readers never see it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The article.', resolve: relation<ArticleRow>() }),
    thread: t.field({
      type: Comment,
      nullable: true,
      description: 'The comment that it answers; null for the one with which a thread begins.',
      resolve: relation<CommentRow | null>(),
    }),
    answers: t.field({
      type: [Comment],
      args: listArgs(commentLimits.answers),
      complexity: listCost,
      description: 'What was answered, oldest first.',
      resolve: relation<CommentRow[]>(),
    }),
    text: t.exposeString('text', { description: 'What is said, as plain text; empty once it is deleted.' }),
    mentioned: t.field({
      type: [Colleague],
      description: `The people whom it mentions, ${commentLimits.mentioned} at the most.`,
      resolve: ({ mentioned }) => [...mentioned],
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
    can: t.stringList({
      description: 'What the viewer may do with it now: `comment:resolve`.',
      resolve: (row, _args, context) => possible(row, context),
    }),
  }),
})

builder.objectFields(Comment, (t) => ({
  place: t.field({
    type: publicEnums.MentionPlace,
    nullable: true,
    description: 'In which part of the article the words of a thread stand; null for an answer.',
    resolve: ({ place }) => place,
  }),
  quote: t.string({
    nullable: true,
    description: 'The words of a thread; where they are parted, with “ … ” between.',
    resolve: ({ spans }) => spans?.map(({ quote }) => quote.exact).join(' … ') ?? null,
  }),
  selectors: t.field({
    type: [Selector],
    description: 'Where the words of a thread stand in the newest version, in reading order.',
    resolve: ({ spans }) => [...(spans ?? [])],
  }),
  orphanReason: t.exposeString('orphanReason', {
    nullable: true,
    description: 'Why the words could not be found again in the newest version; null where they were.',
  }),
}))

builder.objectFields(Comment, (t) => ({
  writtenBy: t.exposeString('writtenBy', {
    nullable: true,
    description: 'Who wrote it; null where that is not known.',
  }),
  createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
  editedAt: t.expose('editedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When its text was last changed; null if it never was.',
  }),
  resolvedAt: t.expose('resolvedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'Since when its thread is settled; null while it is open.',
  }),
  resolvedBy: t.exposeString('resolvedBy', { nullable: true, description: 'Who settled it.' }),
  deletedAt: t.expose('deletedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was deleted; it is shown as long as its thread has answers.',
  }),
}))

/** What the viewer may do with a comment as it stands. */
function possible(row: CommentRow, context: Context): Action[] {
  const { threadId, createdById, resolvedAt, deletedAt } = row
  const own = context.actor !== null && createdById !== null && createdById === keeperOf(context.actor)
  const actions: Action[] = threadId === null ? ['comment:add', resolvedAt ? 'comment:reopen' : 'comment:resolve'] : []
  if (deletedAt !== null) return allowed(context, actions)
  if (own) actions.push('comment:save')
  return [
    ...allowed(context, actions),
    ...allowed(context, ['comment:delete'], { createdById, assigneeId: createdById }),
  ]
}

nodeType('comment', 'Comment', commentShape)

const CommentConnection = connectionOf('Comment', Comment, editorial)

builder.queryField('comments', (t) =>
  t.field({
    type: CommentConnection,
    complexity: pageCost,
    description: 'The threads of comments on an article, the newest first; each with its answers.',
    args: {
      ...pageArgs(),
      articleId: t.arg.id({ required: true, description: 'The article.' }),
      resolved: t.arg.boolean({ description: 'Only those that are settled, or only those that are open.' }),
    },
    resolve: async (_root, { articleId, resolved }, context, info) => {
      requireAction(actorOf(context).actor, 'comment:read')
      const article = uuidArgument(articleId, 'article')
      const settled = typeof resolved === 'boolean' ? `resolved_at IS ${resolved ? 'NOT NULL' : 'NULL'}` : null
      const page = await context
        .readsAt(null)
        .page(
          info,
          commentShape,
          (row, bind) =>
            `${row}.article_id = ${bind(article)} AND ${row}.thread_id IS NULL${settled ? ` AND ${row}.${settled}` : ''}`,
          newestFirst('created_at'),
        )
      return pageOf<CommentRow>(page)
    },
  }),
)

builder.queryField('colleagues', (t) =>
  t.field({
    type: [Colleague],
    description: 'Who can be mentioned in a comment, by their names.',
    args: listArgs(200),
    complexity: listCost,
    resolve: async (_root, { first }, context) => {
      const { actor, prisma } = actorOf(context)
      requireAction(actor, 'comment:read')
      return peopleWhoMay(prisma, 'comment:read', pageSize(first, { max: 500 }))
    },
  }),
)
