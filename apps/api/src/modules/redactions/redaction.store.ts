import { actorMay, Role } from '@sourceline/domain'
import { Prisma, type Redaction } from '@sourceline/database'
import { redactionRecord } from './redaction.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { KeyKeeper } from '../../platform/encryption/key-keeper.ts'
import { newUuid } from '../../platform/ids.ts'
import type { Struck } from '../../platform/redaction/strike.ts'
import { isAnybodyElse } from '../identity/public.ts'
import { fingerprintsOf } from './redaction-fingerprint.store.ts'
import { scopeHashOf, type RedactionOrder } from './redaction-order.ts'

const tables = (tx: Transaction) => open(tx, redactionRecord)

/** A redaction as the database keeps it. */
export type StoredRedaction = Redaction

/** Loads a redaction, locked until the transaction ends. */
export async function loadRedaction(tx: Transaction, id: string): Promise<StoredRedaction | null> {
  await tables(tx).$queryRaw`SELECT id FROM redaction WHERE id = ${id}::uuid FOR UPDATE`
  return tables(tx).redaction.findUnique({ where: { id } })
}

/** Keeps a redaction that was asked for; with a moment at which it is due, where no second person can approve it. */
export async function insertRedaction(
  tx: Transaction,
  order: RedactionOrder,
  given: {
    /** The row of the version that goes whole. */
    readonly wholeId: string | null
    readonly ground: string
    readonly reason: string
    readonly proposer: { readonly id: string; readonly name: string }
    readonly proposedAt: Date
    readonly dueAt: Date | null
    readonly keys: KeyKeeper | undefined
  },
): Promise<StoredRedaction> {
  const id = newUuid()
  const { wholeId, ground, reason, proposer, proposedAt, dueAt } = given
  return tables(tx).redaction.create({
    data: {
      id,
      ...order,
      words: [...order.words],
      wholeId,
      ground,
      reason,
      state: dueAt ? 'WAITING' : 'PROPOSED',
      dueAt,
      scopeHash: scopeHashOf(id, order),
      ...fingerprintsOf(given.keys, id, order, proposedAt),
      proposedById: proposer.id,
      proposedByName: proposer.name,
      proposedAt,
    },
  })
}

/** Whether somebody else who is not locked out may redact. */
export async function somebodyElseMayRedact(tx: Transaction, userId: string): Promise<boolean> {
  const may = (role: Role) => actorMay({ kind: 'USER', id: null, name: '', role }, 'record:redact')
  return isAnybodyElse(tx, userId, Role.values.filter(may))
}

/** The redactions that are due, locked; those that another process carries out are left to it. */
export async function dueRedactions(tx: Transaction, now: Date): Promise<StoredRedaction[]> {
  const rows = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT id FROM redaction WHERE state = 'WAITING' AND due_at <= ${now} ORDER BY due_at FOR UPDATE SKIP LOCKED`
  return tables(tx).redaction.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, orderBy: { dueAt: 'asc' } })
}

/** Says that this transaction carries a redaction out: until it ends, the database lets it blank what is sealed, public or logged. */
export async function beginStriking(tx: Transaction, redactionId: string): Promise<void> {
  await tables(tx)
    .$executeRaw`UPDATE redaction SET carried_out_in = pg_current_xact_id()::text WHERE id = ${redactionId}::uuid`
  await tables(tx).$executeRaw`SELECT set_config('sourceline.redaction', ${redactionId}, true)`
}

/** Ends what {@link beginStriking} began. */
export async function endStriking(tx: Transaction): Promise<void> {
  await tables(tx).$executeRaw`SELECT set_config('sourceline.redaction', '', true)`
}

/** Notes each row struck. */
export async function insertStrikes(tx: Transaction, redactionId: string, struck: readonly Struck[]): Promise<void> {
  await tables(tx).redactionStrike.createMany({
    data: struck.map(({ table, key, columns, matches }) => ({
      id: newUuid(),
      redactionId,
      tableName: table,
      rowKey: key as Record<string, string | number>,
      columns: [...columns],
      matches,
    })),
  })
}

/** Ends a redaction, and forgets its words. */
export async function decideRedaction(
  tx: Transaction,
  id: string,
  state: 'APPLIED' | 'CALLED_OFF',
  by: { readonly id: string | null; readonly name: string },
  now: Date,
): Promise<void> {
  await tables(tx).redaction.update({
    where: { id },
    data: {
      state,
      words: [],
      scopeHash: null,
      ...(state === 'CALLED_OFF'
        ? { fingerprints: Prisma.DbNull, keyId: null, wrappedKey: null, sealedKey: null }
        : {}),
      decidedById: by.id,
      decidedByName: by.name,
      decidedAt: now,
    },
  })
}

/** How many redactions were carried out. */
export const countApplied = (tx: Transaction): Promise<number> =>
  tables(tx).redaction.count({ where: { state: 'APPLIED' } })

/** The redactions that were carried out, oldest first. */
export async function appliedRedactions(tx: Transaction): Promise<{ id: string }[]> {
  return tables(tx).redaction.findMany({
    where: { state: 'APPLIED' },
    orderBy: { decidedAt: 'asc' },
    select: { id: true },
  })
}

/**
 * The redactions that were carried out, can be applied again, and strike in some records or versions, oldest first: those
 * of the whole newsroom, of the words in one of these records, and of one of these versions as a whole. Of all, where
 * none are named.
 */
export async function redactionsAppliedTo(tx: Transaction, of?: readonly string[]): Promise<StoredRedaction[]> {
  const ids = of ? { in: [...of] } : undefined
  const kept = { fingerprints: { not: Prisma.AnyNull } }
  return tables(tx).redaction.findMany({
    where: {
      state: 'APPLIED',
      OR: [
        { scope: 'NEWSROOM', ...kept },
        { scope: 'RECORD', ...kept, ...(ids ? { subjectId: ids } : {}) },
        { scope: 'VERSION', ...(ids ? { wholeId: ids } : {}) },
      ],
    },
    orderBy: { decidedAt: 'asc' },
  })
}
