import { newUuid } from '../../platform/ids.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { collaborationRecord } from './collaboration.record.ts'

const tables = (tx: Transaction) => open(tx, collaborationRecord)

/** Where instances tell each other what happened in sessions. */
export const collaborationChannel = 'sourceline_collaboration'

/** A session as it is kept. */
export interface StoredSession {
  /** UUID; the generation of its document. */
  readonly id: string
  /** UUID. */
  readonly articleId: string
  /** The version of the article that `state` agrees with. */
  readonly baseVersion: number
  readonly state: Uint8Array
  readonly updates: readonly { readonly id: string; readonly update: Uint8Array }[]
}

const whole = { updates: { select: { id: true, update: true } } } as const

/** The session of an article; null where nobody writes it together. */
export const sessionOf = (tx: Transaction, articleId: string): Promise<StoredSession | null> =>
  tables(tx).articleCollaboration.findUnique({ where: { articleId }, include: whole })

/** A session by its generation; null once it has ended. */
export const readSession = (tx: Transaction, id: string): Promise<StoredSession | null> =>
  tables(tx).articleCollaboration.findUnique({ where: { id }, include: whole })

/** Begins a session of an article that has none. */
export async function insertSession(
  tx: Transaction,
  { articleId, baseVersion, state }: Pick<StoredSession, 'articleId' | 'baseVersion' | 'state'>,
): Promise<StoredSession> {
  const id = newUuid()
  await tables(tx).articleCollaboration.create({
    data: { id, articleId, baseVersion, state: Uint8Array.from(state), startedAt: new Date() },
  })
  return { id, articleId, baseVersion, state, updates: [] }
}

/** Keeps an update of a session and tells the other instances; false where the session has ended. */
export async function appendUpdate(
  tx: Transaction,
  { session, update, instance }: { session: string; update: Uint8Array; instance: string },
): Promise<boolean> {
  const kept = await tables(tx).$executeRaw`
    INSERT INTO article_collaboration_update (id, collaboration_id, update, created_at)
    SELECT ${newUuid()}::uuid, id, ${Buffer.from(update)}, date_trunc('milliseconds', now())
    FROM article_collaboration WHERE id = ${session}::uuid FOR KEY SHARE`
  if (kept > 0) await tell(tx, { session, instance, kind: 'update' })
  return kept > 0
}

/** What instances tell each other. */
export interface Told {
  readonly kind: 'update' | 'article' | 'awareness' | 'ended'
  /** The session, or where an article was saved, the article; empty for all. */
  readonly session: string
  /** Which instance tells it. */
  readonly instance: string
  /** Base64, where who is there is told. */
  readonly awareness?: string
}

/** Tells the other instances something once the transaction is committed. */
export async function tell(tx: Transaction, told: Told): Promise<void> {
  await tables(tx).$queryRaw`SELECT pg_notify(${collaborationChannel}, ${JSON.stringify(told)})::text`
}

/**
 * Notes that a state of a session agrees with a version of its article, and drops the updates that the state has. False
 * where another instance has noted something since.
 */
export async function agree(
  tx: Transaction,
  session: Pick<StoredSession, 'id' | 'baseVersion' | 'updates'>,
  { version, state }: { readonly version: number; readonly state: Uint8Array },
): Promise<boolean> {
  const { id, baseVersion, updates } = session
  const { count } = await tables(tx).articleCollaboration.updateMany({
    where: { id, baseVersion },
    data: { baseVersion: version, state: Uint8Array.from(state) },
  })
  if (count === 0) return false
  await tables(tx).articleCollaborationUpdate.deleteMany({ where: { id: { in: updates.map(({ id }) => id) } } })
  return true
}

/** Ends a session in which nothing is unsaved and that no instance has open. */
export async function endIdleSession(tx: Transaction, id: string): Promise<void> {
  await tables(tx).$executeRaw`
    DELETE FROM article_collaboration c WHERE c.id = ${id}::uuid
      AND NOT EXISTS (SELECT FROM article_collaboration_update u WHERE u.collaboration_id = c.id)
      AND pg_try_advisory_xact_lock(hashtextextended(${id}, 0))`
}

/** Ends every session: what people write next begins from the articles as they are saved. */
export async function endEverySession(tx: Transaction): Promise<void> {
  await tables(tx).articleCollaboration.deleteMany({})
  await tell(tx, { kind: 'ended', session: '', instance: '' })
}
