import { join } from 'node:path'
import { folderStore } from './folder-store.ts'
import type { ObjectStore } from './object-store.ts'
import { s3Store, type Bucket } from './s3-store.ts'

/** Where objects are kept. */
export type ObjectPlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 's3'; readonly bucket: Bucket }

/**
 * The store of a place. Nothing is opened or written before it is used.
 *
 * @param dataDir The data folder, in which contents wait on their way to a bucket.
 */
export function openObjectStore(place: ObjectPlace, dataDir: string): ObjectStore {
  return place.kind === 'folder'
    ? folderStore(place.folder)
    : s3Store(place.bucket, join(dataDir, 'objects', 'incoming'))
}

/** A place in words, without what lets us in. */
export const placeInWords = (place: ObjectPlace): string =>
  place.kind === 'folder' ? place.folder : place.bucket.address
