import type { BlockId, Body } from '../body.ts'
import { numberFootnotes } from './number-footnotes.ts'

/** A reference as it is shown. */
export interface ShownReference {
  number: number
  /** The id of its element. */
  id: string
  /** The id of the element of its footnote. */
  noteAnchor: string
}

/** The id of the element of a footnote. */
export const noteAnchor = (noteId: BlockId): string => `fn-${noteId}`

/** The id of the element of a reference: the first of a footnote, the second, and so on, from 1. */
export const referenceAnchor = (noteId: BlockId, nth: number): string =>
  nth === 1 ? `fnref-${noteId}` : `fnref-${noteId}-${nth}`

/** Numbers references, asked for in the order of the text. */
export interface ReferenceCounter {
  next(noteId: BlockId): ShownReference
}

/** A counter for one pass through a body. */
export function referenceCounter(body: Body): ReferenceCounter {
  const notes = numberFootnotes(body)
  const counts = new Map<BlockId, number>()
  return {
    next: (noteId) => {
      const nth = (counts.get(noteId) ?? 0) + 1
      counts.set(noteId, nth)
      return {
        number: notes.get(noteId)?.number ?? 0,
        id: referenceAnchor(noteId, nth),
        noteAnchor: noteAnchor(noteId),
      }
    },
  }
}
