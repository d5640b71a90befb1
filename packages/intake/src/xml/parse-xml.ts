import { failed, ok, type Result } from '@sourceline/domain'
import { SaxesParser } from 'saxes'
import type { Problem } from '../problems.ts'

/** An element of XML, its names without prefixes. */
export interface XmlElement {
  readonly name: string
  /** The address of its namespace; empty where it has none. */
  readonly namespace: string
  /** Attributes by local name, but for declarations of namespaces. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Its line in the file, from 1. */
  readonly line: number
}

/** A part of XML: an element, or text. */
export type XmlNode = XmlElement | string

/** How deep elements may stand in one another. */
const deepest = 250

/** Entities of HTML that writers of feeds use without declaring them. */
const entities = {
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  euro: '€',
  eacute: 'é',
}

class NotRead extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

interface Open {
  name: string
  namespace: string
  attributes: Map<string, string>
  children: (Open | string)[]
  line: number
}

/**
 * Reads well-formed XML. Nothing outside the file is fetched, and no entity that the file declares is put in: one that is
 * used is an error.
 */
export function parseXml(xml: string): Result<XmlElement, Problem> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  Object.assign(parser.ENTITIES, entities)
  const root: Open = { name: '', namespace: '', attributes: new Map(), children: [], line: 0 }
  const open: Open[] = [root]
  const text = (words: string): void => {
    const { children } = open.at(-1) ?? root
    const last = children.at(-1)
    if (typeof last === 'string') children[children.length - 1] = last + words
    else children.push(words)
  }
  parser.on('error', () => {
    throw new NotRead({ code: 'xml-broken', parameters: { line: parser.line } })
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > deepest) throw new NotRead({ code: 'file-too-deep', parameters: { max: deepest } })
    const element: Open = {
      name: local,
      namespace: uri,
      attributes: new Map(
        Object.values(attributes).flatMap((one) =>
          one.prefix === 'xmlns' || one.name === 'xmlns' ? [] : [[one.local, one.value]],
        ),
      ),
      children: [],
      line: parser.line,
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', text)
  parser.on('cdata', text)
  try {
    // Characters that XML forbids are what old systems leave in texts: they say nothing.
    parser
      .write(xml.replace(/^\s+(?=<\?xml)/u, '').replace(/[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu, ''))
      .close()
  } catch (error) {
    if (error instanceof NotRead) return failed(error.problem)
    throw error
  }
  const [element] = elementsIn(root)
  return element ? ok(element) : failed({ code: 'xml-broken', parameters: { line: 1 } })
}

const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements in an element, of a name if one is given. */
const elementsIn = ({ children }: Pick<XmlElement, 'children'>, name?: string): XmlElement[] =>
  children.filter(isXmlElement).filter((element) => name === undefined || element.name === name)
