import { absolute, type ReadingOptions } from './addresses.ts'
import { lineOf, type HtmlElement } from './html-node.ts'

/** How something that is shown is told in a text. */
export interface Shown {
  readonly notice: 'image-as-link' | 'image-left-out' | 'embed-as-link' | 'embed-left-out'
  /** Null where there is nothing to tell. */
  readonly words: string | null
  readonly href: string | null
}

/** An image as a line with its caption, or else what is said in its place; null for what nobody is meant to see. */
export function imageOf(image: HtmlElement, caption: string | null, { base }: ReadingOptions): Shown | null {
  const [width, height] = ['width', 'height'].map((side) => Number.parseInt(image.getAttribute(side) ?? '', 10))
  if ((width ?? Infinity) <= 2 || (height ?? Infinity) <= 2) return null
  const words = caption || (image.getAttribute('alt') ?? '').replace(/\s+/gu, ' ').trim()
  const given = image.getAttribute('data-src') ?? image.getAttribute('src') ?? ''
  const href = absolute(given, base)
  if (href === null) return { notice: 'image-left-out', words: words === '' ? null : `Image: ${words}`, href }
  return { notice: 'image-as-link', words: `Image: ${words || fileOf(href)}`, href }
}

/** A film, a sound or a frame as a link. */
export function embedOf(element: HtmlElement, { base }: ReadingOptions): Shown {
  const source = element.querySelector('source')
  const given = element.getAttribute('src') ?? element.getAttribute('data') ?? source?.getAttribute('src') ?? ''
  const href = given === '' ? null : absolute(given, base)
  if (href === null) return { notice: 'embed-left-out', words: null, href }
  const title = element.getAttribute('title')?.trim() || element.getAttribute('aria-label')?.trim() || lineOf(element)
  return { notice: 'embed-as-link', words: `Embedded: ${title || new URL(href).hostname}`, href }
}

const fileOf = (href: string): string => {
  const { pathname, hostname } = new URL(href)
  return pathname.split('/').at(-1) || hostname
}
