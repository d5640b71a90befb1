import { GraphQLError } from 'graphql'
import { asOfArg, listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial, pub } from '../../graphql/builder.ts'
import { pageOf } from '../../graphql/connection.ts'
import { actorOf } from '../../graphql/context.ts'
import { editorialEnums, publicEnums } from '../../graphql/enums.ts'
import { momentOf } from '../../graphql/moment.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import { recordArgument, uuidArgument } from '../../graphql/node.graphql.ts'
import { pageSize } from '../../platform/reads/cursor.ts'
import { howListsAreSearched, searchedPage } from '../../platform/reads/list-search.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { amongThose, newestFirst } from '../../platform/reads/shape.ts'
import { peopleWhoMay, userId } from '../identity/public.ts'
import { ArticleConnection } from './article.graphql.ts'
import {
  articleShape,
  articlesNaming,
  articleVersionShape,
  type ArticleRow,
  type ArticleVersionRow,
} from './article.reads.ts'
import { Article } from './article.ref.ts'
import { ArticleVersion } from './mention.graphql.ts'

const ArticleFilter = builder.inputType('ArticleFilter', {
  ...pub,
  description: 'Which articles to list.',
  fields: (t) => ({
    kind: t.field({ type: [publicEnums.ArticleKind], description: 'Of one of these kinds.' }),
    locale: t.string({ description: 'In this language (BCP 47).' }),
    topic: t.string({ description: 'About the topic with this slug.' }),
    author: t.string({ description: 'With a byline of the author with this slug.' }),
    section: t.string({ description: 'In the section with this slug.' }),
    publishedAfter: t.field({ type: 'DateTime', description: 'With datePublished at or after this moment.' }),
    publishedBefore: t.field({ type: 'DateTime', description: 'With datePublished before this moment.' }),
  }),
})

const ArticleEditorialFilter = builder.inputType('ArticleEditorialFilter', {
  description: 'Which articles to list, by what only editors see.',
  fields: (t) => ({
    search: t.string({
      description: `Words of headline, dek or text, ${howListsAreSearched}`,
    }),
    state: t.field({ type: [editorialEnums.WorkflowState], description: 'In one of these states.' }),
    hasOpenProposals: t.boolean({
      description: 'Only those with proposals that wait for a decision, or only those without.',
    }),
    mine: t.boolean({
      description: 'Only those that you were given to write, began or have written in, or only the others.',
    }),
    source: t.id({ description: 'Only those that make a claim of this source: `source_01h…`.' }),
    verdict: t.field({
      type: [publicEnums.Verdict],
      description: 'Only those that make a claim with one of these verdicts.',
    }),
  }),
})

const orders = {
  NEWEST: newestFirst('date_published'),
  OLDEST: { ...newestFirst('date_published'), descending: false },
  RECENTLY_UPDATED: newestFirst('date_modified'),
}

const ArticleOrder = builder.enumType('ArticleOrder', {
  ...pub,
  description: 'The order of articles.',
  values: {
    NEWEST: { value: 'NEWEST', description: 'By datePublished, newest first.', ...pub },
    OLDEST: { value: 'OLDEST', description: 'By datePublished, oldest first.', ...pub },
    RECENTLY_UPDATED: { value: 'RECENTLY_UPDATED', description: 'By dateModified, newest first.', ...pub },
  } as const,
})

/** In the editorial graph a draft has no date yet: it stands where it was last changed. */
const editorialOrder = (order: keyof typeof orders) => ({
  ...orders[order],
  by: (row: string) =>
    order === 'RECENTLY_UPDATED' ? `${row}.updated_at` : `coalesce(${row}.date_published, ${row}.date_modified)`,
})

type Given<Value> = Value | null | undefined

/** The condition for the one article that a query names, by its id or by an address, present or past. */
function articleNamed({ id, slug, locale }: { id: Given<string>; slug: Given<string>; locale: Given<string> }): Where {
  if (id && slug)
    throw new GraphQLError('Say which article by its "id" or by its "slug", not by both.', {
      extensions: { code: 'BAD_USER_INPUT', argument: 'slug' },
    })
  if (id) {
    const uuid = recordArgument(id, 'article')
    return (row, bind) => `${row}.id = ${bind(uuid)}`
  }
  if (!slug)
    throw new GraphQLError('Say which article: give its "id" or its "slug".', {
      extensions: { code: 'BAD_USER_INPUT', argument: 'slug' },
    })
  return (row, bind, schema) =>
    `${row}.id = (SELECT s.article_id FROM ${schema}.article_slug s
      WHERE s.slug = ${bind(slug)}${locale ? ` AND s.locale = ${bind(locale)}` : ''} ORDER BY s.public_from DESC LIMIT 1)`
}

/** The condition for the articles of a list. */
const listed =
  (
    filter: typeof ArticleFilter.$inferInput,
    only: typeof ArticleEditorialFilter.$inferInput,
    viewerId: string | null,
  ): Where =>
  (row, bind, schema) =>
    [
      'true',
      filter.kind && `${row}.kind = ANY(${bind(filter.kind)})`,
      typeof filter.locale === 'string' && `${row}.locale = ${bind(filter.locale)}`,
      ...(['topic', 'author'] as const).map(
        (named) =>
          typeof filter[named] === 'string' &&
          `${row}.id ${amongThose(`SELECT x.article_id FROM ${schema}.article_${named} x
            JOIN ${schema}.${named} t ON t.id = x.${named}_id WHERE t.slug = ${bind(filter[named])}`)}`,
      ),
      typeof filter.section === 'string' &&
        articlesNaming('section_id')(
          row,
          `(SELECT t.id FROM ${schema}.section t WHERE t.slug = ${bind(filter.section)})`,
          schema,
        ),
      filter.publishedAfter && `${row}.date_published >= ${bind(filter.publishedAfter)}`,
      filter.publishedBefore && `${row}.date_published < ${bind(filter.publishedBefore)}`,
      only.state && `${row}.state = ANY(${bind(only.state)})`,
      typeof only.hasOpenProposals === 'boolean' &&
        `EXISTS (SELECT FROM ${schema}.proposal p WHERE p.article_id = ${row}.id
          AND p.decision = 'PROPOSED') = ${bind(only.hasOpenProposals)}`,
      typeof only.mine === 'boolean' &&
        `${only.mine ? '' : 'NOT '}${row}.id ${amongThose(`SELECT w.article_id FROM ${schema}.article_writer w
          WHERE w.user_id = ${bind(viewerId)}`)}`,
      typeof only.source === 'string' &&
        `${row}.id ${amongThose(`SELECT m.article_id FROM ${schema}.attribution a
          JOIN ${schema}.mention m ON m.claim_id = a.claim_id
          WHERE a.source_id = ${bind(uuidArgument(only.source, 'source', 'editorial.source'))}`)}`,
      only.verdict &&
        `${row}.id ${amongThose(`SELECT m.article_id FROM ${schema}.assessment s
          JOIN ${schema}.mention m ON m.claim_id = s.claim_id WHERE s.verdict = ANY(${bind(only.verdict)})
          AND NOT EXISTS (SELECT FROM ${schema}.assessment n
            WHERE n.claim_id = s.claim_id AND (n.assessed_at, n.id) > (s.assessed_at, s.id))`)}`,
    ]
      .filter(Boolean)
      .join(' AND ')

builder.queryFields((t) => ({
  article: t.field({
    ...pub,
    type: Article,
    nullable: true,
    description:
      'One article by id or slug, or null. An old slug finds the article too: compare its `slug` and redirect.',
    args: {
      id: t.arg.id({ description: 'The id: `article_01h…`.' }),
      slug: t.arg.string({ description: 'The address, present or past. Not together with `id`.' }),
      locale: t.arg.string({ description: 'The language (BCP 47), where several share a slug.' }),
      ...asOfArg(),
    },
    resolve: (_root, { id, slug, locale, asOf }, context, info) => {
      const where = articleNamed({ id, slug, locale })
      return context.readsAt(momentOf({ id, asOf })).one<ArticleRow>(info, articleShape, where)
    },
  }),
  articles: t.field({
    ...pub,
    type: ArticleConnection,
    complexity: pageCost,
    description: 'Articles, newest first unless another order is asked for.',
    args: {
      ...pageArgs(),
      filter: t.arg({ type: ArticleFilter, description: 'Which articles.' }),
      orderBy: t.arg({ type: ArticleOrder, required: true, defaultValue: 'NEWEST', description: 'In which order.' }),
      ...asOfArg(),
      editorial: t.arg({
        ...editorial,
        type: ArticleEditorialFilter,
        description: 'Which articles, by what only editors see.',
      }),
    },
    resolve: async (_root, { filter, orderBy, asOf, editorial: only }, context, info) => {
      const reads = context.readsAt(asOf ?? null)
      const where = listed(filter ?? {}, only ?? {}, context.actor?.id ?? null)
      const order = context.graph === 'editorial' ? editorialOrder(orderBy) : orders[orderBy]
      return pageOf<ArticleRow>(
        await searchedPage(reads, info, { shape: articleShape, type: 'article', words: only?.search, where, order }),
      )
    },
  }),
}))

builder.queryField('articleVersion', (t) =>
  t.field({
    type: ArticleVersion,
    nullable: true,
    description: 'One version of an article with its text, or null.',
    args: { id: t.arg.id({ required: true, description: 'The id: `revision_01h…`.' }) },
    resolve: (_root, { id }, context, info) => {
      const uuid = uuidArgument(id, 'revision')
      return context
        .readsAt(null)
        .one<ArticleVersionRow>(info, articleVersionShape, (row, bind) => `${row}.id = ${bind(uuid)}`)
    },
  }),
)

const Writer = builder.objectRef<{ readonly id: string; readonly name: string }>('Writer').implement({
  description: 'A person who writes articles.',
  fields: (t) => ({
    id: t.id({ description: 'The typed id: `user_01h…`.', resolve: userId }),
    name: t.exposeString('name', { description: 'The name that colleagues see.' }),
  }),
})

builder.queryField('writers', (t) =>
  t.field({
    type: [Writer],
    description: 'To whom articles can be assigned, by their names.',
    args: listArgs(200),
    complexity: listCost,
    resolve: async (_root, { first }, context) => {
      const { actor, prisma } = actorOf(context)
      requireAction(actor, 'article:assign')
      return peopleWhoMay(prisma, 'article:save', pageSize(first, { max: 500 }))
    },
  }),
)
