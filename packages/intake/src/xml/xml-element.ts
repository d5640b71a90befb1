/** An element of XML, its names without prefixes. */
export interface XmlElement {
  readonly name: string
  /** The address of its namespace; empty where it has none. */
  readonly namespace: string
  /** Attributes by local name, but for declarations of namespaces. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Its line in the file, from 1. */
  readonly line: number
}

/** A part of XML: an element, or text. */
export type XmlNode = XmlElement | string

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements in an element, of some names if they are given. */
export const childrenOf = ({ children }: Pick<XmlElement, 'children'>, ...names: readonly string[]): XmlElement[] =>
  children.filter(isElement).filter(({ name }) => names.length === 0 || names.includes(name))

/** The elements at the end of a path of names. */
export const elementsAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] =>
  path.reduce<XmlElement[]>((found, name) => found.flatMap((one) => childrenOf(one, name)), element ? [element] : [])

/** The first element of a name anywhere within an element, in the order of the file; the element itself may be it. */
export function firstWithin(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined || element.name === name) return element
  for (const child of childrenOf(element)) {
    const found = firstWithin(child, name)
    if (found) return found
  }
  return undefined
}

/** All elements of a name within an element. */
export const allWithin = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allWithin(child, name)])

const rawText = ({ children }: XmlElement): string =>
  children.map((node) => (typeof node === 'string' ? node : rawText(node))).join('')

/** The words of an element on one line; null where it has none. */
export function wordsOf(element: XmlElement | undefined): string | null {
  const words = element === undefined ? '' : rawText(element).replace(/\s+/gu, ' ').trim()
  return words === '' ? null : words
}

/** The text of an element as it stands. */
export const textOf = (element: XmlElement | undefined): string => (element === undefined ? '' : rawText(element))

const escaped = (words: string): string =>
  words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')

/** What an element of XML is in HTML: its name and attributes, an element of its own making, or null for nothing. */
export type AsHtml = (element: XmlElement) =>
  | {
      readonly name: string
      readonly attributes?: Readonly<Record<string, string>>
    }
  | string
  | null

/** Writes the content of an element as HTML. */
export const toHtml = (element: XmlElement, as: AsHtml): string =>
  element.children.map((node) => (typeof node === 'string' ? escaped(node) : elementAsHtml(node, as))).join('')

const empty = new Set(['br', 'hr', 'img'])

function elementAsHtml(element: XmlElement, as: AsHtml): string {
  const made = as(element)
  if (made === null || typeof made === 'string') return made ?? ''
  const attributes = Object.entries(made.attributes ?? {}).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const start = `<${made.name}${attributes.join('')}>`
  return empty.has(made.name) ? start : `${start}${toHtml(element, as)}</${made.name}>`
}

/** An element of XHTML as it stands. */
export const asXhtml: AsHtml = ({ name, attributes }) => ({ name, attributes: Object.fromEntries(attributes) })

/** A film or a sound with what it shows, in HTML. */
export const filmOf = (address: string, title: string): string =>
  `<video src="${escaped(address)}" title="${escaped(title)}"></video>`

/** A picture with its caption, in HTML. */
export const figureOf = (address: string, caption: string): string =>
  `<figure><img src="${escaped(address)}"><figcaption>${escaped(caption)}</figcaption></figure>`
