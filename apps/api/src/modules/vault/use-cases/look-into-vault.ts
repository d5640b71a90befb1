import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { openEnvelope } from '../../../platform/encryption/envelope.ts'
import { idOf } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { readIdentity, withoutIdentity } from '../identity.ts'
import { lookReason } from '../look-reason.ts'
import { findVault, lockedBy, noKeys, nothingKept, refuseOthers, withoutKeys } from '../vault-access.ts'
import { bindingOf } from '../vault.store.ts'

/** Tells who stands behind a stand-in source. That somebody looked, and why, is in the log before anything is told. */
export const lookIntoVault = useCase({
  action: 'vault:look',
  refusals: [
    'identity-missing',
    'identity-of-another',
    'record-missing',
    'vault-entry-altered',
    'vault-key-missing',
    'vault-keys-unavailable',
  ],
  input: z.object({
    sourceId: idOf('source').describe('The source that stands for somebody unnamed.'),
    reason: lookReason,
  }),
  subject: ({ tx }, { sourceId }) => findVault(tx, sourceId),
  policy: refuseOthers,
  run: async ({ keys, emit }, { sourceId, reason }, { entry }) => {
    if (!entry) return failed(nothingKept)
    const ring = keys?.read()
    if (!ring) return failed(withoutKeys)
    if (!ring.ok) return failed(noKeys(ring.failure))
    if (!ring.value) return failed(lockedBy('key-missing', entry.keyId))
    const plain = openEnvelope(ring.value, entry, bindingOf(entry))
    if (!plain.ok) return failed(lockedBy(plain.failure, entry.keyId))
    const identity = readIdentity(plain.value)
    plain.value.fill(0)
    emit({ subject: { type: 'source', id: sourceId }, changes: { reason: withoutIdentity(reason, identity) } })
    return ok({ identity, version: entry.version })
  },
})
