import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform'
import type { Named } from '../../suggestions/edited-node.ts'
import { withMetaOf } from './as-it-is.ts'
import { suggestFormatting } from './formatting.ts'
import { claimsAt, isInsertedBy, type Maker, namedBy, readersMarks, suggestionAt } from './own-suggestion.ts'
import { readsTheSame } from './reads-the-same.ts'

/** The places of a step of a transaction in the document that another has made of the same one. */
const rebased = (original: Transaction, index: number, tracked: Transaction): Mapping => {
  const back = new Mapping(original.mapping.maps.slice(0, index)).invert()
  const mapping = new Mapping()
  mapping.appendMapping(back)
  mapping.appendMapping(tracked.mapping)
  return mapping
}

/** Content with other marks on its words, and without those that do not stay. */
export function remarked(
  fragment: Fragment,
  marksOf: (node: Node) => readonly Mark[],
  stays: (node: Node) => boolean = () => true,
): Fragment {
  const nodes: Node[] = []
  fragment.forEach((node) => {
    if (!node.isText) nodes.push(node.isLeaf ? node : node.copy(remarked(node.content, marksOf, stays)))
    else if (stays(node)) nodes.push(node.mark(marksOf(node)))
  })
  return Fragment.fromArray(nodes)
}

const isWords = ({ content, openStart, openEnd }: Slice): boolean =>
  openStart === 0 && openEnd === 0 && content.content.every((node) => node.isText)

/** Strikes words, and takes those out for good that the same person has only suggested. */
function strike(tr: Transaction, from: number, to: number, suggestion: Named): void {
  const { deletion } = tr.doc.type.schema.marks
  const own: { from: number; to: number }[] = []
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return
    const range = { from: Math.max(pos, from), to: Math.min(pos + node.nodeSize, to) }
    if (isInsertedBy(node, suggestion.by)) own.push(range)
    else if (deletion && !deletion.isInSet(node.marks)) tr.addMark(range.from, range.to, deletion.create(suggestion))
  })
  for (const range of own.toReversed()) tr.delete(range.from, range.to)
}

/** Puts content in as a suggestion; gives the position behind it. */
function insert(tr: Transaction, at: number, slice: Slice, suggestion: Named): number {
  const { insertion } = tr.doc.type.schema.marks
  const claims = claimsAt(tr.doc.resolve(at), suggestion.by)
  const own = insertion ? [insertion.create(suggestion)] : []
  const content = remarked(slice.content, ({ marks }) =>
    [...readersMarks(marks), ...claims, ...own].reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []),
  )
  const before = tr.steps.length
  tr.replace(at, at, new Slice(content, slice.openStart, slice.openEnd))
  return tr.mapping.slice(before).map(at)
}

/** Suggests that words take the place of others; of what holds no words, the change itself is made. */
function suggestReplacing(tr: Transaction, step: ReplaceStep, mapping: Mapping, maker: Maker): void {
  const [from, to] = [mapping.map(step.from, -1), mapping.map(step.to, 1)]
  if (step.slice.size === 0 && tr.doc.textBetween(from, to, '', '') === '') {
    tr.replace(from, to, step.slice)
    return
  }
  const suggestion = suggestionAt([tr.doc.resolve(from), tr.doc.resolve(to)], maker)
  const isBackwards = tr.selection.empty && tr.selection.head === to
  const before = tr.steps.length
  strike(tr, from, to, suggestion)
  const struck = tr.mapping.slice(before)
  const end = struck.map(to, 1)
  const place = tr.doc.resolve(from).sameParent(tr.doc.resolve(end)) ? end : struck.map(from, -1)
  const behind = step.slice.size === 0 ? place : insert(tr, place, step.slice, suggestion)
  const caret = step.slice.size === 0 && isBackwards ? struck.map(from, -1) : behind
  tr.setSelection(TextSelection.near(tr.doc.resolve(caret), isBackwards ? -1 : 1))
}

/** Whether a step changes words and what stands on them, and nothing else. */
function changesWords(step: Step, before: Node | undefined): boolean {
  if (!(step instanceof ReplaceStep)) return true
  const takesOnlyWords = step.from === step.to || before?.textBetween(step.from, step.to, '', '') !== ''
  return isWords(step.slice) && takesOnlyWords
}

/** Suggests what one step changes; false where it is something that cannot be suggested. */
function suggestStep(tr: Transaction, step: Step, mapping: Mapping, maker: Maker): boolean {
  if (step instanceof ReplaceStep) {
    suggestReplacing(tr, step, mapping, maker)
    return true
  }
  if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return false
  const isDirect = step.mark.type.name === 'claim' || namedBy(step.mark) !== null
  if (!isDirect) {
    suggestFormatting(tr, step, mapping, maker)
    return true
  }
  const moved = step.map(mapping)
  if (moved) tr.step(moved)
  return true
}

/**
 * A transaction that suggests what another changes: words that are put in or struck, and styles. Null where it changes something
 * that cannot be suggested: the text then would not read the same to readers.
 */
export function suggestChange(state: EditorState, original: Transaction, maker: Maker): Transaction | null {
  if (state.selection instanceof NodeSelection && state.selection.node.isBlock) return null
  const { tr } = state
  for (const [index, step] of original.steps.entries())
    if (!suggestStep(tr, step, rebased(original, index, tr), maker)) return null
  if (
    !original.steps.every((step, index) => changesWords(step, original.docs[index])) &&
    !readsTheSame(state.doc, tr.doc)
  )
    return null
  if (!tr.selectionSet && original.selectionSet) tr.setSelection(original.selection.map(tr.doc, new Mapping()))
  if (original.storedMarksSet) tr.setStoredMarks(original.storedMarks)
  return withMetaOf(original, tr)
}
