import { z } from 'zod'
import { blockIdPattern } from './block-id.ts'
import { mentionRoles } from './body.ts'
import { claimIdPattern } from './claim-id.ts'
import { bodyLimits } from './limits.ts'
import { isSafeHref } from './safe-href.ts'

export const noAttrs = z.strictObject({}).optional()

const styleMark = <const Name extends string>(name: Name) => z.strictObject({ type: z.literal(name), attrs: noAttrs })

const claimMark = z.strictObject({
  type: z.literal('claim'),
  attrs: z.strictObject({
    claimId: z.string().regex(claimIdPattern, 'must be the id of a claim, as "claim_" and 26 letters or digits'),
    role: z.enum(mentionRoles),
  }),
})

const href = z
  .string()
  .max(bodyLimits.href, `is too long: give an address of at most ${bodyLimits.href} characters`)
  .refine(isSafeHref, 'is not a link that may be published: give an absolute http, https or mailto address')

const suggestion = {
  id: z.string().regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, "-" or "_"'),
  by: z.string().regex(/^[\w-]{1,100}$/, 'must be the id of a user or a token'),
  at: z.iso.datetime('must be a moment in UTC, as "2026-11-23T10:00:00.000Z"'),
}

const insertionMark = z.strictObject({ type: z.literal('insertion'), attrs: z.strictObject(suggestion) })
const deletionMark = z.strictObject({ type: z.literal('deletion'), attrs: z.strictObject(suggestion) })

const formattingMark = z.strictObject({
  type: z.literal('formatting'),
  attrs: z
    .strictObject({
      ...suggestion,
      style: z.enum(['bold', 'code', 'italic', 'strike', 'subscript', 'superscript', 'link']),
      change: z.enum(['add', 'remove']),
      href: href.nullable(),
    })
    .refine(
      ({ style, change, href: to }) => (to !== null) === (style === 'link' && change === 'add'),
      'has an address where none belongs, or none where a link is added: `href` says where a link that is added leads',
    ),
})

const markSchema = z.discriminatedUnion('type', [
  claimMark,
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
  styleMark('bold'),
  styleMark('code'),
  styleMark('italic'),
  styleMark('strike'),
  styleMark('subscript'),
  styleMark('superscript'),
  insertionMark,
  deletionMark,
  formattingMark,
])

const plainMark = z.discriminatedUnion('type', [claimMark, insertionMark, deletionMark])

const tooManyMarks = `are too many: at most ${bodyLimits.marks} on the same words`

const marks = z
  .array(markSchema)
  .max(bodyLimits.marks, tooManyMarks)
  .refine((list) => {
    const single = list.flatMap((mark) =>
      mark.type === 'claim' ? [] : mark.type === 'formatting' ? `formatting ${mark.attrs.style}` : mark.type,
    )
    return new Set(single).size === single.length
  }, 'has a mark twice: keep one of each but claims')
  .optional()

const id = z
  .string()
  .regex(
    blockIdPattern,
    'must be a letter followed by at most 63 letters, digits, "-" or "_"; leave it out to get a new one',
  )

/** The id of a block, which may be missing. */
export const blockId = id.nullish()

/** The id of a footnote, by which its references name it. */
export const noteId = z
  .string()
  .regex(blockIdPattern, 'must be a letter followed by at most 63 letters, digits, "-" or "_"')

const inlineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string(), marks }),
  z.strictObject({ type: z.literal('hardBreak'), attrs: noAttrs, marks }),
  z.strictObject({ type: z.literal('footnoteReference'), attrs: z.strictObject({ noteId }), marks }),
])

export type InlineInput = z.output<typeof inlineSchema>

export const inlineContent = z.array(inlineSchema).optional()

/** Words of code, credits and alternative texts, which carry no marks but claims and suggestions of words. */
export const plainContent = z
  .array(
    z.strictObject({
      type: z.literal('text'),
      text: z.string(),
      marks: z.array(plainMark).max(bodyLimits.marks, tooManyMarks).optional(),
    }),
  )
  .optional()
