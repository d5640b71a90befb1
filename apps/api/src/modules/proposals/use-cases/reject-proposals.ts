import { failed, ok } from '@sourceline/domain'
import { useCase } from '../../../platform/use-case.ts'
import { keepTerms, loadClaim, setAttributionState, setClaimState } from '../../claims/public.ts'
import { proposalsInput, proposalSubjects } from '../proposal-subjects.ts'
import { refused } from '../proposal.refusals.ts'
import { decide, loadProposals } from '../proposal.store.ts'

/**
 * Refuses proposals: they are kept, never published, and not made again when the same text is
 * imported. A refused claim takes its proposed attributions with it; its marks stay in the draft
 * until they are taken out and are never published.
 */
export const rejectProposals = useCase({
  action: 'proposal:reject',
  refusals: ['attribution-public', 'proposed-claim-public', 'record-missing'],
  input: proposalsInput,
  subject: proposalSubjects,
  run: async (running, _input, proposals) => {
    const { tx, now, actor, emit } = running
    const rejected = new Set<string>()
    const refuse = async (proposal: (typeof proposals)[number]) => {
      if (rejected.has(proposal.id)) return
      rejected.add(proposal.id)
      if (proposal.attribution) await setAttributionState(tx, proposal.attribution.id, 'REJECTED', now)
      await decide(tx, proposal.id, 'REJECTED', now, actor.id)
      emit({
        subject: { type: 'proposal', id: proposal.id },
        changes: { claimId: proposal.claimId, attributionId: proposal.attribution?.id ?? null },
      })
    }
    for (const proposal of proposals) {
      if (proposal.attribution?.publicFrom) return failed(refused('attribution-public', { field: 'ids' }))
      if (!proposal.attribution) {
        const claim = await loadClaim(tx, proposal.claimId)
        if (claim?.publication) return failed(refused('proposed-claim-public', { field: 'ids' }))
        await setClaimState(tx, proposal.claimId, 'REJECTED', now)
        for (const other of await loadProposals(tx, { claimId: proposal.claimId }))
          if (other.decision === 'PROPOSED') await refuse(other)
      } else {
        for (const other of await loadProposals(tx, { attributionId: proposal.attribution.id }))
          if (other.decision === 'PROPOSED') await refuse(other)
      }
      await refuse(proposal)
    }
    await keepTerms(
      running,
      proposals.map(({ claimId }) => claimId),
    )
    return ok({ proposalIds: [...rejected] })
  },
})
