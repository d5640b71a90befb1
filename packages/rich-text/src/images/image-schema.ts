import { z } from 'zod'
import { noAttrs } from '../inline-schema.ts'
import { altTextSchema, captionSchema, creditSchema } from '../textblock-schema.ts'
import { assetIdPattern } from './asset-id.ts'

/** An image with or without what is said of it. */
export const imageSchema = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    assetId: z
      .string()
      .regex(
        assetIdPattern,
        'must be the id of an image of the library, as "asset_" and 26 letters or digits: upload the file at ' +
          '/media/uploads to get one',
      ),
    decorative: z.boolean().default(false),
  }),
  content: z
    .array(z.discriminatedUnion('type', [captionSchema, creditSchema, altTextSchema]))
    .refine(
      (parts) => /^(?:caption,)?(?:credit,)?(?:altText,)?$/.test(parts.map(({ type }) => `${type},`).join('')),
      'may have a caption, a credit and an altText, one of each and in this order',
    )
    .optional(),
})

export type ImageInput = z.output<typeof imageSchema>

export const gallerySchema = z.strictObject({
  type: z.literal('gallery'),
  attrs: noAttrs,
  content: z.array(imageSchema).min(1, 'is empty: give it an image or leave it out'),
})

export type GalleryInput = z.output<typeof gallerySchema>
