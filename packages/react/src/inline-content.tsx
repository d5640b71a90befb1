import { Fragment, type ReactNode } from 'react'
import { type InlineGroup, type InlineNode, groupMarks } from '@sourceline/rich-text'

const styleTags = { bold: 'strong', code: 'code', italic: 'em', strike: 's' } as const

/** Inline content without claims as React nodes. */
export function renderInline(content: readonly InlineNode[]): ReactNode {
  return groupMarks(content).map((group, index) => <Fragment key={index}>{renderGroup(group)}</Fragment>)
}

function renderGroup(group: InlineGroup): ReactNode {
  if (group.kind === 'text') return group.text
  if (group.kind === 'break') return <br />
  const children = group.children.map((child, index) => <Fragment key={index}>{renderGroup(child)}</Fragment>)
  if (group.mark.type === 'claim') return children
  if (group.mark.type === 'link') return <a href={group.mark.attrs.href}>{children}</a>
  const Tag = styleTags[group.mark.type]
  return <Tag>{children}</Tag>
}
