import type { BodyIssue } from '../body-issues.ts'
import type { Body, ContainerNode, ImageFigure } from '../body.ts'
import { bodyLimits } from '../limits.ts'

/** An image where a body shows it. */
export interface PlacedImage {
  image: ImageFigure
  /** Where in the JSON, as `content[2].content[0]`. */
  path: string
}

/** The images of a body in reading order, as often as it shows them. */
export function imagesOf(body: Body): PlacedImage[] {
  const found: PlacedImage[] = []
  const walk = (node: ContainerNode, path: string): void => {
    if (node.type === 'image') found.push({ image: node, path })
    else if (holdsBlocks(node))
      for (const [index, child] of node.content.entries()) walk(child, `${path}.content[${index}]`)
  }
  for (const [index, block] of body.content.entries()) walk(block, `content[${index}]`)
  return found
}

type Holder = Extract<ContainerNode, { content: ContainerNode[] }>

/** Whether an image may stand somewhere in a block. */
function holdsBlocks(node: ContainerNode): node is Holder {
  switch (node.type) {
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'factBox':
    case 'gallery':
      return true
    default:
      return false
  }
}

/** The images of the library that a body shows, each once, in reading order. */
export const assetIds = (body: Body): string[] => [...new Set(imagesOf(body).map(({ image }) => image.attrs.assetId))]

/** That a body shows more images than it may. */
export function tooManyImages(body: Body): BodyIssue[] {
  const excess = imagesOf(body)[bodyLimits.images]
  return excess === undefined
    ? []
    : [{ path: excess.path, message: `is one image too many: a body may have ${bodyLimits.images}` }]
}
