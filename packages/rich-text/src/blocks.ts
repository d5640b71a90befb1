import type { BlockId, BlockNode, Body, ContainerNode, ImageFigure, NestedBlock, Textblock } from './body.ts'
import { contentText } from './inline.ts'

/** What a textblock is part of, where that is no plain text: the nearest of these around it. */
export type BlockSetting =
  | 'pullQuote'
  | 'factBox'
  | 'tableFigure'
  | 'tableCell'
  | 'tableHeader'
  | 'image'
  | 'embed'
  | 'footnote'

/** A textblock and where it stands in the text of its body. */
export interface LocatedBlock {
  id: BlockId
  text: string
  /** UTF-16 offset in `toText(body)`. */
  start: number
  /** UTF-16 offset in `toText(body)`, past the last character. */
  end: number
  node: Textblock
  setting: BlockSetting | null
  /** The image that it belongs to. */
  image: ImageFigure | null
}

/** Tells a block that holds text from one that holds blocks or nothing. */
export function isTextblock(node: ContainerNode): node is Textblock {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'caption':
    case 'credit':
    case 'altText':
      return true
    default:
      return false
  }
}

/** What parts the text of two blocks that follow one another. */
type Separator = '\n\n' | '\n' | '\t' | ' '

interface Visit {
  node: Textblock
  setting: BlockSetting | null
  image: ImageFigure | null
  /** The table, row and cell in which it stands. */
  within: readonly ContainerNode[]
}

function visit(body: Body, each: (visited: Visit) => void): void {
  const walk = (node: ContainerNode, { setting, image, within }: Omit<Visit, 'node'>): void => {
    if (isTextblock(node)) return each({ node, setting, image, within })
    if (!('content' in node)) return
    const inner = {
      setting: settingOf(node) ?? setting,
      image: node.type === 'image' ? node : image,
      within: isTablePart(node) ? [...within, node] : within,
    }
    for (const child of node.content) walk(child, inner)
  }
  for (const block of body.content) walk(block, { setting: null, image: null, within: [] })
}

function settingOf({ type }: ContainerNode): BlockSetting | null {
  switch (type) {
    case 'pullQuote':
    case 'factBox':
    case 'tableFigure':
    case 'tableCell':
    case 'tableHeader':
    case 'image':
    case 'embed':
    case 'footnote':
      return type
    default:
      return null
  }
}

const isTablePart = ({ type }: ContainerNode): boolean =>
  type === 'table' || type === 'tableRow' || type === 'tableCell' || type === 'tableHeader'

const separators: readonly Separator[] = ['\n\n', '\n', '\t', ' ']

/** Blocks are parted by an empty line, rows of a table by a line feed, its cells by a tab, paragraphs of a cell by a space. */
function separatorOf(before: Visit, after: Visit): Separator {
  const shared = after.within.filter((holder) => before.within.includes(holder)).length
  return separators[shared] ?? '\n\n'
}

/** The textblocks of a body in reading order, whatever they are nested in. */
export function textblocks(body: Body): Textblock[] {
  const result: Textblock[] = []
  visit(body, ({ node }) => result.push(node))
  return result
}

/**
 * The textblocks of a body with their place in `toText(body)`. A block without text takes no room
 * there, not even a separator.
 */
export function blocks(body: Body): LocatedBlock[] {
  const result: LocatedBlock[] = []
  let end = 0
  let last: Visit | null = null
  visit(body, (visited) => {
    const { node, setting, image } = visited
    const text = contentText(node.content)
    const start = text === '' || last === null ? end : end + separatorOf(last, visited).length
    end = start + text.length
    if (text !== '') last = visited
    result.push({ id: node.attrs.id, text, start, end, node, setting, image })
  })
  return result
}

/**
 * The plain text of a body: its blocks with an empty line between them, line breaks as line feeds, the cells of a table
 * parted by tabs.
 */
export function toText(body: Body): string {
  let whole = ''
  let last: Visit | null = null
  visit(body, (visited) => {
    const text = contentText(visited.node.content)
    if (text === '') return
    whole += last === null ? text : separatorOf(last, visited) + text
    last = visited
  })
  return whole
}

/** A body with each textblock replaced by what `change` returns for it, which is of its type. */
export function mapTextblocks(body: Body, change: <Block extends Textblock>(block: Block) => Block): Body {
  const mapImage = ({ content: [caption, credit, altText], ...image }: ImageFigure): ImageFigure => ({
    ...image,
    content: [change(caption), change(credit), change(altText)],
  })
  const mapNested = (node: NestedBlock): NestedBlock => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'codeBlock':
        return change(node)
      case 'blockquote':
        return { ...node, content: node.content.map(mapNested) }
      case 'bulletList':
      case 'orderedList':
        return { ...node, content: node.content.map((item) => ({ ...item, content: item.content.map(mapNested) })) }
      case 'pullQuote':
        return { ...node, content: node.content.map((part) => change(part)) }
      case 'tableFigure': {
        const [caption, table] = node.content
        const rows = table.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map((part) => change(part)) })),
        }))
        return { ...node, content: [change(caption), { ...table, content: rows }] }
      }
      case 'image':
        return mapImage(node)
      case 'gallery':
        return { ...node, content: node.content.map(mapImage) }
      case 'embed':
        return { ...node, content: [change(node.content[0])] }
      case 'horizontalRule':
        return node
    }
  }
  const mapBlock = (node: BlockNode): BlockNode => {
    if (node.type === 'factBox') return { ...node, content: node.content.map(mapNested) }
    if (node.type !== 'footnotes') return mapNested(node)
    return {
      ...node,
      content: node.content.map((note) => ({ ...note, content: note.content.map((part) => change(part)) })),
    }
  }
  return { ...body, content: body.content.map(mapBlock) }
}

/** The text of a body as it is read: without what is said of images for those who cannot see them, and whose they are. */
const readText = (body: Body): string =>
  blocks(body)
    .flatMap(({ node, text }) => (text === '' || node.type === 'credit' || node.type === 'altText' ? [] : text))
    .join('\n\n')

/**
 * How many words a body has to be read, counted as Unicode counts them: a run of letters and digits, "don't" being one.
 * Credits and alternative texts of images are not counted.
 */
export function wordCount(body: Body): number {
  return readText(body).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\-.,]*/gu)?.length ?? 0
}
