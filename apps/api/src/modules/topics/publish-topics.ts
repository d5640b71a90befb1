import { changeOf, isUnpublished } from '../../platform/records/publish.ts'
import type { Running } from '../../platform/use-case.ts'
import { loadTopic, publishTopicRevision } from './topic.store.ts'

/** A topic that publishing would show to readers. */
export interface UnpublishedTopic {
  readonly id: string
  readonly name: string
  readonly change: 'NEW' | 'CHANGED'
}

/** Of these topics and those above them, those whose newest revision readers would not see at that moment. */
export async function unpublishedTopics(
  tx: Running['tx'],
  ids: readonly string[],
  effectiveFrom: Date,
): Promise<UnpublishedTopic[]> {
  const seen = new Set<string>()
  const waiting = [...ids]
  const found: UnpublishedTopic[] = []
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue
    seen.add(id)
    const topic = await loadTopic(tx, id)
    if (!topic) continue
    if (topic.revision.parentId) waiting.push(topic.revision.parentId)
    if (isUnpublished(topic, effectiveFrom))
      found.push({ id, name: topic.revision.name, change: changeOf(topic.publication, effectiveFrom) })
  }
  return found
}

/** Publishes the newest revision of these topics and of those above them, for readers from `effectiveFrom` on. */
export async function publishTopics(
  { tx, now, emit }: Running,
  ids: readonly string[],
  effectiveFrom: Date,
): Promise<void> {
  for (const { id } of await unpublishedTopics(tx, ids, effectiveFrom)) {
    const topic = await loadTopic(tx, id)
    if (!topic) continue
    await publishTopicRevision(tx, topic, { now, effectiveFrom })
    emit({ subject: { type: 'topic', id }, action: 'topic:publish', changes: { revisionId: topic.revision.id } })
  }
}
