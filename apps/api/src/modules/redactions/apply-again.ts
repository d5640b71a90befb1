import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { applyRedactionsBy, type ApplyingCode } from '../../platform/redaction/apply-redactions.ts'
import type { Coverage } from '../../platform/redaction/reach.ts'
import { strike, type Struck } from '../../platform/redaction/strike.ts'
import { anyOf, everything, type Finder } from '../../platform/redaction/struck-words.ts'
import type { Running } from '../../platform/use-case.ts'
import { strikeFor } from './finish-redaction.ts'
import { finderAgain } from './redaction-fingerprint.store.ts'
import { refused } from './redaction.refusals.ts'
import { redactionsAppliedTo, type StoredRedaction } from './redaction.store.ts'

/** How a redaction that was carried out finds again what it struck. */
export function finderOfApplied(
  { keys }: Pick<Running, 'keys'>,
  redaction: StoredRedaction,
  field: string,
): Result<Finder, Failure<ApplyingCode>> {
  const finder = redaction.scope === 'VERSION' ? ok(everything) : finderAgain(keys, redaction)
  if (finder.ok) return finder
  return failed(
    finder.failure === 'key-missing'
      ? refused('redaction-key-missing', { field })
      : refused('redaction-words-unknown', { field }),
  )
}

/** Strikes again, in the rows covered, what a redaction struck; changes nothing where nothing of it stands there. */
export async function strikeAgain(
  running: Running,
  redaction: StoredRedaction,
  coverage: Coverage,
  finder: Finder,
): Promise<Struck[]> {
  if ((await strike(running.tx, coverage, finder)).length === 0) return []
  const struck = await strikeFor(running, redaction.id, coverage, finder)
  running.emit({ subject: { type: 'redaction', id: redaction.id }, changes: { rows: struck.length } })
  return struck
}

// All are looked for at once: where nothing is found, as is the rule, their number costs no statement.
applyRedactionsBy(async (running, { coverage, of }) => {
  const found: { redaction: StoredRedaction; finder: Finder }[] = []
  for (const redaction of await redactionsAppliedTo(running.tx, of)) {
    const finder = finderOfApplied(running, redaction, 'id')
    if (!finder.ok) return finder
    found.push({ redaction, finder: finder.value })
  }
  const all = anyOf(found.map(({ finder }) => finder))
  if (found.length === 0 || (await strike(running.tx, coverage, all)).length === 0) return ok(null)
  for (const { redaction, finder } of found) await strikeAgain(running, redaction, coverage, finder)
  return ok(null)
})
