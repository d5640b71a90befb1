import { z } from 'zod'
import { embedSchema, type EmbedInput } from './embeds/embed-schema.ts'
import { footnotesSchema, type FootnotesInput } from './footnotes/footnote-schema.ts'
import { gallerySchema, imageSchema, type GalleryInput, type ImageInput } from './images/image-schema.ts'
import { noAttrs } from './inline-schema.ts'
import { tableFigureSchema, type TableFigureInput } from './table/table-schema.ts'
import {
  captionSchema,
  codeBlockSchema,
  headingSchema,
  paragraphSchema,
  type CaptionInput,
  type CodeBlockInput,
  type HeadingInput,
  type ParagraphInput,
} from './textblock-schema.ts'

export interface ListItemInput {
  type: 'listItem'
  content: NestedInput[]
}
export type NestedInput =
  | ParagraphInput
  | HeadingInput
  | CodeBlockInput
  | { type: 'blockquote'; content: NestedInput[] }
  | { type: 'bulletList'; content: ListItemInput[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItemInput[] }
  | { type: 'horizontalRule' }
  | { type: 'pullQuote'; content: Array<ParagraphInput | CaptionInput> }
  | TableFigureInput
  | ImageInput
  | GalleryInput
  | EmbedInput
export type BlockInput = NestedInput | { type: 'factBox'; content: NestedInput[] } | FootnotesInput
export interface BodyInput {
  type: 'doc'
  content?: BlockInput[] | undefined
}

const nestedContent: z.ZodType<NestedInput[]> = z.lazy(() => z.array(nestedSchema))

const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  attrs: noAttrs,
  content: nestedContent.refine((list) => list[0]?.type === 'paragraph', 'must begin with a paragraph'),
})

const listContent = z.array(listItemSchema).min(1, 'is empty: give it an item or leave it out')

const pullQuoteSchema = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: noAttrs,
  content: z
    .array(z.discriminatedUnion('type', [paragraphSchema, captionSchema]))
    .refine((list) => list[0]?.type === 'paragraph', 'must begin with a paragraph')
    .refine(
      (list) => list.every(({ type }, index) => type === 'paragraph' || index === list.length - 1),
      'may have one caption, which comes last',
    ),
})

const nestedSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  codeBlockSchema,
  z.strictObject({
    type: z.literal('blockquote'),
    attrs: noAttrs,
    content: nestedContent.refine((list) => list.length > 0, 'is empty: give it a block or leave it out'),
  }),
  z.strictObject({ type: z.literal('bulletList'), attrs: noAttrs, content: listContent }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int('must be a whole number').min(0).max(1_000_000).default(1) }).optional(),
    content: listContent,
  }),
  z.strictObject({ type: z.literal('horizontalRule'), attrs: noAttrs }),
  pullQuoteSchema,
  tableFigureSchema,
  imageSchema,
  gallerySchema,
  embedSchema,
])

const factBoxSchema = z.strictObject({
  type: z.literal('factBox'),
  attrs: noAttrs,
  content: nestedContent
    .refine((list) => list[0]?.type === 'heading', 'must begin with a heading')
    .refine((list) => list.length > 1, 'has a heading alone: give it a block or leave it out'),
})

const blockSchema = z.discriminatedUnion('type', [...nestedSchema.options, factBoxSchema, footnotesSchema])

/** A body as clients may send it: ids may be missing, marks in any order. `parseBody` brings it to normal form. */
export const bodyInput: z.ZodType<BodyInput> = z.strictObject({
  type: z.literal('doc'),
  attrs: noAttrs,
  content: z.array(blockSchema).optional(),
})
