'use client'

import { useQuery } from '@tanstack/react-query'
import { type AssetDetailFragment, AssetPageDocument } from '@/generated/graphql.ts'
import { executeById } from '@/shared/graphql-client.ts'

/** An image with everything its page shows. */
export type AssetDetail = AssetDetailFragment

/** Reads an image; null when there is none of that id. */
export function useAsset(id: string) {
  return useQuery({
    queryKey: ['asset', id],
    queryFn: async ({ signal }) => (await executeById(AssetPageDocument, { id }, signal))?.asset ?? null,
  })
}
