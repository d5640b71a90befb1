import { applyRedaction } from '../modules/redactions/public.ts'
import { typedId } from '../platform/ids.ts'
import type { UseCaseContext } from '../platform/use-case.ts'
import { inWords } from './outcome.ts'

/** What came of it. */
interface Applied {
  readonly rows: number
  /** Redactions that could not be applied, each with its reason. */
  readonly unapplied: readonly string[]
}

/**
 * Strikes again what redactions struck, one after the other.
 *
 * @param redactionIds Their UUIDs.
 * @param struck Told of each that struck something.
 */
export async function applyEachRedaction(
  context: UseCaseContext,
  redactionIds: readonly string[],
  { dryRun = false, struck = () => undefined }: { dryRun?: boolean; struck?: (id: string, rows: number) => void } = {},
): Promise<Applied> {
  let rows = 0
  const unapplied: string[] = []
  for (const uuid of redactionIds) {
    const id = typedId('redaction', uuid)
    const done = await applyRedaction(context, { id, dryRun })
    if (!done.ok) unapplied.push(`${id}  ${inWords(done.failure)}`)
    else {
      rows += done.value.rows
      if (done.value.rows > 0) struck(id, done.value.rows)
    }
  }
  return { rows, unapplied }
}
