import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ClaimLook } from './claim-look.ts'
import { type Occurrence, occurrencesIn } from './occurrence.ts'

/** What decides how the marks of a document are shown. */
export interface Highlighting {
  looks: ReadonlyMap<string, ClaimLook>
  focused: string | null
  /** Words that stay marked as selected while a form has the keyboard. */
  held: { from: number; to: number } | null
}

interface Shown {
  highlighting: Highlighting
  decorations: DecorationSet
}

const plain: Highlighting = { looks: new Map(), focused: null, held: null }

/** Carries a new `Highlighting` as the meta of a transaction. */
export const highlightsKey = new PluginKey<Shown>('claimHighlights')

function shownClaims(
  occurrences: readonly Occurrence[],
  from: number,
  to: number,
  { looks, focused }: Highlighting,
): Occurrence[] {
  return occurrences
    .filter(
      (occurrence) => occurrence.from < to && occurrence.to > from && looks.get(occurrence.claimId) !== 'rejected',
    )
    .toSorted((a, b) => rank(a, focused) - rank(b, focused))
}

/** The focused claim first, then the one with the fewest words: the most specific. */
function rank(occurrence: Occurrence, focused: string | null): number {
  return occurrence.claimId === focused ? -1 : occurrence.to - occurrence.from
}

function decorate(doc: Node, highlighting: Highlighting): DecorationSet {
  const occurrences = occurrencesIn(doc, 'BODY')
  const cuts = [...new Set(occurrences.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b)
  const decorations: Decoration[] = []
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    if (to === undefined) continue
    const claims = shownClaims(occurrences, from, to, highlighting)
    const [main] = claims
    if (main === undefined) continue
    decorations.push(
      Decoration.inline(from, to, {
        nodeName: 'mark',
        'data-claims': claims.map(({ claimId }) => claimId).join(' '),
        'data-look': highlighting.looks.get(main.claimId) ?? 'unknown',
        ...(main.claimId === highlighting.focused ? { 'data-focused': '' } : {}),
        ...(claims.length > 1 ? { 'data-several': '' } : {}),
      }),
    )
  }
  if (highlighting.held !== null) {
    const size = doc.content.size
    decorations.push(
      Decoration.inline(Math.min(highlighting.held.from, size), Math.min(highlighting.held.to, size), {
        class: 'held-words',
      }),
    )
  }
  return DecorationSet.create(doc, decorations)
}

/** Shows the claim marks of a document by state and verdict, and reports which claims were clicked. */
export const ClaimHighlights = Extension.create<{ onPick: (claimIds: readonly string[], pos: number) => void }>({
  name: 'claimHighlights',

  addOptions() {
    return { onPick: () => undefined }
  },

  addProseMirrorPlugins() {
    const { onPick } = this.options
    return [
      new Plugin<Shown>({
        key: highlightsKey,
        state: {
          init: (_config, { doc }) => ({ highlighting: plain, decorations: decorate(doc, plain) }),
          apply: (transaction, shown, _before, { doc }) => {
            const change: Highlighting | undefined = transaction.getMeta(highlightsKey)
            if (change === undefined && !transaction.docChanged) return shown
            const highlighting = change ?? shown.highlighting
            return { highlighting, decorations: decorate(doc, highlighting) }
          },
        },
        props: {
          decorations: (state) => highlightsKey.getState(state)?.decorations,
          handleClick: (view, pos, event) => {
            const mark = event.target instanceof Element ? event.target.closest('[data-claims]') : null
            const ids = mark?.getAttribute('data-claims')?.split(' ') ?? []
            // Showing other claims draws the text anew, and with it the selection: it is to be the one of this click.
            const { doc, selection, tr } = view.state
            if (!event.shiftKey && selection.from !== pos)
              view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos))))
            onPick(ids, pos)
            return false
          },
        },
      }),
    ]
  },
})
