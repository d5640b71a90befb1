/** Words of a headline or summary that make a claim, as UTF-16 offsets. */
export interface TextMention {
  claimId: string
  start: number
  end: number
}

/** A text cut at its mentions. */
export function pieces(text: string, mentions: readonly TextMention[]): Array<{ words: string; claimId: string | null }> {
  const result: Array<{ words: string; claimId: string | null }> = []
  let offset = 0
  for (const { claimId, start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    if (start < offset || end > text.length || start >= end) continue
    if (start > offset) result.push({ words: text.slice(offset, start), claimId: null })
    result.push({ words: text.slice(start, end), claimId })
    offset = end
  }
  if (offset < text.length) result.push({ words: text.slice(offset), claimId: null })
  return result
}
