import type { MentionRole } from '../../generated/graphql.ts'

/** Words of a headline or summary that make a claim, as UTF-16 offsets. */
export interface TextMention {
  claimId: string
  role: MentionRole
  start: number
  end: number
}

/** A text cut at its mentions. */
export function pieces(
  text: string,
  mentions: readonly TextMention[],
): Array<{ words: string; mention: TextMention | null }> {
  const result: Array<{ words: string; mention: TextMention | null }> = []
  let offset = 0
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = mention
    if (start < offset || end > text.length || start >= end) continue
    if (start > offset) result.push({ words: text.slice(offset, start), mention: null })
    result.push({ words: text.slice(start, end), mention })
    offset = end
  }
  if (offset < text.length) result.push({ words: text.slice(offset), mention: null })
  return result
}
