import type { PrismaClient } from '@sourceline/database'
import { decodeCursor, keyIn, pageWindow } from '../../platform/reads/cursor.ts'
import type { PageRows } from '../../platform/reads/reads.ts'
import { mailColumns } from './mail.store.ts'

export type { MailRow } from './mail.store.ts'

/** A page of mails, newest first. What is held and too late is left out: it is about to be withdrawn. */
export async function pageOfMails(
  prisma: PrismaClient,
  args: { first?: number | null; after?: string | null; state?: string | null },
): Promise<PageRows> {
  const shown = {
    ...(args.state ? { state: args.state } : {}),
    NOT: { state: { in: ['HELD', 'WAITING'] }, expiresAt: { lte: new Date() } },
  }
  const window = pageWindow(args)
  const place = args.after ? decodeCursor(args.after, 'mails') : null
  const before = place
    ? { OR: [{ createdAt: { lt: new Date(place.key) } }, { createdAt: new Date(place.key), id: { lt: place.id } }] }
    : {}
  const [rows, total] = await Promise.all([
    prisma.mail.findMany({
      where: { ...shown, ...before },
      select: mailColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: window.size + 1,
    }),
    prisma.mail.count({ where: shown }),
  ])
  return {
    rows: rows.map((row) => ({
      ...row,
      $key: keyIn('mails', row.createdAt.toISOString()),
    })),
    total,
    window,
  }
}
