import { z } from 'zod'
import { readableTypes } from './upload-limits.work.ts'

/** What a file says of itself that can be offered for what is said of the image. */
export const embeddedFields = z.object({
  title: z.string().optional(),
  caption: z.string().optional(),
  creator: z.string().optional(),
  credit: z.string().optional(),
  copyright: z.string().optional(),
  created: z.string().optional(),
})

/** What a file says of itself. */
export type EmbeddedFields = z.infer<typeof embeddedFields>

/** A file that was uploaded, read and kept. */
export const storedFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(readableTypes),
  bytes: z.number().int().min(1),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  animated: z.boolean(),
  thumbhash: z.string(),
  embedded: embeddedFields,
  hasContentCredentials: z.boolean(),
})

/** A file as {@link storedFile} has it. */
export type StoredFile = z.infer<typeof storedFile>
