import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { unpublishUnneeded } from '../../platform/records/unpublish.ts'
import { confidentialSources } from './confidential-sources.store.ts'
import { sourceRecord } from './source.record.ts'

/**
 * Takes sources away from readers, as far as nothing that is public or scheduled needs them,
 * and calls off the publication of those that are known only through what readers may never see.
 *
 * @returns The UUIDs of those that went.
 */
export async function unpublishSources(tx: Transaction, ids: readonly string[], now: Date): Promise<string[]> {
  // What was only scheduled was never public and leaves no trace among publications.
  const confidential = [...(await confidentialSources(tx, ids))]
  await open(tx, sourceRecord).sourcePublication.deleteMany({
    where: { sourceId: { in: confidential }, publicUntil: null, publicFrom: { gt: now } },
  })
  return (await unpublishUnneeded(tx, sourceRecord, ids, now)).map(({ id }) => id)
}
