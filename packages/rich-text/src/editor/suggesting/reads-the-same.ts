import type { Node } from '@tiptap/pm/model'
import type { EditedNode } from '../../suggestions/edited-node.ts'
import { withoutSuggestions } from '../../suggestions/resolve-suggestions.ts'

const holders = new Set(['bulletList', 'orderedList', 'blockquote', 'listItem'])

/** What of a node is read: without ids of blocks, and without blocks in which nothing stands. */
function readable(node: EditedNode): EditedNode[] {
  const { attrs, content, ...rest } = node
  const { id: _id, ...others }: { id?: unknown } = { ...attrs }
  const children = content?.flatMap(readable)
  const isEmpty = (children ?? []).length === 0
  if (isEmpty && (node.type === 'paragraph' || holders.has(node.type))) return []
  return [{ ...rest, attrs: others, ...(children && { content: children }) }]
}

/** Whether two documents read the same as long as nothing that is suggested in them is accepted. */
export const readsTheSame = (one: Node, other: Node): boolean =>
  JSON.stringify(readable(withoutSuggestions(one.toJSON()))) ===
  JSON.stringify(readable(withoutSuggestions(other.toJSON())))
