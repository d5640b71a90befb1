import { z } from 'zod'
import { blockIdPattern } from './block-id.ts'
import { mentionRoles } from './body.ts'
import { claimIdPattern } from './claim-id.ts'
import { bodyLimits } from './limits.ts'
import { isSafeHref } from './safe-href.ts'

const noAttrs = z.strictObject({}).optional()

const styleMark = <const Name extends string>(name: Name) => z.strictObject({ type: z.literal(name), attrs: noAttrs })

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('claim'),
    attrs: z.strictObject({
      claimId: z.string().regex(claimIdPattern, 'must be the id of a claim, as "claim_" and 26 letters or digits'),
      role: z.enum(mentionRoles),
    }),
  }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z
        .string()
        .max(bodyLimits.href, `is too long: give an address of at most ${bodyLimits.href} characters`)
        .refine(isSafeHref, 'is not a link that may be published: give an absolute http, https or mailto address'),
    }),
  }),
  styleMark('bold'),
  styleMark('code'),
  styleMark('italic'),
  styleMark('strike'),
])

const marks = z
  .array(markSchema)
  .max(bodyLimits.marks, `are too many: at most ${bodyLimits.marks} on the same words`)
  .refine(
    (list) =>
      new Set(list.filter((mark) => mark.type !== 'claim').map((mark) => mark.type)).size ===
      list.filter((mark) => mark.type !== 'claim').length,
    'has a mark twice: keep one of each but claims',
  )
  .optional()

const inlineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string(), marks }),
  z.strictObject({ type: z.literal('hardBreak'), attrs: noAttrs, marks }),
])

const id = z
  .string()
  .regex(
    blockIdPattern,
    'must be a letter followed by at most 63 letters, digits, "-" or "_"; leave it out to get a new one',
  )
  .nullish()
const inlineContent = z.array(inlineSchema).optional()

const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ id }).optional(),
  content: inlineContent,
})

const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({
    id,
    level: z.union([z.literal(2), z.literal(3), z.literal(4)], 'must be 2, 3 or 4: level 1 is the headline'),
  }),
  content: inlineContent,
})

export type InlineInput = z.output<typeof inlineSchema>
export interface ListItemInput {
  type: 'listItem'
  content: BlockInput[]
}
export type BlockInput =
  | z.output<typeof paragraphSchema>
  | z.output<typeof headingSchema>
  | { type: 'blockquote'; content: BlockInput[] }
  | { type: 'bulletList'; content: ListItemInput[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItemInput[] }
  | { type: 'horizontalRule' }
export interface BodyInput {
  type: 'doc'
  content?: BlockInput[] | undefined
}

const blockContent: z.ZodType<BlockInput[]> = z.lazy(() => z.array(blockSchema))

const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  attrs: noAttrs,
  content: blockContent.refine((list) => list[0]?.type === 'paragraph', 'must begin with a paragraph'),
})

const listContent = z.array(listItemSchema).min(1, 'is empty: give it an item or leave it out')

const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  z.strictObject({
    type: z.literal('blockquote'),
    attrs: noAttrs,
    content: blockContent.refine((list) => list.length > 0, 'is empty: give it a block or leave it out'),
  }),
  z.strictObject({ type: z.literal('bulletList'), attrs: noAttrs, content: listContent }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int('must be a whole number').min(0).max(1_000_000).default(1) }).optional(),
    content: listContent,
  }),
  z.strictObject({ type: z.literal('horizontalRule'), attrs: noAttrs }),
])

/** A body as clients may send it: ids may be missing, marks in any order. `parseBody` brings it to normal form. */
export const bodyInput: z.ZodType<BodyInput> = z.strictObject({
  type: z.literal('doc'),
  attrs: noAttrs,
  content: z.array(blockSchema).optional(),
})
