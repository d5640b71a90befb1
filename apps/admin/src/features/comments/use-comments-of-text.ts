'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CommentThreadFragment } from '@/generated/graphql.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { scrollPage } from '@/shared/margin-layout/bring-into-sight.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { useCommentAnchors } from './anchors/use-comment-anchors.ts'
import { useCommentChanges } from './threads/use-comment-changes.ts'
import { useCommentThreads } from './threads/use-comment-threads.ts'
import { useNewComment } from './writing/use-new-comment.ts'

/** The thread that somebody looks at, and how they came to it: by its words, by its card, or with the keyboard. */
export interface CommentFocus {
  threadId: string
  via: 'text' | 'card' | 'keys'
}

/** Which threads are shown. */
export type CommentFilter = 'open' | 'resolved'

interface Options {
  articleId: string
  editors: ArticleEditors
  saving: Pick<Saving, 'save' | 'isDirty'>
  mayWrite: boolean
  /** Shows the comments beside the text. */
  show: () => void
}

/** The thread that the address of the page names, as a mail's does, once the threads are there. */
function useNamedThread(onNamed: (threadId: string) => void, isReady: boolean): void {
  const named = useSearchParams().get('comment')
  const act = useRef(onNamed)
  act.current = onNamed
  useEffect(() => {
    if (named !== null && isReady) act.current(named)
  }, [isReady, named])
}

/** The threads in the order of their words, and the ways from one to the next. */
function useStepping(
  threads: readonly CommentThreadFragment[],
  { placed, readPlaces }: ReturnType<typeof useCommentAnchors>,
  focused: string | null,
  focusThread: (focus: CommentFocus) => void,
) {
  const sorted = useMemo(() => inOrder(threads, readPlaces()), [placed, readPlaces, threads])
  const neighbour = useCallback(
    (from: string | null, by: 1 | -1): CommentThreadFragment | undefined => {
      const at = sorted.findIndex(({ id }) => id === from)
      return sorted[at === -1 ? (by === 1 ? 0 : sorted.length - 1) : (at + by + sorted.length) % sorted.length]
    },
    [sorted],
  )
  const step = (by: 1 | -1): void => {
    const next = neighbour(focused, by)
    if (next) focusThread({ threadId: next.id, via: 'keys' })
  }
  return { sorted, neighbour, step }
}

/** The comments on the text as the editor sees them, and the ways from one to the next. */
export function useCommentsOfText({ articleId, editors, saving, mayWrite, show }: Options) {
  const mayComment = useMay()('comment:add')
  const [filter, setFilter] = useState<CommentFilter>('open')
  const [focus, setFocus] = useState<CommentFocus | null>(null)
  const { open, resolved, ...loading } = useCommentThreads(articleId)
  const focused = focus?.threadId ?? null
  const anchors = useCommentAnchors(editors, open, focused)
  const { placed, readPlaces } = anchors
  const changes = useCommentChanges(articleId)

  const focusThread = useCallback(
    (next: CommentFocus | null): void => {
      setFocus(next)
      const at = next && next.via !== 'text' ? readPlaces()(next.threadId) : undefined
      if (at) scrollPage(editors[at.place].view.coordsAtPos(at.from).top - window.innerHeight * 0.4)
    },
    [editors, readPlaces],
  )
  const onMade = useCallback((threadId: string): void => {
    setFilter('open')
    setFocus({ threadId, via: 'card' })
  }, [])
  const form = useNewComment({ editors, saving, mayWrite, changes, onMade })
  useNamedThread((threadId) => {
    show()
    setFilter(resolved.some(({ id }) => id === threadId) ? 'resolved' : 'open')
    setFocus({ threadId, via: 'keys' })
  }, !loading.isPending)
  const { sorted, neighbour, step } = useStepping(filter === 'open' ? open : resolved, anchors, focused, focusThread)
  const counts = { openCount: open.length, resolvedCount: resolved.length }
  const shown = { filter, setFilter, threads: sorted, placed, readPlaces, ...counts }
  return { ...loading, ...shown, mayComment, focus, focusThread, changes, form, neighbour, step }
}

/** The comments on the text, as the parts of the page see them. */
export type CommentsOfText = ReturnType<typeof useCommentsOfText>

/** Threads in the order of their words; those whose words are gone first, the newest before older ones. */
function inOrder(
  threads: readonly CommentThreadFragment[],
  placeOf: ReturnType<ReturnType<typeof useCommentAnchors>['readPlaces']>,
): CommentThreadFragment[] {
  const places = ['HEADLINE', 'DEK', 'BODY']
  const rank = ({ id }: CommentThreadFragment): [number, number] => {
    const at = placeOf(id)
    return at ? [places.indexOf(at.place), at.from] : [-1, 0]
  }
  return threads.toSorted((a, b) => {
    const [[placeA, fromA], [placeB, fromB]] = [rank(a), rank(b)]
    return placeA - placeB || fromA - fromB
  })
}
