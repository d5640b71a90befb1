import { z } from 'zod'
import { noAttrs, noteId } from '../inline-schema.ts'
import { bodyLimits } from '../limits.ts'
import { paragraphSchema } from '../textblock-schema.ts'

const footnoteSchema = z.strictObject({
  type: z.literal('footnote'),
  attrs: z.strictObject({ id: noteId }),
  content: z.array(paragraphSchema).min(1, 'is empty: give it a paragraph or leave it out'),
})

export const footnotesSchema = z.strictObject({
  type: z.literal('footnotes'),
  attrs: noAttrs,
  content: z
    .array(footnoteSchema)
    .min(1, 'is empty: give it a footnote or leave it out')
    .max(bodyLimits.footnotes, `are too many: a body may have ${bodyLimits.footnotes} footnotes`),
})

export type FootnotesInput = z.output<typeof footnotesSchema>
