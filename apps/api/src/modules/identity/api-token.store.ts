import { ApiTokenKind, failed, ok, type Result, Role } from '@sourceline/domain'
import type { Prisma, PrismaClient } from '@sourceline/database'
import { apiTokenRecord } from './api-token.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import { newUuid, typedId } from '../../platform/ids.ts'
import { userColumns, toUser, type UserRecord } from './user.store.ts'
import { refusal } from './api-token.refusals.ts'

const tables = (tx: Transaction) => open(tx, apiTokenRecord)

/** A bearer token as it is listed; the secret itself is not kept. */
export interface ApiTokenRecord {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly kind: ApiTokenKind
  readonly role: Role
  /** Who made a personal token, and who answers for a service token: null while the newsroom has no administrator. */
  readonly owner: UserRecord | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** What a token opens: its own role, and the person it acts for if it is personal. */
interface OpenToken {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly maker: { readonly id: string; readonly role: Role } | null
}

/** The columns of an {@link ApiTokenRecord}. */
export const apiTokenColumns = {
  id: true,
  name: true,
  kind: true,
  role: true,
  maker: { select: userColumns },
  owner: { select: userColumns },
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const

/** How exactly the last use is noted, in milliseconds; a write for each request would cost more than it tells. */
const lastUseGrain = 10 * 60_000

/** Loads a token, or says that there is none. */
export async function loadApiToken(
  tx: Transaction,
  id: string,
): Promise<Result<ApiTokenRecord, Failure<'token-missing'>>> {
  const row = await tables(tx).apiToken.findUnique({ where: { id }, select: apiTokenColumns })
  return row
    ? ok(toApiToken(row))
    : failed({ kind: 'not-found', ...refusal('token-missing'), id: typedId('token', id) })
}

/** Keeps a new token by its hash. */
export async function insertApiToken(
  tx: Transaction,
  token: {
    name: string
    kind: ApiTokenKind
    role: Role
    hash: string
    expiresAt: Date | null
    makerId: string | null
    ownerId: string | null
  },
  now: Date,
): Promise<ApiTokenRecord> {
  return toApiToken(
    await tables(tx).apiToken.create({ data: { ...token, id: newUuid(), createdAt: now }, select: apiTokenColumns }),
  )
}

/** Ends a token now. */
export async function revokeToken(tx: Transaction, id: string, now: Date): Promise<ApiTokenRecord> {
  return toApiToken(
    await tables(tx).apiToken.update({ where: { id }, data: { revokedAt: now }, select: apiTokenColumns }),
  )
}

/** Ends every personal token of somebody now. */
export async function revokePersonalTokens(tx: Transaction, makerId: string, now: Date): Promise<void> {
  await tables(tx).apiToken.updateMany({
    where: { makerId, kind: 'PERSONAL', revokedAt: null },
    data: { revokedAt: now },
  })
}

/** Makes somebody answer for a service token. */
export async function assignServiceToken(tx: Transaction, id: string, ownerId: string): Promise<ApiTokenRecord> {
  return toApiToken(await tables(tx).apiToken.update({ where: { id }, data: { ownerId }, select: apiTokenColumns }))
}

/** The service tokens for which somebody answers and that are neither revoked nor expired, by name. */
export function openServiceTokensOf(
  tx: Transaction,
  ownerId: string,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  return tables(tx).apiToken.findMany({
    where: { ownerId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** Makes somebody answer for every service token of another, or for those of nobody. Gives the tokens. */
export function assignServiceTokens(
  tx: Transaction,
  from: string | null,
  to: string,
): Promise<{ id: string; name: string }[]> {
  return tables(tx).apiToken.updateManyAndReturn({
    where: { kind: 'SERVICE', ownerId: from },
    data: { ownerId: to },
    select: { id: true, name: true },
  })
}

/**
 * Finds what the token of a hash opens, with its maker's role of this moment, and notes its use. Null where it is
 * revoked or expired, and where its maker is locked out.
 */
export async function useApiToken(prisma: PrismaClient, hash: string, now: Date): Promise<OpenToken | null> {
  const row = await prisma.apiToken.findUnique({
    where: { hash },
    select: {
      id: true,
      name: true,
      kind: true,
      role: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
      maker: { select: { id: true, role: true, disabledAt: true } },
    },
  })
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null
  const { id, name, maker } = row
  if (row.kind !== 'SERVICE' && (!maker || maker.disabledAt)) return null
  if (!row.lastUsedAt || row.lastUsedAt.getTime() < now.getTime() - lastUseGrain) {
    await prisma.apiToken.updateMany({ where: { hash }, data: { lastUsedAt: now } })
  }
  return { id, name, role: roleOf(row), maker: maker && { id: maker.id, role: roleOf(maker) } }
}

type Row = Prisma.ApiTokenGetPayload<{ select: typeof apiTokenColumns }>

/** A token as read; fails on a role or kind that is none, which the database excludes. */
export function toApiToken({ maker, owner, kind, ...row }: Row): ApiTokenRecord {
  if (!ApiTokenKind.has(kind)) throw new Error(`the token ${row.id} is of no known kind`)
  const whose = maker ?? owner
  return { ...row, kind, role: roleOf(row), owner: whose && toUser(whose) }
}

function roleOf({ id, role }: { id: string; role: string }): Role {
  if (!Role.has(role)) throw new Error(`${id} has no known role`)
  return role
}
