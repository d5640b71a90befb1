'use client'

import { useQuery } from '@tanstack/react-query'
import { ClaimPageDocument, type ClaimPageQuery } from '@/generated/graphql.ts'
import { executeById } from '@/shared/graphql-client.ts'

/** A claim with everything its page shows. */
export type ClaimDetail = NonNullable<ClaimPageQuery['claim']>

/** Reads a claim with all that hangs on it; null when there is none of that id. */
export function useClaim(id: string) {
  return useQuery({
    queryKey: ['claim', id],
    queryFn: async ({ signal }) => (await executeById(ClaimPageDocument, { id }, signal))?.claim ?? null,
  })
}
