import type { BlockId, BlockNode, Body, ListItem, Textblock } from './body.ts'
import { contentText } from './inline.ts'

/** What stands between two blocks in the text of a body. */
const blockSeparator = '\n\n'

/** A textblock and where it stands in the text of its body. */
export interface LocatedBlock {
  id: BlockId
  text: string
  /** UTF-16 offset in `toText(body)`. */
  start: number
  /** UTF-16 offset in `toText(body)`, past the last character. */
  end: number
  node: Textblock
}

/** Tells a block that holds text from one that holds blocks or nothing. */
function isTextblock(node: BlockNode | ListItem): node is Textblock {
  return node.type === 'paragraph' || node.type === 'heading'
}

/** The textblocks of a body in reading order, whatever they are nested in. */
export function textblocks(body: Body): Textblock[] {
  const result: Textblock[] = []
  const walk = (node: BlockNode | ListItem): void => {
    if (isTextblock(node)) result.push(node)
    else if ('content' in node) node.content.forEach(walk)
  }
  body.content.forEach(walk)
  return result
}

/**
 * The textblocks of a body with their place in `toText(body)`. A block without text takes no room
 * there, not even a separator.
 */
export function blocks(body: Body): LocatedBlock[] {
  let end = 0
  return textblocks(body).map((node) => {
    const text = contentText(node.content)
    const start = text === '' || end === 0 ? end : end + blockSeparator.length
    end = start + text.length
    return { id: node.attrs.id, text, start, end, node }
  })
}

/** The plain text of a body: its blocks with an empty line between them, line breaks as line feeds. */
export function toText(body: Body): string {
  return textblocks(body)
    .map((node) => contentText(node.content))
    .filter((text) => text !== '')
    .join(blockSeparator)
}

/** A body with each textblock replaced by what `change` returns for it. */
export function mapTextblocks(body: Body, change: (block: Textblock) => Textblock): Body {
  const mapBlock = (node: BlockNode): BlockNode => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return change(node)
      case 'blockquote':
        return { ...node, content: node.content.map(mapBlock) }
      case 'bulletList':
      case 'orderedList':
        return { ...node, content: node.content.map((item) => ({ ...item, content: item.content.map(mapBlock) })) }
      case 'horizontalRule':
        return node
    }
  }
  return { ...body, content: body.content.map(mapBlock) }
}

/** How many words a body has, counted as Unicode counts them: a run of letters and digits, "don't" being one. */
export function wordCount(body: Body): number {
  return toText(body).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\-.,]*/gu)?.length ?? 0
}
