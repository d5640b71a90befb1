import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import { quotationMarksOf } from './quotation-marks.ts'
import { typographic } from './typographic-marks.ts'

/** How much of the line before the cursor decides on a mark, in characters. */
const reach = 500

/** Sets quotation marks, dashes and ellipses as the language of the text prints them; undo brings back what was typed. */
export const TypographicTyping = Extension.create<{ locale: string }>({
  name: 'typographicTyping',

  addOptions() {
    return { locale: 'en' }
  },

  addProseMirrorPlugins() {
    const marks = quotationMarksOf(this.options.locale)
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, to, typed) => {
            const $from = view.state.doc.resolve(from)
            const isCode = $from.parent.type.spec.code || $from.marks().some(({ type }) => type.spec.code)
            if (isCode || view.composing) return false
            const start = Math.max($from.parentOffset - reach, 0)
            const put = typographic($from.parent.textBetween(start, $from.parentOffset, '\n', '\uFFFC'), typed, marks)
            if (put === null) return false
            // What was typed is a step of its own, so that undo leads back to it.
            view.dispatch(view.state.tr.insertText(typed, from, to))
            const tr = closeHistory(view.state.tr)
            view.dispatch(tr.insertText(put.text, from - put.from, from + typed.length))
            return true
          },
        },
      }),
    ]
  },
})
