import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    author: true
  }
}

/** Somebody who writes articles, as readers know them. */
export const authorRecord = defineRecord({
  type: 'author',
  table: 'author',
  words: { one: 'author', many: 'authors' },
  label: 'name',
  revisions: { slug: true, content: { columns: ['name', 'role_title', 'description', 'same_as'], rows: {} } },
  texts: {
    author: { slug: 'slug' },
    author_publication: { slug: 'slug' },
    author_revision: { name: 'text', role_title: 'text', description: 'text', same_as: 'list' },
  },
})
