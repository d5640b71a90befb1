import { newBlockId, type CodeBlock } from '@sourceline/rich-text'
import { isElement, type HtmlElement } from './html-node.ts'

/** A block of code; null for preformatted words that say nothing of being code. */
export function codeOf(pre: HtmlElement): CodeBlock | null {
  const [only, ...others] = [...pre.childNodes].filter(
    (node) => isElement(node) || (node.textContent ?? '').trim() !== '',
  )
  const code = only && others.length === 0 && isElement(only) && only.localName === 'code' ? only : null
  if (code === null) return null
  const text = (code.textContent ?? '').replace(/\r\n?/gu, '\n').replace(/\n$/u, '')
  const language = /(?:^|\s)language-([\w+#.-]{1,40})(?:\s|$)/u.exec(code.getAttribute('class') ?? '')?.[1] ?? null
  const content = text === '' ? {} : { content: [{ type: 'text' as const, text }] }
  return { type: 'codeBlock', attrs: { id: newBlockId(), language }, ...content }
}
