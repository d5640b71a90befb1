'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import {
  type ArticleDetails,
  type ArticleDraft,
  detailsOf,
  draftOf,
  fingerprint,
} from '@/shared/article-text/article-draft.ts'
import { draftWith, recordedIn } from '@/shared/article-text/recorded-claims.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { articleKey } from '@/shared/article-text/use-article-query.ts'
import {
  isReadable,
  readableText,
  readText,
  useDocuments,
  writeChanges,
  writeText,
} from '@/shared/article-text/use-text-state.ts'
import { predatesRedaction } from '@/shared/device-copies/device-copy.ts'
import { mergeDrafts } from '../merging/merge-drafts.ts'
import type { SavingEvent, SavingState } from './saving-state.ts'
import { useRecorded } from './use-recorded.ts'
import { useSavingState } from './use-saving-state.ts'

/** The draft that the editors and the details hold, and what the server knows of it. */
export function useDraft(article: EditorArticleFragment, editors: ArticleEditors) {
  const { id } = article
  const queryClient = useQueryClient()
  const documents = useDocuments(editors)
  const { state, now, tell } = useSavingState(() => {
    const details = detailsOf(article)
    return { details, base: { article, fingerprint: fingerprint({ text: readText(editors), details }) } }
  })
  const { details } = state
  const changeDetails = useCallback((part: Partial<ArticleDetails>) => tell({ type: 'details-changed', part }), [tell])
  const { recorded, noteRecorded, recordedId } = useRecorded({ editors, documents, now, changeDetails })
  const readDraft = useCallback(
    (): ArticleDraft => draftWith({ text: readText(editors), details: now().details }, recorded()),
    [editors, now, recorded],
  )
  const draftFingerprint = useMemo(
    () => fingerprint(readDraft()),
    [readDraft, documents[0], documents[1], documents[2], details],
  )
  const settle = useCallback(
    (fresh: EditorArticleFragment): void => {
      const settled = detailsOf(fresh)
      queryClient.setQueryData(articleKey(id), fresh)
      const base = { article: fresh, fingerprint: fingerprint({ text: readText(editors), details: settled }) }
      tell({ type: 'rebased', base, details: settled })
    },
    [editors, id, queryClient, tell],
  )
  const adopt = useCallback(
    (fresh: EditorArticleFragment): void => {
      writeText(editors, draftOf(fresh).text)
      settle(fresh)
    },
    [editors, settle],
  )
  const load = useLoad({ article, editors, changeDetails })
  const asHeld = useCallback((text: ArticleDraft['text']) => readableText(editors, text), [editors])
  const takeIn = useTakingIn({ id, editors, now, tell, readDraft })
  return {
    state,
    now,
    tell,
    readDraft,
    draftFingerprint,
    changeDetails,
    adopt,
    settle,
    load,
    noteRecorded,
    recordedId,
    asHeld,
    takeIn,
  }
}

interface TakingIn {
  id: string
  editors: ArticleEditors
  now: () => SavingState
  tell: (event: SavingEvent) => void
  readDraft: () => ArticleDraft
}

/**
 * Takes what somebody else saved into the draft, which then builds on it. False, and nothing is changed, where both changed the
 * same, and where words were redacted meanwhile.
 */
function useTakingIn({ id, editors, now, tell, readDraft }: TakingIn): (theirs: EditorArticleFragment) => boolean {
  const queryClient = useQueryClient()
  return useCallback(
    (theirs) => {
      const asHeld = (article: EditorArticleFragment): ArticleDraft => {
        const { text, details } = draftOf(article)
        return { text: readableText(editors, text), details }
      }
      const saved = asHeld(theirs)
      const { article } = now().base
      // A draft may hold the words that were struck wherever its editor has put them.
      if (predatesRedaction({ baseSavedAt: article.updatedAt }, theirs.revisions)) return false
      const merged = mergeDrafts({ base: asHeld(article), mine: readDraft(), theirs: saved })
      if (merged === null || !isReadable(editors, merged.text)) return false
      writeChanges(editors, merged.text)
      queryClient.setQueryData(articleKey(id), theirs)
      tell({ type: 'rebased', base: { article: theirs, fingerprint: fingerprint(saved) }, details: merged.details })
      return true
    },
    [editors, id, now, queryClient, readDraft, tell],
  )
}

interface Loading {
  article: EditorArticleFragment
  editors: ArticleEditors
  changeDetails: (part: Partial<ArticleDetails>) => void
}

/** Puts a draft into the editors; claims of it that a save has recorded go by their ids. */
function useLoad({ article, editors, changeDetails }: Loading): (draft: ArticleDraft) => void {
  const latest = useRef(article)
  latest.current = article
  return useCallback(
    (draft) => {
      const { text, details } = draftWith(draft, recordedIn(latest.current, draft.details.newClaims))
      writeText(editors, text)
      changeDetails(details)
    },
    [changeDetails, editors],
  )
}

/** The draft as its saving sees it. */
export type Draft = ReturnType<typeof useDraft>
