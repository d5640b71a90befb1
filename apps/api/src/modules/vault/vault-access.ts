import { failed, mayHandleIdentity, ok, type Actor, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import type { EnvelopeFailure } from '../../platform/encryption/envelope.ts'
import { notFound } from '../../platform/record.ts'
import type { Transaction } from '../../platform/change-log.ts'
import { loadVault, type LoadedVault } from './vault.store.ts'

/** Loads a source with what is kept for it, or says that there is no such source. */
export async function findVault(tx: Transaction, sourceId: string): Promise<Result<LoadedVault, Failure>> {
  const vault = await loadVault(tx, sourceId)
  return vault ? ok(vault) : failed(notFound('source'))
}

/** Refuses, in words that do not tell whether anything is kept, whoever may not handle the identity of a source. */
export function refuseOthers(actor: Actor, { entry }: LoadedVault): string | null {
  if (mayHandleIdentity(actor, entry?.keptById ?? null)) return null
  return 'An identity is seen, changed and removed by whoever kept it, and by editors.'
}

/** The failure of a source for which nothing is kept. */
export const nothingKept: Failure = {
  kind: 'not-found',
  id: null,
  message: 'No identity is kept for this source.',
}

/** The failure of keys that cannot be had. */
export const noKeys = (reason: string): Failure => ({
  kind: 'vault-locked',
  keyId: null,
  message: `The vault is locked. ${reason} Ask an administrator.`,
})

/** The failure of a caller that has no keys at all. */
export const withoutKeys: Failure = noKeys('There are no keys here.')

/** What it means for people that an envelope does not open. */
export function lockedBy(failure: EnvelopeFailure, keyId: string): Failure {
  const message =
    failure === 'key-missing'
      ? `The vault is locked for this source: its key "${keyId}" is not among the configured ones. Ask an administrator to bring it back.`
      : 'What is kept for this source was altered outside Sourceline and cannot be read. Ask an administrator to restore it from a backup.'
  return { kind: 'vault-locked', keyId, message }
}
