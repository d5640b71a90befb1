import type { ImageFormat } from '@sourceline/domain'
import type { Sharp } from 'sharp'
import { openImage } from './open-image.work.ts'
import type { Region } from './rendition-recipe.work.ts'

/** Of what a rendition is made, and how. */
export interface Rendering {
  readonly path: string
  /** All of it where left out. */
  readonly region: Region | null
  readonly width: number
  readonly format: ImageFormat
  readonly animated: boolean
}

/** Weighed for news pictures on a telephone: smaller than this, faces blur. */
const encoders: Readonly<Record<ImageFormat, (image: Sharp) => Sharp>> = {
  AVIF: (image) => image.avif({ quality: 55, effort: 3 }),
  WEBP: (image) => image.webp({ quality: 78, effort: 4 }),
  JPEG: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true }),
}

/** Makes a rendition: upright, in sRGB, with nothing of what the file says of itself. */
export async function renderImage({ path, region, width, format, animated }: Rendering): Promise<Uint8Array> {
  const upright = openImage(path, { animated: animated && format === 'WEBP' }).autoOrient()
  const part = region ? upright.extract(region) : upright
  const sized = part.resize({ width, withoutEnlargement: true }).toColourspace('srgb')
  return encoders[format](sized).toBuffer()
}
