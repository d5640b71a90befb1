import { createReadStream } from 'node:fs'
import { failed, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { ObjectStoreError } from '../../platform/objects/object-store.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { runOffLoop } from '../../platform/work/off-loop.ts'
import { refused } from './asset.refusals.ts'
import type { MediaMeans } from './media-means.ts'
import type { ReadImage } from './read-image.work.ts'
import { maxPixels } from './upload-limits.work.ts'
import { createAsset } from './use-cases/create-asset.ts'
import { replaceAssetFile } from './use-cases/replace-asset-file.ts'

/** A file that was uploaded whole. */
export interface Upload {
  readonly path: string
  /** What its sender calls it. */
  readonly name: string
  /** The image whose file it replaces, at a version; null for a new one. */
  readonly replaces: { readonly id: string; readonly expectedVersion: number } | null
}

/** The image that an upload came to. */
export interface Uploaded {
  /** UUID. */
  readonly assetId: string
  /** No image had this file before. */
  readonly isNew: boolean
}

const refusalOf = {
  'unknown-type': () => refused('asset-type-unreadable', { field: 'file' }),
  'too-many-pixels': () => refused('asset-too-many-pixels', { field: 'file', megapixels: maxPixels / 1_000_000 }),
  damaged: () => refused('asset-file-damaged', { field: 'file' }),
} as const

/**
 * Reads a file that was uploaded, keeps it, and records it as an image or as the new file of one.
 *
 * @throws ObjectStoreError where the store cannot keep it.
 */
export async function keepUpload(
  means: MediaMeans,
  { path, name, replaces }: Upload,
  context: UseCaseContext,
): Promise<Result<Uploaded, Failure>> {
  const read = await runOffLoop<{ path: string }, ReadImage>('readImage', { path }, { field: 'file' })
  if (!read.ok) return read
  if (!read.value.ok) return failed(refusalOf[read.value.problem]())
  const kept = await means.objects.put('media', createReadStream(path))
  if (!kept.ok) throw new ObjectStoreError(kept.failure)
  const { sha256, size: bytes } = kept.value
  const file = { ...read.value.image, sha256, bytes }
  if (!replaces) return createAsset(context, { name, file })
  const replaced = await replaceAssetFile(context, { ...replaces, file })
  return replaced.ok ? { ok: true, value: { ...replaced.value, isNew: false } } : replaced
}
