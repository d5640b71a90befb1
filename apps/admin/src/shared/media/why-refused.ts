import { fileSize } from './file-size.ts'
import { t } from '../words/words.ts'

/** Why a file need not be sent: the server would refuse it. Undefined where it may be taken. */
export function whyRefused(
  { size, type, name }: { size: number; type: string; name: string },
  { maxBytes, mediaTypes }: { maxBytes: number; mediaTypes: readonly string[] },
): string | undefined {
  if (size === 0) return t('The file is empty.')
  if (size > maxBytes)
    return t('The file has {size}; at most {maxBytes} can be uploaded. Make the image smaller.', {
      size: fileSize(size),
      maxBytes: fileSize(maxBytes),
    })
  if (type === 'image/svg+xml' || /\.svgz?$/iu.test(name))
    return t('Drawings in SVG can run programs and are not taken: save it as PNG or WebP.')
  if (type.startsWith('image/') && !mediaTypes.includes(type))
    return t('Images of this kind cannot be read: save it as JPEG, PNG or WebP.')
  if (type !== '' && !type.startsWith('image/')) return t('This file is no image.')
  return undefined
}
