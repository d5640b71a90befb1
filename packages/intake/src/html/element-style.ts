import type { BodyMark } from '@sourceline/rich-text'
import type { HtmlElement } from './html-node.ts'

/** What an element's `style` says of one property, in lower case; empty where it says nothing. */
export function styleOf(element: HtmlElement, property: string): string {
  const style = element.getAttribute('style')
  if (style === null) return ''
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return ''
}

const neverShown = new Set(
  'script style noscript template head title meta link svg canvas button input select textarea map area dialog nav datalist'.split(
    ' ',
  ),
)

/** Whether an element has nothing that readers of a text would see. */
export function isHidden(element: HtmlElement): boolean {
  if (neverShown.has(element.localName) || element.hasAttribute('hidden')) return true
  if (/^(?:v|w|m|st1):/u.test(element.localName)) return true
  return (
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'mso-hide') === 'all' ||
    styleOf(element, 'mso-list') === 'ignore'
  )
}

/** Whether words in an element were struck by somebody who tracked changes, and not by the text itself. */
export const isTrackedDeletion = (element: HtmlElement): boolean =>
  /\bmso-?del\b/iu.test(element.getAttribute('class') ?? '') || (element.localName === 'del' && isTracked(element))

export const isTrackedInsertion = (element: HtmlElement): boolean =>
  /\bmso-?ins\b/iu.test(element.getAttribute('class') ?? '') || (element.localName === 'ins' && isTracked(element))

const isTracked = (element: HtmlElement): boolean => element.hasAttribute('datetime') || element.hasAttribute('cite')

/** Whether an element belongs to a comment of a word processor. */
export const isComment = (element: HtmlElement): boolean =>
  /\bMsoComment(?:Reference|Text)\b/u.test(element.getAttribute('class') ?? '') ||
  /^comment(?:-list)?$/u.test(styleOf(element, 'mso-element'))

/** Whether an element holds the comments of a word processor, each of which is referred to in the text. */
export const isCommentList = (element: HtmlElement): boolean => styleOf(element, 'mso-element') === 'comment-list'

/** Whether an element is a drawing that says something: of SVG one with words, or one of a word processor. */
export const isDrawing = (element: HtmlElement): boolean =>
  element.localName === 'svg'
    ? element.querySelector('text') !== null
    : /^v:(?:group|shape|rect|oval|line|roundrect)$/u.test(element.localName)

const byName: Readonly<Record<string, BodyMark['type'] & ('bold' | 'italic' | 'strike' | 'code')>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** The marks with those that an element sets, and without those that its style takes away. */
export function marksWithin(element: HtmlElement, marks: readonly BodyMark[]): readonly BodyMark[] {
  const set = new Map(marks.map((mark) => [mark.type, mark]))
  const own = byName[element.localName]
  if (own) set.set(own, { type: own })
  const weight = styleOf(element, 'font-weight')
  if (/^(?:bold|bolder|[6-9]00)$/u.test(weight)) set.set('bold', { type: 'bold' })
  else if (/^(?:normal|lighter|[1-5]00)$/u.test(weight)) set.delete('bold')
  const slant = styleOf(element, 'font-style')
  if (/^(?:italic|oblique)/u.test(slant)) set.set('italic', { type: 'italic' })
  else if (slant === 'normal') set.delete('italic')
  if (/\bline-through\b/u.test(styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line')))
    set.set('strike', { type: 'strike' })
  const script = scriptOf(element)
  if (script !== null) set.set(script, { type: script })
  return [...set.values()]
}

/** Whether an element's words stand above or below the line. */
function scriptOf(element: HtmlElement): 'superscript' | 'subscript' | null {
  const place = styleOf(element, 'vertical-align')
  if (element.localName === 'sup' || place === 'super') return 'superscript'
  return element.localName === 'sub' || place === 'sub' ? 'subscript' : null
}
