import type { Transaction } from '../../platform/change-log.ts'
import { unpublishUnneeded } from '../../platform/records/unpublish.ts'
import { sourceRecord } from './source.record.ts'

/**
 * Takes sources away from readers, as far as nothing that is public or scheduled needs them.
 *
 * @returns The UUIDs of those that went.
 */
export async function unpublishSources(tx: Transaction, ids: readonly string[], now: Date): Promise<string[]> {
  return (await unpublishUnneeded(tx, sourceRecord, ids, now)).map(({ id }) => id)
}
