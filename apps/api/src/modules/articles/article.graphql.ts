import type { Action, ArticleKind, WorkflowState } from '@sourceline/domain'
import { wordCount } from '@sourceline/rich-text'
import { listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { deskEnums, publicEnums } from '../../graphql/enums.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { related, relatedPage } from '../../graphql/relation.ts'
import { Source, type SourceRow } from '../sources/public.ts'
import { Topic, type TopicRow } from '../topics/public.ts'
import { articleShape, type ArticleRow, type ArticleVersionRow, type MentionRow } from './article.reads.ts'
import { Article, Mention } from './article.ref.ts'
import { BodyType } from './body.graphql.ts'
import { ArticleClaim, ArticleVersion } from './mention.graphql.ts'

const OriginalSource = builder.objectRef<{ url: string | null }>('OriginalSource').implement({
  ...pub,
  description: 'The report that an article retells.',
  fields: (t) => ({
    source: t.field({
      ...pub,
      type: Source,
      nullable: true,
      description: 'The publication.',
      resolve: (row, _args, _context, info) => related<SourceRow | null>(row, info),
    }),
    url: t.exposeString('url', { ...pub, nullable: true, description: 'The address of the report.' }),
  }),
})

const Byline = builder.objectRef<{ name: string; roleTitle: string | null }>('Byline').implement({
  ...pub,
  description: 'A name below the headline.',
  fields: (t) => ({
    name: t.exposeString('name', { ...pub, description: 'The name.' }),
    roleTitle: t.exposeString('roleTitle', { ...pub, nullable: true, description: 'What it stands for: "Reporting".' }),
  }),
})

Article.implement({
  ...pub,
  description:
    'A text that makes claims. The delivery graph shows what is public; the editorial graph shows the newest revision, the draft if there is one.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      ...pub,
      description: 'The address. Differs from the one asked for where that is an old one: redirect then.',
    }),
    locale: t.exposeString('locale', { ...pub, description: 'The language (BCP 47).' }),
    kind: t.field({
      ...pub,
      type: publicEnums.ArticleKind,
      description: 'What sort of text it is.',
      resolve: (row) => row.kind as ArticleKind,
    }),
    headline: t.exposeString('headline', { ...pub, description: 'The headline (schema.org headline).' }),
    dek: t.string({
      ...pub,
      nullable: true,
      description: 'The summary below the headline; null if there is none.',
      resolve: (row) => row.dek || null,
    }),
    body: t.field({
      ...pub,
      type: BodyType,
      description: 'The text.',
      resolve: (row, _args, context) => ({
        body: row.body,
        publicationId: context.graph === 'delivery' ? row.publicationId : null,
      }),
    }),
    claims: t.field({
      ...pub,
      type: [ArticleClaim],
      args: listArgs(200),
      complexity: listCost,
      description: 'The claims that it makes, in reading order.',
      resolve: (row, _args, _context, info) => related<object[]>(row, info),
    }),
    sources: t.field({
      ...pub,
      type: [Source],
      args: listArgs(200),
      complexity: listCost,
      description: 'Everyone to whom its claims are attributed, by name.',
      resolve: (row, _args, _context, info) => related<SourceRow[]>(row, info),
    }),
    originalSource: t.field({
      ...pub,
      type: OriginalSource,
      nullable: true,
      description: 'The report that it retells; null if it is a report of its own.',
      resolve: (row, _args, _context, info) => {
        const found = related<{ url: string | null }>(row, info)
        return Object.values(found).every((value) => value === null) ? null : found
      },
    }),
    topics: t.field({
      ...pub,
      type: [Topic],
      args: listArgs(50),
      complexity: listCost,
      description: 'What it is about.',
      resolve: (row, _args, _context, info) => related<TopicRow[]>(row, info),
    }),
    bylines: t.field({
      ...pub,
      type: [Byline],
      args: listArgs(50),
      complexity: listCost,
      description: 'The names below the headline.',
      resolve: (row, _args, _context, info) => related<{ name: string; roleTitle: string | null }[]>(row, info),
    }),
    datePublished: t.field({
      ...pub,
      type: 'DateTime',
      nullable: true,
      description:
        'The date shown to readers (schema.org datePublished): as set by an editor, else of first publication.',
      resolve: (row) => row.datePublished,
    }),
    dateModified: t.field({
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When what is shown last changed (schema.org dateModified).',
      resolve: (row) => row.dateModified,
    }),
    revisions: t.field({
      ...pub,
      type: [ArticleVersion],
      args: listArgs(50),
      complexity: listCost,
      description: 'What was public and when, newest first; in the editorial graph every revision.',
      resolve: (row, _args, _context, info) => related<ArticleVersionRow[]>(row, info),
    }),
    state: t.field({
      type: deskEnums.WorkflowState,
      description: 'Where it stands on its way to readers.',
      resolve: (row) => row.state as WorkflowState,
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
    hasDraft: t.exposeBoolean('hasDraft', { description: 'Its newest revision is an open draft.' }),
    headlineProposed: t.exposeBoolean('headlineProposed', {
      description: 'The headline was proposed by a program and waits for an editor.',
    }),
    publicSlug: t.exposeString('publicSlug', { nullable: true, description: 'The address at which it is public now.' }),
    publicFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when what is public now is public.',
      resolve: (row) => row.publicFrom,
    }),
    scheduledFor: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its embargo ends and it becomes public by itself; null if it is not scheduled.',
      resolve: (row) => row.scheduledFor,
    }),
    hasUnpublishedDecisions: t.boolean({
      description:
        'It is public, and an editor has since accepted something of its claims (a wording, an attribution, evidence, a link) that readers do not see: publish it again.',
      resolve: (row) => row.decisionsWait,
    }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was created.', resolve: (row) => row.createdAt }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it last changed.', resolve: (row) => row.updatedAt }),
    savedBy: t.exposeString('savedBy', {
      nullable: true,
      description: 'Who saved its newest revision last; null where that is not known.',
    }),
    note: t.exposeString('note', { description: 'What the newest revision changes.' }),
    noteIsPublic: t.exposeBoolean('noteIsPublic', { description: 'Readers see the note.' }),
    orphans: t.field({
      type: [Mention],
      args: listArgs(200),
      complexity: listCost,
      description: 'Mentions whose words could not be found again: attach or drop them before publishing.',
      resolve: (row, _args, _context, info) => related<MentionRow[]>(row, info),
    }),
    wordCount: t.int({ description: 'How many words the body has.', resolve: (row) => wordCount(row.body) }),
    can: t.stringList({
      description: 'What the viewer may do with it now: `article:publish`.',
      resolve: (row, _args, context) => allowed(context, possible(row)),
    }),
  }),
})

/** What can be done with an article as it stands, whoever asks. */
function possible(row: ArticleRow): Action[] {
  const actions: Action[] = [
    'article:save',
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

nodeType('article', 'Article', articleShape)

/** Pages of articles. */
export const ArticleConnection = connectionOf('Article', Article)

builder.objectField(Source, 'articles', (t) =>
  t.field({
    ...pub,
    type: ArticleConnection,
    args: pageArgs(),
    complexity: pageCost,
    description:
      'The articles in which it appears, newest first: that make claims attributed to it, or known through it, or that retell it.',
    resolve: (row, args, _context, info) => relatedPage<ArticleRow>(row, args, info),
  }),
)

builder.objectField(Topic, 'articles', (t) =>
  t.field({
    ...pub,
    type: ArticleConnection,
    args: pageArgs(),
    complexity: pageCost,
    description: 'The articles about it, newest first.',
    resolve: (row, args, _context, info) => relatedPage<ArticleRow>(row, args, info),
  }),
)
