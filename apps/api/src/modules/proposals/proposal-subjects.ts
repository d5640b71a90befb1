import { failed, ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import type { Failure } from '../../platform/failure.ts'
import { idOf } from '../../platform/ids.ts'
import { notFound } from '../../platform/record.ts'
import type { Running } from '../../platform/use-case.ts'
import { missingArticles } from '../articles/public.ts'
import { loadProposals, type LoadedProposal } from './proposal.store.ts'

/** How many proposals one decision takes at most. */
export const atOnce = 500

/** The input of every decision on proposals. */
export const proposalsInput = z.object({
  ids: z.array(idOf('proposal')).min(1).max(atOnce).describe('The proposals. All are decided, or none.'),
})

/** The proposals that an input names, all of them or a failure. */
export async function proposalSubjects(
  { tx }: Running,
  { ids }: { ids: readonly string[] },
): Promise<Result<LoadedProposal[], Failure<'record-missing'>>> {
  const found = await loadProposals(tx, { ids })
  const gone = await missingArticles(tx, [...new Set(found.map(({ articleId }) => articleId))])
  return gone.length === 0 && found.length === new Set(ids).size ? ok(found) : failed(notFound('proposal'))
}
