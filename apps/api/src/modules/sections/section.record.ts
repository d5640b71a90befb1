import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    section: true
  }
}

/** A part of the site in which articles appear: politics, sport. */
export const sectionRecord = defineRecord({
  type: 'section',
  table: 'section',
  words: { one: 'section', many: 'sections' },
  label: 'name',
  revisions: { slug: true, content: { columns: ['name', 'description'], rows: {} } },
  texts: {
    section: { slug: 'slug' },
    section_publication: { slug: 'slug' },
    section_revision: { name: 'text', description: 'text' },
  },
})
