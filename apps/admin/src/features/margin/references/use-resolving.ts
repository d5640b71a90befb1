'use client'

import { ResolveReferenceDocument, type ResolveReferenceInput } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useChange } from '@/shared/use-change.ts'
import type { ProposalReference } from './open-references.ts'

/** What words stand for: a name or other words, or a recorded source; `choice: null` opens them again. */
export type Resolution = Pick<ResolveReferenceInput, 'choice'> | Pick<ResolveReferenceInput, 'sourceId'>

/** Says what words that point elsewhere stand for. */
export function useResolving({ proposal, reference }: ProposalReference, onDone?: () => void) {
  return useChange(
    async (resolution: Resolution) =>
      accepted(
        (
          await execute(ResolveReferenceDocument, {
            input: { proposalId: proposal.id, referenceId: reference.id, ...resolution },
          })
        ).resolveReference,
      ).proposal,
    { ...(onDone && { onDone }) },
  )
}
