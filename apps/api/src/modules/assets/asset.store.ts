import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { lockDeed } from '../../platform/records/lock.ts'
import { loadNewest, newest } from '../../platform/records/newest.ts'
import { publishing, publishRevisions, type PublicationMoments } from '../../platform/records/publish.ts'
import { missingRecords } from '../../platform/records/references.ts'
import { insertRecord, saveRevision, touchRecord, type Writing } from '../../platform/records/revise.ts'
import { unpublishUnneeded } from '../../platform/records/unpublish.ts'
import { embeddedFields, storedFile, type StoredFile } from './stored-file.work.ts'
import { assetRecord } from './asset.record.ts'

const tables = (tx: Transaction) => open(tx, assetRecord)

/** What is said of an image. */
export interface AssetWords {
  readonly name: string
  readonly alt: string
  readonly decorative: boolean
  readonly caption: string
  readonly credit: string
  readonly copyright: string
  readonly licence: string
  readonly focalX: number
  readonly focalY: number
}

/** From when until when an image may be shown. */
export interface AssetRights {
  readonly embargoUntil: Date | null
  readonly expiresAt: Date | null
}

/** What a revision of an image holds. */
export interface AssetContent extends AssetWords {
  readonly file: StoredFile
}

/** Loads an image with its newest revision, locked until the transaction ends. */
export const loadAsset = (tx: Transaction, id: string) =>
  loadNewest(tx, assetRecord, id, (where) => tables(tx).asset.findUnique({ where, include: newest }))

/** An image as loaded. */
export type LoadedAsset = NonNullable<Awaited<ReturnType<typeof loadAsset>>>

/** The content of the newest revision. */
export function assetContent({ revision }: LoadedAsset): AssetContent {
  const { name, alt, decorative, caption, credit, copyright, licence, focalX, focalY } = revision
  const file = storedFile.parse({ ...revision, embedded: embeddedFields.parse(revision.embedded) })
  return { file, name, alt, decorative, caption, credit, copyright, licence, focalX, focalY }
}

const rowsOf = ({ file, ...words }: AssetContent) => ({ columns: { ...file, ...words }, parts: {} })

/** Records an image with an open first revision. */
export async function insertAsset(tx: Transaction, content: AssetContent, writing: Writing): Promise<string> {
  const id = newUuid()
  await insertRecord(tx, assetRecord, { id, content: rowsOf(content) }, writing)
  return id
}

/**
 * Saves content in the open revision, opening one where all are sealed, and from when until when the image may be shown,
 * where these are given; and counts the version up.
 */
export async function saveAssetChanges(
  tx: Transaction,
  asset: LoadedAsset,
  { content, rights }: { content?: AssetContent; rights?: AssetRights },
  writing: Writing,
): Promise<void> {
  if (content) await saveRevision(tx, assetRecord, asset, rowsOf(content), writing)
  await touchRecord(tx, assetRecord, asset.id, writing.now, { ...rights })
}

/**
 * The image whose newest version has this file; null where none has it. Who records the same file at the same time is waited
 * for until the transaction ends.
 */
export async function assetWithFile(tx: Transaction, sha256: string): Promise<string | null> {
  await lockDeed(tx, `asset file ${sha256}`)
  const [found] = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT r.asset_id AS id FROM asset_revision r
    WHERE r.sha256 = ${sha256}
      AND NOT EXISTS (SELECT FROM asset_revision n WHERE n.asset_id = r.asset_id AND n.number > r.number)
    ORDER BY r.asset_id LIMIT 1`
  return found?.id ?? null
}

/** Seals the newest revision and makes it public. */
export async function publishAssetRevision(
  tx: Transaction,
  asset: LoadedAsset,
  moments: PublicationMoments,
): Promise<void> {
  await publishRevisions(tx, [publishing(assetRecord, [asset])], moments)
}

/** Takes an image away from readers, at every moment that they can ask for; false where something public needs it. */
export async function endAssetPublication(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const ended = await unpublishUnneeded(tx, assetRecord, [id], now)
  if (ended.length === 0) return false
  await touchRecord(tx, assetRecord, id, now)
  return true
}

/** Which of the ids are no images. */
export const missingAssets = (tx: Transaction, ids: readonly string[]): Promise<string[]> =>
  missingRecords(tx, assetRecord, ids)
