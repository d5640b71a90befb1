import type { BodyMark, ClaimMark, EditedMark, InlineNode, SuggestionMark } from './body.ts'

/** The rank of marks in the editor's schema: ProseMirror refuses a text whose marks stand in another order. */
export const markOrder = [
  'claim',
  'link',
  'bold',
  'code',
  'italic',
  'strike',
  'subscript',
  'superscript',
  'insertion',
  'deletion',
  'formatting',
] as const

/** Tells a claim mark from others. */
export function isClaimMark(mark: EditedMark): mark is ClaimMark {
  return mark.type === 'claim'
}

/** Tells a change that is suggested from what readers meet. */
export function isSuggestionMark(mark: EditedMark): mark is SuggestionMark {
  return mark.type === 'insertion' || mark.type === 'deletion' || mark.type === 'formatting'
}

/** Whether somebody only suggests to add a node. */
export function isInserted({ marks = [] }: InlineNode): boolean {
  return marks.some(({ type }) => type === 'insertion')
}

/** What readers meet on an inline node. */
export function readersMarks(node: InlineNode): BodyMark[] {
  return (node.marks ?? []).filter((mark): mark is BodyMark => !isSuggestionMark(mark))
}

/** The claim marks on an inline node. */
export function claimMarksOf(node: InlineNode): ClaimMark[] {
  return (node.marks ?? []).filter(isClaimMark)
}

function markKey(mark: EditedMark): string {
  if (mark.type === 'claim') return `claim ${mark.attrs.claimId} ${mark.attrs.role}`
  if (mark.type === 'link') return `link ${mark.attrs.href}`
  if (!isSuggestionMark(mark)) return mark.type
  const { id, by, at } = mark.attrs
  const more = mark.type === 'formatting' ? [mark.attrs.style, mark.attrs.change, mark.attrs.href] : []
  return JSON.stringify([mark.type, id, by, at, ...more])
}

/** Of which marks there is one on the same words. */
function markKind(mark: EditedMark): string {
  if (mark.type === 'claim') return `claim ${mark.attrs.claimId}`
  return mark.type === 'formatting' ? `formatting ${mark.attrs.style}` : mark.type
}

/**
 * Marks in normal form: by rank, claims by id, one mark a claim and a style on the same words (the last one given wins).
 */
export function normaliseMarks(marks: readonly EditedMark[]): EditedMark[] {
  const byKind = new Map<string, EditedMark>()
  for (const mark of marks) byKind.set(markKind(mark), mark)
  return [...byKind.values()].sort((a, b) => {
    const rank = markOrder.indexOf(a.type) - markOrder.indexOf(b.type)
    if (rank !== 0) return rank
    return markKey(a) < markKey(b) ? -1 : 1
  })
}

/** The marks that both of two nodes carry; in normal form. */
export function sharedMarks(a: readonly EditedMark[] = [], b: readonly EditedMark[] = []): EditedMark[] {
  const keys = new Set(b.map(markKey))
  return a.filter((mark) => keys.has(markKey(mark)))
}

/** Whether two nodes carry the same marks; both in normal form. */
export function sameMarks(a: readonly EditedMark[] = [], b: readonly EditedMark[] = []): boolean {
  return (
    a.length === b.length &&
    a.every((mark, index) => {
      const other = b[index]
      return other !== undefined && markKey(mark) === markKey(other)
    })
  )
}
