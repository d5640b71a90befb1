import { failed, ok } from '@sourceline/domain'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { loadClaim, setAttributionState, setClaimState, type LoadedClaim } from '../../claims/public.ts'
import { acceptSources } from '../../sources/public.ts'
import { openWords } from '../open-proposals.ts'
import { proposalsInput, proposalSubjects } from '../proposal-subjects.ts'
import { decide, loadProposals, type LoadedProposal } from '../proposal.store.ts'
import { refused } from '../proposal.refusals.ts'

/**
 * An editor stands behind what was proposed: the claim, or the attribution with its claim and its
 * sources. Readers see it once an article that makes the claim is published. Nothing is accepted of which it is still
 * open what it claims.
 */
export const acceptProposals = useCase({
  action: 'proposal:accept',
  refusals: ['proposal-incomplete', 'proposal-rejected', 'record-missing'],
  input: proposalsInput,
  subject: proposalSubjects,
  run: async (running, _input, proposals) => {
    if (proposals.some((proposal) => proposal.decision === 'REJECTED'))
      return failed(refused('proposal-rejected', { field: 'ids' }))
    const [words] = [...(await openWords(running.tx, proposals)).values()].flat()
    if (words !== undefined) return failed(refused('proposal-incomplete', { field: 'ids', words }))
    for (const proposal of proposals) {
      await acceptClaim(running, proposal.claimId)
      if (proposal.attribution) await acceptAttribution(running, proposal.attribution)
    }
    return ok({ proposalIds: proposals.map((proposal) => proposal.id) })
  },
})

async function acceptClaim({ tx, now, actor, emit }: Running, claimId: string): Promise<void> {
  const claim = await loadClaim(tx, claimId)
  if (!claim) return
  for (const proposal of await loadProposals(tx, { claimId })) {
    if (proposal.attribution || proposal.decision !== 'PROPOSED') continue
    await decide(tx, proposal.id, isEdited(claim) ? 'EDITED' : 'ACCEPTED', now, actor.id)
    emit({ subject: { type: 'proposal', id: proposal.id }, changes: { claimId } })
  }
  if (claim.state !== 'ACCEPTED') await setClaimState(tx, claimId, 'ACCEPTED', now)
}

function isEdited({ revision }: LoadedClaim): boolean {
  return revision.number > 1 || revision.updatedAt > revision.createdAt
}

async function acceptAttribution(
  { tx, now, actor, emit }: Running,
  attribution: NonNullable<LoadedProposal['attribution']>,
): Promise<void> {
  await acceptSources(tx, attribution.sourceIds, now)
  await setAttributionState(tx, attribution.id, 'ACCEPTED', now)
  for (const proposal of await loadProposals(tx, { attributionId: attribution.id })) {
    if (proposal.decision !== 'PROPOSED') continue
    await decide(tx, proposal.id, attribution.version > 1 ? 'EDITED' : 'ACCEPTED', now, actor.id)
    emit({ subject: { type: 'proposal', id: proposal.id }, changes: { attributionId: attribution.id } })
  }
}
