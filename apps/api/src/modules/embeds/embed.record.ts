import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    embed: true
  }
}

/** Something of another site that articles may show, as far as that site tells of it. */
export const embedRecord = defineRecord({
  type: 'embed',
  table: 'embed',
  words: { one: 'embed', many: 'embeds' },
  label: 'url',
  texts: { embed: { url: 'address', title: 'text', author_name: 'text', frame_url: 'address' } },
})
