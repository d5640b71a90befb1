'use client'

import { useEffect, useRef } from 'react'
import { writeLocalCopy } from './local-copy.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'

const pauseBeforeCopy = 1_000
const pauseBetweenSaves = 20_000

/** Keeps unsaved changes on this device while they are typed, and saves them every 20 seconds and when the page is left out of sight. */
export function useAutosave(saving: Saving, articleId: string, enabled: boolean): void {
  const { isDirty, readDraft, draftFingerprint, save } = saving
  const may = enabled && isDirty && !saving.isSaving && saving.conflict === null
  const saveNow = useRef<() => void>(() => undefined)
  saveNow.current = () => {
    if (may) void save()
  }
  useEffect(() => {
    if (!enabled || !isDirty) return undefined
    const timer = setTimeout(() => writeLocalCopy(articleId, 'unsaved', readDraft()), pauseBeforeCopy)
    return () => clearTimeout(timer)
  }, [articleId, enabled, isDirty, draftFingerprint, readDraft])
  useEffect(() => {
    const timer = setInterval(() => saveNow.current(), pauseBetweenSaves)
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') saveNow.current()
    }
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])
}
