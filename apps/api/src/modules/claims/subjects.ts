import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { notFound } from '../../platform/record.ts'
import type { Running } from '../../platform/use-case.ts'
import { loadClaim, type LoadedClaim } from './claim.store.ts'

/** The claim that an input names, whatever its version: what belongs to a claim has versions of its own. */
export async function claimSubject(
  { tx }: Running,
  input: { claimId: string },
): Promise<Result<LoadedClaim, Failure<'record-missing'>>> {
  const claim = await loadClaim(tx, input.claimId)
  return claim ? ok(claim) : failed(notFound('claim'))
}
