import type { Action, Actor } from '@sourceline/domain'
import { logLock, Prisma } from '@sourceline/database'
import type { Subject } from './failure.ts'
import { newUuid } from './ids.ts'
import { insertRows } from './records/insert-rows.ts'
import { clientOf } from './transactions/client-of.ts'
import { Overtaken } from './transactions/overtaken.ts'
import type { Transaction } from './transactions/transaction.ts'

/** The channel on which whoever listens is told, at commit, that the log has grown. */
export const changesChannel = 'sourceline_changes'

/** What is said on the channel where what readers get was worked out anew: no event tells of it. */
export const everythingAnew = 'everything'

/** What happened to one record. */
export interface Change {
  readonly subject: Subject
  readonly changes?: Readonly<Record<string, unknown>>
  /** The action, where it is not the use-case's own. */
  readonly action?: Action
}

/** A change under the action that it is logged by. */
export interface LoggedChange extends Change {
  readonly action: Action
  /** The action in whose course it happened, where that is another one. */
  readonly causedBy: Action | null
}

// The events of one statement stand in their order behind all that was committed before the lock was taken.
const nextPosition = Prisma.sql`(SELECT coalesce(max(position), 0) FROM change_event) + row_number() OVER ()`

/** In milliseconds, how long a transaction may take from here to its commit. */
const toCommit = 50

/**
 * Writes events as the last statements of a transaction. Positions are taken under a lock that is
 * held until commit, so that no later commit can appear behind a reader's cursor.
 *
 * @throws Overtaken where something that it changed before it was to be public has become so meanwhile, or is about to.
 */
export async function writeEvents(
  tx: Transaction,
  by: { actor: Actor; now: Date; requestId: string | null },
  changes: readonly LoggedChange[],
): Promise<void> {
  if (changes.length === 0) return
  const client = clientOf(tx)
  const locked = await client.$queryRaw<{ overtaken: boolean | null }[]>`
    SELECT pg_advisory_xact_lock(${logLock})::text, pg_notify(${changesChannel}, '')::text,
      nullif(current_setting('sourceline.opens', true), '')::timestamptz
        <= clock_timestamp() + ${toCommit} * interval '1 millisecond' AS overtaken`
  if (locked.some(({ overtaken }) => overtaken)) throw new Overtaken()
  const { actor, now, requestId } = by
  await insertRows(client, {
    into: 'change_event',
    rows: changes.map((change) => ({
      id: newUuid(),
      action: change.action,
      causedBy: change.causedBy,
      subjectType: change.subject.type,
      subjectId: change.subject.id,
      changes: change.changes ?? {},
    })),
    computed: { position: nextPosition },
    same: { at: now, actorKind: actor.kind, actorId: actor.id, actorName: actor.name, requestId },
  })
}
