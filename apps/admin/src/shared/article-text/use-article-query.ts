'use client'

import { useQuery } from '@tanstack/react-query'
import { EditorArticleByIdDocument, type EditorArticleFragment } from '@/generated/graphql.ts'
import { executeById } from '@/shared/graphql-client.ts'

/** The cache key of an article in its editor. */
export const articleKey = (id: string) => ['article-editor', id] as const

/** Fetches an article as its editor needs it; null when there is none with this id. */
export async function fetchArticle(id: string, signal?: AbortSignal): Promise<EditorArticleFragment | null> {
  return (await executeById(EditorArticleByIdDocument, { id }, signal))?.article ?? null
}

/** An article as its editor needs it. What is being typed is not touched when it is fetched again. */
export function useArticleQuery(id: string) {
  return useQuery({ queryKey: articleKey(id), queryFn: ({ signal }) => fetchArticle(id, signal) })
}
