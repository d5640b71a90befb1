import type { BlockNode, Body, Embed, ImageFigure, ListItem, NestedBlock } from '../body.ts'
import { embedsOf } from '../embeds/embeds-of.ts'
import type { EmbedOf } from '../embeds/shown-embed.ts'
import { footnotesOf, referencedNotes } from '../footnotes/number-footnotes.ts'
import { imagesOf } from './images-of.ts'
import type { ImageOf } from './shown-image.ts'

/** What readers are shown of what a body names by its id. */
interface Shown {
  images?: ImageOf | undefined
  embeds?: EmbedOf | undefined
}

/**
 * A body as readers see it: without the images and embeds that they are not shown, without the galleries, quotations and items that
 * held nothing else, and without the footnotes that only captions of these refer to.
 */
export function shownBody(body: Body, { images = () => null, embeds = () => null }: Shown): Body {
  const isShown: IsShown = ({ type, attrs }) =>
    Boolean(type === 'image' ? images(attrs.assetId) : embeds(attrs.embedId))
  if (imagesOf(body).every(({ image }) => isShown(image)) && embedsOf(body).every(({ embed }) => isShown(embed)))
    return body
  const content = body.content.flatMap((block) => shownBlock(block, isShown))
  return withoutUnreferenced({ ...body, content })
}

type IsShown = (node: ImageFigure | Embed) => boolean

function shownBlock(block: BlockNode, isShown: IsShown): BlockNode[] {
  if (block.type === 'footnotes') return [block]
  if (block.type === 'factBox')
    return [{ ...block, content: block.content.flatMap((part) => shownNested(part, isShown)) }]
  return shownNested(block, isShown)
}

function shownNested(block: NestedBlock, isShown: IsShown): NestedBlock[] {
  switch (block.type) {
    case 'image':
    case 'embed':
      return isShown(block) ? [block] : []
    case 'gallery': {
      const content = block.content.filter(isShown)
      return content.length > 0 ? [{ ...block, content }] : []
    }
    case 'blockquote': {
      const content = block.content.flatMap((part) => shownNested(part, isShown))
      return content.length > 0 ? [{ ...block, content }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return [{ ...block, content: block.content.map((item) => shownItem(item, isShown)) }]
    default:
      return [block]
  }
}

/** An item keeps the paragraph with which it begins. */
const shownItem = (item: ListItem, isShown: IsShown): ListItem => ({
  ...item,
  content: item.content.flatMap((part) => shownNested(part, isShown)),
})

/** A body without the footnotes that nothing refers to. */
function withoutUnreferenced(body: Body): Body {
  const notes = footnotesOf(body)
  if (notes === null) return body
  const referenced = new Set(referencedNotes(body))
  const content = notes.content.filter(({ attrs }) => referenced.has(attrs.id))
  const text = body.content.slice(0, -1)
  return { ...body, content: content.length > 0 ? [...text, { ...notes, content }] : text }
}
