'use client'

import { ClaimProposalsDocument, ReopenProposalsDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'
import { showDone } from '../ui/notices.tsx'
import { useChange } from '../use-change.ts'
import { rejectedTogether, type Rejection } from './rejections.ts'
import { t } from '../words/words.ts'

/** Brings back what was rejected: it waits for a decision again. */
export function useRestore(onDone?: (rejection: Rejection) => void) {
  return useChange(
    async (rejection: Rejection) => {
      const { claim } = await execute(ClaimProposalsDocument, { claimId: rejection.claim.id })
      const ids = rejectedTogether(rejection, claim?.proposals ?? [])
      accepted((await execute(ReopenProposalsDocument, { input: { ids } })).reopenProposals)
      return rejection
    },
    {
      onDone: (rejection) => {
        showDone(t('It waits for a decision again'))
        onDone?.(rejection)
      },
    },
  )
}
