import { z } from 'zod'
import { blockId, inlineContent, plainContent } from './inline-schema.ts'

/** What names the language of a block of code: `python`, `c++`. */
export const languagePattern = /^[\w+#.-]{1,40}$/

export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ id: blockId }).optional(),
  content: inlineContent,
})

export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({
    id: blockId,
    level: z.union([z.literal(2), z.literal(3), z.literal(4)], 'must be 2, 3 or 4: level 1 is the headline'),
  }),
  content: inlineContent,
})

export const codeBlockSchema = z.strictObject({
  type: z.literal('codeBlock'),
  attrs: z
    .strictObject({
      id: blockId,
      language: z.string().regex(languagePattern, 'must be the name of a language, as "python", or null').nullish(),
    })
    .optional(),
  content: plainContent,
})

export const captionSchema = z.strictObject({
  type: z.literal('caption'),
  attrs: z.strictObject({ id: blockId }).optional(),
  content: inlineContent,
})

/** What an image says besides its caption: words alone, which may make claims. */
const imageWords = <const Type extends 'credit' | 'altText'>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    attrs: z.strictObject({ id: blockId }).optional(),
    content: plainContent,
  })

export const creditSchema = imageWords('credit')
export const altTextSchema = imageWords('altText')

export type ParagraphInput = z.output<typeof paragraphSchema>
export type HeadingInput = z.output<typeof headingSchema>
export type CodeBlockInput = z.output<typeof codeBlockSchema>
export type CaptionInput = z.output<typeof captionSchema>
export type CreditInput = z.output<typeof creditSchema>
export type AltTextInput = z.output<typeof altTextSchema>
