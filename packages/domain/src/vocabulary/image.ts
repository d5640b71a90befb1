import { enumeration, type ValueOf } from './enumeration.ts'

/** In which format an image is shown. */
export const ImageFormat = enumeration('ImageFormat', 'In which format an image is shown.', {
  AVIF: 'The smallest, for browsers since 2022.',
  WEBP: 'Small, for browsers since 2020. The only one in which what moves goes on moving.',
  JPEG: 'For everything that shows images. What is transparent becomes white.',
})
export type ImageFormat = ValueOf<typeof ImageFormat>

/** The shape to which an image is cropped about its focal point. */
export const ImageCrop = enumeration('ImageCrop', 'The shape to which an image is cropped about its focal point.', {
  WIDE: '16 to 9.',
  STANDARD: '4 to 3.',
  SQUARE: 'As wide as high.',
  PORTRAIT: '4 to 5.',
  SOCIAL: '1200 to 630, as social networks show it.',
})
export type ImageCrop = ValueOf<typeof ImageCrop>
