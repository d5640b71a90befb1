import type { BlockNode, Body, BodyMark, ClaimMarkAttrs, InlineNode } from './body.ts'
import { escapeHtml } from './escape-html.ts'
import { type InlineGroup, groupMarks } from './mark-tree.ts'

export interface HtmlOptions {
  /** Attributes of the `span` around a claim's words, besides its class. An undefined or null value is left out. */
  claimAttributes?: (claim: ClaimMarkAttrs) => Record<string, string | null | undefined>
  /** Whether claims are marked at all; true unless said otherwise. */
  claims?: boolean
}

const styleTags = { bold: 'strong', code: 'code', italic: 'em', strike: 's' } as const

const defaultAttributes = (claim: ClaimMarkAttrs): Record<string, string> => ({
  'data-claim': claim.claimId,
  'data-role': claim.role,
})

/** The HTML of a body: semantic, escaped, without scripts, styles or classes but `claim`. Overlapping claims nest. */
export function toHtml(body: Body, options: HtmlOptions = {}): string {
  return body.content.map((block) => blockHtml(block, options)).join('')
}

function blockHtml(block: BlockNode, options: HtmlOptions): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content, options)}</p>`
    case 'heading':
      return `<h${block.attrs.level}>${inlineHtml(block.content, options)}</h${block.attrs.level}>`
    case 'blockquote':
      return `<blockquote>${block.content.map((child) => blockHtml(child, options)).join('')}</blockquote>`
    case 'horizontalRule':
      return '<hr>'
    case 'bulletList':
    case 'orderedList': {
      const items = block.content
        .map((item) => `<li>${item.content.map((child) => blockHtml(child, options)).join('')}</li>`)
        .join('')
      if (block.type === 'bulletList') return `<ul>${items}</ul>`
      return block.attrs.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.attrs.start}">${items}</ol>`
    }
  }
}

function inlineHtml(content: readonly InlineNode[] = [], options: HtmlOptions): string {
  return groupMarks(content)
    .map((group) => groupHtml(group, options))
    .join('')
}

function groupHtml(group: InlineGroup, options: HtmlOptions): string {
  if (group.kind === 'break') return '<br>'
  if (group.kind === 'text') return escapeHtml(group.text)
  return wrapHtml(group.mark, group.children.map((child) => groupHtml(child, options)).join(''), options)
}

function wrapHtml(
  mark: BodyMark,
  inner: string,
  { claims = true, claimAttributes = defaultAttributes }: HtmlOptions,
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
