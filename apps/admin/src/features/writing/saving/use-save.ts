'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { type ArticleDraft, fingerprint } from '@/shared/article-text/article-draft.ts'
import { draftWith } from '@/shared/article-text/recorded-claims.ts'
import { articleKey } from '@/shared/article-text/use-article-query.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { saveFailureOf } from './save-failure.ts'
import { sendDraft } from './send-draft.ts'
import type { Draft } from './use-draft.ts'

/** Saves what changed, one save after the other. */
export function useSave(article: EditorArticleFragment, draft: Draft, mayWrite: boolean): Saving['save'] {
  const queryClient = useQueryClient()
  const running = useRef<Promise<EditorArticleFragment | null> | null>(null)
  const unanswered = useRef<readonly ArticleDraft[]>([])
  const known = useRef(article)
  known.current = article
  const { id } = article
  const { asHeld, noteRecorded, now, readDraft, tell } = draft

  const send = useCallback(async (): Promise<EditorArticleFragment | null> => {
    const sent = readDraft()
    tell({ type: 'sent' })
    const result = await sendDraft({
      known: known.current,
      baseVersion: now().base.version,
      draft: sent,
      unanswered: unanswered.current,
      asHeld,
    })
    if (result.ended === 'refused') {
      // An answer that was lost leaves open whether the server has it.
      if (saveFailureOf(result.failure) === 'unreachable' || saveFailureOf(result.failure) === 'unavailable')
        unanswered.current = [...unanswered.current, sent]
      tell({ type: 'refused', failure: result.failure, theirs: result.theirs })
      return null
    }
    unanswered.current = []
    const { version, updatedAt: savedAt } = result.article
    queryClient.setQueryData(articleKey(id), result.article)
    known.current = result.article
    noteRecorded(result.recorded)
    if (result.ended === 'found-earlier') {
      tell({ type: 'found-saved', base: { version, savedAt, fingerprint: '' } })
      return send()
    }
    const failure = result.ended === 'saved' ? result.failure : null
    const base = {
      version,
      savedAt,
      fingerprint: failure === null ? fingerprint(draftWith(sent, result.recorded)) : '',
    }
    if (result.ended === 'found-saved') tell({ type: 'found-saved', base })
    else {
      tell({ type: 'saved', base, at: new Date(), failure })
      // What is on screen beside the text is fetched again when it is looked at next, not every few seconds.
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== articleKey(id)[0],
        refetchType: 'none',
      })
    }
    return failure === null ? result.article : null
  }, [asHeld, id, noteRecorded, now, queryClient, readDraft, tell])

  return useCallback(async (): Promise<EditorArticleFragment | null> => {
    while (running.current !== null) await running.current
    if (!mayWrite || fingerprint(readDraft()) === now().base.fingerprint) {
      return queryClient.getQueryData<EditorArticleFragment>(articleKey(id)) ?? null
    }
    running.current = send().finally(() => {
      running.current = null
    })
    return running.current
  }, [id, mayWrite, now, queryClient, readDraft, send])
}
