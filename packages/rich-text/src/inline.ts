import type { BodyMark, EditedMark, InlineNode } from './body.ts'
import { isWithinCharacter } from './clean-text.ts'
import { isClaimMark, isInserted, normaliseMarks, sameMarks, sharedMarks } from './marks.ts'

const plainDigits = '0123456789+-−=()'
const raisedDigits = new Map(Array.from(plainDigits, (plain, at) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'.charAt(at)]))

/** Text that stands above the line, with characters of the same length that say so: 10⁶ is not 106. */
const raisedText = (text: string): string => text.replace(/[\d+\-−=()]/gu, (plain) => raisedDigits.get(plain) ?? plain)

/**
 * The text of one inline node, of the length that it has in the body: a hard break reads as a line feed, a footnote's
 * reference and what is only suggested to be added as nothing, figures above the line as such.
 */
export function inlineText(node: InlineNode): string {
  if (isInserted(node)) return ''
  switch (node.type) {
    case 'text':
      return node.marks?.some(({ type }) => type === 'superscript') ? raisedText(node.text) : node.text
    case 'hardBreak':
      return '\n'
    case 'footnoteReference':
      return ''
  }
}

/** The text of inline content. */
export function contentText(content: readonly InlineNode[] = []): string {
  return content.map(inlineText).join('')
}

function withMarks(node: InlineNode, marks: readonly EditedMark[]): InlineNode {
  const { marks: _replaced, ...bare } = node
  return marks.length === 0 ? bare : { ...bare, marks: [...marks] }
}

/**
 * Inline content in normal form: marks in order, no empty text, neighbours of the same marks joined. What is no text has
 * the marks that the text before and after it share, and so needs none of its own: a claim, a link or a style goes across
 * it, also where an editor or its protocol kept no marks on it. A footnote's reference takes part in claims alone.
 */
export function normaliseInline(content: readonly InlineNode[]): InlineNode[] {
  const result: InlineNode[] = []
  for (const raw of content) {
    const node = withMarks(raw, normaliseMarks(raw.marks ?? []))
    if (node.type === 'text' && node.text === '') continue
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last.marks, node.marks)) last.text += node.text
    else result.push(node)
  }
  return withMarksBetween(result)
}

function withMarksBetween(content: readonly InlineNode[]): InlineNode[] {
  const result: InlineNode[] = []
  let waiting: InlineNode[] = []
  let before: readonly EditedMark[] = []
  const settle = (after: readonly EditedMark[]): void => {
    const shared = sharedMarks(before, after)
    const claims = shared.filter(isClaimMark)
    result.push(...waiting.map((node) => withMarks(node, node.type === 'footnoteReference' ? claims : shared)))
    waiting = []
    before = after
  }
  for (const node of content) {
    if (node.type === 'text') {
      settle(node.marks ?? [])
      result.push(node)
    } else waiting.push(node)
  }
  settle([])
  return result
}

/** Characters that are to carry a mark; UTF-16 offsets within the text of the content. */
export interface MarkedRange {
  readonly start: number
  readonly end: number
  readonly mark: BodyMark
}

/**
 * Inline content with marks added to ranges of its characters, in the order given and in normal form.
 * A character that a range cuts is marked as a whole.
 */
export function addMarks(content: readonly InlineNode[], ranges: readonly MarkedRange[]): InlineNode[] {
  const whole = contentText(content)
  const wanted = ranges.flatMap((range, order) =>
    range.start < range.end ? [{ ...wholeCharacters(whole, range), mark: range.mark, order }] : [],
  )
  const cuts = [...new Set(wanted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const waiting = wanted.toSorted((a, b) => a.start - b.start || a.order - b.order)
  const result: InlineNode[] = []
  let open: typeof waiting = []
  let next = 0
  let cut = 0
  let offset = 0
  for (const node of content) {
    const text = inlineText(node)
    const end = offset + text.length
    if (text === '') result.push(node)
    for (let from = offset; from < end;) {
      while ((cuts[cut] ?? Infinity) <= from) cut += 1
      const to = Math.min(cuts[cut] ?? end, end)
      open = open.filter((range) => range.end > from)
      for (let range = waiting[next]; range !== undefined && range.start <= from; range = waiting[++next])
        if (range.end > from) open.push(range)
      const added = open.toSorted((a, b) => a.order - b.order).map(({ mark }) => mark)
      const piece = node.type === 'text' ? { ...node, text: node.text.slice(from - offset, to - offset) } : node
      result.push(added.length === 0 ? piece : withMarks(piece, [...(node.marks ?? []), ...added]))
      from = to
    }
    offset = end
  }
  return normaliseInline(result)
}

/** What goes on for more UTF-16 units than this is not read as one character, and may be cut. */
const longestCharacter = 64

function wholeCharacters(text: string, { start, end }: MarkedRange): { start: number; end: number } {
  let first = Math.max(start, 0)
  let last = Math.min(end, text.length)
  while (isWithinCharacter(text, first) && first > start - longestCharacter) first -= 1
  while (isWithinCharacter(text, last) && last < end + longestCharacter) last += 1
  return { start: first, end: last }
}
