import { fileSize } from './file-size.ts'

/** Why a file need not be sent: the server would refuse it. Undefined where it may be taken. */
export function whyRefused(
  { size, type, name }: { size: number; type: string; name: string },
  { maxBytes, mediaTypes }: { maxBytes: number; mediaTypes: readonly string[] },
): string | undefined {
  if (size === 0) return 'The file is empty.'
  if (size > maxBytes)
    return `The file has ${fileSize(size)}; at most ${fileSize(maxBytes)} can be uploaded. Make the image smaller.`
  if (type === 'image/svg+xml' || /\.svgz?$/iu.test(name))
    return 'Drawings in SVG can run programs and are not taken: save it as PNG or WebP.'
  if (type.startsWith('image/') && !mediaTypes.includes(type))
    return 'Images of this kind cannot be read: save it as JPEG, PNG or WebP.'
  if (type !== '' && !type.startsWith('image/')) return 'This file is no image.'
  return undefined
}
