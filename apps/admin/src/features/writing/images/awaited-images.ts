import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { t } from '@/shared/words/words.ts'

declare module '@tiptap/core' {
  interface EditorEvents {
    imageFiles: { readonly files: readonly File[]; readonly at: number }
  }
}

/** A change of which images are on their way into the text. */
type Change =
  | { readonly add: { readonly key: string; readonly name: string; readonly at: number } }
  | { readonly remove: string }

const awaitedKey = new PluginKey<DecorationSet>('awaitedImages')

function placeholder(name: string): HTMLElement {
  const box = document.createElement('div')
  box.className = 'awaited-image'
  box.contentEditable = 'false'
  box.textContent = t('{name} will stand here', { name })
  return box
}

function changed(awaited: DecorationSet, state: EditorState, change: Change): DecorationSet {
  if ('remove' in change) return awaited.remove(awaited.find(undefined, undefined, ({ key }) => key === change.remove))
  const { key, name, at } = change.add
  return awaited.add(state.doc, [Decoration.widget(at, () => placeholder(name), { key, side: -1 })])
}

/** Where an image that is on its way is to stand; null where it is not awaited. */
export const awaitedAt = (state: EditorState, key: string): number | null =>
  awaitedKey.getState(state)?.find(undefined, undefined, (spec) => spec.key === key)[0]?.from ?? null

/** Keeps a place for an image that is on its way. It moves with the words around it. */
export const awaitImage = ({ state, dispatch }: EditorView, add: { key: string; name: string; at: number }): void =>
  dispatch(state.tr.setMeta(awaitedKey, { add }).setMeta('addToHistory', false))

/** Gives up the place of an image. */
export const stopAwaiting = ({ state, dispatch }: EditorView, key: string): void =>
  dispatch(state.tr.setMeta(awaitedKey, { remove: key }).setMeta('addToHistory', false))

const imagesAmong = (transfer: DataTransfer | null): File[] =>
  [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'))

/** Where a block that is put in at a position comes to stand: behind the outermost block there, or in place of an empty one. */
function outermostPlace({ doc }: EditorState, pos: number): number {
  const $pos = doc.resolve(pos)
  if ($pos.depth === 0) return pos
  const isEmptyParagraph = $pos.parent.type.name === 'paragraph' && $pos.parent.content.size === 0
  return $pos.depth === 1 && isEmptyParagraph ? $pos.before(1) : $pos.after(1)
}

/** Takes image files that are dropped or pasted into the text, and shows where they will stand. */
export const AwaitedImages = Extension.create({
  name: 'awaitedImages',

  addProseMirrorPlugins() {
    const { editor } = this
    const take = (files: readonly File[], pos: number): boolean => {
      if (files.length === 0 || !editor.isEditable) return false
      editor.emit('imageFiles', { files, at: outermostPlace(editor.state, pos) })
      return true
    }
    return [
      new Plugin({
        key: awaitedKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, awaited, _before, after) => {
            const change: Change | undefined = tr.getMeta(awaitedKey)
            const mapped = awaited.map(tr.mapping, tr.doc)
            return change === undefined ? mapped : changed(mapped, after, change)
          },
        },
        props: {
          decorations: (state) => awaitedKey.getState(state),
          handlePaste: (view, { clipboardData }) => {
            // Office programs put a picture of the text beside the text.
            if (clipboardData?.getData('text/plain').trim()) return false
            return take(imagesAmong(clipboardData), view.state.selection.to)
          },
          handleDrop: (view, { dataTransfer, clientX, clientY }, _slice, moved) => {
            const at = view.posAtCoords({ left: clientX, top: clientY })
            return !moved && at !== null && take(imagesAmong(dataTransfer), at.pos)
          },
        },
      }),
    ]
  },
})
