import { Fragment, type ReactNode } from 'react'
import {
  type BlockNode,
  type Body,
  type EmbedOf,
  footnotesOf,
  type ImageOf,
  type NestedBlock,
  numberFootnotes,
  type PullQuote,
  referenceCounter,
  shownBody,
} from '@sourceline/rich-text'
import { type BodyWords, englishWords } from './body-words.ts'
import { type ClaimSegment, claimSegments } from './claim-segments.ts'
import { type ClaimProps, ClaimWords, type OnClaimSelect } from './claim-words.tsx'
import { EmbedFigure, type EmbedProps } from './embed-figure.tsx'
import { FootnoteList } from './footnote-list.tsx'
import { ImageFigure } from './image-figure.tsx'
import { type InlineContext, renderInline } from './inline-content.tsx'
import { TableRegion } from './table-region.tsx'

export interface BodyViewProps {
  body: Body
  /** Renders words that make one or several claims; without it, a `mark`. */
  renderClaim?: (props: ClaimProps) => ReactNode
  /** Makes the default marks interactive. */
  onClaimSelect?: OnClaimSelect
  /** What readers are shown of each image, by its id; one that it does not give is left out, with its caption. */
  images?: ImageOf
  /** What readers are told of each embed, by its id; one that it does not give is left out, with its caption. */
  embeds?: EmbedOf
  /** Renders what stands above the caption of an embed; without it, a link. */
  renderEmbed?: (props: EmbedProps) => ReactNode
  /** How wide images are shown, as the attribute `sizes` of HTML has it; as the browser lays them out unless given. */
  imageSizes?: string
  /** What is said to those who cannot see; English unless given. */
  words?: BodyWords
}

/** The content of a textblock, by its id. */
type TextOf = (blockId: string) => ReactNode

interface Context {
  textOf: TextOf
  images: ImageOf
  imageSizes: string
  embeds: EmbedOf
  renderEmbed: ((props: EmbedProps) => ReactNode) | undefined
  words: BodyWords
  footnotes: ReactNode
}

/**
 * A body as semantic HTML. Where claims overlap, the words are cut so that no claim's element stands
 * within another's. Each block of text carries its block id in `data-block`.
 */
export function BodyView({
  body: whole,
  renderClaim,
  onClaimSelect,
  images = () => null,
  imageSizes = 'auto, 100vw',
  embeds = () => null,
  renderEmbed,
  words = englishWords,
}: BodyViewProps): ReactNode {
  const body = shownBody(whole, { images, embeds })
  const segments = claimSegments(body)
  const render = renderClaim ?? ((props: ClaimProps) => <ClaimWords {...props} onSelect={onClaimSelect} />)
  const inline: InlineContext = { references: referenceCounter(body), words }
  // All at once, in the order of the text, by which references are numbered.
  const texts = new Map(
    Array.from(segments, ([blockId, parts]): [string, ReactNode] => [
      blockId,
      parts.map((segment, index) => <Fragment key={index}>{renderSegment(segment, render, inline)}</Fragment>),
    ]),
  )
  const textOf: TextOf = (blockId) => texts.get(blockId)
  const notes = footnotesOf(body)
  const footnotes = notes && (
    <FootnoteList footnotes={notes} numbered={numberFootnotes(body)} textOf={textOf} words={words} />
  )
  return renderBlocks(body.content, { textOf, images, imageSizes, embeds, renderEmbed, words, footnotes })
}

function renderSegment(
  { claims, content }: ClaimSegment,
  render: (props: ClaimProps) => ReactNode,
  inline: InlineContext,
): ReactNode {
  const children = renderInline(content, inline)
  const main = claims.findLast(({ starts }) => starts) ?? claims.at(-1)
  if (main === undefined) return children
  const hasLink = content.some(({ marks = [] }) => marks.some(({ type }) => type === 'link'))
  return render({ claimId: main.claimId, role: main.role, claims, hasLink, children })
}

function renderBlocks(content: readonly BlockNode[], context: Context): ReactNode {
  return content.map((block, index) => (
    <Fragment key={'attrs' in block && 'id' in block.attrs ? block.attrs.id : index}>
      {renderBlock(block, context)}
    </Fragment>
  ))
}

function renderBlock(block: BlockNode, context: Context): ReactNode {
  switch (block.type) {
    case 'factBox':
      return <aside className="fact-box">{renderBlocks(block.content, context)}</aside>
    case 'footnotes':
      return context.footnotes
    default:
      return renderNested(block, context)
  }
}

function renderNested(block: NestedBlock, context: Context): ReactNode {
  const { textOf, words } = context
  switch (block.type) {
    case 'paragraph':
      return <p data-block={block.attrs.id}>{textOf(block.attrs.id)}</p>
    case 'heading': {
      const Tag = `h${block.attrs.level}` as const
      return <Tag data-block={block.attrs.id}>{textOf(block.attrs.id)}</Tag>
    }
    case 'codeBlock':
      return (
        <pre data-block={block.attrs.id} tabIndex={0}>
          <code className={block.attrs.language === null ? undefined : `language-${block.attrs.language}`}>
            {textOf(block.attrs.id)}
          </code>
        </pre>
      )
    case 'blockquote':
      return <blockquote>{renderBlocks(block.content, context)}</blockquote>
    case 'horizontalRule':
      return <hr />
    case 'pullQuote':
      return renderPullQuote(block, context)
    case 'tableFigure':
      return <TableRegion figure={block} textOf={textOf} words={words} />
    case 'image':
      return <ImageFigure figure={block} images={context.images} sizes={context.imageSizes} textOf={textOf} />
    case 'embed':
      return (
        <EmbedFigure
          node={block}
          embed={context.embeds(block.attrs.embedId)}
          render={context.renderEmbed}
          textOf={textOf}
        />
      )
    case 'gallery':
      return <div className="gallery">{renderBlocks(block.content, context)}</div>
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item, index) => <li key={index}>{renderBlocks(item.content, context)}</li>)
      return block.type === 'bulletList' ? (
        <ul>{items}</ul>
      ) : (
        <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>{items}</ol>
      )
    }
  }
}

function renderPullQuote({ content }: PullQuote, { textOf }: Context): ReactNode {
  const [words, captions] = [
    content.filter(({ type }) => type === 'paragraph'),
    content.filter((part) => part.type === 'caption' && part.content !== undefined),
  ]
  return (
    <figure className="pull-quote">
      <blockquote>
        {words.map(({ attrs: { id } }) => (
          <p key={id} data-block={id}>
            {textOf(id)}
          </p>
        ))}
      </blockquote>
      {captions.map(({ attrs: { id } }) => (
        <figcaption key={id} data-block={id}>
          {textOf(id)}
        </figcaption>
      ))}
    </figure>
  )
}
