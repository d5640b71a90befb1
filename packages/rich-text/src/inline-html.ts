import type { BodyMark, ClaimMarkAttrs, FootnoteReference, InlineNode } from './body.ts'
import { escapeHtml } from './escape-html.ts'
import type { EmbedOf } from './embeds/shown-embed.ts'
import type { ReferenceCounter } from './footnotes/reference-counter.ts'
import type { ImageOf } from './images/shown-image.ts'
import { type InlineGroup, groupMarks } from './mark-tree.ts'

export interface HtmlOptions {
  /** Attributes of the `span` around a claim's words, besides its class. An undefined or null value is left out. */
  claimAttributes?: (claim: ClaimMarkAttrs) => Record<string, string | null | undefined>
  /** Whether claims are marked at all; true unless said otherwise. */
  claims?: boolean
  /** What readers are shown of each image; one that they are not shown is left out, with its caption. */
  images?: ImageOf | undefined
  /** What readers are told of each embed; one that they are not shown is left out, with its caption. */
  embeds?: EmbedOf | undefined
}

/** What the HTML of a part depends on besides the part. */
export interface HtmlContext extends HtmlOptions {
  references: ReferenceCounter
}

const styleTags = {
  bold: 'strong',
  code: 'code',
  italic: 'em',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
} as const

const defaultAttributes = (claim: ClaimMarkAttrs): Record<string, string> => ({
  'data-claim': claim.claimId,
  'data-role': claim.role,
})

/** The HTML of inline content. */
export function inlineHtml(content: readonly InlineNode[] = [], context: HtmlContext): string {
  return groupMarks(content)
    .map((group) => groupHtml(group, context))
    .join('')
}

function groupHtml(group: InlineGroup, context: HtmlContext): string {
  switch (group.kind) {
    case 'break':
      return '<br>'
    case 'text':
      return escapeHtml(group.text)
    case 'reference':
      return referenceHtml(group.reference, context)
    case 'mark':
      return wrapHtml(group.mark, group.children.map((child) => groupHtml(child, context)).join(''), context)
  }
}

function referenceHtml(reference: FootnoteReference, { references }: HtmlContext): string {
  const { number, id, noteAnchor } = references.next(reference.attrs.noteId)
  return `<sup><a href="#${noteAnchor}" id="${id}" role="doc-noteref">${number}</a></sup>`
}

function wrapHtml(
  mark: BodyMark,
  inner: string,
  { claims = true, claimAttributes = defaultAttributes }: HtmlContext,
): string {
  if (mark.type === 'link') return `<a href="${escapeHtml(mark.attrs.href)}">${inner}</a>`
  if (mark.type !== 'claim') return `<${styleTags[mark.type]}>${inner}</${styleTags[mark.type]}>`
  if (!claims) return inner
  const attributes = Object.entries(claimAttributes(mark.attrs))
    .filter(
      ([name, value]) =>
        value !== null && value !== undefined && /^[a-z][a-z0-9-]*$/.test(name) && !name.startsWith('on'),
    )
    .map(([name, value]) => ` ${name}="${escapeHtml(value ?? '')}"`)
  return `<span${attributes.join('')} class="claim">${inner}</span>`
}
