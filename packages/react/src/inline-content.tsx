import { Fragment, type ReactNode } from 'react'
import {
  type FootnoteReference,
  type InlineGroup,
  type InlineNode,
  groupMarks,
  type ReferenceCounter,
} from '@sourceline/rich-text'
import type { BodyWords } from './body-words.ts'

const styleTags = {
  bold: 'strong',
  code: 'code',
  italic: 'em',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
} as const

/** What inline content depends on besides itself. References are numbered in the order in which they are rendered. */
export interface InlineContext {
  references: ReferenceCounter
  words: BodyWords
}

/** Inline content without claims as React nodes. */
export function renderInline(content: readonly InlineNode[], context: InlineContext): ReactNode {
  return groupMarks(content).map((group, index) => <Fragment key={index}>{renderGroup(group, context)}</Fragment>)
}

function renderGroup(group: InlineGroup, context: InlineContext): ReactNode {
  if (group.kind === 'text') return group.text
  if (group.kind === 'break') return <br />
  if (group.kind === 'reference') return renderReference(group.reference, context)
  const children = group.children.map((child, index) => <Fragment key={index}>{renderGroup(child, context)}</Fragment>)
  if (group.mark.type === 'claim') return children
  if (group.mark.type === 'link') return <a href={group.mark.attrs.href}>{children}</a>
  const Tag = styleTags[group.mark.type]
  return <Tag>{children}</Tag>
}

function renderReference({ attrs: { noteId } }: FootnoteReference, { references, words }: InlineContext): ReactNode {
  const { number, id, noteAnchor } = references.next(noteId)
  return (
    <sup>
      <a id={id} href={`#${noteAnchor}`} role="doc-noteref" aria-label={words.footnote(number)}>
        {number}
      </a>
    </sup>
  )
}
