import { readFile } from 'node:fs/promises'
import { rgbaToThumbHash } from 'thumbhash'
import type { StoredFile } from './stored-file.work.ts'
import { readEmbedded } from './read-embedded.work.ts'
import { headOfImage, openImage } from './open-image.work.ts'
import { maxPixels } from './upload-limits.work.ts'

/** What of an upload is told by its content. */
type FileFacts = Omit<StoredFile, 'sha256' | 'bytes'>

/** What a file turns out to be: an image, or why it can be none of the library. */
export type ReadImage =
  | { readonly ok: true; readonly image: FileFacts }
  | { readonly ok: false; readonly problem: 'unknown-type' | 'too-many-pixels' | 'damaged' }

/** The media types by the names of the decoders that read them. */
const typesByDecoder: Readonly<Record<string, StoredFile['mediaType']>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heif: 'image/avif',
  gif: 'image/gif',
  tiff: 'image/tiff',
}

/** The longest side of what a ThumbHash is taken of. */
const thumbSide = 100

/** The size of an image as it is looked at, and how many pictures it has; null where nothing reads it. */
async function headOf(path: string) {
  try {
    const { format, autoOrient, pages = 1 } = await headOfImage(path)
    const mediaType = typesByDecoder[format]
    return mediaType ? { mediaType, ...autoOrient, pages } : null
  } catch {
    return null
  }
}

/** A ThumbHash of an image, in base64. Takes the whole of it apart, and so finds what is damaged. */
async function thumbhashOf(path: string): Promise<string | null> {
  try {
    const { data, info } = await openImage(path)
      .autoOrient()
      .resize(thumbSide, thumbSide, { fit: 'inside' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
  } catch {
    return null
  }
}

/** Reads a file as an image, by its content: its head first, so that what is too large is never taken apart. */
export async function readImage({ path }: { readonly path: string }): Promise<ReadImage> {
  const head = await headOf(path)
  if (!head) return { ok: false, problem: 'unknown-type' }
  const { mediaType, width, height, pages } = head
  if (width * height * pages > maxPixels) return { ok: false, problem: 'too-many-pixels' }
  const thumbhash = await thumbhashOf(path)
  if (thumbhash === null) return { ok: false, problem: 'damaged' }
  const animated = pages > 1 && mediaType !== 'image/tiff'
  return { ok: true, image: { mediaType, width, height, animated, thumbhash, ...readEmbedded(await readFile(path)) } }
}
