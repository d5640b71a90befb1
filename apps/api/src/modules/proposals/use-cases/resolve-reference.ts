import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { line, words } from '../../../platform/inputs.ts'
import { notFound } from '../../../platform/record.ts'
import type { Transaction } from '../../../platform/transactions/transaction.ts'
import { useCase } from '../../../platform/use-case.ts'
import { lockClaims } from '../../claims/public.ts'
import { refused } from '../proposal.refusals.ts'
import { loadProposals, saveReferenceChoices, waitingOnClaims, type LoadedProposal } from '../proposal.store.ts'
import { resolveSource, sourceRefusals } from '../resolve-source.ts'
import { resolveStatement } from '../resolve-statement.ts'

/**
 * An editor says what words of a proposal stand for that point elsewhere: one of the candidates, or somebody or
 * something else. The statement is written anew with that, or the source is the one named. Nothing is decided by it, and
 * until the proposal is decided another choice can be made, or none.
 */
export const resolveReference = useCase({
  action: 'proposal:resolve',
  refusals: [
    ...sourceRefusals,
    'proposal-decided',
    'proposed-claim-public',
    'record-missing',
    'reference-is-no-source',
    'reference-of-proposal-missing',
    'too-long',
  ],
  input: z.object({
    proposalId: idOf('proposal').describe('The proposal.'),
    referenceId: line(20, 'a reference').describe('Which of its references: `1`.'),
    choice: words(500, 'whom or what the words stand for')
      .nullish()
      .describe('One of the candidates, or any other name or words. Left out, the words are open again.'),
    sourceId: idOf('source')
      .nullish()
      .describe('The recorded source that the words stand for, instead of `choice`: only for the words of a source.'),
  }),
  subject: async ({ tx }, { proposalId }) => {
    // Whoever answers another question of the same claim comes before or after, and sees what was answered.
    const [named] = await loadProposals(tx, { ids: [proposalId] })
    if (named) await lockClaims(tx, [named.claimId])
    const [proposal] = await loadProposals(tx, { ids: [proposalId] })
    return proposal ? ok(proposal) : failed(notFound('proposal'))
  },
  run: async (running, { referenceId, choice = null, sourceId = null }, proposal) => {
    const { tx, emit } = running
    if (proposal.decision !== 'PROPOSED') return failed(refused('proposal-decided', { field: 'proposalId' }))
    const reference = proposal.referenceChoices.find(({ id }) => id === referenceId)
    if (!reference) return failed(refused('reference-of-proposal-missing', { field: 'referenceId' }))
    if (sourceId !== null && reference.of === 'STATEMENT')
      return failed(refused('reference-is-no-source', { field: 'sourceId' }))
    const resolved =
      reference.of === 'SOURCE'
        ? await resolveSource(running, proposal, reference, { name: choice, sourceId })
        : await resolveStatement(running, proposal, reference, choice)
    if (!resolved.ok) return resolved
    for (const { id, referenceChoices } of await sameDraft(tx, proposal))
      await saveReferenceChoices(
        tx,
        id,
        referenceChoices.map((one) => (one.id === reference.id ? { ...one, choice: resolved.value } : one)),
      )
    emit({ subject: { type: 'proposal', id: proposal.id }, changes: { claimId: proposal.claimId, referenceId } })
    return ok({ proposalId: proposal.id })
  },
})

/** A proposal, and those of the same claim that were drafted of the same text in another article. */
async function sameDraft(tx: Transaction, proposal: LoadedProposal): Promise<LoadedProposal[]> {
  if (proposal.attribution) return [proposal]
  const waiting = await waitingOnClaims(tx, [proposal.claimId])
  return waiting.filter(({ drafted }) => drafted === proposal.drafted)
}
