import { markOrder } from '../marks.ts'
import { attributeOf, type EditedNode, type NodeMark, suggestionOf, withinSuggestions } from './edited-node.ts'

/** What becomes of a suggestion: made, refused, or left open. */
export type Resolution = 'accept' | 'reject' | 'keep'

/** What becomes of each suggestion, by its id and by who made it. */
export type Resolve = (suggestion: { readonly id: string; readonly by: string }) => Resolution

/** A node whose suggestions are resolved, and whether nothing is left of it. */
interface Resolved {
  node: EditedNode
  isGone: boolean
}

const inlineTypes = new Set(['text', 'hardBreak', 'footnoteReference'])
const removable = new Set(['paragraph', 'heading', 'codeBlock'])
const removableHolders = new Set(['bulletList', 'orderedList', 'blockquote', 'listItem'])

/**
 * A text with suggestions accepted or rejected. A block of which all words go goes with them, unless what it stands in needs it;
 * so does a footnote to which nothing refers any more. Claims stay on the words that stay.
 */
export function resolveSuggestions(doc: EditedNode, resolve: Resolve): EditedNode {
  return withoutUnnamedNotes(resolved(doc, resolve).node)
}

/** A text as it is while nothing that is suggested is accepted: what readers read. */
export const withoutSuggestions = (doc: EditedNode): EditedNode => resolveSuggestions(doc, () => 'reject')

function resolved(node: EditedNode, resolve: Resolve): Resolved {
  const { content } = node
  if (content === undefined) return { node, isGone: false }
  if (content.some(({ type }) => inlineTypes.has(type))) return resolvedWords(node, content, resolve)
  const children = content.map((child) => resolved(child, resolve))
  if (removableHolders.has(node.type) && children.every(({ isGone }) => isGone)) return { node, isGone: true }
  return { node: { ...node, content: remaining(node.type, children) }, isGone: false }
}

/** What is left in a block that holds blocks: no less than it needs. */
function remaining(holder: string, children: readonly Resolved[]): EditedNode[] {
  const hasHead = holder === 'factBox' || holder === 'listItem'
  const last = lastResort(holder, children)
  const isNeeded = (index: number): boolean => (hasHead && index === 0) || index === last
  return children.flatMap(({ node, isGone }, index) => (isGone && !isNeeded(index) ? [] : [node]))
}

/** The block that stays, without words, where otherwise none of those would that its holder needs. */
function lastResort(holder: string, children: readonly Resolved[]): number {
  const first = holder === 'factBox' ? 1 : 0
  const isOther = ({ node }: Resolved): boolean => node.type === 'caption' || node.type === 'footnotes'
  const needed = children.slice(first).filter((child) => !isOther(child))
  return needed.every(({ isGone }) => isGone) ? first : -1
}

function resolvedWords(node: EditedNode, words: readonly EditedNode[], resolve: Resolve): Resolved {
  const { content: _replaced, ...rest } = node
  const content = withinSuggestions(words).flatMap(({ inline, marks }) => {
    const left = marksLeft(marks, resolve)
    return left === null ? [] : [withMarks(inline, left)]
  })
  if (content.length > 0) return { node: { ...rest, content: joined(content) }, isGone: false }
  return { node: rest, isGone: removable.has(node.type) }
}

/** The marks that are left on words; null where the words go. */
function marksLeft(marks: readonly NodeMark[], resolve: Resolve): NodeMark[] | null {
  let left: NodeMark[] = []
  const changes: NodeMark[] = []
  for (const mark of marks) {
    const suggestion = suggestionOf(mark)
    const resolution = suggestion === null ? 'keep' : resolve(suggestion)
    if (resolution === 'keep') left.push(mark)
    else if (mark.type === (resolution === 'accept' ? 'deletion' : 'insertion')) return null
    else if (mark.type === 'formatting' && resolution === 'accept') changes.push(mark)
  }
  for (const change of changes) {
    const style = String(attributeOf(change, 'style'))
    left = left.filter(({ type }) => type !== style)
    if (attributeOf(change, 'change') !== 'add') continue
    left.push(style === 'link' ? { type: style, attrs: { href: attributeOf(change, 'href') } } : { type: style })
  }
  return changes.length === 0 ? left : left.toSorted((one, other) => rankOf(one) - rankOf(other))
}

const rankOf = ({ type }: NodeMark): number => markOrder.findIndex((one) => one === type)

/** Words whose neighbours carry other marks than they do. */
function joined(content: readonly EditedNode[]): EditedNode[] {
  const result: EditedNode[] = []
  for (const node of content) {
    const last = result.at(-1)
    const isSame = last?.text !== undefined && node.text !== undefined && marksText(last) === marksText(node)
    if (isSame) result[result.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else result.push(node)
  }
  return result
}

const marksText = ({ marks = [] }: EditedNode): string => JSON.stringify(marks)

function withMarks(inline: EditedNode, marks: readonly NodeMark[]): EditedNode {
  const { marks: _replaced, ...bare } = inline
  return marks.length === 0 ? bare : { ...bare, marks: [...marks] }
}

/** The same without footnotes to which nothing refers. */
function withoutUnnamedNotes(doc: EditedNode): EditedNode {
  const named = new Set(referencesIn(doc))
  const content = (doc.content ?? []).flatMap((block) => {
    if (block.type !== 'footnotes') return [block]
    const notes = (block.content ?? []).filter((note) => named.has(attributeOf(note, 'id')))
    return notes.length === 0 ? [] : [{ ...block, content: notes }]
  })
  return { ...doc, content }
}

const referencesIn = (node: EditedNode): unknown[] =>
  node.type === 'footnoteReference' ? [attributeOf(node, 'noteId')] : (node.content ?? []).flatMap(referencesIn)
