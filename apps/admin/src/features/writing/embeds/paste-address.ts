import { Extension, type Editor } from '@tiptap/core'
import { isSafeHref } from '@sourceline/rich-text'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describeFailure } from '@/shared/mutation-result.ts'
import { showNotes } from '@/shared/ui/notices.tsx'
import { lookUpEmbed } from './known-embeds.ts'
import { t } from '@/shared/words/words.ts'

declare module '@tiptap/core' {
  interface EditorEvents {
    askForEmbed: undefined
  }
  interface Commands<ReturnType> {
    pasteAddress: {
      /** Asks for the address of something to embed. */
      askForEmbed: () => ReturnType
    }
  }
}

/** A web address that stands alone; null for anything else. */
function addressIn(text: string): string | null {
  const trimmed = text.trim()
  return /^https?:/u.test(trimmed) && isSafeHref(trimmed) ? trimmed : null
}

/** Puts a link in, and an embed in its place once it is known that its site allows that. */
function paste(editor: Editor, view: EditorView, url: string): void {
  const link = view.state.schema.marks['link']
  if (!link) return
  view.dispatch(view.state.tr.replaceSelectionWith(view.state.schema.text(url, [link.create({ href: url })]), false))
  lookUpEmbed(url).then(
    ({ id }) => replaceLink(editor, url, id),
    (failure: unknown) => showNotes(t('Pasted as a link'), [describeFailure(failure).message]),
  )
}

/** Where a paragraph stands that holds an address alone; null where there is none. */
function paragraphOf(doc: Node, url: string): { from: number; to: number } | null {
  const found: { from: number; to: number }[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph' && node.textContent === url) found.push({ from: pos, to: pos + node.nodeSize })
    return found.length === 0
  })
  return found[0] ?? null
}

/** Puts an embed in the place of the paragraph that holds its address alone, wherever that stands by now. */
function replaceLink(editor: Editor, url: string, embedId: string): void {
  if (editor.isDestroyed) return
  const { doc, schema, tr } = editor.state
  const place = paragraphOf(doc, url)
  if (place === null) return
  const embed = schema.nodeFromJSON({ type: 'embed', attrs: { embedId }, content: [{ type: 'caption' }] })
  editor.view.dispatch(tr.replaceWith(place.from, place.to, [embed, schema.node('paragraph')]))
}

/** Embeds what is pasted as an address on a line of its own. */
export const PasteAddress = Extension.create({
  name: 'pasteAddress',
  priority: 150,

  addCommands: () => ({
    askForEmbed:
      () =>
      ({ editor, dispatch }) => {
        if (dispatch) editor.emit('askForEmbed', undefined)
        return true
      },
  }),

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handlePaste: (view, { clipboardData }) => {
            const { $from, empty } = view.state.selection
            const isOnItsOwn = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
            const url = isOnItsOwn ? addressIn(clipboardData?.getData('text/plain') ?? '') : null
            if (url === null) return false
            paste(editor, view, url)
            return true
          },
        },
      }),
    ]
  },
})
