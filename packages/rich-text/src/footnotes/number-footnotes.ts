import { textblocks } from '../blocks.ts'
import type { BlockId, Body, Footnotes } from '../body.ts'

/** Where a footnote stands and what leads to it. */
export interface NumberedFootnote {
  /** From 1, in the order of the first references. */
  number: number
  /** How many references of the body name it. */
  references: number
}

/** The footnotes of a body; null where it has none. */
export const footnotesOf = ({ content }: Body): Footnotes | null => {
  const last = content.at(-1)
  return last?.type === 'footnotes' ? last : null
}

/** The footnotes of a body by their ids. */
export function numberFootnotes(body: Body): Map<BlockId, NumberedFootnote> {
  const numbered = new Map<BlockId, NumberedFootnote>()
  for (const [index, { attrs }] of (footnotesOf(body)?.content ?? []).entries())
    numbered.set(attrs.id, { number: index + 1, references: 0 })
  for (const id of referencedNotes(body)) {
    const note = numbered.get(id)
    if (note) note.references += 1
  }
  return numbered
}

/** The ids that the references of a body name, in the order of the text, as often as they are named. */
export function referencedNotes(body: Body): BlockId[] {
  return textblocks(body).flatMap(({ content = [] }) =>
    content.flatMap((node) => (node.type === 'footnoteReference' ? [node.attrs.noteId] : [])),
  )
}
