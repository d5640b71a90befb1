import { addressedQueries } from '../../graphql/addressed-queries.ts'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface } from '../../graphql/node.graphql.ts'
import { relation } from '../../platform/reads/related.ts'
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

addressedQueries({
  record: collectionRecord,
  name: 'Collection',
  type: Collection,
  shape: collectionShape,
  by: 'title',
})

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
