'use client'

import type { MentionRole } from '@sourceline/rich-text'
import { useCallback, useRef, useState } from 'react'
import { showDone } from '@/shared/ui/notices.tsx'
import { type SelectedWords, markWords, selectedWords } from '@/shared/article-text/claim-commands.ts'
import { type TextPlace, textPlaces } from '@/shared/article-text/occurrence.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'

/** Making a claim of selected words: the words held while the form is open, and the claim made last. */
export function useNewClaim(editors: ArticleEditors, focusClaim: (focus: ClaimFocus | null) => void) {
  const [held, setHeld] = useState<SelectedWords | null>(null)
  // Known at once: a claim that lost its words is given new ones in the same step that holds them.
  const heldNow = useRef<SelectedWords | null>(null)
  const hold = useCallback((words: SelectedWords | null): void => {
    heldNow.current = words
    setHeld(words)
  }, [])
  const [newest, setNewest] = useState<string | null>(null)

  /** Holds the words that are selected; resolves to false when none are. */
  const begin = useCallback((): boolean => {
    const place: TextPlace =
      textPlaces.find((each) => editors[each].isFocused) ??
      textPlaces.find((each) => !editors[each].state.selection.empty) ??
      'BODY'
    const words = selectedWords(editors[place], place)
    if (words === null) return false
    focusClaim(null)
    hold(words)
    return true
  }, [editors, hold, focusClaim])

  const finish = useCallback(
    (claimId: string, role: MentionRole): void => {
      if (heldNow.current !== null) {
        markWords(editors, heldNow.current, claimId, role)
        showDone('The claim is recorded. Its highlight is kept once the text is saved (Ctrl+S).')
      }
      hold(null)
      setNewest(claimId)
      focusClaim({ claimId, via: 'card' })
    },
    [editors, hold, focusClaim],
  )

  const cancel = useCallback((): void => {
    const words = heldNow.current
    if (words !== null) editors[words.place].commands.focus(undefined, { scrollIntoView: false })
    hold(null)
  }, [editors, hold])

  return { held, newest, begin, finish, cancel }
}
