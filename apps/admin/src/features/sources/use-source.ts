'use client'

import { useQuery } from '@tanstack/react-query'
import { SourcePageDocument, type SourcePageQuery } from '@/generated/graphql.ts'
import { executeById } from '@/shared/graphql-client.ts'

/** A source with everything its page shows. */
export type SourceDetail = NonNullable<SourcePageQuery['source']>

/** Reads a source with what it said and where it appears; null when there is none of that id. */
export function useSource(id: string) {
  return useQuery({
    queryKey: ['source', id],
    queryFn: async ({ signal }) => (await executeById(SourcePageDocument, { id }, signal))?.source ?? null,
  })
}
