import type { PrismaClient } from '@sourceline/database'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { sessionRecord } from './session.record.ts'

const tables = (tx: Transaction) => open(tx, sessionRecord)

/** A browser in which somebody is signed in, without its token. */
export interface SessionRow {
  /** UUID. */
  readonly id: string
  readonly userId: string
  readonly userAgent: string | null
  readonly ipAddress: string | null
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly expiresAt: Date
}

/** The columns of a {@link SessionRow}: the token is none of them. */
export const sessionColumns = {
  id: true,
  userId: true,
  userAgent: true,
  ipAddress: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
} as const

/** How exactly the last use is noted, in milliseconds; a write for each request would cost more than it tells. */
const lastUseGrain = 10 * 60_000

/** A session that has not ended; null where there is none. */
export const loadSession = (tx: Transaction, id: string): Promise<SessionRow | null> =>
  tables(tx).session.findUnique({ where: { id }, select: sessionColumns })

/** Ends a session. */
export async function deleteSession(tx: Transaction, id: string): Promise<void> {
  await tables(tx).session.deleteMany({ where: { id } })
}

/** Ends the sessions of a user, but for one where it is named; gives how many that were. */
export async function deleteSessions(tx: Transaction, userId: string, but: string | null): Promise<number> {
  const { count } = await tables(tx).session.deleteMany({
    where: { userId, ...(but === null ? {} : { NOT: { id: but } }) },
  })
  return count
}

/** Notes that a session is used. */
export async function noteUse(
  prisma: PrismaClient,
  { id, lastUsedAt }: { readonly id: string; readonly lastUsedAt?: Date | null | undefined },
  now: Date,
): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < lastUseGrain) return
  await prisma.session.updateMany({ where: { id }, data: { lastUsedAt: now } })
}
