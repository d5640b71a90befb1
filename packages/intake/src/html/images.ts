import { absolute, type ReadingOptions } from './addresses.ts'
import { isElement, lineOf, type HtmlElement } from './html-node.ts'

/** How something that is shown is told in a text. */
export interface Shown {
  /** Null where all of it is kept. */
  readonly notice: 'image-as-link' | 'image-left-out' | 'embed-as-link' | 'embed-left-out' | null
  /** Null where there is nothing to tell. */
  readonly words: string | null
  readonly href: string | null
}

/** An image as a line with its caption, or else what is said in its place; null for what nobody is meant to see. */
export function imageOf(image: HtmlElement, caption: string | null, { base, takeImage }: ReadingOptions): Shown | null {
  const [width, height] = ['width', 'height'].map((side) => Number.parseInt(image.getAttribute(side) ?? '', 10))
  if ((width ?? Infinity) <= 2 || (height ?? Infinity) <= 2) return null
  if (takeImage) return takenImage(addressesOf(image), caption, takeImage)
  const words = caption || describedBy(image)
  const href =
    addressesOf(image)
      .map((given) => absolute(given, base))
      .find((address) => address !== null) ?? null
  if (href === null) return { notice: 'image-left-out', words: words === '' ? null : `Image: ${words}`, href }
  return { notice: 'image-as-link', words: `Image: ${words || fileOf(href)}`, href }
}

/** An image by what holds its place, or else its caption alone. */
function takenImage(
  addresses: readonly string[],
  caption: string | null,
  take: NonNullable<ReadingOptions['takeImage']>,
): Shown {
  const taken = addresses.map(take).find((words) => words !== null)
  if (taken === undefined) return { notice: 'image-left-out', words: caption || null, href: null }
  return { notice: null, words: taken, href: null }
}

/** What an image says of itself: what it shows, and behind that its title, where Markdown has the credit. */
function describedBy(image: HtmlElement): string {
  const [alt = '', title = ''] = ['alt', 'title'].map((name) =>
    (image.getAttribute(name) ?? '').replace(/\s+/gu, ' ').trim(),
  )
  if (title === '' || alt.includes(title)) return alt
  return alt === '' ? title : `${alt} (${title})`
}

/** The addresses under which an image may lie, those first that are meant for it: `src` is often an empty picture. */
function addressesOf(image: HtmlElement): string[] {
  const attributes = ['data-src', 'data-lazy-src', 'data-original', 'src'].flatMap(
    (name) => image.getAttribute(name) ?? [],
  )
  const parent = image.parentNode
  const sources =
    parent !== null && isElement(parent) && parent.localName === 'picture' ? [...parent.querySelectorAll('source')] : []
  const sets = [image, ...sources].flatMap((element) =>
    ['srcset', 'data-srcset'].flatMap((name) => widestIn(element.getAttribute(name) ?? '') ?? []),
  )
  return [...attributes, ...sets].filter((given) => given.trim() !== '')
}

/** The widest or densest picture of a `srcset` (HTML, "Srcset attributes"): `a.jpg 800w, b.jpg 1600w`. */
function widestIn(srcset: string): string | null {
  const candidates = srcset.split(/,\s+/u).flatMap((candidate) => {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/u)
    return address === '' ? [] : [{ address, size: Number.parseFloat(size) || 0 }]
  })
  return candidates.toSorted((one, other) => other.size - one.size)[0]?.address ?? null
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
