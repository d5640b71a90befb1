import type { PrismaClient } from '@sourceline/database'
import { sessionColumns, type SessionRow } from './session.store.ts'

export type { SessionRow } from './session.store.ts'

/** The sessions of a user that have not ended, what was used last first, so many at the most. */
export const listSessions = (prisma: PrismaClient, userId: string, now: Date, max: number): Promise<SessionRow[]> =>
  prisma.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    select: sessionColumns,
    orderBy: [{ lastUsedAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }],
    take: max,
  })
