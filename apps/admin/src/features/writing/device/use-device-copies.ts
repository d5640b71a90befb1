'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { fingerprint } from '@/shared/article-text/article-draft.ts'
import { isReadableBody } from '@/shared/article-text/readable-body.ts'
import { copiesOfArticle, removeCopies, writeCopy } from '@/shared/device-copies/copy-store.ts'
import { type DeviceCopy, predatesRedaction } from '@/shared/device-copies/device-copy.ts'
import { placesHeld } from '@/shared/device-copies/open-places.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { useViewer } from '@/shared/session/viewer.ts'
import { showFailure, showUndo } from '@/shared/ui/notices.tsx'
import { t } from '@/shared/words/words.ts'

/**
 * The copies that can come back. Those that the draft holds already are removed, as are those that may hold words that
 * were redacted since.
 */
async function offeredCopies(
  userId: string,
  article: EditorArticleFragment,
  saving: Saving,
  restored: ReadonlySet<string>,
): Promise<DeviceCopy[]> {
  const copies = await copiesOfArticle(userId, article.id)
  const held = await placesHeld(copies.map(({ id }) => id))
  const present = fingerprint(saving.readDraft())
  // What a later page wrote waits until this one is reloaded.
  const readable = copies.filter(({ draft }) => isReadableBody(draft.text.body))
  const others = readable.filter(({ id }) => id !== saving.device.place && !held.has(id) && !restored.has(id))
  const gone = others.filter(
    (copy) => predatesRedaction(copy, article.revisions) || (!saving.isDirty && fingerprint(copy.draft) === present),
  )
  await removeCopies(gone.map(({ id }) => id))
  return others.filter((copy) => !gone.includes(copy))
}

/** What this device has of an article from other sittings and the server does not, and what can be done with each. */
export function useDeviceCopies(article: EditorArticleFragment, saving: Saving) {
  const userId = useViewer().data?.id ?? null
  const [copies, setCopies] = useState<readonly DeviceCopy[]>([])
  const restored = useRef(new Set<string>())
  const { revisions } = article
  useEffect(() => {
    if (userId === null) return undefined
    let isCurrent = true
    // A device that cannot be read has nothing to offer; that it keeps nothing is told where saving is.
    offeredCopies(userId, article, saving, restored.current).then(
      (offered) => isCurrent && setCopies(offered),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
    // What the editors hold at the time counts; a redaction made meanwhile takes copies back.
  }, [userId, article.id, revisions, saving.conflict])

  const hide = useCallback((id: string): void => setCopies((shown) => shown.filter((copy) => copy.id !== id)), [])
  const discard = useCallback(
    (copy: DeviceCopy): void => {
      hide(copy.id)
      const undo = async (): Promise<void> => {
        await writeCopy(copy)
        setCopies((shown) => [copy, ...shown])
      }
      removeCopies([copy.id]).then(
        () => showUndo(t('The version on this device is discarded'), () => void undo().catch(showFailure)),
        showFailure,
      )
    },
    [hide],
  )
  /** Puts a copy into the editors; what they hold and the server does not is put aside first. */
  const restore = useCallback(
    async (copy: DeviceCopy): Promise<void> => {
      try {
        if (saving.isDirty) await saving.device.setAside(saving.readDraft())
      } catch (error) {
        showFailure(error)
        return
      }
      saving.load(copy.draft)
      saving.device.noteRestored(copy.id)
      restored.current.add(copy.id)
      hide(copy.id)
    },
    [hide, saving],
  )
  return { copies, discard, restore }
}
