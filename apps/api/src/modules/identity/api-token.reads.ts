import type { PrismaClient } from '@sourceline/database'
import { decodeCursor, keyIn, pageWindow } from '../../platform/reads/cursor.ts'
import type { PageRows } from '../../platform/reads/reads.ts'
import { apiTokenColumns, toApiToken, type ApiTokenRecord } from './api-token.store.ts'

export type { ApiTokenRecord } from './api-token.store.ts'

/** Every bearer token, newest first, those that have ended included. */
export async function listApiTokens(prisma: PrismaClient): Promise<ApiTokenRecord[]> {
  const rows = await prisma.apiToken.findMany({
    select: apiTokenColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toApiToken)
}

/** The bearer tokens of some ids, newest first. */
export async function apiTokensOf(prisma: PrismaClient, ids: readonly string[]): Promise<ApiTokenRecord[]> {
  const rows = await prisma.apiToken.findMany({
    where: { id: { in: [...ids] } },
    select: apiTokenColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toApiToken)
}

/** A page of bearer tokens, newest first, those that have ended included: all, or those of one maker. */
export async function pageOfApiTokens(
  prisma: PrismaClient,
  args: { first?: number | null; after?: string | null },
  maker: 'anybody' | { readonly id: string | null },
): Promise<PageRows> {
  // Nobody made a service token, so a caller who is no person is shown none.
  const whose = maker === 'anybody' ? {} : { makerId: maker.id ?? { in: [] } }
  const window = pageWindow(args)
  const place = args.after ? decodeCursor(args.after, 'tokens') : null
  const before = place
    ? { OR: [{ createdAt: { lt: new Date(place.key) } }, { createdAt: new Date(place.key), id: { lt: place.id } }] }
    : {}
  const [rows, total] = await Promise.all([
    prisma.apiToken.findMany({
      where: { ...whose, ...before },
      select: apiTokenColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: window.size + 1,
    }),
    prisma.apiToken.count({ where: whose }),
  ])
  return {
    rows: rows.map((row) => ({ ...toApiToken(row), $key: keyIn('tokens', row.createdAt.toISOString()) })),
    total,
    window,
  }
}
