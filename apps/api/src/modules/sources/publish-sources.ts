import type { Running } from '../../platform/use-case.ts'
import { changeOf, isUnpublished } from '../../platform/records/publish.ts'
import { confidentialSources } from './confidential-sources.store.ts'
import { publishSourceRevisions, sourcesToPublish, type PublishableSource } from './published-sources.store.ts'

/** A source that publishing would show to readers. */
export interface UnpublishedSource extends PublishableSource {
  readonly change: 'NEW' | 'CHANGED'
}

/**
 * Of these sources and the bodies they belong to, those that are accepted and whose newest revision readers
 * would not see at that moment. A source that is known only through what readers may never see is not among them.
 * Takes the same few statements for all that stand at one height above those that are named.
 */
export async function unpublishedSources(
  tx: Running['tx'],
  ids: readonly string[],
  effectiveFrom: Date,
): Promise<UnpublishedSource[]> {
  if (ids.length === 0) return []
  const seen = await confidentialSources(tx, ids)
  const found: UnpublishedSource[] = []
  for (let wanted = [...ids]; wanted.length > 0;) {
    const fresh = [...new Set(wanted)].filter((id) => !seen.has(id))
    if (fresh.length === 0) break
    for (const id of fresh) seen.add(id)
    const sources = await sourcesToPublish(tx, fresh)
    for (const source of sources.filter((one) => isUnpublished(one, effectiveFrom)))
      found.push({ ...source, change: changeOf(source.publication, effectiveFrom) })
    wanted = sources.flatMap(({ affiliationId }) => affiliationId ?? [])
  }
  return found
}

/** Publishes what was found of sources, for readers from `effectiveFrom` on. */
export async function publishFound(
  { tx, now, emit }: Running,
  found: readonly UnpublishedSource[],
  effectiveFrom: Date,
): Promise<void> {
  await publishSourceRevisions(tx, found, { now, effectiveFrom })
  for (const { id, revision } of found)
    emit({ subject: { type: 'source', id }, action: 'source:publish', changes: { revisionId: revision.id } })
}

/** Publishes the newest revision of these sources and of the bodies they belong to, for readers from `effectiveFrom` on. */
export async function publishSources(running: Running, ids: readonly string[], effectiveFrom: Date): Promise<void> {
  await publishFound(running, await unpublishedSources(running.tx, ids, effectiveFrom), effectiveFrom)
}
