'use client'

import { useCallback, useRef, useState } from 'react'
import type { TextPlace } from '../text/occurrence.ts'
import { scrollPage } from './bring-into-sight.ts'
import { readOccurrences } from '../text/use-text-state.ts'
import type { ArticleEditors } from '../text/use-article-editors.ts'

/** How an editor came to a claim: by its words, by its card, or with the keyboard. */
type FocusOrigin = 'text' | 'card' | 'keys'

/** The claim that an editor looks at. */
export interface ClaimFocus {
  claimId: string
  via: FocusOrigin
  /** The words that were clicked; without them the first words of the claim count. */
  at?: { place: TextPlace; pos: number } | undefined
}

function scrollToWords(editors: ArticleEditors, claimId: string): void {
  const uses = readOccurrences(editors).filter((occurrence) => occurrence.claimId === claimId)
  const use = uses.find(({ place }) => place === 'BODY') ?? uses[0]
  if (use === undefined) return
  const { top } = editors[use.place].view.coordsAtPos(use.from)
  const height = aboveSheet() ? 0.3 : 0.4
  scrollPage(top - window.innerHeight * height)
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
  const look = useCallback((next: ClaimFocus | null): void => {
    setFocus(next)
    if (next !== null && (next.via !== 'text' || aboveSheet()) && current.current !== null)
      scrollToWords(current.current, next.claimId)
  }, [])
  return { focus, look }
}
