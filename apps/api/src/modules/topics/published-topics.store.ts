import { newest, withNewest } from '../../platform/records/newest.ts'
import { publishing, type PublishableRevision, type Publishing } from '../../platform/records/publish.ts'
import { loadUpward } from '../../platform/records/upward.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { topicRecord } from './topic.record.ts'

/** A topic as far as publishing it needs it: its newest revision, and what is public or scheduled. */
export interface PublishableTopic {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** The UUID of the topic above it. */
  readonly parentId: string | null
  readonly revision: PublishableRevision
  readonly publication: { readonly revisionId: string; readonly publicFrom: Date } | null
}

/** Loads topics and those above them, locked until the transaction ends. */
export const topicsToPublish = (tx: Transaction, named: readonly string[]): Promise<PublishableTopic[]> =>
  loadUpward(tx, topicRecord, named, { load: (ids) => loaded(tx, ids), above: ({ parentId }) => parentId })

async function loaded(tx: Transaction, ids: readonly string[]): Promise<PublishableTopic[]> {
  const topics = await open(tx, topicRecord).topic.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    include: newest,
  })
  return topics.flatMap((topic) => {
    const found = withNewest(topic)
    return found ? [{ ...found, name: found.revision.name, parentId: found.revision.parentId }] : []
  })
}

/** The newest revisions of topics as what is to be public, in place of what was. */
export const publishingTopics = (topics: readonly PublishableTopic[]): Publishing => publishing(topicRecord, topics)
