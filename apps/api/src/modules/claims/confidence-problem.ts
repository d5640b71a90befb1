import { textFindings, type Actor } from '@sourceline/domain'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import { asReadable, gatedClaims, readableFindings } from './gated-claims.ts'

/** Texts that are about to be public beside an article's own. */
interface OpenTexts {
  /** The texts in one word, after "the": "correction". */
  readonly what: string
  readonly texts: readonly (string | null)[]
  /** The claims that they belong to. */
  readonly claimIds: readonly string[]
}

/** Refuses texts that would give away who spoke in confidence of their claims, or in which words; null where they may be public. */
export async function confidenceProblem(
  tx: Transaction,
  { what, texts, claimIds }: OpenTexts,
  reader: Actor,
): Promise<Failure<never> | null> {
  const recorded = await gatedClaims(tx, claimIds, reader)
  const said = texts.filter((text) => text !== null)
  const findings = (claims: typeof recorded) =>
    textFindings(
      what,
      said,
      claims.map((claim) => ({ ...claim, mentions: [] })),
    )
  const all = findings(recorded)
  if (all.length === 0) return null
  return { kind: 'publish-blocked', findings: readableFindings(all, findings(asReadable(recorded))) }
}
