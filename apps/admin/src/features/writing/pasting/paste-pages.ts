import { type PastedImage, readPasted } from '@sourceline/intake/pasted'
import { parseBody } from '@sourceline/rich-text'
import { Extension, type Editor } from '@tiptap/core'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { showNotes } from '@/shared/ui/notices.tsx'
import { pastedNotice } from './pasted-notice.ts'
import { t } from '@/shared/words/words.ts'

/** Whether HTML was copied from one of our editors, which take it as it is. */
const isOurs = (html: string): boolean => /data-pm-slice=/u.test(html)

/** A file of an image that was pasted as a whole. */
function fileOf({ mediaType, base64 }: PastedImage, number: number): File {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const extension = mediaType.replace(/^image\/(?:x-)?|\+.*$/gu, '')
  return new File([bytes], `pasted-${String(number)}.${extension}`, { type: mediaType })
}

/** Blocks as what can be pasted: their first and last words join those around them. Null where no body holds them. */
function sliceOf(schema: Schema, content: ReturnType<typeof readPasted>['content']): Slice | null {
  if (content.length === 0) return Slice.empty
  const parsed = parseBody({ type: 'doc', content })
  if (!parsed.ok) return null
  const nodes = parsed.body.content.map((block) => schema.nodeFromJSON(block))
  return Slice.maxOpen(Fragment.from(nodes), false)
}

/** Takes out what holds the places of images, and gives these places, which the transaction leaves where they are. */
function takePlaces(tr: Transaction, images: readonly PastedImage[]): { file: File; at: number }[] {
  const found: { from: number; to: number; at: number; image: PastedImage; number: number }[] = []
  tr.doc.descendants((node, pos) => {
    const number = images.findIndex(({ placeholder }) => node.isText && node.text?.includes(placeholder))
    const image = images[number]
    if (image === undefined) return
    const from = pos + (node.text ?? '').indexOf(image.placeholder)
    found.push({ from, to: from + image.placeholder.length, at: tr.doc.resolve(pos).after(1), image, number })
  })
  const start = tr.steps.length
  for (const { from, to } of found.toReversed()) {
    const $from = tr.doc.resolve(from)
    const isAlone = $from.depth === 1 && $from.parent.content.size === to - from && tr.doc.childCount > 1
    if (isAlone) tr.delete($from.before(), $from.after())
    else tr.delete(from, to)
  }
  const since = tr.mapping.slice(start)
  return found.map(({ at, image, number }) => ({ file: fileOf(image, number + 1), at: since.map(at) }))
}

/** Pastes what another program copied. False where the editor is to take it as it is. */
function paste(editor: Editor, view: EditorView, html: string): boolean {
  const { content, images, notices } = readPasted(new DOMParser().parseFromString(html, 'text/html').body)
  const read = sliceOf(view.state.schema, content)
  if (read === null || (content.length === 0 && notices.length === 0)) return false
  let slice = read
  view.someProp('transformPasted', (transform) => {
    slice = transform(slice, view, false)
  })
  const { tr } = view.state
  if (slice.size > 0) tr.replaceSelection(slice)
  const files = takePlaces(tr, images)
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  for (const { file, at } of files) editor.emit('imageFiles', { files: [file], at })
  showNotes(t('Pasted with changes'), pastedNotice(notices))
  return true
}

/** Reads what is pasted from Word, Google Docs and pages as the importer does, and names what cannot be kept. */
export const PastePages = Extension.create({
  name: 'pastePages',

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handlePaste: (view, { clipboardData }) => {
            const html = clipboardData?.getData('text/html') ?? ''
            const isCode = view.state.selection.$from.parent.type.spec.code === true
            return html !== '' && !isOurs(html) && !isCode && paste(editor, view, html)
          },
        },
      }),
    ]
  },
})
