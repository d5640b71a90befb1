import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    source: true
  }
}

/** Whoever or whatever a claim is known from. */
export const sourceRecord = defineRecord({
  type: 'source',
  table: 'source',
  words: { one: 'source', many: 'sources' },
  label: 'name',
  revisions: {
    slug: false,
    content: { columns: ['name', 'kind', 'role_title', 'affiliation_id', 'description', 'same_as'], rows: {} },
  },
  refersTo: {
    affiliation: { to: 'source', table: 'source_revision', columns: ['affiliation_id'], publishesWith: true },
  },
  texts: { source_revision: { name: 'text', role_title: 'text', description: 'text', same_as: 'list' } },
})
