import { lockRows } from '../../platform/records/lock.ts'
import { newest, withNewest } from '../../platform/records/newest.ts'
import { publishing, type PublishableRevision, type Publishing } from '../../platform/records/publish.ts'
import { settle, type Need } from '../../platform/records/schedule.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { assetRecord } from './asset.record.ts'

/** An image as far as publishing it needs it: its newest revision, and what is public or scheduled. */
export interface PublishableAsset {
  readonly id: string
  readonly name: string
  readonly alt: string
  readonly decorative: boolean
  readonly embargoUntil: Date | null
  readonly expiresAt: Date | null
  readonly revision: PublishableRevision
  readonly publication: { readonly revisionId: string; readonly publicFrom: Date } | null
}

/** Loads images, locked until the transaction ends. */
export async function assetsToPublish(tx: Transaction, ids: readonly string[]): Promise<PublishableAsset[]> {
  if (ids.length === 0) return []
  await lockRows(tx, assetRecord, ids)
  const found = await open(tx, assetRecord).asset.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    include: newest,
  })
  return found.flatMap((row) => {
    const asset = withNewest(row)
    if (!asset) return []
    const { name, alt, decorative } = asset.revision
    return [{ ...asset, name, alt, decorative }]
  })
}

/** The newest revisions of images as what is to be public, in place of what was. */
export const publishingAssets = (assets: readonly PublishableAsset[]): Publishing => publishing(assetRecord, assets)

/** Lets images that wait for their moment wait for the earliest that needs them. */
export const settleAssets = (tx: Transaction, needs: readonly Need[], now: Date): Promise<void> =>
  settle(tx, assetRecord, needs, now)
