import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { rewrapEnvelope } from '../../../platform/encryption/envelope.ts'
import { useCase } from '../../../platform/use-case.ts'
import { noKeys, withoutKeys } from '../vault-access.ts'
import { bindingOf, entriesUnderOtherKeys, saveWrappedKeys } from '../vault.store.ts'

/** How many identities one transaction takes on. */
const batch = 100

/**
 * Encrypts the keys of the next identities under the current key of the vault. Call it again with `next` until that
 * is null; interrupted at any point, it can begin anew. What a missing key keeps locked is counted and left as it is.
 */
export const rotateVaultKeys = useCase({
  action: 'vault:rotate',
  input: z.object({ after: z.uuid().nullish() }),
  run: async ({ tx, keys, emit }, { after }) => {
    const ring = keys?.read()
    if (!ring) return failed(withoutKeys)
    if (!ring.ok) return failed(noKeys(ring.failure))
    if (!ring.value) return failed(noKeys('There is no key yet.'))
    const { current } = ring.value
    const entries = await entriesUnderOtherKeys(tx, { keyId: current.id, after: after ?? null, max: batch })
    const rewrapped: { id: string; sourceId: string; keyId: string; wrappedKey: Uint8Array<ArrayBuffer> }[] = []
    for (const entry of entries) {
      const envelope = rewrapEnvelope(ring.value, entry, bindingOf(entry))
      if (envelope.ok) rewrapped.push({ ...entry, ...envelope.value })
    }
    await saveWrappedKeys(tx, rewrapped)
    for (const { sourceId } of rewrapped)
      emit({ subject: { type: 'source', id: sourceId }, changes: { keyId: current.id } })
    return ok({
      rewrapped: rewrapped.length,
      locked: entries.length - rewrapped.length,
      next: entries.length === batch ? (entries.at(-1)?.id ?? null) : null,
    })
  },
})
