'use client'

import { useCallback, useEffect, useRef } from 'react'
import { type DeletedWords, deletedAfter, puttingBack } from '@/shared/article-text/deleted-words.ts'
import { type TextPlace, textPlaces } from '@/shared/article-text/occurrence.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'

type Remembered = Record<TextPlace, ReadonlyMap<string, DeletedWords>>

/** Remembers the words of claims that are deleted while the editor is open, and puts them back. */
export function useDeletedWords(editors: ArticleEditors) {
  const remembered = useRef<Remembered>({ HEADLINE: new Map(), DEK: new Map(), BODY: new Map() })
  useEffect(() => {
    const stops = textPlaces.map((place) => {
      const listen = ({ transaction }: { transaction: Parameters<typeof deletedAfter>[1] }): void => {
        remembered.current[place] = deletedAfter(remembered.current[place], transaction, Date.now())
      }
      editors[place].on('transaction', listen)
      return () => editors[place].off('transaction', listen)
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [editors])
  const placeOf = useCallback(
    (claimId: string) => textPlaces.find((place) => remembered.current[place].has(claimId)),
    [],
  )
  const canPutBack = useCallback((claimId: string): boolean => placeOf(claimId) !== undefined, [placeOf])
  const putBack = useCallback(
    (claimId: string): void => {
      const place = placeOf(claimId)
      const words = place && remembered.current[place].get(claimId)
      if (!place || !words) return
      editors[place].view.dispatch(puttingBack(editors[place].state, words).scrollIntoView())
    },
    [editors, placeOf],
  )
  return { canPutBack, putBack }
}
