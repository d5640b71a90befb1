/** How words stand. */
interface Setting {
  readonly bold: boolean
  readonly italic: boolean
  readonly struck: boolean
  readonly script: 'sup' | 'sub' | null
  readonly link: string | null
}

/** What a paragraph is, told before its words. */
interface ParagraphState {
  style: number | null
  outline: number | null
  level: number
  /** The number or the dot before an item of a list. */
  marker: string | null
  inTable: boolean
}

const plainParagraph: ParagraphState = { style: null, outline: null, level: 0, marker: null, inTable: false }

const escaped = (words: string): string =>
  words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')

/** Gathers the paragraphs of a file of RTF as HTML. */
export class RtfParagraphs {
  readonly #html: string[] = []
  readonly #styles = new Map<number, string>()
  readonly #footnotes: string[] = []
  #paragraph: ParagraphState = { ...plainParagraph }
  #line: string[] = []
  #cells: string[] = []
  #rows: string[] = []
  /** The line that a footnote interrupts. */
  #interrupted: { readonly line: string[]; readonly paragraph: ParagraphState } | null = null

  nameStyle(style: number, name: string): void {
    this.#styles.set(style, name)
  }

  words(words: string, { bold, italic, struck, script, link }: Setting): void {
    const marks = [bold && 'b', italic && 'i', struck && 's', script].filter((name) => typeof name === 'string')
    const start = marks.map((name) => `<${name}>`).join('')
    const close = marks.toReversed().map((name) => `</${name}>`)
    const set = start + escaped(words) + close.join('')
    this.#line.push(link === null ? set : `<a href="${escaped(link)}">${set}</a>`)
  }

  /** What stands before an item of a list. */
  marked(marker: string): void {
    this.#paragraph.marker = marker.trim()
  }

  control(word: string, value = 0): void {
    switch (word) {
      case 'par':
      case 'sect':
        return this.#endParagraph()
      case 'line':
        return void this.#line.push('<br>')
      case 'page':
        return this.#endParagraph()
      case 'pard':
        this.#paragraph = { ...plainParagraph, marker: this.#paragraph.marker }
        return
      case 's':
        this.#paragraph.style = value
        return
      case 'outlinelevel':
        this.#paragraph.outline = value
        return
      case 'ilvl':
        this.#paragraph.level = Math.min(Math.max(value, 0), 8)
        return
      case 'intbl':
        this.#paragraph.inTable = true
        return
      case 'cell':
      case 'nestcell':
        return this.#endCell()
      case 'row':
      case 'nestrow':
        return this.#endRow()
    }
  }

  beginFootnote(): void {
    if (this.#interrupted) return
    this.#interrupted = { line: this.#line, paragraph: this.#paragraph }
    this.#line = []
    this.#paragraph = { ...plainParagraph }
  }

  endFootnote(): void {
    if (!this.#interrupted) return
    this.#footnotes.push(this.#line.join(''))
    this.#line = this.#interrupted.line
    this.#paragraph = this.#interrupted.paragraph
    this.#interrupted = null
    const number = String(this.#footnotes.length)
    this.#line.push(`<sup><a href="#fn-${number}" id="fnref-${number}">${number}</a></sup>`)
  }

  end(): string {
    this.#endParagraph()
    this.#endTable()
    if (this.#footnotes.length > 0) this.#html.push(`<ol>${this.#footnotes.map(footnoteItem).join('')}</ol>`)
    return this.#html.join('\n')
  }

  #endParagraph(): void {
    if (this.#interrupted) return void this.#line.push('<br>')
    if (this.#paragraph.inTable) return void this.#line.push('<br>')
    this.#endTable()
    const words = this.#line.join('')
    this.#line = []
    const { marker, level } = this.#paragraph
    if (words !== '') {
      const heading = this.#headingLevel()
      if (marker !== null) this.#html.push(listItem(words, marker, level))
      else if (heading !== null) this.#html.push(`<h${String(heading)}>${words}</h${String(heading)}>`)
      else this.#html.push(`<p>${words}</p>`)
    }
    this.#paragraph = { ...this.#paragraph, marker: null }
  }

  #headingLevel(): number | null {
    const { style, outline } = this.#paragraph
    const name = style === null ? '' : (this.#styles.get(style) ?? '')
    const named = /^(?:heading|überschrift|titre|título|rubrik) ?(\d)$/iu.exec(name)?.[1]
    if (named !== undefined) return Math.min(Math.max(Number(named), 1), 6)
    if (/^title$/iu.test(name)) return 1
    return outline === null || outline > 5 || outline < 0 ? null : outline + 1
  }

  #endCell(): void {
    this.#cells.push(`<td>${this.#line.join('').replace(/(?:<br>)+$/u, '')}</td>`)
    this.#line = []
  }

  #endRow(): void {
    if (this.#cells.length > 0) this.#rows.push(`<tr>${this.#cells.join('')}</tr>`)
    this.#cells = []
  }

  #endTable(): void {
    this.#endRow()
    if (this.#rows.length > 0) this.#html.push(`<table>${this.#rows.join('')}</table>`)
    this.#rows = []
  }
}

/** An item of a list as Word writes it into a page. */
const listItem = (words: string, marker: string, level: number): string =>
  `<p style="mso-list:l0 level${String(level + 1)} lfo1"><span style="mso-list:Ignore">${escaped(marker)}</span>${words}</p>`

/** A footnote with a link back to its sign in the text, by which it is known for one. */
const footnoteItem = (words: string, index: number): string => {
  const number = String(index + 1)
  return `<li id="fn-${number}">${words} <a href="#fnref-${number}">↑</a></li>`
}
