'use client'

import { suggestingAs } from '@sourceline/rich-text/editor'
import { type Editor, useEditorState } from '@tiptap/react'
import { useCallback, useEffect } from 'react'
import { useViewer } from '@/shared/session/viewer.ts'
import { showOnce } from '@/shared/ui/notices.tsx'
import { t } from '@/shared/words/words.ts'

const storageKey = (articleId: string): string => `suggesting ${articleId}`

/**
 * Whether what is written in the body of an article is suggested, and the way to change that. It stays so for as long as the
 * browser's tab is open, also where the article is opened anew.
 */
export function useSuggesting(editor: Editor, articleId: string, mayWrite: boolean) {
  const by = useViewer().data?.suggestsAs ?? null
  const isSuggesting = useEditorState({
    editor,
    selector: ({ editor: current }) => suggestingAs(current.state) !== null,
  })
  const suggest = useCallback(
    (wanted: boolean): void => {
      if (!mayWrite || by === null) return
      editor.commands.setSuggesting(wanted ? by : null)
      if (wanted) sessionStorage.setItem(storageKey(articleId), 'yes')
      else sessionStorage.removeItem(storageKey(articleId))
    },
    [articleId, by, editor, mayWrite],
  )
  useEffect(() => {
    if (sessionStorage.getItem(storageKey(articleId)) !== null) suggest(true)
  }, [articleId, suggest])
  useEffect(() => {
    const refuse = (): void =>
      showOnce(
        'suggestion refused',
        t(
          'Words and their styles can be suggested, and whole paragraphs. Go back to editing (Alt+S) to change blocks and images.',
        ),
      )
    editor.on('suggestionRefused', refuse)
    return () => {
      editor.off('suggestionRefused', refuse)
    }
  }, [editor])
  return { isSuggesting, toggle: () => suggest(!isSuggesting), by }
}
