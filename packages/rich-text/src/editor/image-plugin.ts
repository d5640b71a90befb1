import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { isFromElsewhere } from './from-elsewhere.ts'

const isEmptyGallery = (node: Node): boolean => node.type.name === 'gallery' && node.childCount === 0

/** A transaction that takes out galleries without an image, or null where there are none. */
function withoutEmptyGalleries(state: EditorState): Transaction | null {
  const empty: Array<{ from: number; to: number }> = []
  state.doc.descendants((node, pos) => {
    if (isEmptyGallery(node)) empty.push({ from: pos, to: pos + node.nodeSize })
    return !node.isTextblock
  })
  const paragraph = state.schema.nodes['paragraph']
  if (empty.length === 0 || paragraph === undefined) return null
  const { tr } = state
  for (const { from, to } of empty.toReversed()) tr.replaceWith(from, to, paragraph.create())
  return tr
}

/** The ProseMirror plugin that leaves no gallery without an image. */
export const imagePlugin = (): Plugin =>
  new Plugin({
    key: new PluginKey('images'),
    appendTransaction: (transactions, _before, after) =>
      transactions.some((made) => made.docChanged && !isFromElsewhere(made)) ? withoutEmptyGalleries(after) : null,
  })
