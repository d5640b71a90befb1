import { failed, mayHandleIdentity, ok, type Actor, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import type { Refusal } from '../../platform/refusals/define-refusals.ts'
import type { KeyKeeper } from '../../platform/encryption/key-keeper.ts'
import type { KeyRing } from '../../platform/encryption/key-ring.ts'
import type { EnvelopeFailure } from '../../platform/encryption/envelope.ts'
import { notFound } from '../../platform/record.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { loadVault, type LoadedVault } from './vault.store.ts'
import { refusal } from './vault.refusals.ts'

/** Loads a source with what is kept for it, or says that there is no such source. */
export async function findVault(
  tx: Transaction,
  sourceId: string,
): Promise<Result<LoadedVault, Failure<'record-missing'>>> {
  const vault = await loadVault(tx, sourceId)
  return vault ? ok(vault) : failed(notFound('source'))
}

/** Refuses, in words that do not tell whether anything is kept, whoever may not handle the identity of a source. */
export function refuseOthers(actor: Actor, { entry }: LoadedVault): Refusal<'identity-of-another'> | null {
  if (mayHandleIdentity(actor, entry?.keptById ?? null)) return null
  return refusal('identity-of-another')
}

/** The failure of a source for which nothing is kept. */
export const nothingKept: Failure<'identity-missing'> = {
  kind: 'not-found',
  id: null,
  ...refusal('identity-missing'),
}

/** The failure of keys that cannot be had. */
export const noKeys = (reason: string): Failure<'vault-keys-unavailable'> => ({
  kind: 'vault-locked',
  keyId: null,
  ...refusal('vault-keys-unavailable', { reason }),
})

/** The failure of a caller that has no keys at all. */
export const withoutKeys: Failure<'vault-keys-unavailable'> = noKeys('There are no keys here.')

/** The keys of a caller, or why they cannot be had. */
export function keyRing(keys: KeyKeeper | undefined): Result<KeyRing, Failure<'vault-keys-unavailable'>> {
  const ring = keys?.read()
  if (!ring) return failed(withoutKeys)
  if (!ring.ok) return failed(noKeys(ring.failure))
  return ring.value ? ok(ring.value) : failed(noKeys('There is no key yet.'))
}

/** What it means for people that an envelope does not open. */
export function lockedBy(
  failure: EnvelopeFailure,
  keyId: string,
): Failure<'vault-key-missing' | 'vault-entry-altered'> {
  const why = failure === 'key-missing' ? refusal('vault-key-missing', { keyId }) : refusal('vault-entry-altered')
  return { kind: 'vault-locked', keyId, ...why }
}
