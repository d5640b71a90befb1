'use client'

import { useEffect, useMemo } from 'react'
import { type SelectedWords, showHighlights } from '@/shared/article-text/claim-commands.ts'
import type { ClaimLook } from '@/shared/article-text/claim-look.ts'
import { textPlaces } from '@/shared/article-text/occurrence.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'

/** Keeps the look of the marks in step with the claims, the claim in focus and the words held for a form. */
export function useHighlights(
  editors: ArticleEditors,
  looks: ReadonlyMap<string, ClaimLook>,
  focused: string | null,
  held: SelectedWords | null,
): void {
  const key = [...looks].map((pair) => pair.join()).join(' ')
  const stable = useMemo(() => looks, [key])
  useEffect(() => {
    for (const place of textPlaces) {
      showHighlights(editors[place], {
        looks: stable,
        focused,
        held: held?.place === place ? { from: held.from, to: held.to } : null,
      })
    }
  }, [editors, stable, focused, held])
}
