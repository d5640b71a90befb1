import type { NewBlockId } from './block-id.ts'
import type { BlockId, BlockNode, Body, InlineNode, ListItem } from './body.ts'
import type { BlockInput, BodyInput, InlineInput, ListItemInput } from './body-schema.ts'
import { cleanText, leadingCombining } from './clean-text.ts'
import { normaliseInline } from './inline.ts'

function cleanInline(content: readonly InlineInput[] = []): InlineNode[] {
  const joined = normaliseInline(
    content.map((node) => ('attrs' in node ? { type: node.type, marks: node.marks } : node) as InlineNode),
  )
  for (const [index, node] of joined.entries()) {
    const previous = joined[index - 1]
    const combining = node.type === 'text' ? leadingCombining.exec(node.text)?.[0] : undefined
    if (node.type === 'text' && previous?.type === 'text' && combining !== undefined) {
      previous.text += combining
      node.text = node.text.slice(combining.length)
    }
  }
  return normaliseInline(joined.map((node) => (node.type === 'text' ? { ...node, text: cleanText(node.text) } : node)))
}

/** A valid body in the one form that equal bodies share: see `parseBody`. */
export function normaliseBody(input: BodyInput, newId: NewBlockId): Body {
  const taken = new Set<BlockId>()
  const takeId = (given: string | null | undefined): BlockId => {
    let id = given ?? newId()
    while (taken.has(id)) id = newId()
    taken.add(id)
    return id
  }
  const withInline = <Block extends object>(block: Block, content: readonly InlineInput[] | undefined) => {
    const inline = cleanInline(content)
    return inline.length === 0 ? block : { ...block, content: inline }
  }
  const normaliseItem = (item: ListItemInput): ListItem => ({
    type: 'listItem',
    content: item.content.map(normaliseBlock),
  })
  const normaliseBlock = (block: BlockInput): BlockNode => {
    switch (block.type) {
      case 'paragraph':
        return withInline({ type: block.type, attrs: { id: takeId(block.attrs?.id) } }, block.content)
      case 'heading':
        return withInline(
          { type: block.type, attrs: { id: takeId(block.attrs.id), level: block.attrs.level } },
          block.content,
        )
      case 'blockquote':
        return { type: block.type, content: block.content.map(normaliseBlock) }
      case 'bulletList':
        return { type: block.type, content: block.content.map(normaliseItem) }
      case 'orderedList':
        return {
          type: block.type,
          attrs: { start: block.attrs?.start ?? 1 },
          content: block.content.map(normaliseItem),
        }
      case 'horizontalRule':
        return { type: block.type }
    }
  }
  const content = (input.content ?? []).map(normaliseBlock)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: takeId(null) } }] }
}
