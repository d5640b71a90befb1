import type { Mark, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, type Mapping, type RemoveMarkStep } from '@tiptap/pm/transform'
import { isInsertedBy, type Maker, namedBy } from './own-suggestion.ts'

const isOfStyle = (mark: Mark, style: string): boolean =>
  mark.type.name === 'formatting' && mark.attrs['style'] === style

/** What one text node is to carry, and what it is to lose. */
function changeOf(node: Node, { mark }: AddMarkStep | RemoveMarkStep, adds: boolean): 'suggest' | 'withdraw' | 'none' {
  const suggested = node.marks.some((one) => isOfStyle(one, mark.type.name))
  if (suggested) return 'withdraw'
  return mark.isInSet(node.marks) === adds ? 'none' : 'suggest'
}

/** Suggests a style that a step gives to words, or takes off them; asked for once more, the suggestion is withdrawn. */
export function suggestFormatting(
  tr: Transaction,
  step: AddMarkStep | RemoveMarkStep,
  mapping: Mapping,
  { by, newId, now }: Maker,
): void {
  const adds = step instanceof AddMarkStep
  const { mark } = step
  const [from, to] = [mapping.map(step.from, 1), mapping.map(step.to, -1)]
  const formatting = tr.doc.type.schema.marks['formatting']?.create({
    id: newId(),
    by,
    at: now().toISOString(),
    style: mark.type.name,
    change: adds ? 'add' : 'remove',
    href: adds && mark.type.name === 'link' ? mark.attrs['href'] : null,
  })
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText || formatting === undefined) return
    const [start, end] = [Math.max(pos, from), Math.min(pos + node.nodeSize, to)]
    if (isInsertedBy(node, by)) {
      if (adds) tr.addMark(start, end, mark)
      else tr.removeMark(start, end, mark)
      return
    }
    const change = changeOf(node, step, adds)
    if (change === 'suggest') tr.addMark(start, end, formatting)
    if (change !== 'withdraw') return
    for (const one of node.marks)
      if (isOfStyle(one, mark.type.name) && namedBy(one)?.by === by) tr.removeMark(start, end, one)
  })
}
