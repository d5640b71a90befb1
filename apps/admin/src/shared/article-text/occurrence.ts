import { MentionRole } from '@sourceline/domain'
import type { Node } from '@tiptap/pm/model'

/** The parts of an article that are edited as text. */
export const textPlaces = ['HEADLINE', 'DEK', 'BODY'] as const
export type TextPlace = (typeof textPlaces)[number]

/** Words in a row that make one claim, where they stand in the document of their place. */
export interface Occurrence {
  claimId: string
  role: MentionRole
  place: TextPlace
  /** ProseMirror positions. */
  from: number
  to: number
  text: string
}

/** The occurrences that the claim marks of a document amount to, in reading order; one goes across what is no text. */
export function occurrencesIn(doc: Node, place: TextPlace): Occurrence[] {
  const found: Occurrence[] = []
  /** Where the last words ended behind which no others stand. */
  let wordsEnd = 0
  let between = ''
  doc.descendants((node, pos) => {
    if (!node.isInline) {
      between = ''
      return
    }
    if (!node.isText) {
      between += node.type.name === 'hardBreak' ? '\n' : ''
      return
    }
    const words = node.text ?? ''
    for (const mark of node.marks) {
      const role: unknown = mark.attrs['role']
      if (mark.type.name !== 'claim' || !MentionRole.has(role)) continue
      const claimId = String(mark.attrs['claimId'])
      const last = found.findLast((other) => other.claimId === claimId)
      if (last !== undefined && last.to === wordsEnd && last.role === role && isInSameBlock(doc, last.to, pos)) {
        last.to = pos + node.nodeSize
        last.text += between + words
      } else {
        found.push({ claimId, role, place, from: pos, to: pos + node.nodeSize, text: words })
      }
    }
    wordsEnd = pos + node.nodeSize
    between = ''
  })
  return found
}

const isInSameBlock = (doc: Node, one: number, other: number): boolean =>
  one === other || doc.resolve(one).sameParent(doc.resolve(other))
