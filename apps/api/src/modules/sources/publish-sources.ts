import type { Running } from '../../platform/use-case.ts'
import { publishRevisions, unpublished } from '../../platform/records/publish.ts'
import { publishingSources, sourcesToPublish, type PublishableSource } from './published-sources.store.ts'

/** A source that publishing would show to readers. */
export interface UnpublishedSource extends PublishableSource {
  readonly change: 'NEW' | 'CHANGED'
}

/**
 * Of these sources and the bodies they belong to, those that are accepted and whose newest revision readers
 * would not see at that moment. A source that is known only through what readers may never see is not among them.
 * Takes two statements however many.
 */
export async function unpublishedSources(
  tx: Running['tx'],
  ids: readonly string[],
  effectiveFrom: Date,
): Promise<UnpublishedSource[]> {
  return unpublished(await sourcesToPublish(tx, ids), effectiveFrom)
}

/** Logs that sources are published. */
export function logPublished({ emit }: Pick<Running, 'emit'>, found: readonly UnpublishedSource[]): void {
  for (const { id, revision } of found)
    emit({ subject: { type: 'source', id }, action: 'source:publish', changes: { revisionId: revision.id } })
}

/** Publishes the newest revision of these sources and of the bodies they belong to, for readers from `effectiveFrom` on. */
export async function publishSources(running: Running, ids: readonly string[], effectiveFrom: Date): Promise<void> {
  const found = await unpublishedSources(running.tx, ids, effectiveFrom)
  await publishRevisions(running.tx, [publishingSources(found)], { now: running.now, effectiveFrom })
  logPublished(running, found)
}
