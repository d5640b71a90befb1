import type { Prisma } from '@sourceline/database'
import { Role, type Actor } from '@sourceline/domain'
import * as Y from 'yjs'
import { z } from 'zod'
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
  /** What is not saved yet, in the order in which it was kept. */
  readonly updates: readonly { readonly id: string; readonly update: Uint8Array; readonly actorId: string | null }[]
  /** Who wrote the last of it; null where nothing is unsaved. */
  readonly writer: Actor | null
  /** The ids of everybody who wrote of it, in the order in which they began. */
  readonly contributors: readonly string[]
}

const whole = { updates: { orderBy: { id: 'asc' } } } as const

/** An actor as its row names it. */
const storedActor = z
  .object({
    actorKind: z.enum(['USER', 'TOKEN', 'SYSTEM']),
    actorId: z.string().nullable(),
    actorName: z.string(),
    role: z.string().refine(Role.has),
  })
  .transform(({ actorKind, actorId, actorName, role }): Actor => ({
    kind: actorKind,
    id: actorId,
    name: actorName,
    role,
  }))

/** A session as its rows have it. */
type SessionRows = Prisma.ArticleCollaborationGetPayload<{ include: typeof whole }>

function withWriters(stored: SessionRows): StoredSession {
  const last = stored.updates.at(-1)
  return {
    ...stored,
    writer: last ? storedActor.parse(last) : null,
    contributors: [...new Set(stored.updates.flatMap(({ actorId }) => actorId ?? []))],
  }
}

async function find(tx: Transaction, where: { id: string } | { articleId: string }): Promise<StoredSession | null> {
  const stored = await tables(tx).articleCollaboration.findUnique({ where, include: whole })
  return stored && withWriters(stored)
}

/** The session of an article, for somebody who opens it; null where nobody has lately. */
export async function sessionOf(tx: Transaction, articleId: string): Promise<StoredSession | null> {
  await tables(tx).articleCollaboration.updateMany({ where: { articleId }, data: { usedAt: new Date() } })
  return find(tx, { articleId })
}

/** A session by its generation; null once it has ended. */
export const readSession = (tx: Transaction, id: string): Promise<StoredSession | null> => find(tx, { id })

/** Begins a session of an article that has none. */
export async function insertSession(
  tx: Transaction,
  { articleId, baseVersion, state }: Pick<StoredSession, 'articleId' | 'baseVersion' | 'state'>,
): Promise<StoredSession> {
  const id = newUuid()
  await tables(tx).articleCollaboration.create({
    data: { id, articleId, baseVersion, state: Uint8Array.from(state), usedAt: new Date() },
  })
  return { id, articleId, baseVersion, state, updates: [], writer: null, contributors: [] }
}

/** Something that was written in a session, and who wrote it. */
export interface Written {
  /** UUID of the session. */
  readonly session: string
  readonly update: Uint8Array
  readonly actor: Actor
}

/** Keeps an update of a session and tells the other instances; false where the session has ended. */
export async function appendUpdate(
  tx: Transaction,
  { session, update, actor }: Written,
  instance: string,
): Promise<boolean> {
  const inserted = await tables(tx).$executeRaw`
    INSERT INTO article_collaboration_update
      (id, article_collaboration_id, update, actor_kind, actor_id, actor_name, role, created_at)
    SELECT ${newUuid()}::uuid, id, ${Buffer.from(update)}, ${actor.kind}, ${actor.id}, ${actor.name}, ${actor.role},
      date_trunc('milliseconds', now())
    FROM article_collaboration WHERE id = ${session}::uuid FOR KEY SHARE`
  if (inserted > 0) await tell(tx, { session, instance, kind: 'update' })
  return inserted > 0
}

/** An update that changes nothing. */
const nothing = Uint8Array.from(Y.encodeStateAsUpdate(new Y.Doc()))

/**
 * Puts one update in place of those that it has all of, in the name of who wrote the last of them. Where several wrote, the
 * first of each stays, which changes nothing any more and tells that they wrote.
 */
export async function replaceUpdates(
  tx: Transaction,
  { updates }: Pick<StoredSession, 'updates'>,
  update: Uint8Array,
): Promise<void> {
  const [last] = updates.slice(-1)
  const firsts = new Map(updates.toReversed().map(({ id, actorId }) => [actorId, id]))
  const ofWriters = new Set([...(firsts.size > 1 ? firsts.values() : []), last?.id])
  const replaced = updates.map(({ id }) => id)
  const rows = tables(tx).articleCollaborationUpdate
  await rows.deleteMany({ where: { id: { in: replaced.filter((id) => !ofWriters.has(id)) } } })
  await rows.updateMany({ where: { id: { in: replaced } }, data: { update: nothing } })
  await rows.updateMany({ where: { id: { in: replaced.slice(-1) } }, data: { update: Uint8Array.from(update) } })
}

/** What instances tell each other. */
export interface Told {
  readonly kind: 'update' | 'article' | 'awareness' | 'ended'
  /** The session, or where an article was saved, the article. */
  readonly session: string
  /** Which instance tells it. */
  readonly instance: string
  /** Base64, where who is there is told. */
  readonly awareness?: string
}

/** Tells the other instances something once the transaction is committed. */
async function tell(tx: Transaction, told: Told): Promise<void> {
  await tables(tx).$queryRaw`SELECT pg_notify(${collaborationChannel}, ${JSON.stringify(told)})::text`
}

/** Tells every instance that a new version of an article was saved, where people write it together. */
export async function tellOfArticle(tx: Transaction, articleId: string): Promise<void> {
  const told: Told = { kind: 'article', session: articleId, instance: '' }
  await tables(tx).$queryRaw`
    SELECT pg_notify(${collaborationChannel}, ${JSON.stringify(told)})::text
    FROM article_collaboration WHERE article_id = ${articleId}::uuid`
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
    data: { baseVersion: version, state: Uint8Array.from(state), usedAt: new Date() },
  })
  if (count === 0) return false
  await tables(tx).articleCollaborationUpdate.deleteMany({ where: { id: { in: updates.map(({ id }) => id) } } })
  return true
}

/** A session in which nobody has written for a while. */
export interface QuietSession {
  /** UUID. */
  readonly id: string
  /** UUID. */
  readonly articleId: string
  /** Whether no instance has it open. */
  readonly isLeft: boolean
}

/** From how many bytes on a session does not outlive its people. */
const large = 1_000_000
/** How many sessions are seen to at once. */
const atOnce = 50

/** Sessions that have had something unsaved for so many milliseconds. */
export const unsavedSessions = (tx: Transaction, milliseconds: number): Promise<QuietSession[]> =>
  tables(tx).$queryRaw`
    WITH quiet AS MATERIALIZED (
      SELECT c.id, c.article_id FROM article_collaboration c
      JOIN article_collaboration_update u ON u.article_collaboration_id = c.id
      GROUP BY c.id
      HAVING greatest(c.used_at, max(u.created_at)) < now() - make_interval(secs => ${milliseconds / 1_000})
      ORDER BY c.used_at LIMIT ${atOnce}
    )
    SELECT id, article_id AS "articleId", pg_try_advisory_xact_lock(hashtextextended(id::text, 0)) AS "isLeft" FROM quiet`

/**
 * Ends sessions in which nothing is unsaved and that no instance has open: those that nobody has used for a day, and after
 * so many milliseconds those that have become large by what was deleted in them.
 */
export async function endUnusedSessions(tx: Transaction, milliseconds: number): Promise<void> {
  await tables(tx).$executeRaw`
    WITH unused AS MATERIALIZED (
      SELECT c.id FROM article_collaboration c
      WHERE c.used_at < now() - make_interval(secs => ${milliseconds / 1_000})
        AND (c.used_at < now() - interval '1 day' OR octet_length(c.state) > ${large})
        AND NOT EXISTS (SELECT FROM article_collaboration_update u WHERE u.article_collaboration_id = c.id)
      ORDER BY c.used_at LIMIT ${atOnce}
    )
    DELETE FROM article_collaboration c USING unused
    WHERE c.id = unused.id AND pg_try_advisory_xact_lock(hashtextextended(c.id::text, 0))`
}

/** The next sessions behind one, in the order of their ids; null for the first. */
export async function sessionsBehind(tx: Transaction, id: string | null): Promise<StoredSession[]> {
  const where = id === null ? {} : { id: { gt: id } }
  const found = await tables(tx).articleCollaboration.findMany({
    where,
    orderBy: { id: 'asc' },
    take: atOnce,
    include: whole,
  })
  return found.map(withWriters)
}

/** Ends a session: whoever is in it begins from the article as it is saved. */
export async function endSession(tx: Transaction, id: string): Promise<void> {
  await tables(tx).articleCollaboration.deleteMany({ where: { id } })
  await tell(tx, { kind: 'ended', session: id, instance: '' })
}
