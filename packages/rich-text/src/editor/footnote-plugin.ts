import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BlockId } from '../body.ts'
import { isFromElsewhere } from './from-elsewhere.ts'

/** Where footnotes and their references stand in a document. */
interface Found {
  /** In the order of the text; those in footnotes left out. */
  references: { noteId: BlockId; pos: number }[]
  /** References within footnotes, which a body does not have. */
  misplaced: number[]
  notes: Map<BlockId, Node>
  /** The position of their list; null where there is none. */
  listAt: number | null
}

function findFootnotes(doc: Node): Found {
  const found: Found = { references: [], misplaced: [], notes: new Map(), listAt: null }
  doc.forEach((block, at) => {
    const isList = block.type.name === 'footnotes'
    if (isList) found.listAt = at
    block.descendants((node, offset) => {
      if (node.type.name === 'footnote') found.notes.set(String(node.attrs['id']), node)
      if (node.type.name !== 'footnoteReference') return
      const pos = at + 1 + offset
      if (isList) found.misplaced.push(pos)
      else found.references.push({ noteId: String(node.attrs['noteId']), pos })
    })
  })
  return found
}

const emptyNote = (doc: Node, id: BlockId): Node => {
  const { footnote, paragraph } = doc.type.schema.nodes
  if (footnote === undefined || paragraph === undefined) throw new Error('The schema has no footnotes')
  return footnote.create({ id }, paragraph.create())
}

/**
 * Brings footnotes and references together: one note for each reference, in their order, at the end of the document.
 *
 * @param removed Notes that were there before or came with what was pasted, by their ids: a reference to one brings it back.
 * @param before The document before the change. Where a note of it was deleted, its references go too.
 */
export function settleFootnotes(tr: Transaction, removed: ReadonlyMap<BlockId, Node>, before: Node | null): boolean {
  const steps = tr.steps.length
  const present = findFootnotes(tr.doc)
  const had = before === null ? null : findFootnotes(before)
  const wasDeleted = (id: BlockId): boolean =>
    had !== null && had.notes.has(id) && !present.notes.has(id) && had.references.some(({ noteId }) => noteId === id)
  const gone = present.references.filter(({ noteId }) => wasDeleted(noteId)).map(({ pos }) => pos)
  for (const pos of [...present.misplaced, ...gone].toSorted((one, other) => other - one)) tr.delete(pos, pos + 1)
  const { references, notes, listAt } = findFootnotes(tr.doc)
  const wanted = [...new Set(references.map(({ noteId }) => noteId))]
  const content = wanted.map((id) => notes.get(id) ?? removed.get(id) ?? emptyNote(tr.doc, id))
  const list = listAt === null ? null : tr.doc.nodeAt(listAt)
  const isSettled =
    list === null
      ? content.length === 0
      : list.childCount === content.length && content.every((note, index) => list.child(index) === note)
  if (!isSettled) placeNotes(tr, listAt, list, content)
  return tr.steps.length > steps
}

function placeNotes(tr: Transaction, listAt: number | null, list: Node | null, content: readonly Node[]): void {
  const type = tr.doc.type.schema.nodes['footnotes']
  if (list !== null && listAt !== null) {
    if (content.length === 0) tr.delete(listAt, listAt + list.nodeSize)
    else tr.replaceWith(listAt + 1, listAt + list.nodeSize - 1, Fragment.from(content))
  } else if (type !== undefined) tr.insert(tr.doc.content.size, type.create(null, content))
}

interface FootnoteState {
  /** Notes that were removed, or came with what was pasted. */
  removed: ReadonlyMap<BlockId, Node>
  decorations: DecorationSet
}

/** Where the plugin keeps its state. */
const footnotesKey = new PluginKey<FootnoteState>('footnotes')

function numbers(doc: Node): DecorationSet {
  const { references } = findFootnotes(doc)
  const order = [...new Set(references.map(({ noteId }) => noteId))]
  return DecorationSet.create(
    doc,
    references.map(({ noteId, pos }) => {
      const number = String(order.indexOf(noteId) + 1)
      return Decoration.node(pos, pos + 1, { 'data-number': number, role: 'img', 'aria-label': `Footnote ${number}` })
    }),
  )
}

function removedBy(tr: Transaction, { removed }: FootnoteState, now: Node): ReadonlyMap<BlockId, Node> {
  const before = findFootnotes(tr.before).notes
  const present = findFootnotes(now).notes
  const lost = [...before].filter(([id]) => !present.has(id))
  return lost.length === 0 ? removed : new Map([...removed, ...lost])
}

/** Takes the footnotes out of what is pasted: their references bring them back where they belong. */
function withoutNotes(slice: Slice): { slice: Slice; notes: Map<BlockId, Node> } {
  const notes = new Map<BlockId, Node>()
  const blocks: Node[] = []
  slice.content.forEach((node) => {
    if (node.type.name === 'footnotes') node.forEach((note) => notes.set(String(note.attrs['id']), note))
    else blocks.push(node)
  })
  if (notes.size === 0) return { slice, notes }
  const content = Fragment.from(blocks)
  const openEnd = Math.min(slice.openStart, Slice.maxOpen(content).openEnd)
  return { slice: new Slice(content, slice.openStart, openEnd), notes }
}

/** What is copied, with the footnotes to which it refers. */
function withNotes(slice: Slice, doc: Node): Slice {
  if (slice.content.lastChild?.type.name === 'footnotes') return slice
  const { notes } = findFootnotes(doc)
  const named: Node[] = []
  slice.content.descendants((node) => {
    const note = node.type.name === 'footnoteReference' ? notes.get(String(node.attrs['noteId'])) : undefined
    if (note && !named.includes(note)) named.push(note)
  })
  const type = doc.type.schema.nodes['footnotes']
  if (named.length === 0 || type === undefined) return slice
  return new Slice(slice.content.addToEnd(type.create(null, named)), slice.openStart, 0)
}

/** The ProseMirror plugin that keeps footnotes and their references together and numbers them. */
export function footnotePlugin(): Plugin<FootnoteState> {
  let pasted = new Map<BlockId, Node>()
  return new Plugin<FootnoteState>({
    key: footnotesKey,
    state: {
      init: (_config, { doc }) => ({ removed: new Map(), decorations: numbers(doc) }),
      apply: (tr, state, _before, { doc }) =>
        tr.docChanged ? { removed: removedBy(tr, state, doc), decorations: numbers(doc) } : state,
    },
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((made) => made.docChanged && !isFromElsewhere(made))) return null
      const { tr } = after
      const removed = new Map([...(footnotesKey.getState(after)?.removed ?? []), ...pasted])
      pasted = new Map()
      return settleFootnotes(tr, removed, before.doc) ? tr : null
    },
    props: {
      decorations: (state) => footnotesKey.getState(state)?.decorations,
      handleClickOn: (view, _pos, node) => {
        const words =
          node.type.name === 'footnoteReference' ? wordsOfNote(view.state.doc, String(node.attrs['noteId'])) : null
        if (words === null) return false
        const { tr } = view.state
        view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(words))).scrollIntoView())
        view.focus()
        return true
      },
      transformCopied: (slice, view) => withNotes(slice, view.state.doc),
      transformPasted: (slice) => {
        const parted = withoutNotes(slice)
        pasted = parted.notes
        return parted.slice
      },
    },
  })
}

/** The footnote in which the selection stands. */
export function footnoteAt({ selection: { $from } }: EditorState): Node | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name === 'footnote') return node
  }
  return null
}

/** The position of the first words of a footnote; null where there is none. */
export function wordsOfNote(doc: Node, noteId: BlockId): number | null {
  let found: number | null = null
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote' && node.attrs['id'] === noteId) found = pos + 2
    return found === null
  })
  return found
}

/** The position behind the first reference to a footnote; null where there is none. */
export function behindReference(doc: Node, noteId: BlockId): number | null {
  const reference = findFootnotes(doc).references.find((one) => one.noteId === noteId)
  return reference === undefined ? null : reference.pos + 1
}
