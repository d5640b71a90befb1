import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { assetRecord } from './asset.record.ts'

/** Which rendition it is: of what file, made how. */
export interface RenditionKey {
  readonly sourceSha256: string
  readonly recipe: string
}

/** The SHA-256 of a rendition that is kept; null where none is. */
export async function keptRendition(tx: Transaction, key: RenditionKey): Promise<string | null> {
  const found = await open(tx, assetRecord).rendition.findUnique({
    where: { sourceSha256_recipe: key },
    select: { sha256: true },
  })
  return found?.sha256 ?? null
}

/** Notes that a rendition is kept; the newest one counts. */
export async function noteRendition(tx: Transaction, key: RenditionKey, sha256: string, now: Date): Promise<void> {
  await open(tx, assetRecord).rendition.upsert({
    where: { sourceSha256_recipe: key },
    create: { ...key, sha256, createdAt: now },
    update: { sha256, createdAt: now },
  })
}
