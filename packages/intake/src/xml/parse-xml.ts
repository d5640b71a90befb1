import { failed, ok, type Result } from '@sourceline/domain'
import { SaxesParser } from 'saxes'
import type { Problem } from '../problems.ts'
import { childrenOf, type XmlElement } from './xml-element.ts'

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

/** What is done with the parts of XML as they come. */
interface Parts {
  readonly open?: (element: Open) => void
  readonly close?: () => void
  readonly text?: (words: string) => void
}

/**
 * Reads well-formed XML. Nothing outside the file is fetched, and no entity that the file declares is put in: one that is
 * used is an error.
 */
export function parseXml(xml: string): Result<XmlElement, Problem> {
  const root: Open = { name: '', namespace: '', attributes: new Map(), children: [], line: 0 }
  const open: Open[] = [root]
  const problem = walkXml(xml, {
    open: (element) => {
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close: () => void open.pop(),
    text: (words) => {
      const { children } = open.at(-1) ?? root
      const last = children.at(-1)
      if (typeof last === 'string') children[children.length - 1] = last + words
      else children.push(words)
    },
  })
  if (problem) return failed(problem)
  const [element] = childrenOf(root)
  return element ? ok(element) : failed({ code: 'xml-broken', parameters: { line: 1 } })
}

/** Why XML cannot be read, told without building its tree; null if it can. */
export const xmlProblem = (xml: string): Problem | null => walkXml(xml, {})

function walkXml(xml: string, parts: Parts): Problem | null {
  const parser = new SaxesParser({ xmlns: true, position: true })
  Object.assign(parser.ENTITIES, entities)
  let depth = 0
  parser.on('error', () => {
    throw new NotRead({ code: 'xml-broken', parameters: { line: parser.line } })
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if ((depth += 1) > deepest) throw new NotRead({ code: 'file-too-deep', parameters: { max: deepest } })
    parts.open?.({
      name: local,
      namespace: uri,
      attributes: new Map(
        Object.values(attributes).flatMap((one) =>
          one.prefix === 'xmlns' || one.name === 'xmlns' ? [] : [[one.local, one.value]],
        ),
      ),
      children: [],
      line: parser.line,
    })
  })
  parser.on('closetag', () => {
    depth -= 1
    parts.close?.()
  })
  parser.on('text', (words) => parts.text?.(words))
  parser.on('cdata', (words) => parts.text?.(words))
  try {
    // Characters that XML forbids are what old systems leave in texts: they say nothing.
    parser
      .write(xml.replace(/^\s+(?=<\?xml)/u, '').replace(/[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu, ''))
      .close()
    return null
  } catch (error) {
    if (error instanceof NotRead) return error.problem
    throw error
  }
}
