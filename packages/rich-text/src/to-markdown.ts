import type { BlockNode, Body, BodyMark, InlineNode } from './body.ts'
import { type InlineGroup, groupMarks } from './mark-tree.ts'

const fences = { bold: '**', italic: '*', strike: '~~' } as const

/** The CommonMark text of a body (strike-through as GitHub writes it). Claims leave no trace in it. */
export function toMarkdown(body: Body): string {
  return blocksMarkdown(body.content)
}

function blocksMarkdown(content: readonly BlockNode[]): string {
  return content
    .map(blockMarkdown)
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockMarkdown(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.content)
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inlineMarkdown(block.content).replaceAll('\\\n', ' ')}`
    case 'blockquote':
      return blocksMarkdown(block.content).replace(/^/gm, '> ').replace(/^> $/gm, '>')
    case 'horizontalRule':
      return '---'
    case 'bulletList':
      return block.content.map((item) => itemMarkdown('- ', item.content)).join('\n')
    case 'orderedList':
      return block.content.map((item, index) => itemMarkdown(`${block.attrs.start + index}. `, item.content)).join('\n')
  }
}

function itemMarkdown(bullet: string, content: readonly BlockNode[]): string {
  return bullet + blocksMarkdown(content).replace(/\n(?=[^\n])/g, `\n${' '.repeat(bullet.length)}`)
}

function inlineMarkdown(content: readonly InlineNode[] = []): string {
  return groupMarks(
    content.map((node) => ({ ...node, marks: (node.marks ?? []).filter((mark) => mark.type !== 'claim') })),
  )
    .map(groupMarkdown)
    .join('')
    .replace(/^(\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/^([#+-]|=+$)/gm, '\\$1')
}

function groupMarkdown(group: InlineGroup): string {
  if (group.kind === 'break') return '\\\n'
  if (group.kind === 'text') return group.text.replace(/[\\`*_[\]<>~|&]/g, '\\$&')
  return wrapMarkdown(group.mark, group.children)
}

function wrapMarkdown(mark: BodyMark, children: readonly InlineGroup[]): string {
  if (mark.type === 'code') return codeMarkdown(plainText(children))
  const inner = children.map(groupMarkdown).join('')
  if (mark.type === 'claim') return inner
  if (mark.type === 'link') return `[${inner}](<${mark.attrs.href.replace(/[<>\\]/g, encodeURIComponent)}>)`
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? []
  return core === '' ? inner : `${before}${fences[mark.type]}${core}${fences[mark.type]}${after}`
}

function plainText(children: readonly InlineGroup[]): string {
  return children
    .map((child) => (child.kind === 'text' ? child.text : child.kind === 'break' ? ' ' : plainText(child.children)))
    .join('')
}

function codeMarkdown(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
