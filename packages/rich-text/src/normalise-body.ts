import type { NewBlockId } from './block-id.ts'
import type {
  BlockId,
  BlockNode,
  Body,
  Caption,
  Embed,
  Gallery,
  ImageFigure,
  InlineNode,
  ListItem,
  NestedBlock,
  Paragraph,
  TextNode,
} from './body.ts'
import type { BlockInput, BodyInput, ListItemInput, NestedInput } from './body-schema.ts'
import { cleanLines, cleanText, leadingCombining } from './clean-text.ts'
import type { EmbedInput } from './embeds/embed-schema.ts'
import { inReferenceOrder } from './footnotes/reference-order.ts'
import { normaliseInline } from './inline.ts'
import type { InlineInput } from './inline-schema.ts'
import { normaliseImage } from './images/normalise-image.ts'
import type { ImageInput } from './images/image-schema.ts'
import { normaliseTable } from './table/normalise-table.ts'
import type { AltTextInput, CaptionInput, CreditInput, ParagraphInput } from './textblock-schema.ts'

function inlineOf(node: InlineInput): InlineNode {
  const { marks = [] } = node
  switch (node.type) {
    case 'text':
      return { type: node.type, text: node.text, marks }
    case 'hardBreak':
      return { type: node.type, marks }
    case 'footnoteReference':
      return { type: node.type, attrs: node.attrs, marks }
  }
}

function cleanInline(content: readonly InlineInput[], clean: (text: string) => string): InlineNode[] {
  const joined = normaliseInline(content.map(inlineOf))
  let previous: TextNode | null = null
  for (const node of joined) {
    if (node.type === 'text') {
      const combining = leadingCombining.exec(node.text)?.[0]
      if (previous !== null && combining !== undefined) {
        previous.text += combining
        node.text = node.text.slice(combining.length)
      }
      if (node.text !== '') previous = node
    } else if (node.type === 'hardBreak') previous = null
  }
  return normaliseInline(joined.map((node) => (node.type === 'text' ? { ...node, text: clean(node.text) } : node)))
}

function withInline<Block extends object>(block: Block, content: readonly InlineInput[] = [], clean = cleanText) {
  const inline = cleanInline(content, clean)
  return inline.length === 0 ? block : { ...block, content: inline }
}

/** A valid body in the one form that equal bodies share: see `parseBody`. */
export function normaliseBody(input: BodyInput, newId: NewBlockId): Body {
  const content = new Normaliser(newId, noteIds(input)).blocks(input.content ?? [])
  return inReferenceOrder({ type: 'doc', content })
}

/** The ids of footnotes are not given anew: references name them. */
const noteIds = ({ content = [] }: BodyInput): BlockId[] =>
  content.flatMap((block) => (block.type === 'footnotes' ? block.content.map(({ attrs }) => attrs.id) : []))

/** Brings blocks to normal form, each with an id of its own. */
class Normaliser {
  readonly #newId: NewBlockId
  readonly #taken: Set<BlockId>

  constructor(newId: NewBlockId, taken: readonly BlockId[]) {
    this.#newId = newId
    this.#taken = new Set(taken)
  }

  /** Blocks in normal form; a paragraph where there are none. */
  blocks(given: readonly BlockInput[]): BlockNode[] {
    const content = given.map((block) => this.#block(block))
    return content.length > 0 ? content : [this.#paragraph({ type: 'paragraph' })]
  }

  #take(given: string | null | undefined): BlockId {
    let id = given ?? this.#newId()
    while (this.#taken.has(id)) id = this.#newId()
    this.#taken.add(id)
    return id
  }

  #paragraph({ type, attrs, content }: ParagraphInput): Paragraph {
    return withInline({ type, attrs: { id: this.#take(attrs?.id) } }, content)
  }

  #caption({ type, attrs, content }: CaptionInput): Caption {
    return withInline({ type, attrs: { id: this.#take(attrs?.id) } }, content)
  }

  #imageWords<Type extends 'credit' | 'altText'>({
    type,
    attrs,
    content,
  }: (CreditInput | AltTextInput) & { type: Type }) {
    return withInline({ type, attrs: { id: this.#take(attrs?.id) } }, content)
  }

  #image(given: ImageInput): ImageFigure {
    return normaliseImage(given, {
      caption: (caption) => this.#caption(caption),
      credit: (credit) => this.#imageWords(credit),
      altText: (altText) => this.#imageWords(altText),
    })
  }

  #gallery({ type, content }: { type: 'gallery'; content: readonly ImageInput[] }): Gallery {
    return { type, content: content.map((image) => this.#image(image)) }
  }

  #embed({ type, attrs: { embedId }, content: [caption = { type: 'caption' }] = [] }: EmbedInput): Embed {
    return { type, attrs: { embedId }, content: [this.#caption(caption)] }
  }

  #item({ type, content }: ListItemInput): ListItem {
    return { type, content: content.map((block) => this.#nested(block)) }
  }

  #block(block: BlockInput): BlockNode {
    switch (block.type) {
      case 'factBox':
        return { type: block.type, content: block.content.map((child) => this.#nested(child)) }
      case 'footnotes':
        return {
          type: block.type,
          content: block.content.map(({ type, attrs, content }) => ({
            type,
            attrs,
            content: content.map((paragraph) => this.#paragraph(paragraph)),
          })),
        }
      default:
        return this.#nested(block)
    }
  }

  #nested(block: NestedInput): NestedBlock {
    switch (block.type) {
      case 'paragraph':
        return this.#paragraph(block)
      case 'heading': {
        const { id, level } = block.attrs
        return withInline({ type: block.type, attrs: { id: this.#take(id), level } }, block.content)
      }
      case 'codeBlock': {
        const attrs = { id: this.#take(block.attrs?.id), language: block.attrs?.language ?? null }
        return withInline({ type: block.type, attrs }, block.content, cleanLines)
      }
      case 'blockquote':
        return { type: block.type, content: block.content.map((child) => this.#nested(child)) }
      case 'bulletList':
        return { type: block.type, content: block.content.map((item) => this.#item(item)) }
      case 'orderedList': {
        const content = block.content.map((item) => this.#item(item))
        return { type: block.type, attrs: { start: block.attrs?.start ?? 1 }, content }
      }
      case 'horizontalRule':
        return { type: block.type }
      case 'pullQuote':
        return this.#pullQuote(block.content)
      case 'image':
        return this.#image(block)
      case 'gallery':
        return this.#gallery(block)
      case 'embed':
        return this.#embed(block)
      case 'tableFigure':
        return normaliseTable(block, {
          caption: (given) => this.#caption(given),
          paragraph: (given) => this.#paragraph(given),
        })
    }
  }

  #pullQuote(given: ReadonlyArray<ParagraphInput | CaptionInput>): NestedBlock {
    const content = given.map((part) => (part.type === 'caption' ? this.#caption(part) : this.#paragraph(part)))
    const hasCaption = content.at(-1)?.type === 'caption'
    return { type: 'pullQuote', content: hasCaption ? content : [...content, this.#caption({ type: 'caption' })] }
  }
}
