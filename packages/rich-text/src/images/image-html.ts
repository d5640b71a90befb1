import type { Caption, ImageFigure } from '../body.ts'
import { escapeHtml } from '../escape-html.ts'
import { altOf, creditOf, type ShownImage } from './shown-image.ts'

/** How wide an image is shown where the page does not say: as the browser lays it out, where it can tell. */
const sizes = 'auto, 100vw'

/** An image as HTML; nothing where readers are not shown it. `inner`: the HTML of the content of its caption. */
export function imageHtml(figure: ImageFigure, image: ShownImage | null, inner: (block: Caption) => string): string {
  if (image === null) return ''
  const [caption] = figure.content
  const credit = creditOf(figure, image)
  const said = [
    ...(caption.content === undefined ? [] : [inner(caption)]),
    ...(credit === '' ? [] : [`<span class="credit">${escapeHtml(credit)}</span>`]),
  ].join(' ')
  return `<figure class="image">${pictureHtml(figure, image)}${said === '' ? '' : `<figcaption>${said}</figcaption>`}</figure>`
}

function pictureHtml(figure: ImageFigure, image: ShownImage): string {
  const sources = image.sources.map(({ type, srcset }) => `<source${attributes({ type, srcset, sizes })}>`)
  const { url: src, srcset, width, height, thumbhash } = image
  const img = attributes({
    src,
    srcset,
    sizes,
    width,
    height,
    alt: altOf(figure, image),
    loading: 'lazy',
    decoding: 'async',
    'data-thumbhash': thumbhash,
  })
  return `<picture>${sources.join('')}<img${img}></picture>`
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('')
