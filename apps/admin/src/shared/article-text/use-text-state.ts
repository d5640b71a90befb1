'use client'

import { changesWordsOnly, replaceChanged, withoutHistory } from '@sourceline/rich-text/editor'
import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Editor, useEditorState } from '@tiptap/react'
import { useMemo } from 'react'
import type { ArticleText } from './article-draft.ts'
import type { ArticleEditors } from './use-article-editors.ts'
import { type Occurrence, type TextPlace, occurrencesIn, textPlaces } from './occurrence.ts'

/** The text that the editors hold now. */
export function readText(editors: ArticleEditors): ArticleText {
  return { headline: editors.HEADLINE.getJSON(), dek: editors.DEK.getJSON(), body: editors.BODY.getJSON() }
}

/** A text as the editors would hold it. */
export function readableText(editors: ArticleEditors, { headline, dek, body }: ArticleText): ArticleText {
  const asHeld = (place: TextPlace, content: JSONContent): JSONContent =>
    editors[place].schema.nodeFromJSON(content).toJSON()
  return { headline: asHeld('HEADLINE', headline), dek: asHeld('DEK', dek), body: asHeld('BODY', body) }
}

const partsOf = (editors: ArticleEditors, text: ArticleText): (readonly [Editor, JSONContent])[] => [
  [editors.HEADLINE, text.headline],
  [editors.DEK, text.dek],
  [editors.BODY, text.body],
]

/** Whether the editors can hold a text as it is. */
export function isReadable(editors: ArticleEditors, text: ArticleText): boolean {
  try {
    for (const [{ schema }, content] of partsOf(editors, text)) schema.nodeFromJSON(content).check()
    return true
  } catch {
    return false
  }
}

/**
 * Puts what somebody else changed into the editors: carets stay where they are, and it is not theirs to undo. Where blocks
 * came or went nothing before that can be undone either: joining a paragraph again that was split would take along whatever
 * stands between the two now.
 */
export function writeChanges(editors: ArticleEditors, text: ArticleText): void {
  for (const [{ state, schema, view }, content] of partsOf(editors, text)) {
    const tr = replaceChanged(state.tr, schema.nodeFromJSON(content))
    if (!tr.docChanged) continue
    view.dispatch(tr.setMeta('addToHistory', false))
    if (!changesWordsOnly(tr)) view.updateState(withoutHistory(view.state))
  }
}

/** Puts a text into the editors. Each can undo it. */
export function writeText(editors: ArticleEditors, text: ArticleText): void {
  for (const [editor, content] of partsOf(editors, text)) {
    const tr = replaceChanged(editor.state.tr, editor.schema.nodeFromJSON(content))
    if (tr.docChanged) editor.view.dispatch(tr)
  }
}

/** Where the claims of the text stand now, in reading order. */
export function readOccurrences(editors: ArticleEditors): Occurrence[] {
  return textPlaces.flatMap((place) => occurrencesIn(editors[place].state.doc, place))
}

/** What a claim is used for in the text, without positions: the same while words elsewhere change. */
export type ClaimUse = Pick<Occurrence, 'claimId' | 'role' | 'place' | 'text'>

function useUses(editor: Editor, place: TextPlace): ClaimUse[] {
  return useEditorState({
    editor,
    selector: ({ editor: current }) =>
      occurrencesIn(current.state.doc, place).map(({ claimId, role, text }) => ({ claimId, role, place, text })),
  })
}

/** Every use of a claim in the text, in reading order; renders again only when one changes. */
export function useClaimUses(editors: ArticleEditors): ClaimUse[] {
  const headline = useUses(editors.HEADLINE, 'HEADLINE')
  const dek = useUses(editors.DEK, 'DEK')
  const body = useUses(editors.BODY, 'BODY')
  return useMemo(() => [...headline, ...dek, ...body], [headline, dek, body])
}

/** The documents of the editors, headline, dek and body; renders again whenever one changes. */
export function useDocuments(editors: ArticleEditors): readonly [Node, Node, Node] {
  const options = { selector: ({ editor }: { editor: Editor }) => editor.state.doc, equalityFn: Object.is }
  const headline = useEditorState({ editor: editors.HEADLINE, ...options })
  const dek = useEditorState({ editor: editors.DEK, ...options })
  const body = useEditorState({ editor: editors.BODY, ...options })
  return [headline, dek, body]
}
