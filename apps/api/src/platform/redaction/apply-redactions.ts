import type { Result } from '@sourceline/domain'
import type { Failure } from '../failure.ts'
import type { Running } from '../use-case.ts'
import type { Coverage } from './reach.ts'

/** What applying redactions again is refused for. */
export const applyingRefusals = ['redaction-key-missing', 'redaction-words-unknown'] as const

/** One of {@link applyingRefusals}. */
export type ApplyingCode = (typeof applyingRefusals)[number]

/** What was brought back from an older copy or an earlier version. */
export interface BroughtBack {
  /** The rows that hold it now. */
  readonly coverage: Coverage
  /** UUIDs of the records and versions that it is of: what was redacted in one of them is struck too. Left out for all. */
  readonly of?: readonly string[]
}

type Apply = (running: Running, brought: BroughtBack) => Promise<Result<null, Failure<ApplyingCode>>>

let apply: Apply | undefined

/** Says how the redactions that were carried out are applied to what is brought back. */
export function applyRedactionsBy(given: Apply): void {
  apply = given
}

/**
 * Strikes in what a transaction has brought back whatever redactions struck, before anybody can read it. Whatever brings
 * rows back calls it: going back to an earlier version, and an import of what was exported.
 *
 * @returns A failure where the key is missing with which the words of a redaction are found again: nothing is brought
 *   back then.
 */
export function applyRedactions(running: Running, brought: BroughtBack): Promise<Result<null, Failure<ApplyingCode>>> {
  if (!apply) throw new Error('nothing says how redactions are applied: import modules/registry.ts first')
  return apply(running, brought)
}
