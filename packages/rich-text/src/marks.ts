import type { BodyMark, ClaimMark, InlineNode } from './body.ts'

/** The rank of marks in the editor's schema: ProseMirror refuses a text whose marks stand in another order. */
export const markOrder = ['claim', 'link', 'bold', 'code', 'italic', 'strike', 'subscript', 'superscript'] as const

/** Tells a claim mark from others. */
export function isClaimMark(mark: BodyMark): mark is ClaimMark {
  return mark.type === 'claim'
}

/** The claim marks on an inline node. */
export function claimMarksOf(node: InlineNode): ClaimMark[] {
  return (node.marks ?? []).filter(isClaimMark)
}

function markKey(mark: BodyMark): string {
  if (mark.type === 'claim') return `claim ${mark.attrs.claimId} ${mark.attrs.role}`
  if (mark.type === 'link') return `link ${mark.attrs.href}`
  return mark.type
}

/**
 * Marks in normal form: by rank, claims by id, one mark a claim on the same words (the last one given wins).
 */
export function normaliseMarks(marks: readonly BodyMark[]): BodyMark[] {
  const byKind = new Map<string, BodyMark>()
  for (const mark of marks) byKind.set(mark.type === 'claim' ? `claim ${mark.attrs.claimId}` : mark.type, mark)
  return [...byKind.values()].sort((a, b) => {
    const rank = markOrder.indexOf(a.type) - markOrder.indexOf(b.type)
    if (rank !== 0) return rank
    return markKey(a) < markKey(b) ? -1 : 1
  })
}

/** The marks that both of two nodes carry; in normal form. */
export function sharedMarks(a: readonly BodyMark[] = [], b: readonly BodyMark[] = []): BodyMark[] {
  const keys = new Set(b.map(markKey))
  return a.filter((mark) => keys.has(markKey(mark)))
}

/** Whether two nodes carry the same marks; both in normal form. */
export function sameMarks(a: readonly BodyMark[] = [], b: readonly BodyMark[] = []): boolean {
  return (
    a.length === b.length &&
    a.every((mark, index) => {
      const other = b[index]
      return other !== undefined && markKey(mark) === markKey(other)
    })
  )
}
