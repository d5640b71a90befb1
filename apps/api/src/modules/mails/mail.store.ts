import { failed, ok, type HeldMailReason, type MailState, type Result } from '@sourceline/domain'
import type { PrismaClient } from '@sourceline/database'
import { mailRecord } from './mail.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import { notFound } from '../../platform/record.ts'
import { typedId } from '../../platform/ids.ts'

const tables = (tx: Transaction) => open(tx, mailRecord)

/** A mail, as administrators see it. */
export interface MailRow {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly state: MailState
  /** Null unless it is held. */
  readonly reason: HeldMailReason | null
  readonly problem: string | null
  readonly attempts: number
  readonly createdAt: Date
  readonly nextAttemptAt: Date
  readonly settledAt: Date | null
  readonly expiresAt: Date
  /** Its text, encrypted; null once that is gone. */
  readonly sealed: Uint8Array | null
}

/** The columns of a mail. */
export const mailColumns = {
  id: true,
  recipient: true,
  subject: true,
  state: true,
  reason: true,
  problem: true,
  attempts: true,
  createdAt: true,
  nextAttemptAt: true,
  settledAt: true,
  expiresAt: true,
  sealed: true,
} as const

/** Locks a mail that is neither sent nor settled, and not too late. */
export async function lockUnsentMail(
  tx: Transaction,
  id: string,
): Promise<Result<{ id: string }, Failure<'record-missing'>>> {
  const [row] = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT id FROM mail WHERE id = ${id}::uuid AND state IN ('HELD', 'WAITING') AND expires_at > now() FOR UPDATE`
  return row ? ok(row) : failed(notFound('mail', typedId('mail', id)))
}

/** Lets a mail be sent from now on, with all its attempts before it. */
export async function releaseMail(tx: Transaction, id: string): Promise<void> {
  await tables(tx).$executeRaw`
    UPDATE mail SET state = 'WAITING', reason = NULL, attempts = 0, next_attempt_at = now() WHERE id = ${id}::uuid`
}

/** Puts a mail aside, which somebody has passed on by hand or which is not needed; its text is gone. */
export async function putMailAside(tx: Transaction, id: string): Promise<void> {
  await tables(tx).$executeRaw`
    UPDATE mail SET state = 'PASSED_ON', reason = NULL, sealed = NULL, settled_at = now() WHERE id = ${id}::uuid`
}

/** Withdraws mails that are too late, at most so many; their texts are gone. Gives their number. */
export async function withdrawLateMails(tx: Transaction, max: number): Promise<number> {
  return tables(tx).$executeRaw`
    UPDATE mail SET state = 'WITHDRAWN', reason = NULL, sealed = NULL, settled_at = now()
    WHERE id IN (
      SELECT id FROM mail WHERE state IN ('WAITING', 'HELD') AND expires_at <= now()
      LIMIT ${max} FOR UPDATE SKIP LOCKED)`
}

/** Forgets mails that were settled so many days ago, at most so many. Gives their number. */
export async function deleteSettledMails(tx: Transaction, days: number, max: number): Promise<number> {
  return tables(tx).$executeRaw`
    DELETE FROM mail WHERE id IN (
      SELECT id FROM mail WHERE settled_at < now() - ${days} * interval '1 day' LIMIT ${max} FOR UPDATE SKIP LOCKED)`
}

/** Mails that nobody has attempted for ten minutes since they were due, at most so many. */
export async function overdueMails(tx: Transaction, max: number): Promise<{ id: string; dueAt: Date }[]> {
  return tables(tx).$queryRaw<{ id: string; dueAt: Date }[]>`
    SELECT id, next_attempt_at AS "dueAt" FROM mail
    WHERE state = 'WAITING' AND next_attempt_at < now() - interval '10 minutes'
    ORDER BY next_attempt_at LIMIT ${max}`
}

/** How many mails are held, and how many wait for a further attempt, with the code of the last failure. */
export async function countUnsent(
  prisma: PrismaClient,
): Promise<{ held: number; failing: number; problem: string | null }> {
  const [held, failing, last] = await Promise.all([
    prisma.mail.count({ where: { state: 'HELD', expiresAt: { gt: new Date() } } }),
    prisma.mail.count({ where: { state: 'WAITING', problem: { not: null } } }),
    prisma.mail.findFirst({
      where: { state: { in: ['WAITING', 'HELD'] }, problem: { not: null } },
      orderBy: { createdAt: 'desc' },
      select: { problem: true },
    }),
  ])
  return { held, failing, problem: last?.problem ?? null }
}
