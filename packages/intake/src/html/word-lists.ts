import type { BulletList, ListItem, OrderedList } from '@sourceline/rich-text'
import { styleOf } from './element-style.ts'
import { isElement, lineOf, type HtmlElement, type HtmlNode } from './html-node.ts'

/** Where a paragraph stands in a list of Word, which writes lists as paragraphs. */
export interface WordListPlace {
  /** From 1. */
  readonly level: number
  readonly ordered: boolean
}

/** Where a paragraph of Word stands in a list; null for one that stands in none. */
export function wordListPlace(element: HtmlElement): WordListPlace | null {
  const level = /\blevel(\d)/u.exec(styleOf(element, 'mso-list'))?.[1]
  if (level === undefined) return null
  return { level: Number(level), ordered: /^\(?(?:\d+|[a-z]|[ivxl]+)[.)]/iu.test(markerOf(element) ?? '') }
}

/** The number or bullet that Word writes before the words of an item. */
function markerOf(node: HtmlNode): string | null {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue
    const marker = styleOf(child, 'mso-list') === 'ignore' ? lineOf(child) : markerOf(child)
    if (marker !== null) return marker
  }
  return null
}

type List = BulletList | OrderedList

/** Puts paragraphs of a list into lists within lists. */
export class WordLists {
  #open: { readonly level: number; readonly list: List }[] = []

  /** Something else follows: the next item begins a new list. */
  end(): void {
    this.#open = []
  }

  /** Adds an item to the list where it belongs; gives back a list where that is a new one of its own. */
  add(item: ListItem, { level, ordered }: WordListPlace): List | null {
    while ((this.#open.at(-1)?.level ?? 0) > level) this.#open.pop()
    const last = this.#open.at(-1)
    if (last?.level === level) {
      last.list.content.push(item)
      return null
    }
    const list: List = ordered
      ? { type: 'orderedList', attrs: { start: 1 }, content: [item] }
      : { type: 'bulletList', content: [item] }
    // A body's lists nest no deeper than three here; what is deeper joins the third.
    if (last && this.#open.length >= 3) {
      last.list.content.push(item)
      return null
    }
    this.#open.push({ level, list })
    const parent = last?.list.content.at(-1)
    parent?.content.push(list)
    return parent ? null : list
  }
}
