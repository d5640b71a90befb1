import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { openEnvelope } from '../../../platform/encryption/envelope.ts'
import { idOf } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { lookReason } from '../look-reason.ts'
import { readIdentity, withoutIdentity } from '../identity.ts'
import { findVault, nothingKept, refuseOthers } from '../vault-access.ts'
import { bindingOf, deleteEntry } from '../vault.store.ts'

/** Destroys who stands behind a stand-in source, whether its key is at hand or not. Nothing brings it back but a backup. */
export const removeIdentity = useCase({
  action: 'vault:remove',
  refusals: ['identity-missing', 'identity-of-another', 'record-missing'],
  input: z.object({
    sourceId: idOf('source').describe('The source that stands for somebody unnamed.'),
    reason: lookReason,
  }),
  subject: ({ tx }, { sourceId }) => findVault(tx, sourceId),
  policy: refuseOthers,
  run: async ({ tx, keys, emit }, { sourceId, reason }, { entry }) => {
    if (!entry) return failed(nothingKept)
    const ring = keys?.read()
    const plain = ring?.ok && ring.value ? openEnvelope(ring.value, entry, bindingOf(entry)) : null
    const told = plain?.ok ? withoutIdentity(reason, readIdentity(plain.value)) : reason
    await deleteEntry(tx, entry.id)
    emit({ subject: { type: 'source', id: sourceId }, changes: { reason: told } })
    return ok({ sourceId })
  },
})
