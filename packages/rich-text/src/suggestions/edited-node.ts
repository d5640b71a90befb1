import type { SuggestionAttrs } from '../body.ts'

/** A mark as a text has it in JSON, whether it was parsed or comes from an editor. */
export interface NodeMark {
  readonly type: string
  readonly attrs?: object | undefined
}

/** A node as a text has it in JSON, whether it was parsed or comes from an editor. */
export interface EditedNode {
  readonly type: string
  readonly text?: string
  readonly attrs?: object | undefined
  readonly marks?: readonly NodeMark[]
  readonly content?: readonly EditedNode[]
}

/** Who suggests a change, and when. */
export type Named = Pick<SuggestionAttrs, 'id' | 'by' | 'at'>

/** One attribute of a node or a mark. */
export function attributeOf({ attrs }: Pick<EditedNode, 'attrs'>, name: string): unknown {
  return attrs === undefined ? undefined : Reflect.get(attrs, name)
}

/** Who suggests what a mark stands for, and when; null of a mark that readers meet. */
export function suggestionOf(mark: NodeMark): Named | null {
  if (mark.type !== 'insertion' && mark.type !== 'deletion' && mark.type !== 'formatting') return null
  const [id, by, at] = ['id', 'by', 'at'].map((name) => attributeOf(mark, name))
  return typeof id === 'string' && typeof by === 'string' && typeof at === 'string' ? { id, by, at } : null
}

/** What names one suggestion among others: of two people, each may have one of the same id. */
export const suggestionKey = ({ id, by }: { readonly id: string; readonly by: string }): string => `${by} ${id}`

const sameMark = (one: NodeMark, other: NodeMark): boolean =>
  one.type === other.type && JSON.stringify(suggestionOf(one)) === JSON.stringify(suggestionOf(other))

/**
 * The words of a block with their marks. What is no text takes part in a suggestion that the words on both sides of it
 * belong to: editors keep no marks on it.
 */
export function withinSuggestions(
  words: readonly EditedNode[],
): { readonly inline: EditedNode; readonly marks: readonly NodeMark[] }[] {
  return words.map((inline, index) => {
    const marks = inline.marks ?? []
    if (inline.type === 'text') return { inline, marks }
    const before = words.slice(0, index).findLast(({ type }) => type === 'text')?.marks ?? []
    const after = words.slice(index + 1).find(({ type }) => type === 'text')?.marks ?? []
    const own = marks.filter((mark) => suggestionOf(mark) === null)
    const around = before.filter(
      (mark) => suggestionOf(mark) !== null && mark.type !== 'formatting' && after.some((one) => sameMark(mark, one)),
    )
    return { inline, marks: [...own, ...around] }
  })
}

/** Calls something for each text that stands in a suggestion, in reading order. */
export function eachSuggested(
  node: EditedNode,
  visit: (mark: NodeMark, suggestion: Named, text: string) => void,
): void {
  for (const mark of node.marks ?? []) {
    const suggestion = suggestionOf(mark)
    if (suggestion !== null && node.text !== undefined) visit(mark, suggestion, node.text)
  }
  for (const child of node.content ?? []) eachSuggested(child, visit)
}
