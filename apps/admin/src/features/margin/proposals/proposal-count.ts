interface Proposed {
  readonly claim: { readonly id: string }
}

interface Judged extends Proposed {
  readonly subjectType: string
  readonly strength: 'SURE' | 'LIKELY' | 'WEAK'
  readonly open: readonly unknown[]
}

/** How many proposals there are, as the beginning of a sentence. */
export function proposalCount(count: number): string {
  return count === 1 ? 'One proposal' : `${count} proposals`
}

/** What waits for an editor, and on how many claims. */
export function waitingWords(proposals: readonly Proposed[]): string {
  const claims = new Set(proposals.map(({ claim }) => claim.id)).size
  const on = claims === 1 ? 'one claim' : `${claims} claims`
  return `${proposalCount(proposals.length)} on ${on} ${proposals.length === 1 ? 'waits' : 'wait'}`
}

/**
 * What is not accepted together with the rest, as a sentence: what is open, in itself or in its claim, and what is weak.
 * Empty where that is nothing.
 */
export function leftOut(proposals: readonly Judged[]): string {
  const openClaims = new Set(
    proposals
      .filter(({ subjectType, open }) => subjectType === 'CLAIM' && open.length > 0)
      .map(({ claim }) => claim.id),
  )
  const isOpen = ({ claim, open }: Judged): boolean => open.length > 0 || openClaims.has(claim.id)
  const open = proposals.filter(isOpen).length
  const weak = proposals.filter((proposal) => proposal.strength === 'WEAK' && !isOpen(proposal)).length
  const parts = [open > 0 ? `${open} open` : '', weak > 0 ? `${weak} weak` : ''].filter(Boolean)
  return parts.length > 0 ? `Accepting all leaves ${parts.join(' and ')} for you to look at.` : ''
}
