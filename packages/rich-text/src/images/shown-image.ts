import type { ImageFigure } from '../body.ts'
import { contentText } from '../inline.ts'

/** An image of the library as readers are shown it. */
export interface ShownImage {
  /** Its address where no `srcset` is understood. */
  url: string
  /** Its addresses in every width, as the attribute `srcset` has them, in the format that every browser knows. */
  srcset: string
  /** The same in formats that take fewer bytes, the smallest first. */
  sources: ReadonlyArray<{ type: string; srcset: string }>
  /** In pixels. */
  width: number
  height: number
  /** A ThumbHash in base64. */
  thumbhash: string
  /** What it shows, as the library says; empty where it says nothing. */
  alt: string
  /** Whose it is, as the library says; may be empty. */
  credit: string
}

/** What readers are shown of an image, by its id; null or undefined where they are not shown it. */
export type ImageOf = (assetId: string) => ShownImage | null | undefined

/** What is said of an image to those who cannot see it: empty where it is decorative. */
export function altOf({ attrs, content: [, , altText] }: ImageFigure, image: Pick<ShownImage, 'alt'>): string {
  if (attrs.decorative) return ''
  return contentText(altText.content) || image.alt
}

/** Whose an image is, as readers are told; may be empty. */
export const creditOf = ({ content: [, credit] }: ImageFigure, image: Pick<ShownImage, 'credit'>): string =>
  contentText(credit.content) || image.credit
