import { Prisma } from '@sourceline/database'
import { vaultEntryRecord } from './vault-entry.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Envelope } from '../../platform/encryption/envelope.ts'
import { newUuid } from '../../platform/ids.ts'
import { loadSource } from '../sources/public.ts'

const tables = (tx: Transaction) => open(tx, vaultEntryRecord)

/** Loads a source with what the vault keeps for it, both locked until the transaction ends. */
export async function loadVault(tx: Transaction, sourceId: string) {
  const source = await loadSource(tx, sourceId)
  if (!source) return null
  const { id, standIn } = source
  return { id, standIn, entry: await tables(tx).vaultEntry.findFirst({ where: { sourceId } }) }
}

/** A source with what the vault keeps for it. */
export type LoadedVault = NonNullable<Awaited<ReturnType<typeof loadVault>>>

/** What the envelope of an entry is bound to: moved to another entry or source, it does not open. */
export const bindingOf = (entry: { readonly id: string; readonly sourceId: string }): string[] => [
  'vault_entry',
  entry.id,
  entry.sourceId,
]

/** The id for a new entry. */
export const newEntryId = (): string => newUuid()

/** Keeps an identity where none was. */
export async function insertEntry(
  tx: Transaction,
  entry: { id: string; sourceId: string; envelope: Envelope; keptById: string | null; keptByName: string },
  now: Date,
): Promise<void> {
  const { envelope, ...rest } = entry
  await tables(tx).vaultEntry.create({ data: { ...rest, ...envelope, keptAt: now, changedAt: now } })
}

/** Keeps an identity in the place of the one before, of which nothing remains. */
export async function replaceEntry(tx: Transaction, id: string, envelope: Envelope, now: Date): Promise<void> {
  await tables(tx).vaultEntry.update({
    where: { id },
    data: { ...envelope, version: { increment: 1 }, changedAt: now },
  })
}

/** Destroys an entry. */
export async function deleteEntry(tx: Transaction, id: string): Promise<void> {
  await tables(tx).vaultEntry.delete({ where: { id } })
}

/** A key of an entry, as rotation needs it. */
export interface WrappedEntry {
  readonly id: string
  readonly sourceId: string
  readonly keyId: string
  readonly wrappedKey: Uint8Array<ArrayBuffer>
}

/** Some entries under other keys than the current one, in the order of their ids, locked until the transaction ends. */
export async function entriesUnderOtherKeys(
  tx: Transaction,
  { keyId, after, max }: { keyId: string; after: string | null; max: number },
): Promise<WrappedEntry[]> {
  return tables(tx).$queryRaw<WrappedEntry[]>`
    SELECT id, source_id AS "sourceId", key_id AS "keyId", wrapped_key AS "wrappedKey" FROM vault_entry
    WHERE key_id <> ${keyId} ${after === null ? Prisma.empty : Prisma.sql`AND id > ${after}::uuid`}
    ORDER BY id LIMIT ${max} FOR UPDATE`
}

/** Exchanges the encrypted keys of entries; what they keep stays as it is. */
export async function saveWrappedKeys(
  tx: Transaction,
  entries: readonly Omit<WrappedEntry, 'sourceId'>[],
): Promise<void> {
  const ids = entries.map(({ id }) => id)
  const keyIds = entries.map(({ keyId }) => keyId)
  const wrapped = entries.map(({ wrappedKey }) => Buffer.from(wrappedKey).toString('hex'))
  await tables(tx).$executeRaw`
    UPDATE vault_entry e SET key_id = n.key_id, wrapped_key = decode(n.wrapped_key, 'hex')
    FROM unnest(${ids}::uuid[], ${keyIds}::text[], ${wrapped}::text[]) AS n (id, key_id, wrapped_key)
    WHERE e.id = n.id`
}
