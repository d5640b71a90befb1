'use client'

import { useCallback, useEffect, useRef } from 'react'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { onSignedIn } from '@/shared/session/expiry.ts'
import { saveFailureOf } from './save-failure.ts'
import { nextSaveAt, scheduleAfter, type ScheduleEvent, unchanged } from './save-schedule.ts'

/**
 * Saves what changed by itself: in a pause of typing, after two seconds without one, when the page goes out of sight, and
 * again when the server can be reached or somebody signed in again.
 */
export function useAutosave(saving: Saving, enabled: boolean): void {
  const { isDirty, isSaving, draftFingerprint, conflict, failure } = saving
  const latest = useRef({ saving, enabled })
  latest.current = { saving, enabled }
  const schedule = useRef(unchanged)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const saveNow = useCallback((): void => {
    const { saving: current, enabled: may } = latest.current
    if (may && current.isDirty && current.conflict === null) void current.save()
  }, [])
  const note = useCallback(
    (event: ScheduleEvent): void => {
      schedule.current = scheduleAfter(schedule.current, event)
      clearTimeout(timer.current)
      const next = nextSaveAt(schedule.current)
      if (next !== null) timer.current = setTimeout(saveNow, Math.max(0, next - Date.now()))
    },
    [saveNow],
  )

  useEffect(() => {
    if (enabled && isDirty) note({ type: 'changed', at: Date.now() })
  }, [draftFingerprint, enabled, isDirty, note])
  const wasSaving = useRef(false)
  useEffect(() => {
    if (isSaving) note({ type: 'began' })
    else if (wasSaving.current) {
      const ended = conflict !== null ? 'conflict' : failure === null ? null : saveFailureOf(failure)
      note({ type: 'ended', at: Date.now(), failure: ended, isDirty: latest.current.saving.isDirty })
    }
    wasSaving.current = isSaving
  }, [conflict, failure, isSaving, note])
  useEffect(() => {
    const wake = (): void => note({ type: 'woken', at: Date.now() })
    const noteVisibility = (): void => (document.visibilityState === 'hidden' ? saveNow() : wake())
    document.addEventListener('visibilitychange', noteVisibility)
    window.addEventListener('pagehide', saveNow)
    window.addEventListener('online', wake)
    const stopListening = onSignedIn(wake)
    return () => {
      document.removeEventListener('visibilitychange', noteVisibility)
      window.removeEventListener('pagehide', saveNow)
      window.removeEventListener('online', wake)
      stopListening()
      clearTimeout(timer.current)
    }
  }, [note, saveNow])
}
