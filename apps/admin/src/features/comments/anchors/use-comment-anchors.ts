'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useCallback, useEffect, useMemo } from 'react'
import type { CommentThreadFragment } from '@/generated/graphql.ts'
import { type TextPlace, textPlaces } from '@/shared/article-text/occurrence.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import type { PlaceOfCard } from '@/shared/margin-layout/use-margin-layout.ts'
import { commentsIn, showComments } from './comment-highlights.ts'
import { type PlainText, plainTextOf, rangesOf, type WordRange } from './plain-text.ts'

/** Milliseconds without a change after which words that were gone are looked for again. */
const pause = 250

/** Finds the words of threads that stand nowhere yet; those that do move with the text by themselves. */
function placeThreads(editor: Editor, place: TextPlace, threads: readonly CommentThreadFragment[]): void {
  const { ranges } = commentsIn(editor.state)
  let plain: PlainText | null = null
  const found = (thread: CommentThreadFragment): readonly WordRange[] => {
    const before = ranges.get(thread.id) ?? []
    if (before.length > 0) return before
    plain ??= plainTextOf(editor.state.doc, place)
    const text = plain
    return thread.selectors.flatMap((words) => rangesOf(text, words))
  }
  const placed = new Map(threads.filter((thread) => thread.place === place).map((thread) => [thread.id, found(thread)]))
  if (JSON.stringify([...placed]) !== JSON.stringify([...ranges])) showComments(editor, { ranges: placed })
}

function usePlacedIds(editor: Editor): string {
  return useEditorState({
    editor,
    selector: ({ editor: { state } }) =>
      [...commentsIn(state).ranges].flatMap(([id, ranges]) => (ranges.length > 0 ? [id] : [])).join(' '),
  })
}

/**
 * Keeps the words of open threads marked in the editors, and tells which stand where. What the server says of a thread
 * counts until its words are found; from then on they move with what is typed.
 */
export function useCommentAnchors(
  editors: ArticleEditors,
  threads: readonly CommentThreadFragment[],
  focused: string | null,
) {
  useEffect(() => {
    const place = (): void => {
      for (const each of textPlaces) placeThreads(editors[each], each, threads)
    }
    let timer = setTimeout(place)
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(place, pause)
    }
    for (const each of textPlaces) editors[each].on('update', later)
    return () => {
      clearTimeout(timer)
      for (const each of textPlaces) editors[each].off('update', later)
    }
  }, [editors, threads])
  useEffect(() => {
    for (const place of textPlaces) showComments(editors[place], { focused })
  }, [editors, focused])
  const ids = [usePlacedIds(editors.HEADLINE), usePlacedIds(editors.DEK), usePlacedIds(editors.BODY)].join(' ')
  const placed = useMemo(() => new Set(ids.split(' ')), [ids])
  const readPlaces = useCallback((): PlaceOfCard => {
    const places = new Map(
      textPlaces.flatMap((place) =>
        [...commentsIn(editors[place].state).ranges].flatMap(([id, [first]]) =>
          first ? [[id, { place, from: first.from }] as const] : [],
        ),
      ),
    )
    return (id) => places.get(id)
  }, [editors])
  return { placed, readPlaces }
}
