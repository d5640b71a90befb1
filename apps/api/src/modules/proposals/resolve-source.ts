import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { typedId } from '../../platform/ids.ts'
import { notFound } from '../../platform/record.ts'
import type { Running } from '../../platform/use-case.ts'
import { saveAttribution } from '../claims/public.ts'
import { loadSource, sourceNamed, sourceNames } from '../sources/public.ts'
import type { ReferenceChoice } from './proposal-rows.work.ts'
import type { LoadedProposal } from './proposal.store.ts'

/** Why an attribution may not be made one to another source. */
export const sourceRefusals = [...saveAttribution.refusals, 'record-missing'] as const

/**
 * Makes the attribution of a proposal one to the source that an editor names: a recorded one, or a new one that is
 * proposed with it. With neither name nor id it is again the one that was proposed. Gives back what the source is called.
 */
export async function resolveSource(
  running: Running,
  { attribution }: LoadedProposal,
  reference: ReferenceChoice,
  given: { readonly name: string | null; readonly sourceId: string | null },
): Promise<Result<string | null, Failure<(typeof sourceRefusals)[number]>>> {
  if (!attribution || !reference.sourceId) return failed(notFound('attribution'))
  const { tx, now, actor } = running
  const isOpenAgain = given.name === null && given.sourceId === null
  const sourceId = isOpenAgain
    ? reference.sourceId
    : (given.sourceId ??
      (await sourceNamed(tx, given.name ?? '', { insteadOf: reference.sourceId, now, by: actor.id })))
  const chosen = await loadSource(tx, sourceId)
  const saved = await saveAttribution.within(running, {
    id: typedId('attribution', attribution.id),
    expectedVersion: attribution.version,
    sourceId: typedId('source', sourceId),
    anonymity: chosen?.standIn ? 'UNIDENTIFIED' : 'NAMED',
  })
  if (!saved.ok) return saved
  return ok(isOpenAgain ? null : ((await sourceNames(tx, [sourceId])).get(sourceId) ?? given.name))
}
