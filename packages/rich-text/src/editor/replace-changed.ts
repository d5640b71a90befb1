import { diffArrays } from 'diff'
import { Fragment, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { asItIs } from './suggesting/as-it-is.ts'

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((size, { nodeSize }) => size + nodeSize, 0)

/** Brings blocks that stand in a row at `pos`, in both documents, to what others say, no further than they differ. */
function replaceRow(tr: Transaction, wanted: Node, pos: number, before: readonly Node[], after: readonly Node[]): void {
  const [old, fresh] = [Fragment.from(before), Fragment.from(after)]
  const start = old.findDiffStart(fresh, pos)
  const end = old.findDiffEnd(fresh, pos + old.size, pos + fresh.size)
  if (start === null || end === null) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap))
}

/** The same, block for block where there are as many as before. */
function replaceRun(tr: Transaction, wanted: Node, pos: number, before: readonly Node[], after: readonly Node[]): void {
  if (before.length !== after.length) return replaceRow(tr, wanted, pos, before, after)
  let at = pos
  for (const [index, block] of after.entries()) {
    replaceRow(tr, wanted, at, before.slice(index, index + 1), [block])
    at += block.nodeSize
  }
}

/**
 * Brings a document to what another of its schema says by replacing no more than the blocks that differ, and of these no more
 * than what does: everything else keeps its place, and so does a caret there.
 */
export function replaceChanged(tr: Transaction, wanted: Node): Transaction {
  const before = tr.doc
  const changes = diffArrays([...before.children], [...wanted.children], {
    comparator: (one, other) => one.eq(other),
  })
  let pos = 0
  for (const [index, { value, added, removed }] of changes.entries()) {
    const next = changes[index + 1]
    if (removed) {
      // What takes its place follows, if anything does.
      if (!next?.added) tr.delete(pos, pos + sizeOf(value))
      continue
    }
    if (added) {
      const last = changes[index - 1]
      replaceRun(tr, wanted, pos, last?.removed ? last.value : [], value)
    }
    pos += sizeOf(value)
  }
  if (!tr.doc.eq(wanted)) tr.replaceWith(0, tr.doc.content.size, wanted.content)
  return asItIs(tr)
}

/** Whether a transaction changes nothing but words within blocks: none comes, goes, or becomes another. */
export function changesWordsOnly(tr: Transaction): boolean {
  return tr.steps.every((step, index) => {
    const before = tr.docs[index]
    const after = tr.docs[index + 1] ?? tr.doc
    let isWords = true
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      isWords &&=
        before !== undefined && isWithinText(before, oldStart, oldEnd) && isWithinText(after, newStart, newEnd)
    })
    return isWords
  })
}

function isWithinText(doc: Node, from: number, to: number): boolean {
  const start = doc.resolve(from)
  return start.parent.isTextblock && start.sameParent(doc.resolve(to))
}

/** The same state with nothing to undo or redo. */
export function withoutHistory(state: EditorState): EditorState {
  const others = state.plugins.filter(({ spec }) => spec['config']?.newGroupDelay === undefined)
  return state.reconfigure({ plugins: others }).reconfigure({ plugins: state.plugins })
}
