import { Fragment, type ReactNode } from 'react'
import type { BlockNode, Body } from '@sourceline/rich-text'
import { type ClaimSegment, claimSegments } from './claim-segments.ts'
import { type ClaimProps, ClaimWords, type OnClaimSelect } from './claim-words.tsx'
import { renderInline } from './inline-content.tsx'

export interface BodyViewProps {
  body: Body
  /** Renders words that make one or several claims; without it, a `mark`. */
  renderClaim?: (props: ClaimProps) => ReactNode
  /** Makes the default marks interactive. */
  onClaimSelect?: OnClaimSelect
}

/**
 * A body as semantic HTML. Where claims overlap, the words are cut so that no claim's element stands
 * within another's. Each paragraph and heading carries its block id in `data-block`.
 */
export function BodyView({ body, renderClaim, onClaimSelect }: BodyViewProps): ReactNode {
  const segments = claimSegments(body)
  const render = renderClaim ?? ((props: ClaimProps) => <ClaimWords {...props} onSelect={onClaimSelect} />)
  const textOf = (blockId: string): ReactNode =>
    (segments.get(blockId) ?? []).map((segment, index) => (
      <Fragment key={index}>{renderSegment(segment, render)}</Fragment>
    ))
  return renderBlocks(body.content, textOf)
}

function renderSegment({ claims, content }: ClaimSegment, render: (props: ClaimProps) => ReactNode): ReactNode {
  const children = renderInline(content)
  const main = claims.findLast(({ starts }) => starts) ?? claims.at(-1)
  if (main === undefined) return children
  const hasLink = content.some(({ marks = [] }) => marks.some(({ type }) => type === 'link'))
  return render({ claimId: main.claimId, role: main.role, claims, hasLink, children })
}

function renderBlocks(content: readonly BlockNode[], textOf: (blockId: string) => ReactNode): ReactNode {
  return content.map((block, index) => (
    <Fragment key={'attrs' in block && 'id' in block.attrs ? block.attrs.id : index}>
      {renderBlock(block, textOf)}
    </Fragment>
  ))
}

function renderBlock(block: BlockNode, textOf: (blockId: string) => ReactNode): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p data-block={block.attrs.id}>{textOf(block.attrs.id)}</p>
    case 'heading': {
      const Tag = `h${block.attrs.level}` as const
      return <Tag data-block={block.attrs.id}>{textOf(block.attrs.id)}</Tag>
    }
    case 'blockquote':
      return <blockquote>{renderBlocks(block.content, textOf)}</blockquote>
    case 'horizontalRule':
      return <hr />
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item, index) => <li key={index}>{renderBlocks(item.content, textOf)}</li>)
      return block.type === 'bulletList' ? (
        <ul>{items}</ul>
      ) : (
        <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>{items}</ol>
      )
    }
  }
}
