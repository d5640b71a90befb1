import { amongThose, columns, type Shape } from '../../platform/reads/shape.ts'
import { articleShape } from '../articles/public.ts'

/** A collection as read. */
export interface CollectionRow {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly description: string
  readonly dateModified: string
  readonly version: number
  readonly hasDraft: boolean
  readonly publicFrom: string | null
}

/** How collections are read. */
export const collectionShape: Shape = {
  view: 'collection',
  fields: {
    ...columns('id', 'slug', 'title', 'description', 'dateModified', 'version', 'hasDraft', 'publicFrom'),
    can: ['hasDraft'],
  },
  relations: {
    articles: {
      kind: 'many',
      shape: () => articleShape,
      where: (collection, article, schema) =>
        `${article}.id ${amongThose(`SELECT i.article_id FROM ${schema}.collection_item i
          WHERE i.revision_id = ${collection}.revision_id`)}`,
      orderBy: (article, collection, schema) =>
        `(SELECT i.position FROM ${schema}.collection_item i WHERE i.revision_id = ${collection}.revision_id
          AND i.article_id = ${article}.id)`,
    },
  },
}
