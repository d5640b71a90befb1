import type { Transaction } from '../../platform/transactions/transaction.ts'
import { wordingsOf } from '../claims/public.ts'
import { waitingOnClaims, type LoadedProposal } from './proposal.store.ts'
import { openReferences } from './reference-choices.ts'

/** Whether it is open what a claim claims, by the proposals of it that wait for a decision. */
export async function isOpen(tx: Transaction, claimId: string): Promise<boolean> {
  const words = await openWords(tx, await waitingOnClaims(tx, [claimId]))
  return [...words.values()].some((some) => some.length > 0)
}

/**
 * What is open in each of these proposals, by their ids: its own words, and those in the proposals of its claim, which
 * is accepted together with it. Empty where nothing is.
 */
export async function openWords(
  tx: Transaction,
  proposals: readonly LoadedProposal[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const claimIds = [...new Set(proposals.map(({ claimId }) => claimId))]
  const wordings = await wordingsOf(tx, claimIds)
  const openIn = (proposal: LoadedProposal): string[] =>
    openReferences({
      ...proposal,
      claimStatement: wordings.get(proposal.claimId) ?? '',
      sourceId: proposal.attribution?.sourceId ?? null,
    }).map(({ words }) => words)
  const onClaims = new Map<string, string[]>()
  for (const waiting of await waitingOnClaims(tx, claimIds))
    onClaims.set(waiting.claimId, [...(onClaims.get(waiting.claimId) ?? []), ...openIn(waiting)])
  return new Map(
    proposals.map((proposal) => [
      proposal.id,
      [...new Set([...openIn(proposal), ...(onClaims.get(proposal.claimId) ?? [])])],
    ]),
  )
}
