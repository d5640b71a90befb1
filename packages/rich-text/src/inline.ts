import type { BodyMark, InlineNode } from './body.ts'
import { isWithinCharacter } from './clean-text.ts'
import { normaliseMarks, sameMarks } from './marks.ts'

/** The text of one inline node; a hard break reads as a line feed. */
export function inlineText(node: InlineNode): string {
  return node.type === 'text' ? node.text : '\n'
}

/** The text of inline content. */
export function contentText(content: readonly InlineNode[] = []): string {
  return content.map(inlineText).join('')
}

function withMarks(node: InlineNode, marks: readonly BodyMark[]): InlineNode {
  const bare: InlineNode = node.type === 'text' ? { type: 'text', text: node.text } : { type: 'hardBreak' }
  return marks.length === 0 ? bare : { ...bare, marks: [...marks] }
}

/** Inline content in normal form: marks in order, no empty text, neighbours of the same marks joined. */
export function normaliseInline(content: readonly InlineNode[]): InlineNode[] {
  const result: InlineNode[] = []
  for (const raw of content) {
    const node = withMarks(raw, normaliseMarks(raw.marks ?? []))
    if (node.type === 'text' && node.text === '') continue
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last.marks, node.marks)) last.text += node.text
    else result.push(node)
  }
  return result
}

/**
 * Inline content with the marks of the characters from `start` to `end` (UTF-16 offsets within the
 * content's text) changed, in normal form. A character that the range cuts is changed as a whole.
 */
export function changeMarks(
  content: readonly InlineNode[],
  start: number,
  end: number,
  change: (marks: readonly BodyMark[]) => readonly BodyMark[],
): InlineNode[] {
  if (start >= end) return normaliseInline(content)
  const whole = contentText(content)
  let first = start
  let last = end
  while (isWithinCharacter(whole, first)) first -= 1
  while (isWithinCharacter(whole, last)) last += 1
  const result: InlineNode[] = []
  let offset = 0
  for (const node of content) {
    const text = inlineText(node)
    const from = Math.min(Math.max(first - offset, 0), text.length)
    const to = Math.min(Math.max(last - offset, 0), text.length)
    const marks = node.marks ?? []
    if (from >= to) result.push(node)
    else if (node.type === 'hardBreak') result.push(withMarks(node, change(marks)))
    else {
      result.push({ ...node, text: text.slice(0, from) })
      result.push(withMarks({ type: 'text', text: text.slice(from, to) }, change(marks)))
      result.push({ ...node, text: text.slice(to) })
    }
    offset += text.length
  }
  return normaliseInline(result)
}
