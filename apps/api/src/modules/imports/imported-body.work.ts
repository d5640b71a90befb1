import { markAllSpans, type Body, type MentionRole } from '@sourceline/rich-text'
import { bodyMentions, claimUuid, placedMention, type MentionContent } from '../articles/written-content.work.ts'

/** Words of the text that was read that make a claim: spans are offsets into it. */
export interface ImportedMark {
  /** The typed id. */
  readonly claimId: string
  readonly role: MentionRole
  readonly spans: readonly (readonly [start: number, end: number])[]
}

/** A body with the claims marked that it makes; `start` is where it begins in the text that was read. */
export function importedBody(
  plain: Body,
  start: number,
  marks: readonly ImportedMark[],
): { body: Body; mentions: MentionContent[] } {
  const body = markAllSpans(
    plain,
    marks.map(({ claimId, role, spans }) => ({
      mark: { claimId, role },
      spans: spans.flatMap(([from, to]) =>
        to <= start ? [] : [{ start: Math.max(from - start, 0), end: to - start }],
      ),
    })),
  )
  return { body, mentions: bodyMentions(body) }
}

/** The mentions that marks make in headline and dek: those whose words stand before the body, that starts at `bodyStart`. */
export function importedFieldMentions(
  text: string,
  { headline, dek }: { headline: string; dek: string },
  marks: readonly ImportedMark[],
  bodyStart: number,
): MentionContent[] {
  const texts = { HEADLINE: headline, DEK: dek }
  return marks.flatMap(({ claimId: typed, role, spans: [span] }) => {
    const claimId = claimUuid(typed)
    if (!span || span[0] >= bodyStart) return []
    const words = { claimId, role, exact: text.slice(...span) }
    return (
      placedMention(texts, { place: 'HEADLINE', ...words }) ?? placedMention(texts, { place: 'DEK', ...words }) ?? []
    )
  })
}
