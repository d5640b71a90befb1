'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ArticleCommentsDocument, type CommentThreadFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { everyNode } from '@/shared/list/every-node.ts'

/** The cache key of the comments on an article. */
export const commentsKey = (articleId: string) => ['article-comments', articleId] as const

/** Milliseconds after which comments are read anew, so that what others say appears by itself. */
const askEvery = 20_000

const none: readonly CommentThreadFragment[] = []

/** The threads of comments on an article, open and resolved. */
export function useCommentThreads(articleId: string) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: commentsKey(articleId),
    queryFn: ({ signal }) =>
      everyNode(async (after) => (await execute(ArticleCommentsDocument, { articleId, after }, signal)).comments),
    refetchInterval: askEvery,
  })
  const threads = data ?? none
  return useMemo(
    () => ({
      open: threads.filter(({ resolvedAt }) => !resolvedAt),
      resolved: threads.filter(({ resolvedAt }) => resolvedAt),
      isPending,
      error: data ? null : error,
      retry: () => void refetch(),
    }),
    [data, error, isPending, refetch, threads],
  )
}
