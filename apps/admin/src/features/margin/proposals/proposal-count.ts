interface Proposed {
  readonly claim: { readonly id: string }
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
