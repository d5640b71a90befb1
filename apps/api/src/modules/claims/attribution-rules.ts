import { checkAttribution, failed, ok, type Result } from '@sourceline/domain'
import type { Transaction } from '../../platform/change-log.ts'
import type { Failure } from '../../platform/failure.ts'
import { standInsAmong } from '../sources/public.ts'
import type { AttributionContent } from './edge.store.ts'

/**
 * Checks an attribution against the rules on stance, form and anonymity and against the sources
 * that it names; gives back whether its source is a stand-in.
 */
export async function checkedAttribution(
  tx: Transaction,
  content: AttributionContent,
): Promise<Result<boolean, Failure>> {
  const named = [
    ['sourceId', content.sourceId],
    ['onBehalfOfId', content.onBehalfOfId],
    ['reportedViaId', content.reportedViaId],
  ] as const
  const known = await standInsAmong(
    tx,
    named.flatMap(([, id]) => id ?? []),
  )
  const missing = named
    .filter(([, id]) => id && !known.has(id))
    .map(([field]) => ({ field, message: 'There is no such source.' }))
  if (missing.length > 0) return failed({ kind: 'validation', issues: missing })
  const standIn = known.get(content.sourceId) ?? false
  const issues = checkAttribution({ ...content, standIn })
  return issues.length > 0 ? failed({ kind: 'validation', issues }) : ok(standIn)
}
