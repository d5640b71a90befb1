import { HeldMailReason } from '@sourceline/domain'
import type { PrismaClient } from '@sourceline/database'
import { decodeCursor, keyIn, pageSize } from '../../platform/reads/cursor.ts'
import type { PageRows } from '../../platform/reads/reads.ts'
import { heldMailColumns } from './mail.store.ts'

export type { HeldMail } from './mail.store.ts'

/** A page of the mails that are held, newest first; those that are too late are left out. */
export async function pageOfHeldMails(
  prisma: PrismaClient,
  args: { first?: number | null; after?: string | null },
): Promise<PageRows> {
  const held = { state: 'HELD', expiresAt: { gt: new Date() } }
  const first = pageSize(args.first)
  const place = args.after ? decodeCursor(args.after, 'mails') : null
  const before = place
    ? { OR: [{ createdAt: { lt: new Date(place.key) } }, { createdAt: new Date(place.key), id: { lt: place.id } }] }
    : {}
  const [rows, total] = await Promise.all([
    prisma.mail.findMany({
      where: { ...held, ...before },
      select: heldMailColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: first + 1,
    }),
    prisma.mail.count({ where: held }),
  ])
  return {
    rows: rows.map((row) => ({
      ...row,
      reason: HeldMailReason.has(row.reason ?? '') ? row.reason : 'UNREADABLE',
      $key: keyIn('mails', row.createdAt.toISOString()),
    })),
    total,
    first,
    after: place !== null,
  }
}
