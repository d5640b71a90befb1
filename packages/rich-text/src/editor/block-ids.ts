import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type NewBlockId, blockIdPattern, newBlockId } from '../block-id.ts'
import type { BlockId } from '../body.ts'
import { isFromElsewhere } from './from-elsewhere.ts'

interface PlacedBlock {
  id: BlockId | null
  pos: number
  text: string
}

/** Where a block stands now that had an id before a change, and what it said. */
export interface BlockHome {
  pos: number
  text: string
}

function placedBlocks(doc: Node): PlacedBlock[] {
  const found: PlacedBlock[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return
    const id: unknown = node.attrs['id']
    found.push({ id: typeof id === 'string' ? id : null, pos, text: node.textContent })
  })
  return found
}

/**
 * A transaction that gives an id to each textblock without one and a new one to each copy, or null
 * when all is well. Of blocks with the same id, the one at its home keeps it, else the first. When a
 * block is split before its first character, the id goes with the text.
 */
export function assignBlockIds(
  state: EditorState,
  homes: ReadonlyMap<BlockId, BlockHome>,
  newId: NewBlockId,
): Transaction | null {
  const placed = placedBlocks(state.doc)
  const owners = new Map<BlockId, number>()
  for (const { id, pos } of placed) {
    if (id !== null && (!owners.has(id) || homes.get(id)?.pos === pos)) owners.set(id, pos)
  }
  const strays = placed.filter(({ id, pos }) => id === null || owners.get(id) !== pos)
  if (strays.length === 0) return null
  const { tr } = state
  for (const stray of strays) {
    const above = placed[placed.indexOf(stray) - 1]
    const isPushedDown =
      (stray.id ?? above?.id) === above?.id &&
      stray.text !== '' &&
      above?.text === '' &&
      above.id !== null &&
      homes.get(above.id)?.text === stray.text
    tr.setNodeAttribute(stray.pos, 'id', isPushedDown ? above.id : newId())
    if (isPushedDown) tr.setNodeAttribute(above.pos, 'id', newId())
  }
  return tr
}

/** The ProseMirror plugin that keeps block ids present and unique through splits, pastes and drops. */
export function blockIdPlugin(newId: NewBlockId = newBlockId): Plugin {
  return new Plugin({
    key: new PluginKey('blockIds'),
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((transaction) => transaction.docChanged && !isFromElsewhere(transaction))) return null
      const homes = new Map<BlockId, BlockHome>()
      for (const { id, pos, text } of placedBlocks(before.doc)) {
        if (id !== null)
          homes.set(id, { text, pos: transactions.reduce((at, transaction) => transaction.mapping.map(at), pos) })
      }
      return assignBlockIds(after, homes, newId)
    },
  })
}

/** Gives every block of text a stable id, `data-block` in HTML. */
export const BlockIds = Extension.create<{ newId: NewBlockId }>({
  name: 'blockIds',

  addOptions() {
    return { newId: newBlockId }
  },

  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading', 'codeBlock', 'caption', 'credit', 'altText'],
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => {
              const id = element.getAttribute('data-block')
              return id !== null && blockIdPattern.test(id) ? id : null
            },
            renderHTML: ({ id }) => (typeof id === 'string' ? { 'data-block': id } : {}),
          },
        },
      },
    ]
  },

  addProseMirrorPlugins() {
    return [blockIdPlugin(this.options.newId)]
  },

  onCreate() {
    const transaction = assignBlockIds(this.editor.state, new Map(), this.options.newId)
    if (transaction) this.editor.view.dispatch(transaction.setMeta('addToHistory', false))
  },
})
