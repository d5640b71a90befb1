import type { NodeType, Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { bodyLimits } from '../limits.ts'
import { isSafeHref } from '../safe-href.ts'
import { partSchemas, textParts } from './article-document.ts'

/** The names that a document may have values under, beside the parts of its text. */
const maps = ['details', 'claims'] as const

/** How long one value of a node or a mark may be, in characters. */
const longestValue = 4_000
/** How long one entry of a map may be, as JSON. */
const longestEntry = 100_000

/** What in a document is none of an article. */
class Forbidden extends Error {}

function forbid(what: string): never {
  throw new Forbidden(what)
}

function checkValue(value: unknown, what: string): void {
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value)
  if (!isPlain || String(value).length > longestValue) forbid(`${what} has no such value`)
}

function checkAttributes(type: NodeType, attributes: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!(name in (type.spec.attrs ?? {}))) forbid(`a ${type.name} has no ${name}`)
    checkValue(value, `${name} of a ${type.name}`)
  }
}

/** The mark that an attribute of a text stands for: of marks that overlap, each has a hash behind its name. */
const markNameOf = (attribute: string): string => attribute.replace(/--[\w+/=]{8}$/u, '')

function checkMark(schema: Schema, attribute: string, value: unknown): void {
  const type = schema.marks[markNameOf(attribute)]
  if (type === undefined) return forbid(`words have no mark ${attribute.slice(0, 40)}`)
  if (typeof value !== 'object' || value === null) return forbid(`a mark ${type.name} has no such value`)
  for (const one of Object.values(value)) checkValue(one, `a mark ${type.name}`)
  if (Object.keys(value).some((name) => !(name in (type.spec.attrs ?? {}))))
    forbid(`a mark ${type.name} has no such value`)
  try {
    schema.text('.', [type.create({ ...value })]).check()
  } catch {
    forbid(`a mark ${type.name} has no such value`)
  }
  const href: unknown = Reflect.get(value, 'href')
  if (type.name === 'link' || typeof href === 'string')
    if (!isSafeHref(String(href))) forbid('a link leads where none may')
}

function checkWords(schema: Schema, text: Y.XmlText): void {
  for (const { insert, attributes = {} } of text.toDelta()) {
    if (typeof insert !== 'string') forbid('a text holds something else than words')
    for (const [attribute, value] of Object.entries(attributes)) checkMark(schema, attribute, value)
  }
}

/** Checks a part of the text, without recursion, so that no depth can exhaust the stack. */
function checkPart(document: Y.Doc, part: (typeof textParts)[number]): void {
  const schema = partSchemas[part]
  let level: unknown[] = document.getXmlFragment(part).toArray()
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > bodyLimits.depth * 2 + 6) forbid('blocks stand too deep within one another')
    level = level.flatMap((node): unknown[] => {
      if (node instanceof Y.XmlText) {
        checkWords(schema, node)
        return []
      }
      if (!(node instanceof Y.XmlElement)) return forbid('a text holds something else than blocks and words')
      const type = schema.nodes[node.nodeName]
      if (type === undefined || type.isText || type === schema.topNodeType)
        return forbid(`a text has no ${node.nodeName.slice(0, 40)}`)
      checkAttributes(type, node.getAttributes())
      return node.toArray()
    })
  }
}

function checkMap(document: Y.Doc, name: (typeof maps)[number]): void {
  const values: Y.Map<unknown> = document.getMap(name)
  if (values.size > 500) forbid(`it has more ${name} than any article`)
  for (const [key, value] of values.entries()) {
    if (value instanceof Y.AbstractType) forbid(`${name} hold plain values`)
    if (key.length > 100 || (JSON.stringify(value) ?? '').length > longestEntry)
      forbid(`${name} hold something too long`)
  }
}

/**
 * What a document holds that no article has, in words for who sent it; null where nothing is wrong. Nodes, marks, their values
 * and places of a document are checked, and not which block stands in which: two changes that are right by themselves can
 * come together to what is not, and neither sender is to blame.
 */
export function checkDocument(document: Y.Doc): string | null {
  try {
    for (const name of document.share.keys())
      if (![...textParts, ...maps].some((one) => one === name)) forbid(`it has no part ${name.slice(0, 40)}`)
    for (const part of textParts) checkPart(document, part)
    for (const name of maps) checkMap(document, name)
    return null
  } catch (error) {
    if (error instanceof Forbidden) return error.message
    throw error
  }
}
