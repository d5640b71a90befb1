import type { BlockNode, Body, ImageFigure, NestedBlock, PullQuote, Textblock } from './body.ts'
import { escapeHtml } from './escape-html.ts'
import { embedHtml } from './embeds/embed-html.ts'
import { footnoteHtml } from './footnotes/footnotes-html.ts'
import { type NumberedFootnote, numberFootnotes } from './footnotes/number-footnotes.ts'
import { referenceCounter } from './footnotes/reference-counter.ts'
import { imageHtml } from './images/image-html.ts'
import { shownBody } from './images/shown-body.ts'
import { type HtmlContext, type HtmlOptions, inlineHtml } from './inline-html.ts'
import { tableHtml } from './table/table-html.ts'

interface BodyContext extends HtmlContext {
  notes: ReadonlyMap<string, NumberedFootnote>
}

/**
 * The HTML of a body: semantic, escaped, without scripts, styles or classes but `claim`, `pull-quote`, `fact-box`, `image`,
 * `gallery`, `credit` and `embed`. Overlapping claims nest. Images that `images` does not give
 * are left out, and embeds that `embeds` does not.
 */
export function toHtml(body: Body, options: HtmlOptions = {}): string {
  const shown = shownBody(body, options)
  const context = { ...options, references: referenceCounter(shown), notes: numberFootnotes(shown) }
  return shown.content.map((block) => blockHtml(block, context)).join('')
}

const textHtml = ({ content }: Textblock, context: BodyContext): string => inlineHtml(content, context)

function blockHtml(block: BlockNode, context: BodyContext): string {
  switch (block.type) {
    case 'factBox':
      return `<aside class="fact-box">${nestedHtml(block.content, context)}</aside>`
    case 'footnotes': {
      const notes = block.content.map((note) =>
        footnoteHtml(
          note,
          note.content.map((paragraph) => textHtml(paragraph, context)),
          context.notes.get(note.attrs.id)?.references ?? 0,
        ),
      )
      return `<section role="doc-endnotes"><ol>${notes.join('')}</ol></section>`
    }
    default:
      return nestedBlockHtml(block, context)
  }
}

const nestedHtml = (content: readonly NestedBlock[], context: BodyContext): string =>
  content.map((block) => nestedBlockHtml(block, context)).join('')

function nestedBlockHtml(block: NestedBlock, context: BodyContext): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${textHtml(block, context)}</p>`
    case 'heading':
      return `<h${block.attrs.level}>${textHtml(block, context)}</h${block.attrs.level}>`
    case 'codeBlock': {
      const { language } = block.attrs
      const attribute = language === null ? '' : ` class="language-${escapeHtml(language)}"`
      return `<pre><code${attribute}>${textHtml(block, context)}</code></pre>`
    }
    case 'blockquote':
      return `<blockquote>${nestedHtml(block.content, context)}</blockquote>`
    case 'horizontalRule':
      return '<hr>'
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => `<li>${nestedHtml(item.content, context)}</li>`).join('')
      if (block.type === 'bulletList') return `<ul>${items}</ul>`
      return block.attrs.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.attrs.start}">${items}</ol>`
    }
    case 'pullQuote':
      return pullQuoteHtml(block, context)
    case 'tableFigure':
      return tableHtml(block, (part) => textHtml(part, context))
    case 'image':
      return figureHtml(block, context)
    case 'embed':
      return embedHtml(block, context.embeds?.(block.attrs.embedId) ?? null, (part) => textHtml(part, context))
    case 'gallery':
      return `<div class="gallery">${block.content.map((image) => figureHtml(image, context)).join('')}</div>`
  }
}

const figureHtml = (figure: ImageFigure, context: BodyContext): string =>
  imageHtml(figure, context.images?.(figure.attrs.assetId) ?? null, (part) => textHtml(part, context))

function pullQuoteHtml({ content }: PullQuote, context: BodyContext): string {
  const words = content.map((part) => (part.type === 'paragraph' ? `<p>${textHtml(part, context)}</p>` : '')).join('')
  const speaker = content
    .map((part) =>
      part.type === 'caption' && part.content ? `<figcaption>${textHtml(part, context)}</figcaption>` : '',
    )
    .join('')
  return `<figure class="pull-quote"><blockquote>${words}</blockquote>${speaker}</figure>`
}
