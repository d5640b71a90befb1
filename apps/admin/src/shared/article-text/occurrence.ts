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

/** The occurrences that the claim marks of a document amount to, in reading order. */
export function occurrencesIn(doc: Node, place: TextPlace): Occurrence[] {
  const found: Occurrence[] = []
  doc.descendants((node, pos, parent) => {
    if (!node.isInline) return
    const words = node.isText ? (node.text ?? '') : '\n'
    for (const mark of node.marks) {
      const role: unknown = mark.attrs['role']
      if (mark.type.name !== 'claim' || !MentionRole.has(role)) continue
      const claimId = String(mark.attrs['claimId'])
      const last = found.findLast((other) => other.claimId === claimId)
      if (last !== undefined && last.to === pos && last.role === role && parent !== null) {
        last.to = pos + node.nodeSize
        last.text += words
      } else {
        found.push({ claimId, role, place, from: pos, to: pos + node.nodeSize, text: words })
      }
    }
  })
  return found
}
