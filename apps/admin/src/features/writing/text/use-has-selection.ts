'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'

/** Tells whether words are selected in one of the editors. */
export function useHasSelection(editors: ArticleEditors): boolean {
  const options = { selector: ({ editor }: { editor: Editor }) => !editor.state.selection.empty }
  const headline = useEditorState({ editor: editors.HEADLINE, ...options })
  const dek = useEditorState({ editor: editors.DEK, ...options })
  const body = useEditorState({ editor: editors.BODY, ...options })
  return headline || dek || body
}
