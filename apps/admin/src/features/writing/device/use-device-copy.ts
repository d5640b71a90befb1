'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleDraft } from '@/shared/article-text/article-draft.ts'
import { removeCopies, writeCopy } from '@/shared/device-copies/copy-store.ts'
import type { DeviceCopy } from '@/shared/device-copies/device-copy.ts'
import { holdPlace } from '@/shared/device-copies/open-places.ts'
import { randomKey } from '@/shared/random-key.ts'
import { useViewer } from '@/shared/session/viewer.ts'
import { CopyWriter } from './copy-writer.ts'

/** The version on the server that a draft builds on. */
type CopyBase = Pick<DeviceCopy, 'articleId' | 'baseVersion' | 'baseSavedAt'>

interface Options {
  readDraft: () => ArticleDraft
  base: CopyBase
  isDirty: boolean
  /** Changes whenever the draft does. */
  draftFingerprint: string
}

/**
 * Keeps what is typed on this device until the server has it, in a place that only this editor writes to, and puts drafts
 * that an editor gives up aside, each in a place of its own.
 */
export function useDeviceCopy({ readDraft, base, isDirty, draftFingerprint }: Options) {
  const userId = useViewer().data?.id ?? null
  const [place] = useState(randomKey)
  const [failure, setFailure] = useState<unknown>(null)
  const restored = useRef<readonly string[]>([])
  const latest = useRef({ base, userId })
  latest.current = { base, userId }

  const write = useCallback(async (id: string, reason: DeviceCopy['reason'], draft: ArticleDraft): Promise<void> => {
    const { base: builtOn, userId: by } = latest.current
    if (by === null) return
    await writeCopy({ id, userId: by, ...builtOn, reason, draft, writtenAt: new Date().toISOString() })
  }, [])
  const writer = useMemo(
    () => new CopyWriter({ write: () => write(place, 'unsaved', readDraft()), onEnd: setFailure }),
    [place, readDraft, write],
  )

  useEffect(() => holdPlace(place), [place])
  const wasDirty = useRef(false)
  useEffect(() => {
    if (isDirty) writer.changed()
    else if (wasDirty.current) {
      writer.settled()
      void removeCopies([place, ...restored.current]).catch(() => undefined)
      restored.current = []
    }
    wasDirty.current = isDirty
  }, [draftFingerprint, isDirty, place, writer])
  useEffect(() => {
    const flush = (): void => writer.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [writer])

  /** Puts a draft aside. Rejects where the device cannot keep it. */
  const setAside = useCallback((draft: ArticleDraft) => write(randomKey(), 'set-aside', draft), [write])
  /** Notes that a copy is in the editors again: its place is cleared once the server has what they hold. */
  const noteRestored = useCallback((id: string): void => {
    restored.current = [...restored.current, id]
  }, [])
  return { failure, place, setAside, noteRestored }
}
