'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { type EditorArticleFragment, SaveEditorArticleDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, rejectedAs } from '@/shared/mutation-result.ts'
import type { ArticleEditors } from '../text/use-article-editors.ts'
import { readableText, readText, useDocuments, writeText } from '../text/use-text-state.ts'
import { articleKey, fetchArticle } from '../use-article-query.ts'
import {
  type ArticleDetails,
  type ArticleDraft,
  detailsOf,
  draftOf,
  fingerprint,
  saveInputOf,
  textOf,
} from './article-draft.ts'
import { dropLocalCopy, writeLocalCopy } from './local-copy.ts'

/** Somebody else's version, met while saving. */
export interface Conflict {
  theirs: EditorArticleFragment
}

interface Options {
  article: EditorArticleFragment
  editors: ArticleEditors
  /** Whether the viewer may save; nothing is unsaved for whoever only reads. */
  mayWrite: boolean
}

/** How an article's draft is kept: what changed since the last save, saving, and what to do when two people saved. */
export function useSaving({ article, editors, mayWrite }: Options) {
  const queryClient = useQueryClient()
  const { id } = article
  const [details, setDetails] = useState<ArticleDetails>(() => detailsOf(article))
  const documents = useDocuments(editors)
  const latest = useRef(details)
  latest.current = details
  const known = useRef(article)
  known.current = article
  const readDraft = useCallback((): ArticleDraft => ({ text: readText(editors), details: latest.current }), [editors])
  const print = useMemo(
    () => fingerprint({ text: readText(editors), details }),
    [editors, documents[0], documents[1], documents[2], details],
  )
  const [base, setBase] = useState({ version: article.version, print })
  const baseNow = useRef(base)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const met = useRef<Conflict | null>(null)
  const running = useRef<Promise<EditorArticleFragment | null> | null>(null)
  const [isSaving, setIsSaving] = useState(false)

  const meet = useCallback((theirs: Conflict | null): void => {
    met.current = theirs
    setConflict(theirs)
  }, [])

  const rebase = useCallback(
    (version: number, newPrint: string): void => {
      baseNow.current = { version, print: newPrint }
      setBase(baseNow.current)
      setFailure(null)
      meet(null)
    },
    [meet],
  )

  /** Takes an article from the server as the draft, in place of what the editors hold. */
  const adopt = useCallback(
    (fresh: EditorArticleFragment): void => {
      const draft = draftOf(fresh)
      writeText(editors, draft.text)
      setDetails(draft.details)
      queryClient.setQueryData(articleKey(id), fresh)
      rebase(fresh.version, fingerprint({ text: readText(editors), details: draft.details }))
    },
    [editors, id, queryClient, rebase],
  )

  /** Changes details of the article. A save that follows at once has them. */
  const changeDetails = useCallback((part: Partial<ArticleDetails>): void => {
    latest.current = { ...latest.current, ...part }
    setDetails(latest.current)
  }, [])

  /** Takes over what the server says about an article whose text was saved, and leaves the text alone. */
  const settle = useCallback(
    (fresh: EditorArticleFragment): void => {
      queryClient.setQueryData(articleKey(id), fresh)
      changeDetails(detailsOf(fresh))
      rebase(fresh.version, fingerprint(readDraft()))
    },
    [changeDetails, id, queryClient, readDraft, rebase],
  )

  const send = useCallback(async (): Promise<EditorArticleFragment | null> => {
    const draft = readDraft()
    const sent = fingerprint(draft)
    setIsSaving(true)
    try {
      const { headline, ...rest } = saveInputOf(draft)
      const untouched =
        known.current.headlineProposed && headline === known.current.headline && !draft.details.headlineAccepted
      const input = { id, expectedVersion: baseNow.current.version, ...rest, ...(untouched ? {} : { headline }) }
      const { article: saved } = accepted((await execute(SaveEditorArticleDocument, { input })).saveArticle)
      queryClient.setQueryData(articleKey(id), saved)
      rebase(saved.version, sent)
      setSavedAt(new Date())
      dropLocalCopy(id, 'unsaved')
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'article-editor' })
      return saved
    } catch (error) {
      const theirs = rejectedAs(error, 'ConflictError') ? await fetchArticle(id).catch(() => null) : null
      // A save whose answer was lost meets its own version, which is no conflict.
      if (
        theirs &&
        fingerprint({
          text: readableText(editors, textOf(theirs)),
          details: { ...detailsOf(theirs), datePublished: draft.details.datePublished },
        }) === sent
      ) {
        queryClient.setQueryData(articleKey(id), theirs)
        rebase(theirs.version, sent)
        return theirs
      }
      if (theirs) meet({ theirs })
      setFailure(error)
      return null
    } finally {
      setIsSaving(false)
    }
  }, [editors, id, meet, queryClient, readDraft, rebase])

  /** Saves what changed; resolves to the article as saved, or null when it could not be. */
  const save = useCallback(async (): Promise<EditorArticleFragment | null> => {
    await running.current
    if (!mayWrite || fingerprint(readDraft()) === baseNow.current.print) {
      return queryClient.getQueryData<EditorArticleFragment>(articleKey(id)) ?? null
    }
    running.current = send().finally(() => {
      running.current = null
    })
    return running.current
  }, [id, mayWrite, queryClient, readDraft, send])

  /** Saves this draft over theirs, which is kept on the device. */
  const keepMine = useCallback(async (): Promise<void> => {
    if (conflict === null) return
    writeLocalCopy(id, 'set-aside', draftOf(conflict.theirs))
    baseNow.current = { ...baseNow.current, version: conflict.theirs.version }
    meet(null)
    await save()
  }, [conflict, id, meet, save])

  /** Loads their version and keeps this draft on the device. */
  const takeTheirs = useCallback((): void => {
    if (conflict === null) return
    writeLocalCopy(id, 'set-aside', readDraft())
    dropLocalCopy(id, 'unsaved')
    adopt(conflict.theirs)
  }, [adopt, conflict, id, readDraft])

  /** Puts a draft into the editors, unsaved. */
  const load = useCallback(
    (draft: ArticleDraft): void => {
      writeText(editors, draft.text)
      changeDetails(draft.details)
    },
    [changeDetails, editors],
  )

  return {
    details,
    changeDetails,
    readDraft,
    isDirty: mayWrite && print !== base.print,
    print,
    isSaving,
    savedAt,
    failure,
    conflict,
    baseVersion: base.version,
    save,
    adopt,
    settle,
    keepMine,
    takeTheirs,
    load,
    /** Whether the last save met another version; known before `conflict` is. */
    hasConflict: () => met.current !== null,
  }
}

export type Saving = ReturnType<typeof useSaving>
