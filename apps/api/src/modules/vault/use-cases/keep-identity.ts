import { failed, keeperOf, mayHandleIdentity, ok } from '@sourceline/domain'
import { z } from 'zod'
import { sealEnvelope } from '../../../platform/encryption/envelope.ts'
import { idOf } from '../../../platform/ids.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { identityFields, writeIdentity } from '../identity.ts'
import { findVault, noKeys, refuseOthers, withoutKeys } from '../vault-access.ts'
import { bindingOf, insertEntry, newEntryId, replaceEntry } from '../vault.store.ts'
import { refuses } from '../../../platform/refusals/input-issue.ts'
import { refusal, refused } from '../vault.refusals.ts'

/** Keeps who stands behind a stand-in source, or replaces what was kept. Nothing of it but that it happened is logged. */
export const keepIdentity = useCase({
  action: 'vault:keep',
  refusals: [
    'identity-of-another',
    'record-missing',
    'source-named-to-readers',
    'vault-keys-unavailable',
    'version-outdated',
  ],
  input: z.object({
    sourceId: idOf('source').describe('The source that stands for somebody unnamed.'),
    expectedVersion: z
      .number()
      .int()
      .refine((version) => version >= 0, refuses(refusal('identity-version-invalid')))
      .describe('The version of the identity that you replace; 0 where none is kept yet.'),
    name: identityFields.name,
    contact: identityFields.contact.default(''),
    note: identityFields.note.default(''),
  }),
  subject: ({ tx }, { sourceId }) => findVault(tx, sourceId),
  policy: (actor, vault) =>
    vault.entry && !mayHandleIdentity(actor, vault.entry.keptById) ? refuseOthers(actor, vault) : null,
  run: async ({ tx, now, actor, keys, emit }, { sourceId, expectedVersion: version, ...identity }, vault) => {
    if (!vault.standIn) return failed(refused('source-named-to-readers', { field: 'sourceId' }))
    const { entry } = vault
    const current = requireVersion('source', { id: sourceId, version: entry?.version ?? 0 }, version)
    if (!current.ok) return current
    if (!keys) return failed(withoutKeys)
    const ring = keys.readOrDraw(now)
    if (!ring.ok) return failed(noKeys(ring.failure))
    const id = entry?.id ?? newEntryId()
    const plain = writeIdentity(identity)
    const envelope = sealEnvelope(ring.value, plain, bindingOf({ id, sourceId }))
    plain.fill(0)
    if (entry) await replaceEntry(tx, id, envelope, now)
    else await insertEntry(tx, { id, sourceId, envelope, keptById: keeperOf(actor), keptByName: actor.name }, now)
    emit({ subject: { type: 'source', id: sourceId }, changes: { replaced: entry !== null } })
    return ok({ sourceId })
  },
})
