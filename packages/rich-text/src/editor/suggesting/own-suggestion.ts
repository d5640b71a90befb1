import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model'
import { suggestionOf, type Named } from '../../suggestions/edited-node.ts'

/** Who makes a suggestion, and what names one that is new. */
export interface Maker {
  readonly by: string
  readonly newId: () => string
  readonly now: () => Date
}

/** Who made the suggestion that a mark of an editor belongs to; null of another mark. */
export const namedBy = ({ type, attrs }: Mark): Named | null => suggestionOf({ type: type.name, attrs })

/** The marks that readers meet. */
export const readersMarks = (marks: readonly Mark[]): Mark[] => marks.filter((mark) => namedBy(mark) === null)

/** Whether somebody suggests to add words. */
export const isInserted = (node: Node): boolean => node.marks.some(({ type }) => type.name === 'insertion')

/** Whether words are some that one person suggests to add. */
export const isInsertedBy = (node: Node, by: string): boolean =>
  node.marks.some((mark) => mark.type.name === 'insertion' && namedBy(mark)?.by === by)

const ownOn = (node: Node | null, by: string): Named | null =>
  node?.marks
    .flatMap((mark) => (mark.type.name === 'formatting' ? [] : (namedBy(mark) ?? [])))
    .find((one) => one.by === by) ?? null

/** The suggestion that a change goes on with, where it touches one of the same person, or else a new one. */
export function suggestionAt([$from, $to]: readonly [ResolvedPos, ResolvedPos], { by, newId, now }: Maker): Named {
  return ownOn($from.nodeBefore, by) ?? ownOn($to.nodeAfter, by) ?? { id: newId(), by, at: now().toISOString() }
}

/**
 * The claims that words take part in which are put in at a place: those of the words around it, and of what the same person
 * suggests next to it, since they take the place of what that deletes, and go on with what it adds.
 */
export function claimsAt($pos: ResolvedPos, by: string): Mark[] {
  const beside = [$pos.nodeBefore, $pos.nodeAfter].flatMap((node) =>
    ownOn(node, by) === null ? [] : (node?.marks ?? []),
  )
  return [...$pos.marks(), ...beside].filter(({ type }) => type.name === 'claim')
}
