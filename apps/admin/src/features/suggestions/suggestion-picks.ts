import { suggestionKey } from '@sourceline/rich-text'
import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const focusKey = new PluginKey<string | null>('suggestionFocus')

/** Shows which suggestion is looked at. */
export const showFocused = (editor: Editor, key: string | null): void => {
  if (focusKey.getState(editor.state) !== key) editor.view.dispatch(editor.state.tr.setMeta(focusKey, { key }))
}

/** The words of the suggestion that is looked at. */
function focusedWords(state: EditorState): DecorationSet {
  const focused = focusKey.getState(state)
  if (focused === null) return DecorationSet.empty
  const decorations: Decoration[] = []
  state.doc.descendants((node, pos) => {
    const isOf = node.marks.some(
      ({ attrs: { id, by } }) => id !== undefined && suggestionKey({ id: String(id), by: String(by) }) === focused,
    )
    if (isOf) decorations.push(Decoration.inline(pos, pos + node.nodeSize, { class: 'suggestion-looked-at' }))
  })
  return DecorationSet.create(state.doc, decorations)
}

interface Options {
  /** Called with the key of the suggestion whose words are clicked, and whether they make a claim as well. */
  onPick: (key: string, makesClaim: boolean) => void
}

/** Tells which suggestion is clicked in the text, and shows there which is looked at. */
export const SuggestionPicks = Extension.create<Options>({
  name: 'suggestionPicks',
  addOptions: () => ({ onPick: () => undefined }),
  addProseMirrorPlugins() {
    const { onPick } = this.options
    return [
      new Plugin<string | null>({
        key: focusKey,
        state: {
          init: () => null,
          apply: (tr, before) => {
            const change: { key: string | null } | undefined = tr.getMeta(focusKey)
            return change ? change.key : before
          },
        },
        props: {
          decorations: focusedWords,
          handleClick: (_view, _pos, event) => {
            const target = event.target instanceof Element ? event.target : null
            const words = target?.closest('[data-suggestion]')
            const [id, by] = [words?.getAttribute('data-suggestion'), words?.getAttribute('data-by')]
            if (id && by) onPick(suggestionKey({ id, by }), target?.closest('[data-claims]') !== null)
            return false
          },
        },
      }),
    ]
  },
})
