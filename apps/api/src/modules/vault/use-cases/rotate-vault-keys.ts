import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { rewrapBatch, rewrapEach, rewrappedOf } from '../../../platform/encryption/rewrap-each.ts'
import { useCase } from '../../../platform/use-case.ts'
import { keyRing } from '../vault-access.ts'
import { bindingOf, entriesUnderOtherKeys, saveWrappedKeys } from '../vault.store.ts'

/**
 * Encrypts the keys of the next identities under the current key of the vault. Call it again with `next` until that
 * is null; interrupted at any point, it can begin anew. What a missing key keeps locked is counted and left as it is.
 */
export const rotateVaultKeys = useCase({
  action: 'vault:rotate',
  refusals: ['vault-keys-unavailable'],
  input: z.object({ after: z.uuid().nullish() }),
  run: async ({ tx, keys, emit }, { after }) => {
    const ring = keyRing(keys)
    if (!ring.ok) return failed(ring.failure)
    const { current } = ring.value
    const entries = await entriesUnderOtherKeys(tx, { keyId: current.id, after: after ?? null, max: rewrapBatch })
    const rewrapped = rewrapEach(ring.value, entries, bindingOf)
    await saveWrappedKeys(tx, rewrapped)
    for (const { sourceId } of rewrapped)
      emit({ subject: { type: 'source', id: sourceId }, changes: { keyId: current.id } })
    return ok(rewrappedOf(entries, rewrapped.length))
  },
})
