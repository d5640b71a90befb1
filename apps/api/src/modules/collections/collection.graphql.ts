import { asOfArg, listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { momentOf } from '../../graphql/moment.ts'
import { byIdOrSlug, NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { relation } from '../../platform/reads/related.ts'
import { alphabetical } from '../../platform/reads/shape.ts'
import { Article, type ArticleRow } from '../articles/public.ts'
import { collectionRecord } from './collection.record.ts'
import { collectionShape, type CollectionRow } from './collection.reads.ts'
import { createCollection } from './use-cases/create-collection.ts'
import { publishCollection } from './use-cases/publish-collection.ts'
import { saveCollection } from './use-cases/save-collection.ts'

const Collection = builder.objectRef<CollectionRow>('Collection').implement({
  ...pub,
  description: 'A curated, ordered list of articles.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    slug: t.exposeString('slug', { ...pub, description: 'The address.' }),
    title: t.exposeString('title', { ...pub, description: 'The title.' }),
    description: t.exposeString('description', {
      ...pub,
      description: 'What readers should know of it. May be empty.',
    }),
    articles: t.field({
      ...pub,
      type: [Article],
      args: listArgs(collectionRecord.refersTo.articles.max),
      complexity: listCost,
      description: 'Its articles, in order.',
      resolve: relation<ArticleRow[]>(),
    }),
    dateModified: t.expose('dateModified', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When what is shown of it last changed.',
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
    hasDraft: t.exposeBoolean('hasDraft', { description: 'It has changes that are not public.' }),
    publicFrom: t.expose('publicFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when what is public now is public.',
    }),
    can: t.stringList({
      description: 'What the viewer may do with it now.',
      resolve: (row, _args, context) =>
        allowed(context, ['collection:save', ...(row.hasDraft ? (['collection:publish'] as const) : [])]),
    }),
  }),
})

nodeType('collection', 'Collection', collectionShape)

const CollectionConnection = connectionOf('Collection', Collection)

builder.queryFields((t) => ({
  collection: t.field({
    ...pub,
    type: Collection,
    nullable: true,
    description: 'One collection by id or slug, or null.',
    args: {
      id: t.arg.id({ description: 'The id: `collection_01h…`.' }),
      slug: t.arg.string({ description: 'The address.' }),
      ...asOfArg(),
    },
    resolve: (_root, args, context, info) =>
      context.readsAt(momentOf(args)).one<CollectionRow>(info, collectionShape, byIdOrSlug('collection', args)),
  }),
  collections: t.field({
    ...pub,
    type: CollectionConnection,
    complexity: pageCost,
    description: 'Collections by title.',
    args: { ...pageArgs(), ...asOfArg() },
    resolve: async (_root, args, context, info) =>
      pageOf<CollectionRow>(
        await context.readsAt(args.asOf ?? null).page(info, collectionShape, () => 'true', alphabetical('title')),
      ),
  }),
}))

const records = {
  collection: {
    type: Collection,
    shape: collectionShape,
    id: ({ collectionId }: { collectionId: string }) => collectionId,
  },
}

mutationFor('createCollection', createCollection, { description: 'Creates a collection.', records })
mutationFor('saveCollection', saveCollection, {
  description: 'Changes a collection. Readers see it once it is published.',
  records,
})
mutationFor('publishCollection', publishCollection, {
  description: 'Shows readers the newest version of a collection, unless it holds what a source said in confidence.',
  records,
})
