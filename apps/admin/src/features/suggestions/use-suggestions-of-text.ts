'use client'

import { suggestionKey } from '@sourceline/rich-text'
import { placedSuggestions, type PlacedSuggestion } from '@sourceline/rich-text/editor'
import { useEditorState } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { scrollPage, scrollToWords } from '@/shared/margin-layout/bring-into-sight.ts'
import type { PlaceOfCard } from '@/shared/margin-layout/use-margin-layout.ts'
import { showOnce, showUndo } from '@/shared/ui/notices.tsx'
import { t } from '@/shared/words/words.ts'

/** The suggestion that somebody looks at, and how they came to it: by its words, by its card, or with the keyboard. */
export interface SuggestionFocus {
  key: string
  via: 'text' | 'card' | 'keys'
}

interface Options {
  article: EditorArticleFragment
  editors: ArticleEditors
  /** By what id the marks of the viewer's own suggestions name them. */
  by: string | null
}

const shownOf = ({ from: _from, to: _to, ...suggestion }: PlacedSuggestion) => suggestion

/** What is decided of suggestions. */
export type SuggestionDecision = 'accept' | 'reject'

/** Decides on suggestions, and offers to undo that. */
function useDeciding({ BODY: editor }: ArticleEditors) {
  return useCallback(
    (decision: SuggestionDecision, keys: ReadonlySet<string>): void => {
      editor.commands.resolveSuggestions((one) => (keys.has(suggestionKey(one)) ? decision : 'keep'))
      const after = editor.state.doc
      const count = keys.size
      const words =
        decision === 'accept'
          ? t('{count, plural, one {The suggestion was} other {# suggestions were}} accepted.', { count })
          : t('{count, plural, one {The suggestion was} other {# suggestions were}} rejected.', { count })
      showUndo(words, () => {
        if (editor.state.doc.eq(after)) editor.commands.undo()
        else showOnce('undo suggestion', t('The text was changed since then: undo in the text, with Ctrl+Z.'))
      })
    },
    [editor],
  )
}

/** What is suggested in the body as the editor has it now, and the ways from one suggestion to the next. */
export function useSuggestionsOfText({ article, editors, by }: Options) {
  const { BODY: editor } = editors
  const [focus, setFocus] = useState<SuggestionFocus | null>(null)
  // Without places: the same while words elsewhere change.
  const suggestions = useEditorState({
    editor,
    selector: ({ editor: current }) => placedSuggestions(current.state.doc).map(shownOf),
  })
  const decide = useDeciding(editors)
  const makerOf = useCallback(
    (id: string): string =>
      id === by ? t('You') : (article.suggestions.find(({ makerId }) => makerId === id)?.maker ?? t('A colleague')),
    [article.suggestions, by],
  )
  const readPlaces = useCallback((): PlaceOfCard => {
    const places = new Map(placedSuggestions(editor.state.doc).map(({ key, from }) => [key, from]))
    return (key) => {
      const from = places.get(key)
      return from === undefined ? undefined : { place: 'BODY', from }
    }
  }, [editor])
  const focusSuggestion = useCallback(
    (next: SuggestionFocus | null): void => {
      setFocus(next)
      const at = next && next.via !== 'text' ? readPlaces()(next.key) : undefined
      if (at === undefined) return
      const { top, bottom } = editor.view.coordsAtPos(at.from)
      scrollPage(scrollToWords({ top, bottom, screen: window.innerHeight, isAbove: false }))
    },
    [editor, readPlaces],
  )
  const neighbour = (from: string | null, step: 1 | -1): string | undefined => {
    const at = suggestions.findIndex(({ key }) => key === from)
    const next = at === -1 ? (step === 1 ? 0 : suggestions.length - 1) : at + step
    return suggestions[(next + suggestions.length) % suggestions.length]?.key
  }
  const focused = focus?.key ?? null
  const step = (direction: 1 | -1): void => {
    const key = neighbour(focused, direction)
    if (key !== undefined) focusSuggestion({ key, via: 'keys' })
  }
  const keys = useMemo(() => suggestions.map(({ key }) => key), [suggestions])
  const isThere = focused !== null && keys.includes(focused)
  useEffect(() => {
    if (focused !== null && !isThere) setFocus(null)
  }, [focused, isThere])
  return { suggestions, keys, focus, focusSuggestion, neighbour, step, decide, makerOf, readPlaces }
}

/** What is suggested in a text, as the parts of the page see it. */
export type SuggestionsOfText = ReturnType<typeof useSuggestionsOfText>
