import type { MentionRole, Verdict } from '../../generated/graphql.ts'

interface Mentioned {
  mention: { role: MentionRole }
  claim: { id: string; statement: string; verdict?: Verdict | null }
}

/** The claims that an article states as fact although they were found to be false, and that no correction of it concerns. */
export function foundFalse<Item extends Mentioned>(
  claims: readonly Item[],
  corrections: ReadonlyArray<{ claims: ReadonlyArray<{ id: string }> }>,
): Array<Item['claim']> {
  const corrected = new Set(corrections.flatMap((correction) => correction.claims.map(({ id }) => id)))
  const found = claims.filter(
    ({ mention, claim }) => mention.role === 'STATED_AS_FACT' && claim.verdict === 'FALSE' && !corrected.has(claim.id),
  )
  return [...new Map(found.map(({ claim }) => [claim.id, claim])).values()]
}
