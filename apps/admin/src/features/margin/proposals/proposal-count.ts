import { t } from '@/shared/words/words.ts'

interface Proposed {
  readonly claim: { readonly id: string }
}

/** What waits for an editor, and on how many claims. */
export function waitingWords(proposals: readonly Proposed[]): string {
  const claims = new Set(proposals.map(({ claim }) => claim.id)).size
  return t(
    '{count, plural, one {One proposal} other {# proposals}} on {claims, plural, one {one claim} other {# claims}} ' +
      '{count, plural, one {waits} other {wait}}',
    { count: proposals.length, claims },
  )
}
