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
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { articleKey } from '@/shared/article-text/use-article-query.ts'
import { readableText, readText, useDocuments, writeText } from '@/shared/article-text/use-text-state.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { dropLocalCopy, writeLocalCopy } from './local-copy.ts'
import { sendDraft } from './send-draft.ts'
import { useSavingState } from './use-saving-state.ts'

interface Options {
  article: EditorArticleFragment
  editors: ArticleEditors
  /** Whether the viewer may save; nothing is unsaved for whoever only reads. */
  mayWrite: boolean
}

/** How an article's draft is kept: what changed since the last save, saving, and what to do when two people saved. */
export function useSaving({ article, editors, mayWrite }: Options): Saving {
  const draft = useDraft(article, editors)
  const save = useSave(article, draft, mayWrite)
  const choices = useConflictChoices(article.id, draft, save)
  const { state, now, changeDetails, readDraft, draftFingerprint, adopt, settle, load } = draft
  return {
    details: state.details,
    changeDetails,
    readDraft,
    isDirty: mayWrite && draftFingerprint !== state.base.fingerprint,
    draftFingerprint,
    isSaving: state.isSaving,
    savedAt: state.savedAt,
    failure: state.failure,
    conflict: state.conflict,
    baseVersion: state.base.version,
    save,
    adopt,
    settle,
    load,
    ...choices,
    hasConflict: () => now().conflict !== null,
  }
}

/** The draft that the editors and the details hold, and what the server knows of it. */
function useDraft(article: EditorArticleFragment, editors: ArticleEditors) {
  const { id } = article
  const queryClient = useQueryClient()
  const documents = useDocuments(editors)
  const { state, now, tell } = useSavingState(() => {
    const details = detailsOf(article)
    return {
      details,
      base: { version: article.version, fingerprint: fingerprint({ text: readText(editors), details }) },
    }
  })
  const { details } = state
  const readDraft = useCallback(
    (): ArticleDraft => ({ text: readText(editors), details: now().details }),
    [editors, now],
  )
  const draftFingerprint = useMemo(
    () => fingerprint({ text: readText(editors), details }),
    [editors, documents[0], documents[1], documents[2], details],
  )
  const changeDetails = useCallback((part: Partial<ArticleDetails>) => tell({ type: 'details-changed', part }), [tell])
  const settle = useCallback(
    (fresh: EditorArticleFragment): void => {
      const settled = detailsOf(fresh)
      queryClient.setQueryData(articleKey(id), fresh)
      const settledFingerprint = fingerprint({ text: readText(editors), details: settled })
      tell({ type: 'rebased', base: { version: fresh.version, fingerprint: settledFingerprint }, details: settled })
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
  const load = useCallback(
    ({ text, details: loaded }: ArticleDraft): void => {
      writeText(editors, text)
      changeDetails(loaded)
    },
    [changeDetails, editors],
  )
  const asHeld = useCallback((text: ArticleDraft['text']) => readableText(editors, text), [editors])
  return { state, now, tell, readDraft, draftFingerprint, changeDetails, adopt, settle, load, asHeld }
}

type Draft = ReturnType<typeof useDraft>

/** Saves what changed, one save after the other. */
function useSave(article: EditorArticleFragment, draft: Draft, mayWrite: boolean): Saving['save'] {
  const queryClient = useQueryClient()
  const running = useRef<Promise<EditorArticleFragment | null> | null>(null)
  const known = useRef(article)
  known.current = article
  const { id } = article
  const { asHeld, now, readDraft, tell } = draft

  const send = useCallback(async (): Promise<EditorArticleFragment | null> => {
    const sent = readDraft()
    tell({ type: 'sent' })
    const result = await sendDraft({ known: known.current, baseVersion: now().base.version, draft: sent, asHeld })
    if (result.ended === 'refused') {
      tell({ type: 'refused', failure: result.failure, theirs: result.theirs })
      return null
    }
    const base = { version: result.article.version, fingerprint: fingerprint(sent) }
    queryClient.setQueryData(articleKey(id), result.article)
    if (result.ended === 'found-saved') {
      tell({ type: 'found-saved', base })
    } else {
      tell({ type: 'saved', base, at: new Date() })
      dropLocalCopy(id, 'unsaved')
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'article-editor' })
    }
    return result.article
  }, [asHeld, id, now, queryClient, readDraft, tell])

  return useCallback(async (): Promise<EditorArticleFragment | null> => {
    await running.current
    if (!mayWrite || fingerprint(readDraft()) === now().base.fingerprint) {
      return queryClient.getQueryData<EditorArticleFragment>(articleKey(id)) ?? null
    }
    running.current = send().finally(() => {
      running.current = null
    })
    return running.current
  }, [id, mayWrite, now, queryClient, readDraft, send])
}

/** What an editor can do about another version: what is given up stays on the device. */
function useConflictChoices(
  id: string,
  { adopt, now, readDraft, tell }: Draft,
  save: Saving['save'],
): Pick<Saving, 'keepMine' | 'takeTheirs'> {
  const keepMine = useCallback(async (): Promise<void> => {
    const { conflict } = now()
    if (conflict === null) return
    writeLocalCopy(id, 'set-aside', draftOf(conflict.theirs))
    tell({ type: 'overruled' })
    await save()
  }, [id, now, save, tell])
  const takeTheirs = useCallback((): void => {
    const { conflict } = now()
    if (conflict === null) return
    writeLocalCopy(id, 'set-aside', readDraft())
    dropLocalCopy(id, 'unsaved')
    adopt(conflict.theirs)
  }, [adopt, id, now, readDraft])
  return { keepMine, takeTheirs }
}
