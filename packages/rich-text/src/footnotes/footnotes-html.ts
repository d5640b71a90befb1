import type { Footnote } from '../body.ts'
import { noteAnchor, referenceAnchor } from './reference-counter.ts'

/**
 * A footnote as an item of a list, with a way back to each of its references (Digital Publishing WAI-ARIA Module).
 *
 * @param paragraphs The content of its paragraphs as HTML.
 * @param references How many references name it.
 */
export function footnoteHtml({ attrs }: Footnote, paragraphs: readonly string[], references: number): string {
  const back = Array.from(
    { length: references },
    (_, index) => ` <a href="#${referenceAnchor(attrs.id, index + 1)}" role="doc-backlink">↩</a>`,
  ).join('')
  const last = paragraphs.length - 1
  const content = paragraphs.map((inner, index) => `<p>${inner}${index === last ? back : ''}</p>`).join('')
  return `<li id="${noteAnchor(attrs.id)}">${content}</li>`
}
