import { getSchema } from '@tiptap/core'
import { Node, type Schema } from '@tiptap/pm/model'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from 'y-prosemirror'
import * as Y from 'yjs'
import { bodyExtensions } from '../editor/body-extensions.ts'
import { lineNodes } from '../editor/line-nodes.ts'

/** The parts of an article's text, by the names that they have in its document. */
export const textParts = ['headline', 'dek', 'body'] as const
export type TextPart = (typeof textParts)[number]

/** What nodes and marks each part of the text has. */
export const partSchemas: Readonly<Record<TextPart, Schema>> = (() => {
  const line = getSchema(lineNodes)
  return { headline: line, dek: line, body: getSchema(bodyExtensions) }
})()

/** The text of an article as its editors hold it: ProseMirror JSON by part. */
export type DocumentText = Readonly<Record<TextPart, unknown>>

/** A node of a text as its editor writes it. */
export interface TextNode {
  type: string
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: TextNode[]
}

/** A part as its editor writes it: with no attributes on marks that have none. */
function readPart(document: Y.Doc, part: TextPart): TextNode {
  const tidy = ({ marks = [], content = [] }: TextNode): void => {
    for (const mark of marks) if (mark.attrs && Object.keys(mark.attrs).length === 0) delete mark.attrs
    content.forEach(tidy)
  }
  const read: TextNode = { type: 'doc', ...yXmlFragmentToProsemirrorJSON(document.getXmlFragment(part)) }
  tidy(read)
  return read
}

/** The text that a document holds. */
export const readText = (document: Y.Doc): Readonly<Record<TextPart, TextNode>> => ({
  headline: readPart(document, 'headline'),
  dek: readPart(document, 'dek'),
  body: readPart(document, 'body'),
})

/**
 * Brings a document to a text by changing no more of it than what differs.
 *
 * @throws RangeError where the text is none of the schema.
 */
export function writeText(document: Y.Doc, text: DocumentText, origin: unknown = null): void {
  document.transact(() => {
    for (const part of textParts) {
      const node = Node.fromJSON(partSchemas[part], text[part])
      updateYFragment(document, document.getXmlFragment(part), node, { mapping: new Map(), isOMark: new Map() })
    }
  }, origin)
}

/**
 * Applies what became of a text elsewhere to a document in which others have gone on writing since.
 *
 * @param agreed The state of the document when its text was the one from which the other began (Yjs update, V1).
 */
export function mergeText(document: Y.Doc, agreed: Uint8Array, text: DocumentText, origin: unknown = null): void {
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, agreed)
  const before = Y.encodeStateVector(elsewhere)
  writeText(elsewhere, text)
  Y.applyUpdate(document, Y.encodeStateAsUpdate(elsewhere, before), origin)
  elsewhere.destroy()
}
