'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { type SelectedWords, selectedWords } from '@/shared/article-text/claim-commands.ts'
import { type TextPlace, textPlaces } from '@/shared/article-text/occurrence.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { showFailure } from '@/shared/ui/notices.tsx'
import { commentsIn, showComments } from '../anchors/comment-highlights.ts'
import { plainTextOf, quotedWords } from '../anchors/plain-text.ts'
import type { CommentChanges } from '../threads/use-comment-changes.ts'
import { t } from '@/shared/words/words.ts'

interface Options {
  editors: ArticleEditors
  saving: Pick<Saving, 'save' | 'isDirty'>
  mayWrite: boolean
  changes: CommentChanges
  onMade: (threadId: string) => void
}

/** Commenting selected words: they are held while the comment is written, and move with the text. */
export function useNewComment({ editors, saving, mayWrite, changes, onMade }: Options) {
  const [words, setWords] = useState<SelectedWords | null>(null)
  const latest = useRef({ saving, mayWrite })
  latest.current = { saving, mayWrite }

  const hold = useCallback(
    (next: SelectedWords | null): void => {
      for (const place of textPlaces)
        showComments(editors[place], { held: next?.place === place ? { from: next.from, to: next.to } : null })
      setWords(next)
    },
    [editors],
  )

  /** Holds the words that are selected; false when none are. */
  const begin = useCallback((): boolean => {
    const place: TextPlace =
      textPlaces.find((each) => editors[each].isFocused && !editors[each].state.selection.empty) ??
      textPlaces.find((each) => !editors[each].state.selection.empty) ??
      'BODY'
    const selected = selectedWords(editors[place], place)
    if (selected === null) return false
    hold(selected)
    return true
  }, [editors, hold])

  const cancel = useCallback((): void => {
    if (words !== null) editors[words.place].commands.focus(undefined, { scrollIntoView: false })
    hold(null)
  }, [editors, hold, words])

  /** Saves the text that holds the words, and sends the comment; resolves to whether that worked. */
  const send = useCallback(
    async (text: string, mentionedIds: string[]): Promise<boolean> => {
      if (words === null) return false
      const { place } = words
      const { saving: now, mayWrite: writes } = latest.current
      if (writes && (await now.save()) === null) {
        showFailure(new Error(t('What you changed could not be saved first, so the comment was not sent.')))
        return false
      }
      const { doc } = editors[place].state
      const { held } = commentsIn(editors[place].state)
      const quoted = held && quotedWords(plainTextOf(doc, place), held)
      if (!quoted) {
        showFailure(new Error(t('The words are no longer in the text: select others.')))
        return false
      }
      const thread = await changes.add({ words: { place, ...quoted }, text, mentionedIds })
      if (thread === null) return false
      hold(null)
      onMade(thread.id)
      return true
    },
    [changes, editors, hold, onMade, words],
  )

  return useMemo(() => ({ words, begin, cancel, send }), [words, begin, cancel, send])
}
