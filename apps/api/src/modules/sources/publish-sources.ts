import type { Running } from '../../platform/use-case.ts'
import { changeOf, isUnpublished } from '../../platform/publish-revision.ts'
import { loadSource, publishSourceRevision } from './source.store.ts'

/** A source that publishing would show to readers. */
export interface UnpublishedSource {
  readonly id: string
  readonly name: string
  readonly change: 'NEW' | 'CHANGED'
}

/** Of these sources and the bodies they belong to, those that are accepted and whose newest revision is not public. */
export async function unpublishedSources(
  tx: Running['tx'],
  ids: readonly string[],
  now: Date,
): Promise<UnpublishedSource[]> {
  const seen = new Set<string>()
  const waiting = [...ids]
  const found: UnpublishedSource[] = []
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue
    seen.add(id)
    const source = await loadSource(tx, id)
    if (source?.state !== 'ACCEPTED') continue
    if (source.revision.affiliationId) waiting.push(source.revision.affiliationId)
    if (isUnpublished(source, now))
      found.push({ id, name: source.revision.name, change: changeOf(source.publication, now) })
  }
  return found
}

/** Publishes the newest revision of these sources and of the bodies they belong to. */
export async function publishSources({ tx, now, emit }: Running, ids: readonly string[]): Promise<UnpublishedSource[]> {
  const found = await unpublishedSources(tx, ids, now)
  for (const { id } of found) {
    const source = await loadSource(tx, id)
    if (!source) continue
    await publishSourceRevision(tx, source, now)
    emit({ subject: { type: 'source', id }, action: 'source:publish', changes: { revisionId: source.revision.id } })
  }
  return found
}
