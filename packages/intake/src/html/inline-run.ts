import type { BodyMark, InlineNode } from '@sourceline/rich-text'

/** Gathers the inline content of one block: white space as pages show it, marks as they stand. */
export class InlineRun {
  #nodes: InlineNode[] = []
  /** Whether a space here would be shown: not at the beginning of a line, and not behind another. */
  #spaced = true

  get isEmpty(): boolean {
    return this.#nodes.length === 0
  }

  /** Adds text; white space is collapsed. */
  text(words: string, marks: readonly BodyMark[]): void {
    let collapsed = words.replace(/[ \t\r\n\f\u2028\u2029]+/gu, ' ')
    if (this.#spaced && collapsed.startsWith(' ')) collapsed = collapsed.slice(1)
    if (collapsed === '') return
    this.#spaced = collapsed.endsWith(' ')
    this.#nodes.push(withMarks({ type: 'text', text: collapsed }, marks))
  }

  /** Adds text with its line feeds as breaks. */
  preformatted(words: string, marks: readonly BodyMark[]): void {
    for (const [index, line] of words.split(/\r\n?|\n/u).entries()) {
      if (index > 0) this.lineBreak()
      if (line !== '') this.#nodes.push(withMarks({ type: 'text', text: line }, marks))
    }
    this.#spaced = false
  }

  /** Adds a reference to a footnote; the space before it is none of the text. */
  reference(noteId: string): void {
    this.#trimEnd()
    this.#nodes.push({ type: 'footnoteReference', attrs: { noteId } })
    this.#spaced = false
  }

  lineBreak(): void {
    this.#trimEnd()
    this.#nodes.push({ type: 'hardBreak' })
    this.#spaced = true
  }

  /** Whether the last thing was a line break: another one parts paragraphs. */
  get endsLine(): boolean {
    return this.#nodes.at(-1)?.type === 'hardBreak'
  }

  /** Gives what was gathered, without white space and breaks around it, and begins anew. */
  take(): InlineNode[] {
    const nodes = this.#nodes
    this.#nodes = nodes
    this.#trimEnd(true)
    this.#nodes = []
    this.#spaced = true
    let first = 0
    while (nodes[first]?.type === 'hardBreak') first++
    return nodes.slice(first)
  }

  #trimEnd(breaks = false): void {
    for (let last = this.#nodes.at(-1); last !== undefined; last = this.#nodes.at(-1)) {
      if (last.type === 'hardBreak') {
        if (!breaks) return
        this.#nodes.pop()
        continue
      }
      if (last.type !== 'text') return
      last.text = last.text.trimEnd()
      if (last.text !== '') return
      this.#nodes.pop()
    }
  }
}

const withMarks = (node: InlineNode, marks: readonly BodyMark[]): InlineNode =>
  marks.length === 0 ? node : { ...node, marks: [...marks] }
