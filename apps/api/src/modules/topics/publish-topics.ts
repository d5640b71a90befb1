import { publishRevisions, unpublished } from '../../platform/records/publish.ts'
import type { Running } from '../../platform/use-case.ts'
import { publishingTopics, topicsToPublish, type PublishableTopic } from './published-topics.store.ts'

/** A topic that publishing would show to readers. */
export interface UnpublishedTopic extends PublishableTopic {
  readonly change: 'NEW' | 'CHANGED'
}

/**
 * Of these topics and those above them, those whose newest revision readers would not see at that moment. Takes two
 * statements however many.
 */
export async function unpublishedTopics(
  tx: Running['tx'],
  ids: readonly string[],
  effectiveFrom: Date,
): Promise<UnpublishedTopic[]> {
  return unpublished(await topicsToPublish(tx, ids), effectiveFrom)
}

/** Logs that topics are published. */
export function logPublished({ emit }: Pick<Running, 'emit'>, found: readonly UnpublishedTopic[]): void {
  for (const { id, revision } of found)
    emit({ subject: { type: 'topic', id }, action: 'topic:publish', changes: { revisionId: revision.id } })
}

/** Publishes the newest revision of these topics and of those above them, for readers from `effectiveFrom` on. */
export async function publishTopics(running: Running, ids: readonly string[], effectiveFrom: Date): Promise<void> {
  const found = await unpublishedTopics(running.tx, ids, effectiveFrom)
  await publishRevisions(running.tx, [publishingTopics(found)], { now: running.now, effectiveFrom })
  logPublished(running, found)
}
