import type { Caption, Embed } from '../body.ts'
import { escapeHtml } from '../escape-html.ts'
import { embedWords, type ShownEmbed } from './shown-embed.ts'

/**
 * An embed as HTML: a link, since nothing of another site is loaded unasked; nothing where readers are not shown it.
 * `inner`: the HTML of the content of its caption.
 */
export function embedHtml(node: Embed, embed: ShownEmbed | null, inner: (block: Caption) => string): string {
  if (embed === null) return ''
  const [caption] = node.content
  const frame = embed.frameUrl === null ? '' : ` data-frame="${escapeHtml(embed.frameUrl)}"`
  const said = caption.content === undefined ? '' : `<figcaption>${inner(caption)}</figcaption>`
  const link = `<a href="${escapeHtml(embed.url)}">${escapeHtml(embedWords(embed))}</a>`
  return `<figure class="embed"${frame}><p>${link}</p>${said}</figure>`
}
