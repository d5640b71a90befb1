'use client'

import type { MentionRole } from '@sourceline/rich-text'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type SelectedWords, markWords, selectedWords } from '@/shared/article-text/claim-commands.ts'
import { type TextPlace, textPlaces } from '@/shared/article-text/occurrence.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { type NewClaim, newClaimKey } from '@/shared/article-text/new-claims.ts'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'

interface Options {
  editors: ArticleEditors
  focus: ClaimFocus | null
  focusClaim: (focus: ClaimFocus | null) => void
  saving: Pick<Saving, 'changeDetails' | 'readDraft' | 'recordedId' | 'save'>
}

/** Making a claim of selected words: the words held while the form is open, and the claim made last. */
export function useNewClaim({ editors, focus, focusClaim, saving }: Options) {
  const { changeDetails, readDraft, recordedId, save } = saving
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

  /** Lets the words that are held make a claim that is recorded. */
  const finish = useCallback(
    (claimId: string, role: MentionRole): void => {
      if (heldNow.current !== null) markWords(editors, heldNow.current, claimId, role)
      hold(null)
      setNewest(claimId)
      focusClaim({ claimId, via: 'card' })
    },
    [editors, hold, focusClaim],
  )

  /** Lets them make a new one, which one save records together with its words. */
  const make = useCallback(
    (claim: Omit<NewClaim, 'key'>, role: MentionRole): void => {
      const key = newClaimKey()
      changeDetails({ newClaims: [...readDraft().details.newClaims, { ...claim, key }] })
      finish(key, role)
      void save()
    },
    [changeDetails, finish, readDraft, save],
  )

  // Once it is recorded the claim goes by its id.
  const focusedId = focus?.claimId === undefined ? undefined : recordedId(focus.claimId)
  const newestId = newest === null ? undefined : recordedId(newest)
  useEffect(() => {
    if (newestId !== undefined) setNewest(newestId)
    if (focus !== null && focusedId !== undefined) focusClaim({ ...focus, claimId: focusedId, key: focus.claimId })
  }, [focusClaim, focus, focusedId, newestId])

  const cancel = useCallback((): void => {
    const words = heldNow.current
    if (words !== null) editors[words.place].commands.focus(undefined, { scrollIntoView: false })
    hold(null)
  }, [editors, hold])

  return { held, newest, begin, finish, make, cancel }
}
