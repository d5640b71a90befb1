'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { type ArticleDetails, detailsOf, fingerprint } from '@/shared/article-text/article-draft.ts'
import { draftWith } from '@/shared/article-text/recorded-claims.ts'
import { articleKey, fetchArticle } from '@/shared/article-text/use-article-query.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { mergeDetails } from '../merging/merge-drafts.ts'
import type { Draft } from './use-draft.ts'
import { saveTogether } from '../together/save-together.ts'
import type { Together } from '../together/together.ts'

/**
 * Has a text that is written together saved, one save after the other, and takes over what the others saved beside the text;
 * does nothing where there is none.
 */
export function useSaveTogether(
  id: string,
  draft: Draft,
  mayWrite: boolean,
  together: Together | null,
): Saving['save'] {
  const queryClient = useQueryClient()
  const running = useRef<Promise<EditorArticleFragment | null> | null>(null)
  const { changeDetails, noteRecorded, now, readDraft, tell } = draft

  /** The details with those that others have changed since the version that the draft builds on. */
  const withTheirs = useCallback(
    (mine: ArticleDetails, fresh: EditorArticleFragment): ArticleDetails =>
      mergeDetails({ base: detailsOf(now().base.article), mine, theirs: detailsOf(fresh) }) ?? mine,
    [now],
  )

  const send = useCallback(async (): Promise<EditorArticleFragment | null> => {
    if (together === null) return null
    const sent = readDraft()
    tell({ type: 'sent' })
    const result = await saveTogether(together, sent, now().base.article)
    if (result.ended === 'refused') {
      tell({ type: 'refused', failure: result.failure, theirs: null })
      return null
    }
    const { article, failure } = result
    queryClient.setQueryData(articleKey(id), article)
    const { text, details } = draftWith(sent, result.recorded)
    const saved = { text, details: withTheirs(details, article) }
    const shown = withTheirs(now().details, article)
    noteRecorded(result.recorded)
    changeDetails({ ...shown, newClaims: shown.newClaims.filter(({ key }) => !result.recorded.has(key)) })
    const base = { article, fingerprint: failure === null ? fingerprint(saved) : '' }
    tell({ type: 'saved', base, at: new Date(), failure })
    return failure === null ? article : null
  }, [changeDetails, id, noteRecorded, now, queryClient, readDraft, tell, together, withTheirs])

  /** Takes over what others have saved, where nothing is unsaved here: else the next save does. */
  const follow = useCallback(async (): Promise<void> => {
    if (running.current !== null) return
    const fresh = await fetchArticle(id)
    if (fresh === null || running.current !== null || fresh.version <= now().base.article.version) return
    const { text, details: mine } = readDraft()
    if (mayWrite && fingerprint({ text, details: mine }) !== now().base.fingerprint) return
    const details = withTheirs(mine, fresh)
    queryClient.setQueryData(articleKey(id), fresh)
    tell({ type: 'rebased', base: { article: fresh, fingerprint: fingerprint({ text, details }) }, details })
  }, [id, mayWrite, now, queryClient, readDraft, tell, withTheirs])
  useEffect(() => together?.listen({ saved: () => void follow().catch(() => undefined) }), [follow, together])

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
