import type { EditorClaimFragment, EditorProposalFragment } from '@/generated/graphql.ts'
import type { ClaimUse } from '@/shared/article-text/use-text-state.ts'

/** A claim that the text makes, with all that its card shows. */
export interface ClaimEntry {
  claimId: string
  /** Undefined until it is fetched. */
  claim: EditorClaimFragment | undefined
  /** Where the text makes it, in reading order; never empty. */
  uses: ClaimUse[]
  /** What was proposed about it, decided or not. */
  proposals: EditorProposalFragment[]
  /** How many other articles make it. */
  elsewhere: number
}

/** The claims of a text in the order of their first words. `savedIds` are those that the article makes as it is saved. */
export function claimEntries(
  uses: readonly ClaimUse[],
  claims: ReadonlyMap<string, EditorClaimFragment>,
  proposals: readonly EditorProposalFragment[],
  savedIds: ReadonlySet<string>,
): ClaimEntry[] {
  return [...new Set(uses.map(({ claimId }) => claimId))].map((claimId) => ({
    claimId,
    claim: claims.get(claimId),
    uses: uses.filter((use) => use.claimId === claimId),
    proposals: proposals.filter(({ claim }) => claim.id === claimId),
    elsewhere: Math.max(0, (claims.get(claimId)?.articleCount ?? 0) - (savedIds.has(claimId) ? 1 : 0)),
  }))
}

/** The proposals that no editor has decided on. */
export function undecidedOf<Proposal extends Pick<EditorProposalFragment, 'decision'>>(
  proposals: readonly Proposal[],
): Proposal[] {
  return proposals.filter(({ decision }) => decision === 'PROPOSED')
}

/**
 * Splits the undecided proposals into those on claims whose words stand in the text now and those on claims that have
 * none there, such as those whose words were cut.
 */
export function byWords(
  proposals: readonly EditorProposalFragment[],
  uses: readonly Pick<ClaimUse, 'claimId'>[],
): { standing: EditorProposalFragment[]; wordless: EditorProposalFragment[] } {
  const inText = new Set(uses.map(({ claimId }) => claimId))
  const undecided = undecidedOf(proposals)
  return {
    standing: undecided.filter(({ claim }) => inText.has(claim.id)),
    wordless: undecided.filter(({ claim }) => !inText.has(claim.id)),
  }
}

/** Tells whether an editor rejected the claim. Its marks stay in the draft, unseen, so that it can be restored. */
export function isRejected({ claim }: Pick<ClaimEntry, 'claim'>): boolean {
  return claim?.state === 'REJECTED'
}

/** The entry after (or before) one, in a circle; the first (or last) when there is no current one. */
export function neighbour<Entry extends Pick<ClaimEntry, 'claimId'>>(
  entries: readonly Entry[],
  currentId: string | null,
  step: 1 | -1,
): Entry | undefined {
  const current = entries.findIndex(({ claimId }) => claimId === currentId)
  if (current < 0) return entries.at(step === 1 ? 0 : -1)
  return entries[(current + step + entries.length) % entries.length]
}

/** The next entry, in a circle, with a proposal that no editor has decided on. */
export function nextUndecided(entries: readonly ClaimEntry[], currentId: string): ClaimEntry | undefined {
  const current = entries.findIndex(({ claimId }) => claimId === currentId)
  const inOrder = [...entries.slice(current + 1), ...entries.slice(0, Math.max(current, 0))]
  return inOrder.find(({ proposals }) => undecidedOf(proposals).length > 0)
}
