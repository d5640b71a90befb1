import { countingBlockIds } from '../block-id.ts'
import type { Body } from '../body.ts'
import { parseBody } from '../parse-body.ts'

export const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks })
export const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
export const claim = (claimId: string, role = 'ATTRIBUTED') => ({ type: 'claim', attrs: { claimId, role } })
export const reference = (noteId: string, ...marks: unknown[]) => ({
  type: 'footnoteReference',
  attrs: { noteId },
  marks,
})
export const footnote = (id: string, ...words: string[]) => ({
  type: 'footnote',
  attrs: { id },
  content: words.map((one) => paragraph(text(one))),
})
export const footnotes = (...content: unknown[]) => ({ type: 'footnotes', content })
export const caption = (words: string) => ({ type: 'caption', content: words === '' ? [] : [text(words)] })

/** An image; `words` with its caption, credit and altText in this order. */
export const image = (assetId: string, words: readonly unknown[] = [], decorative = false) => ({
  type: 'image',
  attrs: { assetId, decorative },
  content: words,
})
export const embed = (embedId: string, ...content: unknown[]) => ({ type: 'embed', attrs: { embedId }, content })
export const gallery = (...content: unknown[]) => ({ type: 'gallery', content })
export const credit = (words: string) => ({ type: 'credit', content: words === '' ? [] : [text(words)] })
export const altText = (...content: unknown[]) => ({ type: 'altText', content })

/** A cell of words; `head` for one that heads its row or column. */
export const cell = (words: string, attrs?: { colspan: number; rowspan: number }) => ({
  type: 'tableCell',
  attrs,
  content: [paragraph(text(words))],
})
export const head = (words: string) => ({ ...cell(words), type: 'tableHeader' })
export const row = (...content: unknown[]) => ({ type: 'tableRow', content })
export const table = (...content: unknown[]) => ({ type: 'table', content })
export const tableFigure = (...content: unknown[]) => ({ type: 'tableFigure', content })

/** The body that a client sent, in normal form. */
export function bodyOf(...content: unknown[]): Body {
  const parsed = parseBody({ type: 'doc', content }, countingBlockIds())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.body
}

/** What is wrong with a body that a client sent. */
export function issuesOf(...content: unknown[]): string[] {
  const parsed = parseBody({ type: 'doc', content })
  return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`)
}
