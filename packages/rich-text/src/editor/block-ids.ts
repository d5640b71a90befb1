import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type NewBlockId, blockIdPattern, newBlockId } from '../block-id.ts'
import type { BlockId } from '../body.ts'

interface PlacedBlock {
  id: BlockId | null
  pos: number
}

function placedBlocks(doc: Node): PlacedBlock[] {
  const found: PlacedBlock[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return
    const id: unknown = node.attrs['id']
    found.push({ id: typeof id === 'string' ? id : null, pos })
  })
  return found
}

/**
 * A transaction that gives an id to each textblock without one and a new one to each copy, or null
 * when all is well. Of blocks with the same id, the one at `homes` (where the block stood before the
 * change) keeps it, else the first.
 */
export function assignBlockIds(state: EditorState, homes: ReadonlyMap<BlockId, number>, newId: NewBlockId): Transaction | null {
  const placed = placedBlocks(state.doc)
  const owners = new Map<BlockId, number>()
  for (const { id, pos } of placed) {
    if (id !== null && (!owners.has(id) || homes.get(id) === pos)) owners.set(id, pos)
  }
  const strays = placed.filter(({ id, pos }) => id === null || owners.get(id) !== pos)
  if (strays.length === 0) return null
  const { tr } = state
  for (const { pos } of strays) tr.setNodeAttribute(pos, 'id', newId())
  return tr
}

/** The ProseMirror plugin that keeps block ids present and unique through splits, pastes and drops. */
export function blockIdPlugin(newId: NewBlockId = newBlockId): Plugin {
  return new Plugin({
    key: new PluginKey('blockIds'),
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null
      const homes = new Map<BlockId, number>()
      for (const { id, pos } of placedBlocks(before.doc)) {
        if (id !== null) homes.set(id, transactions.reduce((at, transaction) => transaction.mapping.map(at), pos))
      }
      return assignBlockIds(after, homes, newId)
    },
  })
}

/** Gives every paragraph and heading a stable id, `data-block` in HTML. */
export const BlockIds = Extension.create<{ newId: NewBlockId }>({
  name: 'blockIds',

  addOptions() {
    return { newId: newBlockId }
  },

  addGlobalAttributes() {
    return [{
      types: ['paragraph', 'heading'],
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
    }]
  },

  addProseMirrorPlugins() {
    return [blockIdPlugin(this.options.newId)]
  },

  onCreate() {
    const transaction = assignBlockIds(this.editor.state, new Map(), this.options.newId)
    if (transaction) this.editor.view.dispatch(transaction.setMeta('addToHistory', false))
  },
})
