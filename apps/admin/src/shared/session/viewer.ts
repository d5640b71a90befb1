'use client'

import type { Action } from '@sourceline/domain'
import { useQuery } from '@tanstack/react-query'
import { ViewerDocument, type ViewerQuery } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'

/** The cache key of who is signed in. */
export const viewerKey = ['viewer'] as const

/** Who is signed in, and what the role may do. */
export type Viewer = ViewerQuery['viewer']

/** Asks who is signed in; expiry is handled for the whole admin. */
export function useViewer() {
  return useQuery({
    queryKey: viewerKey,
    queryFn: async ({ signal }) => (await execute(ViewerDocument, {}, signal)).viewer,
    staleTime: 60_000,
  })
}

/** Tells whether the viewer's role includes an action; false until the viewer is known. */
export function useMay(): (action: Action) => boolean {
  const { data } = useViewer()
  return (action) => data?.can.includes(action) ?? false
}
