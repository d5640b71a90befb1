import { defineRecord } from '../../platform/records/define-record.ts'
import { refusal } from './collection.refusals.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    collection: true
  }
}

/** Articles in an order. Readers see those of them that are public. */
export const collectionRecord = defineRecord({
  type: 'collection',
  table: 'collection',
  words: { one: 'collection', many: 'collections' },
  label: 'title',
  revisions: {
    slug: true,
    content: {
      columns: ['title', 'description'],
      rows: { items: { table: 'collection_item', columns: ['article_id'], order: 'position' } },
    },
  },
  refersTo: {
    articles: {
      to: 'article',
      table: 'collection_item',
      columns: ['article_id'],
      max: 500,
      onDeletion: { refuse: refusal('article-in-collection') },
    },
  },
  texts: {
    collection: { slug: 'slug' },
    collection_publication: { slug: 'slug' },
    collection_revision: { title: 'text', description: 'text' },
  },
})
