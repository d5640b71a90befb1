import type { MentionRole } from '@sourceline/rich-text'
import type { JSONContent } from '@tiptap/core'

/** Words of a headline or dek that make a claim. */
export interface LineClaim {
  claimId: string
  role: MentionRole
  exact: string
}

interface Placed extends LineClaim {
  start: number
  end: number
}

function place(text: string, claim: LineClaim): Placed[] {
  const start = claim.exact === '' ? -1 : text.indexOf(claim.exact)
  return start < 0 ? [] : [{ ...claim, start, end: start + claim.exact.length }]
}

/** A document of one line with the words that make claims marked. Words that are not found stay unmarked. */
export function lineContent(text: string, claims: readonly LineClaim[]): JSONContent {
  const placed = claims.flatMap((claim) => place(text, claim))
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  )
  const content = cuts.flatMap((start, index): JSONContent[] => {
    const end = cuts[index + 1]
    if (end === undefined || end === start) return []
    const marks = placed
      .filter((claim) => claim.start < end && claim.end > start)
      .map(({ claimId, role }) => ({ type: 'claim', attrs: { claimId, role } }))
    return [{ type: 'text', text: text.slice(start, end), marks }]
  })
  return { type: 'doc', content: [{ type: 'paragraph', content }] }
}
