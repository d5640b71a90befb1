import {
  markAllSpans,
  newBlockId,
  blocks,
  type Body,
  type LocatedBlock,
  type MentionRole,
  type TextSpan,
} from '@sourceline/rich-text'
import type { ArticleParagraph } from '@sourceline/extraction'
import { bodyMentions, claimUuid, placedMention, type MentionContent } from '../articles/written-content.work.ts'

/** Words of the imported text that make a claim: spans are offsets into the text that was read. */
export interface ImportedMark {
  /** The typed id. */
  readonly claimId: string
  readonly role: MentionRole
  readonly spans: readonly (readonly [start: number, end: number])[]
}

/** A body of the paragraphs of a text, with claims marked where the text makes them. */
export function importedBody(
  paragraphs: readonly ArticleParagraph[],
  marks: readonly ImportedMark[],
): { body: Body; mentions: MentionContent[] } {
  const plain: Body = {
    type: 'doc',
    content: paragraphs.map(({ text }) => ({
      type: 'paragraph',
      attrs: { id: newBlockId() },
      content: [{ type: 'text', text }],
    })),
  }
  const places = blocks(plain).map((block, index) => ({ block, paragraph: paragraphs[index] }))
  const body = markAllSpans(
    plain,
    marks.map(({ claimId, role, spans }) => ({
      mark: { claimId, role },
      spans: spans.flatMap(([start, end]) => movedSpans(places, start, end)),
    })),
  )
  return { body, mentions: bodyMentions(body) }
}

interface Place {
  readonly block: LocatedBlock
  readonly paragraph: ArticleParagraph | undefined
}

/** Where the characters of the text that was read stand in the body. `places`: in the order of the text. */
function movedSpans(places: readonly Place[], start: number, end: number): TextSpan[] {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.paragraph?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const moved: TextSpan[] = []
  for (let index = low; ; index++) {
    const { block, paragraph } = places[index] ?? {}
    if (!block || !paragraph || paragraph.start >= end) return moved
    moved.push({
      start: block.start + Math.max(start - paragraph.start, 0),
      end: block.start + Math.min(end - paragraph.start, block.text.length),
    })
  }
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
