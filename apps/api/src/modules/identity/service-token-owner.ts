import { failed, ok, type Result } from '@sourceline/domain'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import type { Running } from '../../platform/use-case.ts'
import { assignServiceTokens, openServiceTokensOf } from './api-token.store.ts'
import { loadUser, lockUser, type UserRecord } from './user.store.ts'
import { refusal, refused } from './api-token.refusals.ts'

/** Locks and loads an administrator who can sign in; null for anybody else. */
export async function lockAdministrator(tx: Transaction, id: string): Promise<UserRecord | null> {
  await lockUser(tx, id)
  const user = await loadUser(tx, id)
  return user.ok && user.value.role === 'ADMINISTRATOR' && user.value.hasSetUp && !user.value.disabledAt
    ? user.value
    : null
}

/** Why service tokens may not be left without somebody who answers for them. */
export const successorRefusals = ['successor-not-administrator', 'successor-required'] as const

/**
 * Hands the service tokens of somebody who will not be able to answer for them any more to the successor.
 * Fails with the tokens where one still opens something and no successor is named.
 */
export async function handOverServiceTokens(
  running: Running,
  owner: UserRecord,
  successorId: string | null | undefined,
): Promise<Result<null, Failure<(typeof successorRefusals)[number]>>> {
  const { tx, now } = running
  if (!successorId) {
    const tokens = await openServiceTokensOf(tx, owner.id, now)
    return tokens.length === 0 ? ok(null) : failed(successorRequired(owner, tokens))
  }
  const successor = successorId === owner.id ? null : await lockAdministrator(tx, successorId)
  if (!successor) return failed(refused('successor-not-administrator', { field: 'successorId' }))
  await assign(running, owner.id, successor.id)
  return ok(null)
}

/** Gives the service tokens for which nobody answers yet to the first administrator. */
export async function adoptServiceTokens(running: Running, administrator: UserRecord): Promise<void> {
  await assign(running, null, administrator.id)
}

async function assign({ tx, emit }: Running, from: string | null, to: string): Promise<void> {
  for (const { id, name } of await assignServiceTokens(tx, from, to)) {
    emit({
      subject: { type: 'token', id },
      action: 'service-token:assign',
      changes: { name, ownerId: [from, to] },
    })
  }
}

/** How many tokens a failure names. */
const named = 20

function successorRequired(
  owner: UserRecord,
  tokens: readonly { id: string; name: string }[],
): Failure<'successor-required'> {
  const names = tokens.slice(0, named).map(({ name }) => `“${name}”`)
  const list = tokens.length > named ? [...names, `${tokens.length - named} more`] : names
  return {
    kind: 'successor-required',
    ...refusal('successor-required', { name: owner.name, tokens: list.join(', ') }),
    answersFor: tokens.slice(0, named).map(({ id }) => ({ type: 'token', id })),
  }
}
