'use client'

import { useCallback } from 'react'
import { type ArticleDraft, draftOf } from '@/shared/article-text/article-draft.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { showFailure } from '@/shared/ui/notices.tsx'
import type { Draft } from './use-draft.ts'

/** What an editor can do about another version: what is given up is put aside on this device first, or nothing is given up. */
export function useConflictChoices(
  { adopt, now, readDraft, tell }: Draft,
  setAside: (draft: ArticleDraft) => Promise<void>,
  save: Saving['save'],
): Pick<Saving, 'keepMine' | 'takeTheirs'> {
  const keepMine = useCallback(async (): Promise<void> => {
    const { conflict } = now()
    if (conflict === null) return
    try {
      await setAside(draftOf(conflict.theirs))
    } catch (error) {
      showFailure(error)
      return
    }
    tell({ type: 'overruled' })
    await save()
  }, [now, save, setAside, tell])
  const takeTheirs = useCallback(async (): Promise<void> => {
    const { conflict } = now()
    if (conflict === null) return
    try {
      await setAside(readDraft())
    } catch (error) {
      showFailure(error)
      return
    }
    adopt(conflict.theirs)
  }, [adopt, now, readDraft, setAside])
  return { keepMine, takeTheirs }
}
