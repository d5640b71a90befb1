import type { BodyMark, FootnoteReference, InlineNode } from './body.ts'
import { isInserted, readersMarks, sameMarks } from './marks.ts'

/** Inline content as nested elements, the way HTML and React want it. */
export type InlineGroup =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'reference'; reference: FootnoteReference }
  | { kind: 'mark'; mark: BodyMark; children: InlineGroup[] }

/**
 * Flat marks as a tree: neighbours that share a mark share its element. Of overlapping marks the
 * one that reaches further encloses the other, so that few words are split between elements. What is only suggested has
 * no part in it.
 */
export function groupMarks(content: readonly InlineNode[]): InlineGroup[] {
  return group(content.flatMap((node) => (isInserted(node) ? [] : [{ node, open: readersMarks(node) }])))
}

interface Pending {
  node: InlineNode
  open: readonly BodyMark[]
}

function group(items: readonly Pending[]): InlineGroup[] {
  const result: InlineGroup[] = []
  for (let index = 0; index < items.length;) {
    const item = items[index]
    if (item === undefined) break
    const [mark, reach] = furthest(items, index, item.open)
    if (mark === null) {
      result.push(leafOf(item.node))
      index += 1
    } else {
      const inside = items
        .slice(index, reach)
        .map(({ node, open }) => ({ node, open: open.filter((other) => !same(other, mark)) }))
      result.push({ kind: 'mark', mark, children: group(inside) })
      index = reach
    }
  }
  return result
}

function leafOf(node: InlineNode): InlineGroup {
  switch (node.type) {
    case 'text':
      return { kind: 'text', text: node.text }
    case 'hardBreak':
      return { kind: 'break' }
    case 'footnoteReference':
      return { kind: 'reference', reference: node }
  }
}

function furthest(items: readonly Pending[], start: number, marks: readonly BodyMark[]): [BodyMark | null, number] {
  let best: [BodyMark | null, number] = [null, start]
  for (const mark of marks) {
    let reach = start
    while (items[reach]?.open.some((other) => same(other, mark))) reach += 1
    if (reach > best[1]) best = [mark, reach]
  }
  return best
}

function same(a: BodyMark, b: BodyMark): boolean {
  return sameMarks([a], [b])
}
