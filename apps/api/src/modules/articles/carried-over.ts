import { ok, type Result } from '@sourceline/domain'
import { parseBody, storedBody, toText } from '@sourceline/rich-text'
import type { Failure } from '../../platform/failure.ts'
import type { Preparing } from '../../platform/use-case.ts'
import { runOffLoop, type ReadingCode } from '../../platform/work/off-loop.ts'
import { newestText } from './article.store.ts'
import type { BodiesToCompare, CarriedOver } from './carry-over.work.ts'

/**
 * Bodies of up to this many characters are compared where the request is served: that takes a few milliseconds, and a thread
 * would take longer to be told of them.
 */
const shortText = 20_000

/**
 * Finds the mentions of an article again in a body that came without marks, in a thread. Null where both it and the body
 * before are short, or where the version that the caller has seen is not the present one: that is refused when it is saved. So what
 * is given here holds as long as saving accepts the version.
 */
export async function carriedOver(
  { tx, signal }: Preparing,
  { id, expectedVersion, body }: { readonly id: string; readonly expectedVersion: number; readonly body: unknown },
): Promise<Result<CarriedOver | null, Failure<ReadingCode>>> {
  const parsed = parseBody(body)
  if (!parsed.ok) return ok(null)
  const present = await newestText(tx, id)
  if (present?.version !== expectedVersion) return ok(null)
  if (Math.max(present.text.length, toText(parsed.body).length) <= shortText) return ok(null)
  const before = storedBody(JSON.parse(present.body))
  return runOffLoop<BodiesToCompare, CarriedOver>(
    'carryOver',
    { before, after: parsed.body },
    { field: 'body', signal },
  )
}
