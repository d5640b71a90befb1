import {
  newBlockId,
  type BlockNode,
  type BodyMark,
  type Footnote,
  type HeadingLevel,
  type InlineNode,
  type ListItem,
  type NestedBlock,
  type Paragraph,
} from '@sourceline/rich-text'
import { absolute, type ReadingOptions } from './addresses.ts'
import {
  isComment,
  isCommentList,
  isDrawing,
  isHidden,
  isTrackedDeletion,
  isTrackedInsertion,
  marksWithin,
  styleOf,
} from './element-style.ts'
import { captionOf, isFactBox, isNested, isPullQuote } from './boxes.ts'
import { codeOf } from './code.ts'
import { findFootnotes, type PageFootnotes } from './footnotes.ts'
import { isElement, isText, lineOf, type HtmlElement, type HtmlNode } from './html-node.ts'
import { embedOf, imageOf, type Shown } from './images.ts'
import { InlineRun } from './inline-run.ts'
import { asLines, asParagraphs, cellOf, isTooLarge, onOneLine, rowsOf, tableOf } from './tables.ts'
import { wordListPlace, WordLists, type WordListPlace } from './word-lists.ts'

/** Where in the page something stands. */
interface Place {
  readonly marks: readonly BodyMark[]
  readonly preformatted: boolean
}

type Textblock = { readonly type: 'paragraph' } | { readonly type: 'heading'; readonly level: HeadingLevel }

/** How many lists and quotations may stand in one another. */
const deepestNesting = 5

const blockNames = new Set(
  (
    'address article aside body caption center dd details div dl dt fieldset figcaption figure footer form header ' +
    'hgroup html legend li main optgroup option p section summary tbody td tfoot th thead tr'
  ).split(' '),
)
/** Levels that a body does not have are read as the nearest that it has. */
const headingLevels: ReadonlyMap<string, HeadingLevel> = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
])
const listNames = new Set(['ul', 'ol', 'menu', 'dir'])
const embedNames = new Set(['iframe', 'video', 'audio', 'embed', 'object'])

/** The blocks of a body that the content of an element makes. */
export function toBlocks(root: HtmlNode, options: ReadingOptions): BlockNode[] {
  const page: Page = { ...options, footnotes: findFootnotes(root), notes: [] }
  const flow = new Flow(page, 0)
  flow.children(root, { marks: [], preformatted: false })
  const content = flow.end()
  return page.notes.length === 0 ? content : [...content, { type: 'footnotes', content: page.notes }]
}

/** What the whole of a page has in common. */
interface Page extends ReadingOptions {
  readonly footnotes: PageFootnotes
  /** The footnotes that were met. */
  readonly notes: Footnote[]
}

/** Makes blocks of nodes one after the other. */
class Flow {
  readonly #options: Page
  readonly #nesting: number
  readonly #blocks: BlockNode[] = []
  readonly #run = new InlineRun()
  readonly #wordLists = new WordLists()
  #as: Textblock = { type: 'paragraph' }

  constructor(options: Page, nesting: number) {
    this.#options = options
    this.#nesting = nesting
  }

  end(): BlockNode[] {
    this.#flush()
    return this.#blocks
  }

  /** What was made within another block, in which no box stands. */
  #endNested(): NestedBlock[] {
    return this.end().filter(isNested)
  }

  children(node: HtmlNode, place: Place): void {
    for (const child of node.childNodes) this.#node(child, place)
  }

  #flush(): void {
    const content = this.#run.take()
    if (content.length === 0) return
    this.#push(
      this.#as.type === 'heading'
        ? { type: 'heading', attrs: { id: newBlockId(), level: this.#as.level }, content: content.map(withoutBold) }
        : { type: 'paragraph', attrs: { id: newBlockId() }, content },
    )
  }

  #push(...blocks: readonly BlockNode[]): void {
    if (blocks.length > 0) this.#wordLists.end()
    this.#blocks.push(...blocks)
  }

  #node(node: HtmlNode, place: Place): void {
    if (isText(node)) {
      const words = node.textContent ?? ''
      if (place.preformatted) this.#run.preformatted(words, place.marks)
      else this.#run.text(words, place.marks)
    } else if (isElement(node) && !this.#leavesOut(node)) this.#element(node, place)
  }

  #leavesOut(element: HtmlElement): boolean {
    const { tally } = this.#options
    if (isDrawing(element)) tally.add('boxes-left-out')
    if (isHidden(element)) return true
    if (isTrackedDeletion(element)) tally.add('deletions-left-out')
    else if (isComment(element)) tally.add('comments-left-out', isCommentList(element) ? 0 : 1)
    else {
      if (isTrackedInsertion(element)) tally.add('insertions-accepted')
      return isBackReference(element) || this.#options.footnotes.leadsBack(element)
    }
    return true
  }

  #element(element: HtmlElement, place: Place): void {
    const { localName: name } = element
    const note = this.#options.footnotes.heldBy(element)
    if (note !== null) return this.#note(element, note)
    if (this.#options.footnotes.isFrame(element)) return this.#notesWithin(element, place)
    const within = { ...place, marks: marksWithin(element, place.marks) }
    if (name === 'br') this.#lineBreak()
    else if (isPullQuote(element)) this.#pullQuote(element, within)
    else if (isFactBox(element) && this.#nesting === 0) this.#factBox(element, within)
    else if (headingLevels.has(name)) this.#heading(element, within)
    else if (listNames.has(name)) this.#list(element, within)
    else if (name === 'blockquote') this.#quotation(element, within)
    else if (name === 'table') this.#table(element, within)
    else if (name === 'img') this.#show(imageOf(element, null, this.#options))
    else if (name === 'figure') this.#figure(element, within)
    else if (embedNames.has(name)) this.#show(embedOf(element, this.#options))
    else if (name === 'hr') this.#rule()
    else if (name === 'pre') this.#preformatted(element, within)
    else if (name === 'dt') this.#block(element, { ...within, marks: [...within.marks, { type: 'bold' }] })
    else if (blockNames.has(name)) this.#block(element, within)
    else if (name === 'a') this.#link(element, within)
    else this.children(element, within)
  }

  #lineBreak(): void {
    if (this.#run.endsLine) this.#flush()
    else if (!this.#run.isEmpty) this.#run.lineBreak()
  }

  #block(element: HtmlElement, place: Place): void {
    this.#flush()
    const listed = wordListPlace(element)
    if (listed) return this.#wordListItem(element, place, listed)
    this.children(element, place)
    this.#flush()
  }

  /** What surrounds footnotes says nothing of its own. */
  #notesWithin(element: HtmlElement, place: Place): void {
    this.#flush()
    for (const child of element.children) if (!/^(?:h[1-6]|hr|br)$/u.test(child.localName)) this.#element(child, place)
  }

  #pullQuote(element: HtmlElement, place: Place): void {
    this.#flush()
    const speaker = element.querySelector('figcaption, cite, footer')
    const said = speaker === null ? [] : onOneLine(asParagraphs(this.#nested(speaker, { ...place, marks: [] })))
    speaker?.remove()
    const words = asParagraphs(this.#nested(element.querySelector('blockquote') ?? element, place))
    if (words.length > 0) this.#push({ type: 'pullQuote', content: [...words, captionOf(said)] })
  }

  #factBox(element: HtmlElement, place: Place): void {
    this.#flush()
    const content = this.#nested(element, place)
    if (content[0]?.type === 'heading' && content.length > 1) this.#push({ type: 'factBox', content })
    else this.#push(...content)
  }

  #preformatted(element: HtmlElement, place: Place): void {
    const code = codeOf(element)
    if (code === null) return this.#block(element, { ...place, preformatted: true })
    this.#flush()
    this.#push(code)
  }

  #heading(element: HtmlElement, place: Place): void {
    this.#flush()
    this.#as = { type: 'heading', level: headingLevels.get(element.localName) ?? 4 }
    this.children(element, place)
    this.#flush()
    this.#as = { type: 'paragraph' }
  }

  #link(element: HtmlElement, place: Place): void {
    const noteId = this.#options.footnotes.noteOf(element)
    if (noteId === null) this.children(element, { ...place, marks: this.#linked(element, place.marks) })
    else this.#run.reference(noteId)
  }

  /** Keeps the words of a footnote for the end. */
  #note(element: HtmlElement, id: string): void {
    const content = asParagraphs(this.#nested(element, { marks: [], preformatted: false }))
    this.#options.notes.push({ type: 'footnote', attrs: { id }, content: content.map(withoutLeadingSpace) })
  }

  #linked(element: HtmlElement, marks: readonly BodyMark[]): readonly BodyMark[] {
    const given = element.getAttribute('href')?.trim() ?? ''
    if (given === '' || given.startsWith('#')) return marks
    const href = absolute(given, this.#options.base)
    if (href === null) {
      this.#options.tally.add('link-as-text')
      return marks
    }
    return [...marks.filter(({ type }) => type !== 'link'), { type: 'link', attrs: { href } }]
  }

  /** What stands within an item or a quotation, as blocks of its own. */
  #nested(node: HtmlNode, place: Place): NestedBlock[] {
    const flow = new Flow(this.#options, this.#nesting + 1)
    flow.children(node, place)
    return flow.#endNested()
  }

  #quotation(element: HtmlElement, place: Place): void {
    this.#flush()
    const content = this.#nested(element, place)
    if (content.length === 0) return
    if (this.#nesting >= deepestNesting) {
      this.#options.tally.add('levels-flattened')
      this.#push(...content)
    } else this.#push({ type: 'blockquote', content })
  }

  #list(element: HtmlElement, place: Place): void {
    this.#flush()
    const items: ListItem[] = []
    for (const child of element.childNodes) {
      const note = isElement(child) ? this.#options.footnotes.heldBy(child) : null
      if (isElement(child) && note !== null) this.#note(child, note)
      if (note !== null) continue
      const nestsDirectly = isElement(child) && listNames.has(child.localName)
      const content = this.#itemContent(child, nestsDirectly, place)
      if (content.length === 0) continue
      const last = items.at(-1)
      if (nestsDirectly && last) last.content.push(...content)
      else items.push(itemOf(content))
    }
    if (items.length === 0) return
    if (/\bfootnotes?\b|\bfn-?\d/iu.test(footnoteSigns(element)))
      this.#options.tally.add('footnotes-at-end', items.length)
    if (this.#nesting >= deepestNesting) {
      this.#options.tally.add('levels-flattened')
      this.#push(...items.flatMap(({ content }) => content))
    } else if (element.localName === 'ol')
      this.#push({ type: 'orderedList', attrs: { start: startOf(element) }, content: items })
    else this.#push({ type: 'bulletList', content: items })
  }

  #itemContent(child: HtmlNode, nestsDirectly: boolean, place: Place): NestedBlock[] {
    const flow = new Flow(this.#options, this.#nesting + 1)
    if (isElement(child) && child.localName === 'li' && !nestsDirectly) {
      if (!flow.#leavesOut(child)) flow.children(child, { ...place, marks: marksWithin(child, place.marks) })
    } else flow.#node(child, place)
    return flow.#endNested()
  }

  #wordListItem(element: HtmlElement, place: Place, listed: WordListPlace): void {
    const content = this.#nested(element, place)
    if (content.length === 0) return
    const list = this.#wordLists.add(itemOf(content), listed)
    if (list) this.#blocks.push(list)
  }

  #table(element: HtmlElement, place: Place): void {
    const rows = rowsOf(element)
    if (rows === null) return this.#block(element, place)
    this.#flush()
    const caption = element.querySelector('caption')
    const words = caption === null ? [] : this.#nested(caption, place)
    const cells = rows.map((row) => row.map((cell) => cellOf(cell, this.#nested(cell, place))))
    if (isTooLarge(cells)) {
      this.#options.tally.add('table-as-text')
      this.#push(...words, ...asLines(cells))
    } else this.#push(tableOf(words, cells))
  }

  #figure(element: HtmlElement, place: Place): void {
    const image = element.querySelector('img')
    if (image === null || element.querySelector('figure') !== null) return this.#block(element, place)
    const caption = element.querySelector('figcaption')
    const images = [...element.querySelectorAll('img')]
    for (const one of images) this.#show(imageOf(one, one === images.at(-1) ? lineOf(caption) : null, this.#options))
  }

  /** A line of its own for what is shown and cannot stand in a text. */
  #show(shown: Shown | null): void {
    if (shown === null) return
    if (shown.notice !== null) this.#options.tally.add(shown.notice)
    if (shown.words === null) return
    this.#flush()
    const marks: BodyMark[] = shown.href === null ? [] : [{ type: 'link', attrs: { href: shown.href } }]
    this.#run.text(shown.words, marks)
    this.#flush()
  }

  #rule(): void {
    this.#flush()
    if (this.#blocks.length > 0 && this.#blocks.at(-1)?.type !== 'horizontalRule')
      this.#push({ type: 'horizontalRule' })
  }
}

/** Headings are bold by nature. */
const withoutBold = ({ marks = [], ...node }: InlineNode): InlineNode => {
  const others = marks.filter(({ type }) => type !== 'bold')
  return others.length === 0 ? node : { ...node, marks: others }
}

/** The sign of a footnote is parted from its words by a space that pages do not collapse. */
function withoutLeadingSpace(paragraph: Paragraph): Paragraph {
  const [first, ...others] = paragraph.content ?? []
  if (first?.type !== 'text') return paragraph
  return { ...paragraph, content: [{ ...first, text: first.text.trimStart() }, ...others] }
}

const startOf = (element: HtmlElement): number => {
  const start = Number(element.getAttribute('start') ?? 1)
  return Number.isInteger(start) && start >= 0 && start <= 1_000_000 ? start : 1
}

/** An item begins with a paragraph. */
function itemOf(content: NestedBlock[]): ListItem {
  const [first, ...rest] = content
  if (first?.type === 'paragraph') return { type: 'listItem', content }
  const attrs = { id: newBlockId() }
  if (first?.type === 'heading')
    return {
      type: 'listItem',
      content: [{ type: 'paragraph', attrs, ...(first.content ? { content: first.content } : {}) }, ...rest],
    }
  return { type: 'listItem', content: [{ type: 'paragraph', attrs }, ...content] }
}

/** The arrow behind a footnote that leads back to its place in the text. */
const isBackReference = (element: HtmlElement): boolean =>
  element.localName === 'a' &&
  (element.hasAttribute('data-footnote-backref') || /^(?:[↑↩]\uFE0E?)+$/u.test(lineOf(element))) &&
  (element.getAttribute('href') ?? '').startsWith('#')

/** What tells that a list holds footnotes. */
function footnoteSigns(element: HtmlElement): string {
  const parent = element.parentNode
  const around = parent !== null && isElement(parent) ? (parent.getAttribute('class') ?? '') : ''
  const items = element.querySelector('li')
  return `${around} ${element.getAttribute('class') ?? ''} ${items?.getAttribute('id') ?? ''} ${styleOf(element, 'mso-element')}`
}
