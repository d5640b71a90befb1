'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { type ArticleDraft, fingerprint } from '@/shared/article-text/article-draft.ts'
import { draftWith } from '@/shared/article-text/recorded-claims.ts'
import { articleKey } from '@/shared/article-text/use-article-query.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { showOnce } from '@/shared/ui/notices.tsx'
import { saveFailureOf } from './save-failure.ts'
import { sendDraft } from './send-draft.ts'
import type { Draft } from './use-draft.ts'
import { t } from '@/shared/words/words.ts'

/** Says whose changes are in the text now that were not there before; once while that is on screen. */
function showMerged({ id, savedBy }: EditorArticleFragment): void {
  showOnce(
    `merged ${id}`,
    t('{name} saved this article meanwhile. You changed different parts, so your text has both.', {
      name: savedBy ?? t('Somebody else'),
    }),
  )
}

/** What is on screen beside the text is fetched again when it is looked at next, not every few seconds. */
const noteOutdated = (queryClient: QueryClient, id: string): void =>
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== articleKey(id)[0],
    refetchType: 'none',
  })

/** Saves what changed, one save after the other. */
export function useSave(article: EditorArticleFragment, draft: Draft, mayWrite: boolean): Saving['save'] {
  const queryClient = useQueryClient()
  const running = useRef<Promise<EditorArticleFragment | null> | null>(null)
  const unanswered = useRef<readonly ArticleDraft[]>([])
  const known = useRef(article)
  known.current = article
  const { id } = article
  const { asHeld, noteRecorded, now, readDraft, takeIn, tell } = draft

  const send = useCallback(async (): Promise<EditorArticleFragment | null> => {
    const sent = readDraft()
    tell({ type: 'sent' })
    const result = await sendDraft({
      known: known.current,
      baseVersion: now().base.article.version,
      draft: sent,
      unanswered: unanswered.current,
      asHeld,
    })
    if (result.ended === 'refused' && result.theirs !== null && takeIn(result.theirs)) {
      known.current = result.theirs
      showMerged(result.theirs)
      return send()
    }
    if (result.ended === 'refused') {
      // An answer that was lost leaves open whether the server has it.
      if (saveFailureOf(result.failure) === 'unreachable' || saveFailureOf(result.failure) === 'unavailable')
        unanswered.current = [...unanswered.current, sent]
      tell({ type: 'refused', failure: result.failure, theirs: result.theirs })
      return null
    }
    unanswered.current = []
    queryClient.setQueryData(articleKey(id), result.article)
    known.current = result.article
    noteRecorded(result.recorded)
    if (result.ended === 'found-earlier') {
      tell({ type: 'found-saved', base: { article: result.article, fingerprint: '' } })
      return send()
    }
    const failure = result.ended === 'saved' ? result.failure : null
    const base = {
      article: result.article,
      fingerprint: failure === null ? fingerprint(draftWith(sent, result.recorded)) : '',
    }
    if (result.ended === 'found-saved') tell({ type: 'found-saved', base })
    else {
      tell({ type: 'saved', base, at: new Date(), failure })
      noteOutdated(queryClient, id)
    }
    return failure === null ? result.article : null
  }, [asHeld, id, noteRecorded, now, queryClient, readDraft, takeIn, tell])

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
