import type { MentionRole } from '@sourceline/rich-text'
import type { Editor } from '@tiptap/react'
import { isNewClaimKey } from './new-claims.ts'
import { type Highlighting, highlightsKey } from './claim-highlights.ts'
import { type TextPlace, occurrencesIn, textPlaces } from './occurrence.ts'
import type { ArticleEditors } from './use-article-editors.ts'

/** Words of an article that an editor selected. */
export interface SelectedWords {
  place: TextPlace
  /** ProseMirror positions. */
  from: number
  to: number
  text: string
}

/** The selected words without the spaces around them, or null when none are selected. */
export function selectedWords(editor: Editor, place: TextPlace): SelectedWords | null {
  const { from, to } = editor.state.selection
  const text = editor.state.doc.textBetween(from, to, ' ', ' ')
  const trimmed = text.trim()
  if (trimmed === '') return null
  const start = from + text.indexOf(trimmed)
  const end = to - (text.length - text.indexOf(trimmed) - trimmed.length)
  return { place, from: start, to: end, text: trimmed }
}

/** Marks words as making a claim. */
export function markWords(
  editors: ArticleEditors,
  { place, from, to }: SelectedWords,
  claimId: string,
  role: MentionRole,
): void {
  editors[place].chain().setTextSelection({ from, to }).setClaim({ claimId, role }).setTextSelection(to).run()
}

function eachUse(editors: ArticleEditors, claimId: string, change: (editor: Editor, place: TextPlace) => void): void {
  for (const place of textPlaces) {
    if (occurrencesIn(editors[place].state.doc, place).some((occurrence) => occurrence.claimId === claimId))
      change(editors[place], place)
  }
}

/** Gives the uses of a claim at one place of the article, or all, another claim or role. */
export function changeClaimMarks(
  editors: ArticleEditors,
  claimId: string,
  change: { claimId?: string; role?: MentionRole },
): void {
  eachUse(editors, claimId, (editor, place) => {
    const { state, view } = editor
    const { tr } = state
    for (const { from, to, role } of occurrencesIn(state.doc, place).filter(
      (occurrence) => occurrence.claimId === claimId,
    )) {
      const type = state.schema.marks['claim']
      if (type === undefined) continue
      tr.removeMark(from, to, type.create({ claimId, role }))
      tr.addMark(from, to, type.create({ claimId: change.claimId ?? claimId, role: change.role ?? role }))
    }
    // That a claim has its id now is nothing to undo.
    if (isNewClaimKey(claimId)) tr.setMeta('addToHistory', false)
    view.dispatch(tr)
  })
}

/** Takes every mark of a claim off the text. */
export function unmarkClaim(editors: ArticleEditors, claimId: string): void {
  eachUse(editors, claimId, (editor, place) => {
    const { state, view } = editor
    const { tr } = state
    const type = state.schema.marks['claim']
    if (type === undefined) return
    for (const { from, to, role } of occurrencesIn(state.doc, place).filter(
      (occurrence) => occurrence.claimId === claimId,
    )) {
      tr.removeMark(from, to, type.create({ claimId, role }))
    }
    view.dispatch(tr)
  })
}

/** Shows the marks of an editor in another way, without a step in its history. */
export function showHighlights(editor: Editor, highlighting: Highlighting): void {
  editor.view.dispatch(editor.state.tr.setMeta(highlightsKey, highlighting).setMeta('addToHistory', false))
}
