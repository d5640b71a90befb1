import { isFromElsewhere, replaceChanged, sharedBodyExtensions } from '@sourceline/rich-text/editor'
import { type Command as TiptapCommand, Extension, type Extensions } from '@tiptap/core'
import { type Command, type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { redoCommand, undoCommand, yCursorPlugin, ySyncPlugin, yUndoPlugin, yUndoPluginKey } from 'y-prosemirror'
import { sharedLineExtensions } from '@/shared/article-text/line-extensions.ts'
import type { TextPlace } from '@/shared/article-text/occurrence.ts'
import classes from './carets.module.css'
import type { Together } from './together.ts'
import { t } from '@/shared/words/words.ts'

const fields = { HEADLINE: 'headline', DEK: 'dek', BODY: 'body' } as const

/** How many colours people are told apart by. */
const colours = 6

const colourOf = (id: string): number => Array.from(id).reduce((sum, char) => sum + char.charCodeAt(0), 0) % colours

interface Person {
  id?: string | null
  name?: string
}

/** Where somebody else writes, with their name, which is no part of the text. */
function caretOf({ id, name }: Person): HTMLElement {
  const caret = document.createElement('span')
  caret.className = classes['caret'] ?? ''
  caret.dataset['colour'] = String(colourOf(id ?? ''))
  caret.dataset['name'] = name ?? t('Somebody')
  caret.setAttribute('aria-hidden', 'true')
  return caret
}

const selectionOf = ({ id }: Person) => ({
  class: classes['selection'] ?? '',
  'data-colour': String(colourOf(id ?? '')),
})

/** Undo and redo of what one person did; it lives as long as the editor, also where its other plugins change. */
function undoPlugin() {
  const plugin = yUndoPlugin()
  const { view } = plugin.spec
  plugin.spec.view = (opened) => ({ ...view?.(opened), destroy: () => undefined })
  return plugin
}

/**
 * A change of somebody else by what it changes: y-prosemirror replaces the whole document, so that everything that follows
 * positions in it (comments, images that are awaited, deleted words) would be lost.
 */
function changedOnly(state: EditorState, whole: Transaction): Transaction {
  const tr = replaceChanged(state.tr, whole.doc)
  tr.setSelection(Selection.fromJSON(tr.doc, whole.selection.toJSON()))
  for (const meta of ['y-sync$', 'addToHistory']) tr.setMeta(meta, whole.getMeta(meta))
  return whole.scrolledIntoView ? tr.scrollIntoView() : tr
}

/** Whether a change is a step of its own to undo, however soon it follows what was typed: what is formatted, pasted or moved. */
const endsTyping = (change: Transaction): boolean =>
  change.getMeta('addToHistory') !== false &&
  (change.getMeta('uiEvent') !== undefined || change.steps.some((step) => !(step instanceof ReplaceStep)))

const endUndoStep = (state: EditorState): void => yUndoPluginKey.getState(state)?.undoManager.stopCapturing()

/** Binds one part of the text to the document, and shows where the others write: each in one part at a time. */
const shared = ({ document: text, awareness }: Together, place: TextPlace) =>
  Extension.create({
    name: 'shared',
    priority: 1_000,
    dispatchTransaction({ transaction, next }) {
      if (isFromElsewhere(transaction)) return next(changedOnly(this.editor.state, transaction))
      const ends = endsTyping(transaction)
      if (ends) endUndoStep(this.editor.state)
      next(transaction)
      if (ends) endUndoStep(this.editor.state)
    },
    addCommands() {
      // Without a dispatch it is only asked whether there is anything to undo.
      const run =
        (command: Command) =>
        (): TiptapCommand =>
        ({ tr, state, dispatch }) => {
          tr.setMeta('preventDispatch', true)
          return Boolean(command(state, dispatch && (() => undefined)))
        }
      return { undo: run(undoCommand), redo: run(redoCommand) }
    },
    addKeyboardShortcuts() {
      return {
        'Mod-z': () => this.editor.commands.undo(),
        'Mod-y': () => this.editor.commands.redo(),
        'Shift-Mod-z': () => this.editor.commands.redo(),
      }
    },
    addProseMirrorPlugins: () => [
      ySyncPlugin(text.getXmlFragment(fields[place])),
      undoPlugin(),
      ...(awareness === null
        ? []
        : [yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf })]),
    ],
  })

/** The extensions of one part of a text that several people write at once. */
export function togetherExtensions(together: Together, place: TextPlace, onLeave: () => void): Extensions {
  return [...(place === 'BODY' ? sharedBodyExtensions : sharedLineExtensions(onLeave)), shared(together, place)]
}
