import type { Reads } from '../../platform/reads/reads.ts'
import { versionOf, type RenderedFile } from './rendition-recipe.work.ts'

/** The file of an image as whoever asks may see it. */
export interface ImageFile extends RenderedFile {
  readonly mediaType: string
  /** In how many seconds the rights to show it end; null where they do not. */
  readonly endsIn: number | null
}

/** The file that the address of an image names; null where whoever asks sees no such image, or it has another file by now. */
export async function imageFile(reads: Reads, id: string, version: string): Promise<ImageFile | null> {
  const [file] = await reads.rows<ImageFile>(
    (schema) => `SELECT a.sha256, a.media_type AS "mediaType", a.width, a.height, a.animated, a.focal_x AS "focalX",
      a.focal_y AS "focalY", extract(epoch FROM a.expires_at - now())::float8 AS "endsIn"
      FROM ${schema}.asset a WHERE a.id = $1`,
    [id],
  )
  return file && versionOf(file) === version ? file : null
}

/**
 * Whether a redaction struck something that was ever said of a file: the file may say it too, where nobody has looked. Asked by
 * those of the newsroom alone.
 */
export async function isFileStruck(reads: Reads, sha256: string): Promise<boolean> {
  const struck = await reads.rows(
    () => 'SELECT 1 FROM public.asset_revision r WHERE r.sha256 = $1 AND r.redacted_at IS NOT NULL LIMIT 1',
    [sha256],
  )
  return struck.length > 0
}
