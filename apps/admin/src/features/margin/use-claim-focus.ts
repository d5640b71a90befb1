'use client'

import { useCallback, useRef, useState } from 'react'
import { scrollPage, scrollToWords } from '@/shared/margin-layout/bring-into-sight.ts'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'
import { readOccurrences } from '@/shared/article-text/use-text-state.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'

function bringWordsIntoSight(editors: ArticleEditors, claimId: string): void {
  const uses = readOccurrences(editors).filter((occurrence) => occurrence.claimId === claimId)
  const use = uses.find(({ place }) => place === 'BODY') ?? uses[0]
  if (use === undefined) return
  const { top, bottom } = editors[use.place].view.coordsAtPos(use.from)
  const isAbove = aboveSheet()
  const by = scrollToWords({ top, bottom, screen: window.innerHeight, isAbove })
  if (by !== 0) scrollPage(by)
}

/** Whether the card covers the lower half of the screen, as on a phone. */
function aboveSheet(): boolean {
  return window.matchMedia('(max-width: 75em)').matches
}

/** Which claim an editor looks at. Focusing a card brings its words into view. */
export function useClaimFocus(editors: ArticleEditors | null) {
  const [focus, setFocus] = useState<ClaimFocus | null>(null)
  const current = useRef(editors)
  current.current = editors
  const focusClaim = useCallback((next: ClaimFocus | null): void => {
    setFocus(next)
    if (next !== null && (next.via !== 'text' || aboveSheet()) && current.current !== null)
      bringWordsIntoSight(current.current, next.claimId)
  }, [])
  return { focus, focusClaim }
}
