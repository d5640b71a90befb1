import { Extension, type JSONContent } from '@tiptap/core'
import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'

/** A block that can be put into a body. */
export type InsertedBlock = 'horizontalRule' | 'codeBlock' | 'pullQuote' | 'factBox' | 'tableFigure'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blockCommands: {
      /**
       * Puts a block in the place of the empty paragraph in which the selection stands, or behind its block, and the
       * selection into it. A pull quote repeats the selected words.
       */
      insertBlock: (type: InsertedBlock) => ReturnType
      /** Takes out the outermost block in which the selection stands. */
      deleteBlock: () => ReturnType
      /** Moves the outermost block in which the selection stands by one place up (-1) or down (1). */
      moveBlock: (by: -1 | 1) => ReturnType
    }
  }
}

const emptyRow = (type: 'tableHeader' | 'tableCell', columns: number): JSONContent => ({
  type: 'tableRow',
  content: Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] })),
})

/** A new block as JSON. `words`: what is selected. */
function newBlock(type: InsertedBlock, words: string): JSONContent {
  const content = words === '' ? [] : [{ type: 'text', text: words }]
  switch (type) {
    case 'horizontalRule':
      return { type }
    case 'codeBlock':
      return { type }
    case 'pullQuote':
      return { type, content: [{ type: 'paragraph', content }, { type: 'caption' }] }
    case 'factBox':
      return { type, content: [{ type: 'heading', attrs: { level: 3 } }, { type: 'paragraph' }] }
    case 'tableFigure': {
      const rows = [emptyRow('tableHeader', 3), emptyRow('tableCell', 3), emptyRow('tableCell', 3)]
      return { type, content: [{ type: 'caption' }, { type: 'table', content: rows }] }
    }
  }
}

const isEmptyParagraph = ({ parent }: ResolvedPos): boolean =>
  parent.type.name === 'paragraph' && parent.content.size === 0

/** Where a block can stand that is put in at a position: in the place of an empty paragraph, or behind a block around it. */
export function placeFor($at: ResolvedPos, block: Node): { from: number; to: number } | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const holder = $at.node(depth - 1)
    const index = $at.index(depth - 1)
    if (depth === $at.depth && isEmptyParagraph($at) && holder.canReplaceWith(index, index + 1, block.type))
      return { from: $at.before(depth), to: $at.after(depth) }
    if (holder.canReplaceWith(index + 1, index + 1, block.type)) return { from: $at.after(depth), to: $at.after(depth) }
  }
  const between = $at.depth === 0 && $at.parent.canReplaceWith($at.index(), $at.index(), block.type)
  return between ? { from: $at.pos, to: $at.pos } : null
}

/** Whether a block at a position of the top is the last of the text, footnotes left out. */
export const isEndOfText = (doc: Node, pos: number): boolean =>
  pos === doc.content.size || doc.nodeAt(pos)?.type.name === 'footnotes'

/** Puts a block in the place of the empty paragraph in which the selection stands, or behind its block. */
export const insertingBlock =
  (type: InsertedBlock): Command =>
  (state, dispatch) => {
    const { tr, doc, schema, selection } = state
    const words = type === 'pullQuote' ? doc.textBetween(selection.from, selection.to, ' ', ' ').trim() : ''
    const block = schema.nodeFromJSON(newBlock(type, words))
    const place = placeFor(selection.$to, block)
    const paragraph = schema.nodes['paragraph']
    if (place === null || paragraph === undefined) return false
    const needsRoom = doc.resolve(place.from).depth === 0 && (block.isLeaf || isEndOfText(doc, place.to))
    tr.replaceWith(place.from, place.to, needsRoom ? Fragment.from([block, paragraph.create()]) : block)
    const inside = place.from + (block.isLeaf ? block.nodeSize : 0)
    tr.setSelection(TextSelection.near(tr.doc.resolve(inside + 1)))
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** The outermost block around the selection, footnotes left out: its index and position. */
function outermost({ doc, selection }: EditorState): { node: Node; index: number; pos: number } | null {
  const { $from } = selection
  const index = $from.index(0)
  const node = doc.maybeChild(index)
  if (!node || node.type.name === 'footnotes') return null
  return { node, index, pos: $from.depth === 0 ? $from.pos : $from.before(1) }
}

/** Moves the outermost block around the selection by one place up (-1) or down (1). */
export const movingBlock =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const moved = outermost(state)
    const other = moved === null ? null : state.doc.maybeChild(moved.index + by)
    if (moved === null || !other || other.type.name === 'footnotes') return false
    const { tr, selection } = state
    const first = by === 1 ? moved.pos : moved.pos - other.nodeSize
    const pair = by === 1 ? [other, moved.node] : [moved.node, other]
    tr.replaceWith(first, first + moved.node.nodeSize + other.nodeSize, Fragment.from(pair))
    const shifted = (pos: number): ResolvedPos =>
      tr.doc.resolve(Math.min(Math.max(pos + by * other.nodeSize, first), first + moved.node.nodeSize + other.nodeSize))
    tr.setSelection(TextSelection.between(shifted(selection.anchor), shifted(selection.head)))
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Takes out the outermost block around the selection. */
const deletingBlock: Command = (state, dispatch) => {
  const block = outermost(state)
  const paragraph = state.schema.nodes['paragraph']
  if (block === null || paragraph === undefined) return false
  const { pos, node } = block
  const { tr } = state
  if (pos === 0 && isEndOfText(state.doc, node.nodeSize)) tr.replaceWith(pos, pos + node.nodeSize, paragraph.create())
  else tr.delete(pos, pos + node.nodeSize)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))))
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Blocks that cannot be left or taken out by typing alone. */
const boxes = new Set(['pullQuote', 'factBox', 'tableFigure', 'codeBlock', 'embed'])

/** Puts blocks in, moves and deletes them; Alt+Enter leaves a box, Backspace in an empty one takes it out. */
export const BlockCommands = Extension.create({
  name: 'blockCommands',
  priority: 200,

  addCommands() {
    return {
      insertBlock:
        (type) =>
        ({ state, dispatch }) =>
          insertingBlock(type)(state, dispatch),
      deleteBlock:
        () =>
        ({ state, dispatch }) =>
          deletingBlock(state, dispatch),
      moveBlock:
        (by) =>
        ({ state, dispatch }) =>
          movingBlock(by)(state, dispatch),
    }
  },

  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': ({ editor }) => editor.commands.moveBlock(-1),
      'Alt-ArrowDown': ({ editor }) => editor.commands.moveBlock(1),
      'Alt-Enter': ({ editor }) => {
        const block = outermost(editor.state)
        if (block === null || !boxes.has(block.node.type.name)) return false
        const after = block.pos + block.node.nodeSize
        return editor
          .chain()
          .insertContentAt(after, { type: 'paragraph' })
          .setTextSelection(after + 1)
          .run()
      },
      Backspace: ({ editor }) => {
        const block = outermost(editor.state)
        if (block === null || !boxes.has(block.node.type.name) || !editor.state.selection.empty) return false
        return block.node.textContent === '' && !holdsAtoms(block.node) ? editor.commands.deleteBlock() : false
      },
    }
  },
})

const holdsAtoms = (block: Node): boolean => {
  let found = false
  block.descendants((node) => {
    found ||= node.isAtom && !node.isText
    return !found
  })
  return found
}
