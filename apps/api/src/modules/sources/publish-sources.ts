import type { Running } from '../../platform/use-case.ts'
import { changeOf, isUnpublished } from '../../platform/records/publish.ts'
import { confidentialSources } from './confidential-sources.store.ts'
import { loadSource, publishSourceRevision } from './source.store.ts'

/** A source that publishing would show to readers. */
export interface UnpublishedSource {
  readonly id: string
  readonly name: string
  readonly change: 'NEW' | 'CHANGED'
}

/**
 * Of these sources and the bodies they belong to, those that are accepted and whose newest revision readers
 * would not see at that moment. A source that is known only through what readers may never see is not among them.
 */
export async function unpublishedSources(
  tx: Running['tx'],
  ids: readonly string[],
  effectiveFrom: Date,
): Promise<UnpublishedSource[]> {
  const seen = await confidentialSources(tx, ids)
  const waiting = [...ids]
  const found: UnpublishedSource[] = []
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue
    seen.add(id)
    const source = await loadSource(tx, id)
    if (source?.state !== 'ACCEPTED') continue
    if (source.revision.affiliationId) waiting.push(source.revision.affiliationId)
    if (isUnpublished(source, effectiveFrom))
      found.push({ id, name: source.revision.name, change: changeOf(source.publication, effectiveFrom) })
  }
  return found
}

/** Publishes the newest revision of these sources and of the bodies they belong to, for readers from `effectiveFrom` on. */
export async function publishSources(
  { tx, now, emit }: Running,
  ids: readonly string[],
  effectiveFrom: Date,
): Promise<UnpublishedSource[]> {
  const found = await unpublishedSources(tx, ids, effectiveFrom)
  for (const { id } of found) {
    const source = await loadSource(tx, id)
    if (!source) continue
    await publishSourceRevision(tx, source, { now, effectiveFrom })
    emit({ subject: { type: 'source', id }, action: 'source:publish', changes: { revisionId: source.revision.id } })
  }
  return found
}
