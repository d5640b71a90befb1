import { z } from 'zod'
import { captionSchema } from '../textblock-schema.ts'

/** The typed id of an embed. */
export const embedIdPattern = /^embed_[0-9a-z]{1,40}$/

/** An embed with or without its caption. */
export const embedSchema = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({
    embedId: z
      .string()
      .regex(embedIdPattern, 'must be the id of an embed, as "embed_" and 26 letters or digits: createEmbed gives one'),
  }),
  content: z.array(captionSchema).max(1, 'may have one caption').optional(),
})

export type EmbedInput = z.output<typeof embedSchema>
