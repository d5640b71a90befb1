import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { newSuggestionId } from '../../suggestions/new-suggestion-id.ts'
import { resolveSuggestions, type Resolve } from '../../suggestions/resolve-suggestions.ts'
import { replaceChanged } from '../replace-changed.ts'
import { isMadeAsItIs, withMetaOf } from './as-it-is.ts'
import { namedBy, readersMarks } from './own-suggestion.ts'
import { remarked, suggestChange } from './suggest.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    suggesting: {
      /** From here on what is changed is suggested, in the name of this user; or is changed, where there is none. */
      setSuggesting: (by: string | null) => ReturnType
      /** Makes what is suggested, or takes it back. */
      resolveSuggestions: (resolve: Resolve) => ReturnType
    }
  }
  interface EditorEvents {
    /** Something was tried that cannot be suggested. */
    suggestionRefused: undefined
  }
}

const suggestingKey = new PluginKey<string | null>('suggesting')

/** In whose name what is changed is suggested; null where it is changed. */
export const suggestingAs = (state: EditorState): string | null => suggestingKey.getState(state) ?? null

/** Typed words take no part in a suggestion in which they are typed: they are changed, and not suggested. */
function outsideSuggestions(state: EditorState, original: Transaction): Transaction {
  const isWithin = original.steps.some(
    (step) =>
      step instanceof ReplaceStep &&
      step.slice.content.content.some((node) => node.isText && node.marks.some((mark) => namedBy(mark) !== null)),
  )
  if (!isWithin || original.steps.length > 1) return original
  const { tr } = state
  for (const step of original.steps) {
    if (!(step instanceof ReplaceStep)) return original
    const { content, openStart, openEnd } = step.slice
    tr.replace(
      step.from,
      step.to,
      new Slice(
        remarked(content, ({ marks }) => readersMarks(marks)),
        openStart,
        openEnd,
      ),
    )
  }
  return withMetaOf(original, tr)
}

/** What is copied or dragged, as it would read if all of it were accepted. */
function accepted(slice: Slice): Slice {
  const content = remarked(
    slice.content,
    ({ marks }) => readersMarks(marks),
    ({ marks }) => !marks.some(({ type }) => type.name === 'deletion'),
  )
  return new Slice(content, slice.openStart, slice.openEnd)
}

const plugin = (): Plugin =>
  new Plugin<string | null>({
    key: suggestingKey,
    state: {
      init: () => null,
      apply: (tr, by) => {
        const changed: { by: string | null } | undefined = tr.getMeta(suggestingKey)
        return changed === undefined ? by : changed.by
      },
    },
    props: { transformCopied: accepted, transformPasted: accepted },
  })

/** Suggesting: what is changed is marked as suggested, with who suggests it, until somebody accepts or rejects it. */
export const Suggesting = Extension.create({
  name: 'suggesting',
  // Before everything that looks at what is changed.
  priority: 2_000,
  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor
    if (isMadeAsItIs(transaction)) return next(transaction)
    const by = suggestingAs(state)
    if (by === null) return next(outsideSuggestions(state, transaction))
    const suggested = suggestChange(state, transaction, { by, newId: newSuggestionId, now: () => new Date() })
    if (suggested) return next(suggested)
    this.editor.emit('suggestionRefused', undefined)
  },
  addCommands: () => ({
    setSuggesting:
      (by) =>
      ({ tr }) => {
        tr.setMeta(suggestingKey, { by })
        return true
      },
    resolveSuggestions:
      (resolve) =>
      ({ tr, state, dispatch }) => {
        const wanted = Node.fromJSON(state.schema, resolveSuggestions(tr.doc.toJSON(), resolve))
        // A decision is undone by itself, whatever was typed just before.
        if (dispatch) replaceChanged(closeHistory(tr), wanted).setMeta('uiEvent', 'resolve')
        return true
      },
  }),
  addProseMirrorPlugins: () => [plugin()],
})
