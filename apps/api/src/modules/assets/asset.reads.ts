import { actorName } from '../identity/public.ts'
import { amongThose, columns, type Shape } from '../../platform/reads/shape.ts'
import type { EmbeddedFields } from './stored-file.work.ts'

/** An image as readers may be told of it. */
export interface ImageRow {
  readonly id: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly animated: boolean
  readonly thumbhash: string
  readonly alt: string
  readonly decorative: boolean
  readonly caption: string
  readonly credit: string
  readonly copyright: string
  readonly focalX: number
  readonly focalY: number
}

/** An image as the newsroom has it. */
export interface AssetRow extends ImageRow {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly embedded: EmbeddedFields
  readonly hasContentCredentials: boolean
  readonly licence: string
  readonly embargoUntil: string | null
  readonly expiresAt: string | null
  readonly version: number
  readonly hasDraft: boolean
  readonly publicFrom: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly createdBy: string | null
}

/** What an address of a rendition is made of. */
const addressed = ['id', 'sha256', 'width', 'height', 'animated', 'focalX', 'focalY'] as const

/** How images are read as readers are shown them. */
export const imageShape: Shape = {
  view: 'asset',
  listedAs: 'asset',
  fields: {
    ...columns('thumbhash', 'alt', 'decorative', 'caption', 'credit', 'copyright', 'width', 'height', 'animated'),
    id: ['id'],
    url: addressed,
    srcset: addressed,
    focalPoint: ['focalX', 'focalY'],
  },
  relations: {},
}

/** What a list of images as JSON tells of each. */
const told = ['id', 'sha256', 'width', 'height', 'animated', 'thumbhash', 'alt', 'credit'] as const

/** The images whose ids a statement finds, as JSON: as whoever reads is shown them, in no order. */
export const imagesAmong = (found: string, schema: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${told.map((column) => `'${column}', i.${column}`).join(', ')},
    'focalX', i.focal_x, 'focalY', i.focal_y)), '[]') FROM ${schema}.asset i WHERE i.id ${amongThose(found)})`

/** An image of such a list. */
export type ListedImage = Pick<ImageRow, (typeof told)[number] | 'focalX' | 'focalY'>

/** How images are read. */
export const assetShape: Shape = {
  view: 'asset',
  fields: {
    ...columns(
      'id',
      'name',
      'mediaType',
      'bytes',
      'width',
      'height',
      'animated',
      'hasContentCredentials',
      'alt',
      'decorative',
      'caption',
      'credit',
      'copyright',
      'licence',
      'embargoUntil',
      'expiresAt',
      'version',
      'hasDraft',
      'publicFrom',
      'createdAt',
      'updatedAt',
    ),
    originalUrl: ['id', 'sha256', 'focalX', 'focalY'],
    embedded: ['embedded'],
    focalPoint: ['focalX', 'focalY'],
    createdBy: [{ name: 'createdBy', sql: (asset) => actorName(`${asset}.created_by_id`) }],
    can: ['hasDraft', 'publicFrom'],
  },
  relations: { image: { kind: 'self', shape: () => imageShape } },
}
