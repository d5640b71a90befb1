import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    asset: true
  }
}

/** An image of the library. */
export const assetRecord = defineRecord({
  type: 'asset',
  table: 'asset',
  words: { one: 'image', many: 'images' },
  label: 'name',
  revisions: {
    slug: false,
    content: {
      columns: [
        'name',
        'sha256',
        'media_type',
        'bytes',
        'width',
        'height',
        'animated',
        'thumbhash',
        'embedded',
        'has_content_credentials',
        'alt',
        'decorative',
        'caption',
        'credit',
        'copyright',
        'licence',
        'focal_x',
        'focal_y',
      ],
      rows: {},
    },
    withheld: ['name', 'embedded', 'licence'],
  },
  parts: ['rendition'],
  texts: {
    asset_revision: {
      name: 'text',
      embedded: 'json',
      alt: 'text',
      caption: 'text',
      credit: 'text',
      copyright: 'text',
      licence: 'text',
    },
  },
})
