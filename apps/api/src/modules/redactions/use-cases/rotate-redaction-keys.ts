import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { rewrapBatch, rewrappedOf } from '../../../platform/encryption/rewrap-each.ts'
import { useCase } from '../../../platform/use-case.ts'
import { keyRing } from '../../vault/public.ts'
import { fingerprintsUnderOtherKeys, rewrapFingerprints } from '../redaction-fingerprint.store.ts'

/**
 * Brings what the next redactions keep of their words under the current key of the vault. Call it again with `next`
 * until that is null; interrupted at any point, it can begin anew. What a missing key keeps locked is counted and left.
 */
export const rotateRedactionKeys = useCase({
  action: 'redaction:rotate',
  refusals: ['vault-keys-unavailable'],
  input: z.object({ after: z.uuid().nullish() }),
  run: async ({ tx, keys, emit }, { after }) => {
    const ring = keyRing(keys)
    if (!ring.ok) return failed(ring.failure)
    const keyId = ring.value.current.id
    const found = await fingerprintsUnderOtherKeys(tx, { keyId, after: after ?? null, max: rewrapBatch })
    const rewrapped = await rewrapFingerprints(tx, ring.value, found)
    for (const { id } of rewrapped) emit({ subject: { type: 'redaction', id }, changes: { keyId } })
    return ok(rewrappedOf(found, rewrapped.length))
  },
})
