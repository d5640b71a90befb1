import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'
import { words } from '../../platform/inputs.ts'
import { commentLimits } from './comment-limits.ts'

const offset = z.int().min(0).max(10_000_000)

/** The words that a thread is about: TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data Model in one. */
export const commentedWords = z
  .object({
    place: z
      .enum(['HEADLINE', 'DEK', 'BODY'])
      .meta({ graphql: 'MentionPlace' })
      .describe('HEADLINE, DEK or BODY: where they stand.'),
    exact: z.string().min(1).max(commentLimits.words).describe('The words.'),
    prefix: z.string().max(100).default('').describe('Some characters before them, by which they are told apart.'),
    suffix: z.string().max(100).default('').describe('Some characters after them.'),
    start: offset.describe('Where they begin in the plain text of that place, in UTF-16 code units.'),
    end: offset.describe('Where they end, past the last code unit.'),
  })
  .describe('Words of the newest version of an article. Where they do not stand at that place, they are looked for.')

/** What can be said in a comment. */
export const commentFields = {
  text: words(commentLimits.text, 'a comment').describe('What is said, as plain text.'),
  mentionedIds: z
    .array(idOf('user'))
    .max(commentLimits.mentioned)
    .describe('The people whom it mentions. They are told by mail.'),
}
