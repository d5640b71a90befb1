import sharp, { type Metadata, type Sharp } from 'sharp'
import { maxPixels } from './upload-limits.work.ts'

// What is drawn by a program is never read, whatever a file says it is.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff'].map((decoder) => `VipsForeignLoad${decoder}`),
})
sharp.cache(false)
sharp.concurrency(1)

/**
 * Opens a file as an image of no more pixels than may be uploaded.
 *
 * @param animated With all its pictures, where it has several.
 */
export const openImage = (path: string, { animated = false } = {}): Sharp =>
  sharp(path, { animated, limitInputPixels: maxPixels, failOn: 'error' })

/** What the head of a file says: of an image of any size, of which nothing is taken apart. */
export const headOfImage = (path: string): Promise<Metadata> => sharp(path, { limitInputPixels: false }).metadata()
