import { type NewBlockId, newBlockId } from './block-id.ts'
import { textblocks } from './blocks.ts'
import type { Body } from './body.ts'
import { bodyInput } from './body-schema.ts'
import { type BodyIssue, describeIssues, findExcess, findLongBlocks } from './body-issues.ts'
import { tooManyEmbeds } from './embeds/embeds-of.ts'
import { footnoteIssues } from './footnotes/footnote-issues.ts'
import { tooManyImages } from './images/images-of.ts'
import { bodyLimits } from './limits.ts'
import { isSuggestionMark } from './marks.ts'
import { normaliseBody } from './normalise-body.ts'
import { withoutSuggestions } from './suggestions/resolve-suggestions.ts'

export type ParsedBody =
  | {
      ok: true
      /** What readers read: the body as it is while nothing that is suggested is accepted. */
      body: Body
      /** The body with what is suggested in it; null where nothing is. */
      suggested: Body | null
    }
  | { ok: false; issues: BodyIssue[] }

/**
 * Reads a body from untrusted JSON and brings it to normal form: text in Unicode NFC, missing and
 * doubled block ids replaced by `newId`, marks in the order of the schema, equal neighbours joined, tables filled up to
 * rows of the same width, footnotes in the order of their references.
 * Refuses unknown nodes, marks and attributes, unsafe links and what is beyond `bodyLimits`.
 */
export function parseBody(input: unknown, newId: NewBlockId = newBlockId): ParsedBody {
  const read = normalised(input, newId)
  if (!read.ok || !hasSuggestions(read.body)) return read.ok ? { ...read, suggested: null } : read
  const settled = normalised(withoutSuggestions(read.body), newId)
  return settled.ok ? { ...settled, suggested: read.body } : settled
}

function normalised(input: unknown, newId: NewBlockId): { ok: true; body: Body } | { ok: false; issues: BodyIssue[] } {
  const tooLarge = findExcess(input)
  if (tooLarge !== null) return { ok: false, issues: [{ path: '', message: tooLarge }] }
  const parsed = bodyInput.safeParse(input)
  if (!parsed.success) return { ok: false, issues: describeIssues(parsed.error.issues, input) }
  const misplaced = footnoteIssues(parsed.data)
  if (misplaced.length > 0) return { ok: false, issues: misplaced.slice(0, bodyLimits.issues) }
  const body = normaliseBody(parsed.data, newId)
  const issues = [...tooManyImages(body), ...tooManyEmbeds(body), ...findLongBlocks(body)]
  return issues.length > 0 ? { ok: false, issues } : { ok: true, body }
}

const hasSuggestions = (body: Body): boolean =>
  textblocks(body).some(({ content = [] }) => content.some(({ marks = [] }) => marks.some(isSuggestionMark)))
