'use client'

import { useQuery } from '@tanstack/react-query'
import { ClaimPageDocument, type ClaimPageQuery } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'

/** A claim with everything its page shows. */
export type ClaimDetail = NonNullable<ClaimPageQuery['claim']>

/** The cache key of a claim's page. */
export const claimKey = (id: string) => ['claim', id] as const

/** Reads a claim with all that hangs on it; null when there is none of that id. */
export function useClaim(id: string) {
  return useQuery({
    queryKey: claimKey(id),
    queryFn: async ({ signal }) => (await execute(ClaimPageDocument, { id }, signal)).claim ?? null,
  })
}
