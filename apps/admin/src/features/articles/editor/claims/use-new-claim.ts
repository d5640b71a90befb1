'use client'

import type { MentionRole } from '@sourceline/rich-text'
import { useCallback, useState } from 'react'
import { showDone } from '@/shared/ui/notices.tsx'
import { type SelectedWords, markWords, selectedWords } from '../text/claim-commands.ts'
import { type TextPlace, textPlaces } from '../text/occurrence.ts'
import type { ArticleEditors } from '../text/use-article-editors.ts'
import type { ClaimFocus } from './use-claim-focus.ts'

/** Making a claim of selected words: the words held while the form is open, and the claim made last. */
export function useNewClaim(editors: ArticleEditors, look: (focus: ClaimFocus | null) => void) {
  const [held, setHeld] = useState<SelectedWords | null>(null)
  const [newest, setNewest] = useState<string | null>(null)

  /** Holds the words that are selected; resolves to false when none are. */
  const begin = useCallback((): boolean => {
    const place: TextPlace = textPlaces.find((each) => editors[each].isFocused) ?? textPlaces.find((each) => !editors[each].state.selection.empty) ?? 'BODY'
    const words = selectedWords(editors[place], place)
    if (words === null) return false
    look(null)
    setHeld(words)
    return true
  }, [editors, look])

  const finish = useCallback((claimId: string, role: MentionRole): void => {
    if (held !== null) {
      markWords(editors, held, claimId, role)
      showDone('The claim is recorded. That these words make it is saved with the text (Ctrl+S).')
    }
    setHeld(null)
    setNewest(claimId)
    look({ claimId, via: 'card' })
  }, [editors, held, look])

  const cancel = useCallback((): void => {
    if (held !== null) editors[held.place].commands.focus(undefined, { scrollIntoView: false })
    setHeld(null)
  }, [editors, held])

  return { held, newest, begin, finish, cancel }
}
