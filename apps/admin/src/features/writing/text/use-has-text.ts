'use client'

import { useEditorState } from '@tiptap/react'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'

/** Tells whether the body has words. */
export function useHasText(editors: ArticleEditors): boolean {
  return useEditorState({ editor: editors.BODY, selector: ({ editor }) => editor.getText().trim() !== '' })
}
