import { actorMay, failed, ok, rolesThatMay, type Action, type Result, Role } from '@sourceline/domain'
import type { Prisma } from '@sourceline/database'
import { userRecord } from './user.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import { newUuid, typedId } from '../../platform/ids.ts'
import { refusal } from './user.refusals.ts'

const tables = (tx: Transaction) => open(tx, userRecord)

/** A person who may sign in. */
export interface UserRecord {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly disabledAt: Date | null
  readonly createdAt: Date
  /** Whether a password was chosen; false for somebody who is only invited. */
  readonly hasSetUp: boolean
}

/** The columns of a {@link UserRecord}. */
export const userColumns = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  createdAt: true,
  _count: { select: { accounts: true } },
} as const

/** Loads a user, or says that there is none. */
export async function loadUser(tx: Transaction, id: string): Promise<Result<UserRecord, Failure<'user-missing'>>> {
  const row = await tables(tx).user.findUnique({ where: { id }, select: userColumns })
  return row ? ok(toUser(row)) : failed({ kind: 'not-found', ...refusal('user-missing'), id: typedId('user', id) })
}

/** Loads the user of an e-mail address, in whatever case it is written. */
async function findUserByEmail(tx: Transaction, email: string): Promise<UserRecord | null> {
  const row = await tables(tx).user.findUnique({ where: { email: email.toLowerCase() }, select: userColumns })
  return row && toUser(row)
}

/** Locks a user until the transaction ends, so that two changes of one person come one after the other. */
export async function lockUser(tx: Transaction, id: string): Promise<void> {
  await tables(tx).$queryRaw`SELECT id FROM "user" WHERE id = ${id} FOR NO KEY UPDATE`
}

/** Locks the user of an e-mail address and loads what is true of the user from now on; null where there is none. */
export async function lockUserOf(tx: Transaction, email: string): Promise<UserRecord | null> {
  const user = await findUserByEmail(tx, email)
  if (!user) return null
  await lockUser(tx, user.id)
  return findUserByEmail(tx, email)
}

/** Adds a user without a password. */
export async function insertUser(
  tx: Transaction,
  user: Pick<UserRecord, 'name' | 'email' | 'role'>,
  now: Date,
): Promise<UserRecord> {
  const row = await tables(tx).user.create({
    data: { ...user, id: newUuid(), email: user.email.toLowerCase(), createdAt: now, updatedAt: now },
    select: userColumns,
  })
  return toUser(row)
}

/** Makes the first administrator: of somebody who was invited by that address, or anew. */
export async function upsertAdministrator(
  tx: Transaction,
  user: Pick<UserRecord, 'name' | 'email'>,
  now: Date,
): Promise<UserRecord> {
  const administrator = { name: user.name, role: 'ADMINISTRATOR' } as const
  const invited = await findUserByEmail(tx, user.email)
  return invited
    ? updateUser(tx, invited.id, { ...administrator, disabledAt: null }, now)
    : insertUser(tx, { ...administrator, email: user.email }, now)
}

/** Changes a user. */
export async function updateUser(
  tx: Transaction,
  id: string,
  change: Partial<Pick<UserRecord, 'name' | 'role' | 'disabledAt'>>,
  now: Date,
): Promise<UserRecord> {
  return toUser(
    await tables(tx).user.update({ where: { id }, data: { ...change, updatedAt: now }, select: userColumns }),
  )
}

/** Whether a user is let in and has a role that allows an action. */
export async function mayPerson(tx: Transaction, id: string, action: Action): Promise<boolean> {
  const user = await tables(tx).user.findUnique({ where: { id, disabledAt: null }, select: { name: true, role: true } })
  return user !== null && Role.has(user.role) && actorMay({ kind: 'USER', id, ...user, role: user.role }, action)
}

/** A person who is let in. */
export interface PersonLetIn {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Of some users, those who are let in and have a role that allows an action. */
export async function peopleLetIn(tx: Transaction, ids: readonly string[], action: Action): Promise<PersonLetIn[]> {
  if (ids.length === 0) return []
  const role = { in: rolesThatMay(action) }
  return tables(tx).user.findMany({
    where: { id: { in: [...ids] }, disabledAt: null, role },
    select: { id: true, name: true, email: true },
    orderBy: { id: 'asc' },
  })
}

/**
 * Locks and loads a user whose rights are to change. Such changes take turns, so that two of them cannot remove the
 * last two administrators.
 */
export async function loadUserToChange(
  tx: Transaction,
  id: string,
): Promise<Result<UserRecord, Failure<'user-missing'>>> {
  await tables(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sourceline administrators'))`
  await lockUser(tx, id)
  return loadUser(tx, id)
}

/** Of the administrators who can sign in, the one added first; null where there is none. */
export async function firstAdministratorId(tx: Transaction): Promise<string | null> {
  const row = await tables(tx).user.findFirst({
    where: { role: 'ADMINISTRATOR', disabledAt: null, accounts: { some: {} } },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return row?.id ?? null
}

/** How many enabled administrators there are besides one user who was loaded to be changed. */
export async function countOtherAdministrators(tx: Transaction, userId: string): Promise<number> {
  return tables(tx).user.count({
    where: { role: 'ADMINISTRATOR', disabledAt: null, id: { not: userId }, accounts: { some: {} } },
  })
}

/** Whether anybody besides one user who has one of these roles can sign in. */
export async function isAnybodyElse(tx: Transaction, userId: string, roles: readonly Role[]): Promise<boolean> {
  const found = await tables(tx).user.findFirst({
    where: { id: { not: userId }, disabledAt: null, role: { in: [...roles] }, accounts: { some: {} } },
    select: { id: true },
  })
  return found !== null
}

/** Gives a user the password with which to sign in. */
export async function insertPassword(tx: Transaction, userId: string, passwordHash: string, now: Date): Promise<void> {
  await tables(tx).account.create({
    data: {
      id: newUuid(),
      userId,
      accountId: userId,
      providerId: 'credential',
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    },
  })
}

/** The hash of the password by which a user signs in; null where none was chosen. */
export async function loadPasswordHash(tx: Transaction, userId: string): Promise<string | null> {
  const row = await tables(tx).account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  })
  return row?.password ?? null
}

/** Gives a user who has a password another. */
export async function replacePassword(tx: Transaction, userId: string, passwordHash: string, now: Date): Promise<void> {
  await tables(tx).account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: passwordHash, updatedAt: now },
  })
}

/** Forgets on which devices a user has signed in: from none of them are attempts counted apart any longer. */
export async function forgetDevices(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tables(tx).user.updateMany({ where: { id: userId }, data: { devicesSince: now } })
}

/** Whether a user has chosen a password. */
export async function hasPassword(tx: Transaction, userId: string): Promise<boolean> {
  return (await tables(tx).account.count({ where: { userId } })) > 0
}

/** Whether anybody can sign in yet. The lock keeps two first administrators from being made at once. */
export async function isNewsroomClaimed(tx: Transaction): Promise<boolean> {
  await tables(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sourceline first administrator'))`
  return (await tables(tx).account.count()) > 0
}

type Row = Prisma.UserGetPayload<{ select: typeof userColumns }>

/** A user as read; fails on a role that is none, which the database excludes. */
export function toUser({ _count, ...row }: Row): UserRecord {
  if (!Role.has(row.role)) throw new Error(`the user ${row.id} has no known role`)
  return { ...row, role: row.role, hasSetUp: _count.accounts > 0 }
}
