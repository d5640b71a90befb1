import { failed, ok } from '@sourceline/domain'
import { useCase } from '../../../platform/use-case.ts'
import { keepTerms, loadClaim, setAttributionState, setClaimState } from '../../claims/public.ts'
import { proposalsInput, proposalSubjects } from '../proposal-subjects.ts'
import { decide } from '../proposal.store.ts'
import { refused } from '../proposal.refusals.ts'

/** Takes decisions on proposals back: they wait for an editor again. */
export const reopenProposals = useCase({
  action: 'proposal:reopen',
  refusals: ['claim-of-proposal-public', 'proposal-public', 'record-missing'],
  input: proposalsInput,
  subject: proposalSubjects,
  run: async (running, _input, proposals) => {
    const { tx, now, actor, emit } = running
    for (const proposal of proposals) {
      if (proposal.attribution?.publicFrom) return failed(refused('proposal-public', { field: 'ids' }))
      const claim = await loadClaim(tx, proposal.claimId)
      if (proposal.attribution) {
        await setAttributionState(tx, proposal.attribution.id, 'PROPOSED', now)
      } else {
        if (claim?.publication) return failed(refused('claim-of-proposal-public', { field: 'ids' }))
        await setClaimState(tx, proposal.claimId, 'PROPOSED', now)
      }
      await decide(tx, proposal.id, 'PROPOSED', now, actor.id)
      emit({ subject: { type: 'proposal', id: proposal.id } })
    }
    await keepTerms(
      running,
      proposals.map(({ claimId }) => claimId),
    )
    return ok({ proposalIds: proposals.map((proposal) => proposal.id) })
  },
})
