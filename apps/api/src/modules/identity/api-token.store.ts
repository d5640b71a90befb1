import { failed, ok, type Result, Role } from '@sourceline/domain'
import type { Prisma, PrismaClient } from '@sourceline/database'
import type { Transaction } from '../../platform/change-log.ts'
import type { Failure } from '../../platform/failure.ts'
import { newUuid, typedId } from '../../platform/ids.ts'

/** A bearer token as it is listed; the secret itself is not kept. */
export interface ApiTokenRecord {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** The columns of an {@link ApiTokenRecord}. */
export const apiTokenColumns = {
  id: true,
  name: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const

/** How exactly the last use is noted, in milliseconds; a write for each request would cost more than it tells. */
const lastUseGrain = 10 * 60_000

/** Loads a token, or says that there is none. */
export async function loadApiToken(tx: Transaction, id: string): Promise<Result<ApiTokenRecord, Failure>> {
  const row = await tx.apiToken.findUnique({ where: { id }, select: apiTokenColumns })
  return row
    ? ok(apiTokenRecord(row))
    : failed({ kind: 'not-found', message: 'There is no such token.', id: typedId('token', id) })
}

/** Keeps a new token by its hash. */
export async function insertApiToken(
  tx: Transaction,
  token: { name: string; role: Role; hash: string; expiresAt: Date | null; createdById: string | null },
  now: Date,
): Promise<ApiTokenRecord> {
  return apiTokenRecord(
    await tx.apiToken.create({ data: { ...token, id: newUuid(), createdAt: now }, select: apiTokenColumns }),
  )
}

/** Ends a token now. */
export async function revokeToken(tx: Transaction, id: string, now: Date): Promise<ApiTokenRecord> {
  return apiTokenRecord(await tx.apiToken.update({ where: { id }, data: { revokedAt: now }, select: apiTokenColumns }))
}

/** Finds the token of a hash if it is neither revoked nor expired, and notes its use. */
export async function useApiToken(prisma: PrismaClient, hash: string, now: Date): Promise<ApiTokenRecord | null> {
  const row = await prisma.apiToken.findUnique({ where: { hash }, select: apiTokenColumns })
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null
  if (!row.lastUsedAt || row.lastUsedAt.getTime() < now.getTime() - lastUseGrain) {
    await prisma.apiToken.updateMany({ where: { hash }, data: { lastUsedAt: now } })
  }
  return apiTokenRecord(row)
}

type Row = Prisma.ApiTokenGetPayload<{ select: typeof apiTokenColumns }>

/** A token as read; fails on a role that is none, which the database excludes. */
export function apiTokenRecord(row: Row): ApiTokenRecord {
  if (!Role.has(row.role)) throw new Error(`the token ${row.id} has no known role`)
  return { ...row, role: row.role }
}
