/** What is read of a node of a page. */
export interface HtmlNode {
  readonly nodeType: number
  readonly childNodes: Iterable<HtmlNode>
  readonly parentNode: HtmlNode | null
  readonly textContent: string | null
}

/** An element of a page. */
export interface HtmlElement extends HtmlNode {
  readonly localName: string
  readonly children: Iterable<HtmlElement>
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): HtmlElement | null
  querySelectorAll(selector: string): Iterable<HtmlElement>
  remove(): void
}

/** A page as it was parsed. */
export interface HtmlPage extends HtmlElement {
  readonly documentElement: HtmlElement
  readonly body: HtmlElement
}

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === 1
export const isText = (node: HtmlNode): boolean => node.nodeType === 3

/** The text of an element on one line. */
export const lineOf = (node: HtmlNode | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00A0]+/gu, ' ').trim()
