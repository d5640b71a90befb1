import { rolesThatMay, type Action, type Role } from '@sourceline/domain'
import type { PrismaClient } from '@sourceline/database'
import { decodeCursor, keyIn, pageWindow } from '../../platform/reads/cursor.ts'
import type { PageRows } from '../../platform/reads/reads.ts'
import { userColumns, toUser, type UserRecord } from './user.store.ts'

export type { UserRecord } from './user.store.ts'

/** Every user, oldest first. */
export async function listUsers(prisma: PrismaClient): Promise<UserRecord[]> {
  const rows = await prisma.user.findMany({ select: userColumns, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return rows.map(toUser)
}

/** The people who are let in and whose role allows an action, by their names, so many at the most. */
export async function peopleWhoMay(
  prisma: PrismaClient,
  action: Action,
  max: number,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const role = { in: rolesThatMay(action) }
  const select = { id: true, name: true }
  const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }]
  return prisma.user.findMany({ where: { disabledAt: null, role }, select, orderBy, take: max })
}

/** The user who signs in by an address, in whatever case it is written. */
export async function findUser(prisma: PrismaClient, email: string): Promise<UserRecord | null> {
  const row = await prisma.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: userColumns })
  return row && toUser(row)
}

/** The address by which a user signs in. */
export async function emailOf(prisma: PrismaClient, id: string): Promise<string | null> {
  return (await prisma.user.findUnique({ where: { id }, select: { email: true } }))?.email ?? null
}

/** A page of users, newest first: all, or those of a role. */
export async function pageOfUsers(
  prisma: PrismaClient,
  args: { first?: number | null; after?: string | null; role?: Role | null },
): Promise<PageRows> {
  const ofRole = args.role ? { role: args.role } : {}
  const window = pageWindow(args)
  const place = args.after ? decodeCursor(args.after, 'users') : null
  const before = place
    ? { OR: [{ createdAt: { lt: new Date(place.key) } }, { createdAt: new Date(place.key), id: { lt: place.id } }] }
    : {}
  const [rows, total] = await Promise.all([
    prisma.user.findMany({
      where: { ...ofRole, ...before },
      select: userColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: window.size + 1,
    }),
    prisma.user.count({ where: ofRole }),
  ])
  return {
    rows: rows.map((row) => ({ ...toUser(row), $key: keyIn('users', row.createdAt.toISOString()) })),
    total,
    window,
  }
}
