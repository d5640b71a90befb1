import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import type { Running } from '../../platform/use-case.ts'
import { contentOf, loadClaim, saveClaimContent } from '../claims/public.ts'
import type { ReferenceChoice } from './proposal-rows.work.ts'
import { refused } from './proposal.refusals.ts'
import type { LoadedProposal } from './proposal.store.ts'
import { statementOf } from './reference-choices.ts'

/** How long a statement may be. */
const longest = 1_000

/**
 * Writes a choice into the statement of a claim, unless an editor has worded the claim otherwise: then their words stay.
 * Gives the choice back.
 */
export async function resolveStatement(
  { tx, now, actor }: Running,
  proposal: LoadedProposal,
  reference: ReferenceChoice,
  choice: string | null,
): Promise<Result<string | null, Failure<'too-long' | 'proposed-claim-public'>>> {
  const choices = proposal.referenceChoices.map((one) => (one === reference ? { ...one, choice } : one))
  const statement = statementOf({ ...proposal, referenceChoices: choices })
  if (statement.length > longest) return failed(refused('too-long', { field: 'choice', max: longest }))
  const claim = await loadClaim(tx, proposal.claimId)
  if (claim?.publication) return failed(refused('proposed-claim-public', { field: 'proposalId' }))
  if (claim && claim.revision.statement === statementOf(proposal))
    await saveClaimContent(tx, claim, { ...contentOf(claim), statement }, { now, by: actor.id })
  return ok(choice)
}
