'use client'

import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useRef } from 'react'
import { changeClaimMarks } from '@/shared/article-text/claim-commands.ts'
import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'
import type { RecordedIds } from '@/shared/article-text/recorded-claims.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { readOccurrences } from '@/shared/article-text/use-text-state.ts'
import type { SavingState } from './saving-state.ts'

interface Options {
  editors: ArticleEditors
  documents: readonly [Node, Node, Node]
  now: () => Pick<SavingState, 'details'>
  changeDetails: (part: Partial<ArticleDetails>) => void
}

/** The claims that were recorded while the editor is open, and their marks called by their ids. */
export function useRecorded({ editors, documents, now, changeDetails }: Options) {
  const ids = useRef<RecordedIds>(new Map())
  const rename = useCallback((): void => {
    if (ids.current.size === 0) return
    for (const { claimId: key } of readOccurrences(editors)) {
      const claimId = ids.current.get(key)
      if (claimId !== undefined) changeClaimMarks(editors, key, { claimId })
    }
  }, [editors])
  // Undoing brings marks back that call a claim by its key.
  useEffect(rename, [rename, documents[0], documents[1], documents[2]])
  const noteRecorded = useCallback(
    (recorded: RecordedIds): void => {
      if (recorded.size === 0) return
      ids.current = new Map([...ids.current, ...recorded])
      rename()
      changeDetails({ newClaims: now().details.newClaims.filter(({ key }) => !recorded.has(key)) })
    },
    [changeDetails, now, rename],
  )
  const recorded = useCallback(() => ids.current, [])
  const recordedId = useCallback((key: string) => ids.current.get(key), [])
  return { recorded, noteRecorded, recordedId }
}
