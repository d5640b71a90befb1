import type { BlockId, BodyMark, InlineNode } from './body.ts'
import { type InlineGroup, groupMarks } from './mark-tree.ts'

const fences = { bold: '**', italic: '*', strike: '~~' } as const

/** Writes inline content as Markdown. */
export type InlineWriter = (content: readonly InlineNode[] | undefined) => string

/** A writer of inline content. `numberOf`: the number of a footnote by its id. */
export const inlineWriter =
  (numberOf: (noteId: BlockId) => number): InlineWriter =>
  (content) =>
    inlineMarkdown(content, numberOf)

type NumberOf = Parameters<typeof inlineWriter>[0]

function inlineMarkdown(content: readonly InlineNode[] = [], numberOf: NumberOf): string {
  const groups = groupMarks(
    content.map((node) => ({ ...node, marks: (node.marks ?? []).filter((mark) => mark.type !== 'claim') })),
  )
  return groupsMarkdown(groups, numberOf)
    .replace(/^[ \t]+/, '')
    .replace(/^([ \t]*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/^([ \t]*)([#+-]|=+$)/gm, '$1\\$2')
}

/** Written one after the other: "!" before a link would make an image of it, which whoever renders the text would load. */
const groupsMarkdown = (groups: readonly InlineGroup[], numberOf: NumberOf): string =>
  groups
    .map((group, index) => {
      const written = groupMarkdown(group, numberOf)
      return group.kind === 'text' && opensBracket(groups[index + 1]) ? written.replace(/!$/, '\\!') : written
    })
    .join('')

const opensBracket = (group: InlineGroup | undefined): boolean =>
  group?.kind === 'reference' || (group?.kind === 'mark' && group.mark.type === 'link')

function groupMarkdown(group: InlineGroup, numberOf: NumberOf): string {
  switch (group.kind) {
    case 'break':
      return '\\\n'
    case 'text':
      return inOneLine(group.text).replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    case 'reference':
      return `[^${numberOf(group.reference.attrs.noteId)}]`
    case 'mark':
      return wrapMarkdown(group.mark, group.children, numberOf)
  }
}

function wrapMarkdown(mark: BodyMark, children: readonly InlineGroup[], numberOf: NumberOf): string {
  if (mark.type === 'code') return codeMarkdown(plainText(children))
  const inner = groupsMarkdown(children, numberOf)
  if (mark.type === 'claim') return inner
  if (mark.type === 'link') return `[${inner}](<${mark.attrs.href.replace(/[<>\\]/g, encodeURIComponent)}>)`
  if (mark.type === 'subscript') return `<sub>${inner}</sub>`
  if (mark.type === 'superscript') return `<sup>${inner}</sup>`
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? []
  return core === '' ? inner : `${before}${fences[mark.type]}${core}${fences[mark.type]}${after}`
}

/** Line ends within a text say nothing, as in HTML: written as they are they would end what the text stands in. */
const inOneLine = (text: string): string => text.replace(/[\n\v\f\r]+/g, ' ')

function plainText(children: readonly InlineGroup[]): string {
  return children
    .map((child) => {
      if (child.kind === 'mark') return plainText(child.children)
      return child.kind === 'text' ? inOneLine(child.text) : child.kind === 'break' ? ' ' : ''
    })
    .join('')
}

function codeMarkdown(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
