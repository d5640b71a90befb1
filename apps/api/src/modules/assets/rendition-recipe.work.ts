import { ImageCrop, ImageFormat } from '@sourceline/domain'
import { hash } from 'node:crypto'

/** The widths in which images are shown, in pixels; no other is made. */
const widths = [160, 320, 480, 640, 800, 960, 1280, 1600, 1920, 2560]

const widest = 2560

/** Width through height of each crop. */
const ratios: Readonly<Record<ImageCrop, number>> = {
  WIDE: 16 / 9,
  STANDARD: 4 / 3,
  SQUARE: 1,
  PORTRAIT: 4 / 5,
  SOCIAL: 1200 / 630,
}

/** A file as far as its renditions depend on it. */
export interface RenderedFile {
  readonly sha256: string
  /** In pixels, upright. */
  readonly width: number
  readonly height: number
  readonly animated: boolean
  readonly focalX: number
  readonly focalY: number
}

/** In which form an image is shown. */
export interface Recipe {
  readonly width: number
  readonly crop: ImageCrop | null
  readonly format: ImageFormat
}

/** A part of a file, in its pixels. */
export interface Region {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The largest part of a file that has the crop's shape, about the focal point as far as the edges allow. */
export function regionOf({ width, height, focalX, focalY }: RenderedFile, crop: ImageCrop): Region {
  const ratio = ratios[crop]
  const part = {
    width: Math.max(1, Math.min(width, Math.round(height * ratio))),
    height: Math.max(1, Math.min(height, Math.round(width / ratio))),
  }
  const offset = (whole: number, size: number, focus: number): number =>
    Math.round(Math.min(Math.max(whole * focus - size / 2, 0), whole - size))
  return { left: offset(width, part.width, focalX), top: offset(height, part.height, focalY), ...part }
}

/** How wide a file is, or the part of it that a crop shows. */
const fullWidth = (file: RenderedFile, crop: ImageCrop | null): number =>
  crop ? regionOf(file, crop).width : file.width

/** The widths in which a file is shown: those of the list that it fills, and its own. */
export function widthsOf(file: RenderedFile, crop: ImageCrop | null): number[] {
  const full = Math.min(fullWidth(file, crop), widest)
  return [...widths.filter((width) => width < full), full]
}

/** The narrowest of the widths that a file is shown in and that fills what was asked for; the widest where none does. */
export function widthFor(file: RenderedFile, crop: ImageCrop | null, wanted: number | null): number {
  const all = widthsOf(file, crop)
  const full = all.at(-1) ?? widest
  return wanted === null ? full : (all.find((width) => width >= wanted) ?? full)
}

/**
 * What the address of a file's renditions says of the file, the point about which it is cropped included: another file, or
 * another point, has another address, so that nothing that was kept is ever wrong.
 */
export const versionOf = ({ sha256, focalX, focalY }: Pick<RenderedFile, 'sha256' | 'focalX' | 'focalY'>): string =>
  hash('sha256', `${sha256} ${focalX} ${focalY}`).slice(0, 20)

const extensions: Readonly<Record<ImageFormat, string>> = { AVIF: 'avif', WEBP: 'webp', JPEG: 'jpg' }

/** The media type of each format. */
export const mediaTypes: Readonly<Record<ImageFormat, string>> = {
  AVIF: 'image/avif',
  WEBP: 'image/webp',
  JPEG: 'image/jpeg',
}

/** The last part of the address of a rendition: `640.webp`, `640-square.webp`. */
export const nameOfRecipe = ({ width, crop, format }: Recipe): string =>
  `${width}${crop ? `-${crop.toLowerCase()}` : ''}.${extensions[format]}`

/** Reads the last part of an address; null where it is that of no rendition of this file. */
export function recipeNamed(name: string, file: RenderedFile): Recipe | null {
  const [, digits = '', cropped, extension] = /^(\d{1,5})(?:-([a-z]+))?\.([a-z]+)$/.exec(name) ?? []
  const format = ImageFormat.values.find((one) => extensions[one] === extension)
  const crop = cropped === undefined ? null : ImageCrop.values.find((one) => one.toLowerCase() === cropped)
  if (!format || crop === undefined) return null
  const recipe = { width: Number(digits), crop, format }
  return widthsOf(file, crop).includes(recipe.width) && nameOfRecipe(recipe) === name ? recipe : null
}
