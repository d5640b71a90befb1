import { actorMay, type Action } from '@sourceline/domain'
import { z } from 'zod'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { loadApiToken } from './api-token.store.ts'
import { loadUser } from './user.store.ts'

/**
 * Whether whoever began something still may do it now: a person who is let in and has such a role, or a token that is
 * neither revoked nor over. What nobody began, or the machine itself, goes on.
 *
 * @param keeperId Under whose id it is kept; null for nobody.
 */
export async function stillMay(
  tx: Transaction,
  keeperId: string | null,
  { action, now }: { readonly action: Action; readonly now: Date },
): Promise<boolean> {
  if (keeperId === null) return true
  const user = await loadUser(tx, keeperId)
  if (user.ok) {
    const { name, role, disabledAt } = user.value
    return disabledAt === null && actorMay({ kind: 'USER', id: keeperId, name, role }, action)
  }
  const token = z.uuid().safeParse(keeperId).success ? await loadApiToken(tx, keeperId) : null
  if (!token?.ok) return true
  const { name, role, revokedAt, expiresAt } = token.value
  const isOpen = revokedAt === null && (expiresAt === null || expiresAt > now)
  return isOpen && actorMay({ kind: 'TOKEN', id: keeperId, name, role }, action)
}
