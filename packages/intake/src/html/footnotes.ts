import { newBlockId } from '@sourceline/rich-text'
import { isElement, lineOf, type HtmlElement, type HtmlNode } from './html-node.ts'

/** The footnotes of a page: what leads to them, what holds them, and what leads back. */
export interface PageFootnotes {
  /** The id of the footnote to which a link leads. */
  noteOf(link: HtmlElement): string | null
  /** The id of the footnote whose words an element holds. */
  heldBy(element: HtmlElement): string | null
  /** Whether a link leads back from a footnote to the text. */
  leadsBack(link: HtmlElement): boolean
  /** Whether an element only surrounds footnotes, or heads them. */
  isFrame(element: HtmlElement): boolean
}

const targetOf = (link: HtmlElement): string | null => {
  const address = link.getAttribute('href') ?? ''
  return address.startsWith('#') && address.length > 1 ? address.slice(1) : null
}

/** The elements of a page by id, and by the name that Word gives a link instead. */
function anchorsOf(root: HtmlNode): Map<string, HtmlElement> {
  const anchors = new Map<string, HtmlElement>()
  if (!('querySelectorAll' in root)) return anchors
  for (const element of elementsIn(root, '[id], a[name]'))
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name && !anchors.has(name)) anchors.set(name, element)
  return anchors
}

const elementsIn = (root: HtmlNode, selector: string): HtmlElement[] =>
  isElement(root) ? [...root.querySelectorAll(selector)] : []

const holders = new Set(['li', 'div', 'p', 'aside', 'section', 'dd', 'td'])

/** The block that holds an element, or the element itself where it is one. */
function holderOf(element: HtmlElement): HtmlElement | null {
  for (let node: HtmlNode | null = element; node !== null; node = node.parentNode) {
    if (!isElement(node)) return null
    if (!holders.has(node.localName)) continue
    const parent = node.parentNode
    // Word and Google Docs hold the paragraph of a note in a block of its own.
    const isAlone =
      parent !== null && isElement(parent) && parent.localName === 'div' && [...parent.children].length === 1
    return node.localName === 'p' && isAlone ? parent : node
  }
  return null
}

/** Where a link could be led back to: itself, what raises it, or what stands for it. */
const placesOf = (link: HtmlElement): string[] => {
  const around = [link, link.parentNode, ...elementsIn(link, '[id], [name]')]
  return around.flatMap((node) =>
    node !== null && isElement(node)
      ? [node.getAttribute('id'), node.getAttribute('name')].filter((one) => one !== null)
      : [],
  )
}

/**
 * Finds the footnotes of a page by what all programs that write them have in common: a short link to a place of the same
 * page, from which another link leads back to it.
 */
export function findFootnotes(root: HtmlNode): PageFootnotes {
  const anchors = anchorsOf(root)
  const links = elementsIn(root, 'a[href^="#"]')
  const notes = new Map<HtmlElement, string>()
  const references = new Map<HtmlElement, string>()
  const backLinks = new Set<HtmlElement>()
  for (const link of links) {
    const target = anchors.get(targetOf(link) ?? '')
    const holder = target && lineOf(link).length <= longestSign ? holderOf(target) : null
    if (!holder || holder === holderOf(link)) continue
    const places = new Set(placesOf(link))
    const back = elementsIn(holder, 'a[href^="#"]').filter((one) => places.has(targetOf(one) ?? ''))
    if (back.length === 0 || notes.has(holderOf(link) ?? link)) continue
    const id = notes.get(holder) ?? newBlockId()
    notes.set(holder, id)
    references.set(link, id)
    for (const one of back) backLinks.add(one)
  }
  const isFrame = (element: HtmlElement): boolean =>
    element.localName !== 'body' &&
    [...element.children].some((child) => notes.has(child) || isNotesList(child)) &&
    [...element.children].every((child) => notes.has(child) || isNotesList(child) || isHead(child))
  const isNotesList = (element: HtmlElement): boolean =>
    [...element.children].length > 0 && [...element.children].every((child) => notes.has(child))
  return {
    noteOf: (link) => references.get(link) ?? null,
    heldBy: (element) => notes.get(element) ?? null,
    leadsBack: (link) => backLinks.has(link),
    isFrame: (element) => notes.size > 0 && isFrame(element),
  }
}

/** How long the sign of a footnote may be, in characters: `[12]`, `* * *`. */
const longestSign = 12

const isHead = ({ localName }: HtmlElement): boolean => /^(?:h[1-6]|hr|br)$/u.test(localName)
