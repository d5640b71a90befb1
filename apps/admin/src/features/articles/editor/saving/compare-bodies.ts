import type { JSONContent } from '@tiptap/core'

/** A paragraph of one version, and whether the other has the same. */
export interface ComparedBlock {
  id: string
  text: string
  same: boolean
}

interface Block {
  id: string
  text: string
}

const textIn = (node: JSONContent): string => node.text ?? (node.type === 'hardBreak' ? '\n' : (node.content ?? []).map(textIn).join(''))

function blocksIn(node: JSONContent): Block[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [{ id: String(node.attrs?.['id'] ?? ''), text: textIn(node) }]
  return (node.content ?? []).flatMap(blocksIn)
}

/** The paragraphs of a body, each told apart from the paragraphs of another body by its words. */
export function compareBodies(body: JSONContent, other: JSONContent): ComparedBlock[] {
  const known = new Set(blocksIn(other).map(({ text }) => text))
  return blocksIn(body).filter(({ text }) => text !== '').map((block) => ({ ...block, same: known.has(block.text) }))
}
