import type { ImageCrop, ImageFormat } from '@sourceline/domain'
import type { ShownImage } from '@sourceline/rich-text'
import type { Context } from '../../graphql/context.ts'
import { idInAnswer } from '../../graphql/moment.ts'
import type { ImageRow, ListedImage } from './asset.reads.ts'
import { mediaTypes, nameOfRecipe, versionOf, widthFor, widthsOf } from './rendition-recipe.work.ts'

let origin = ''

/** Says where readers reach this server: addresses of images in the published graph begin with it. */
export function serveMediaAt(publicAddress: string): void {
  origin = publicAddress
}

/** The parts of an image that its addresses are made of. */
type Addressed = Pick<ImageRow, 'id' | 'sha256' | 'width' | 'height' | 'animated' | 'focalX' | 'focalY'>

/**
 * Where the renditions of an image lie. Readers are given whole addresses, in which the moment stands at which they read;
 * the newsroom is given paths, since its pages and tokens are let in at the address at which they ask.
 */
function folderOf(context: Context, image: Pick<Addressed, 'id' | 'sha256' | 'focalX' | 'focalY'>): string {
  const path = `/media/${idInAnswer(context, 'asset', image.id)}/${versionOf(image)}`
  return context.graph === 'delivery' ? origin + path : path
}

/** The address of an image, at least as wide as is wanted where it is that wide. */
export function urlOf(
  context: Context,
  image: Addressed,
  { width = null, crop = null, format }: { width?: number | null; crop?: ImageCrop | null; format: ImageFormat },
): string {
  return `${folderOf(context, image)}/${nameOfRecipe({ width: widthFor(image, crop, width), crop, format })}`
}

/** The addresses of an image in every width, as the attribute `srcset` has them. */
export function srcsetOf(
  context: Context,
  image: Addressed,
  { crop = null, format }: { crop?: ImageCrop | null; format: ImageFormat },
): string {
  const folder = folderOf(context, image)
  return widthsOf(image, crop)
    .map((width) => `${folder}/${nameOfRecipe({ width, crop, format })} ${width}w`)
    .join(', ')
}

/** The address of the file as it was uploaded, for the newsroom alone. */
export const originalOf = (context: Context, image: Pick<Addressed, 'id' | 'sha256' | 'focalX' | 'focalY'>): string =>
  `${folderOf(context, image)}/original`

/** How wide an image of a text is for those who take no `srcset`, in pixels. */
const plainWidth = 1280

/** An image as the text of an article shows it: in every width, in the smallest format that a browser knows. */
export const shownImage = (context: Context, image: ListedImage): ShownImage => ({
  url: urlOf(context, image, { width: plainWidth, format: 'JPEG' }),
  srcset: srcsetOf(context, image, { format: 'JPEG' }),
  sources: (['AVIF', 'WEBP'] as const).map((format) => ({
    type: mediaTypes[format],
    srcset: srcsetOf(context, image, { format }),
  })),
  width: image.width,
  height: image.height,
  thumbhash: image.thumbhash,
  alt: image.alt,
  credit: image.credit,
})
