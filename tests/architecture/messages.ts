import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { parseSync } from '@swc/core'
import { isNode, type Node } from './syntax.ts'

/** A message as the code says it. */
export interface SaidMessage {
  readonly text: string
  /** The names of the values that are given with it; null where they cannot be told from the text. */
  readonly given: ReadonlySet<string> | null
  /** The names of the elements that are given with it. */
  readonly elements: ReadonlySet<string>
}

/** What a file says to the viewer. */
export interface Said {
  readonly messages: readonly SaidMessage[]
  /** Words that stand in no catalogue, and messages that cannot be read from the text. */
  readonly outside: readonly string[]
}

const sayers = new Set(['t', 'titled'])

/** Attributes and properties whose strings are shown. */
const shown = new Set(
  (
    'action alt aria-label aria-description caption choose consequence description explanation heading invitation label ' +
    'meaning message never none nothingFoundMessage placeholder recentLabel suggestionsLabel title warning'
  ).split(' '),
)

/** Types and the paths of modules. */
const unsaid = /^Ts(?!As|Satisfies|NonNull|Const)|^(?:Import|Export(?:All|Named))Declaration$/u

/** Whether strings are shown, are read all the same where they are sentences, or are nobody's to read. */
type Mode = 'shown' | 'read' | 'quiet'

/** Elements whose words are no language's own: what is typed, or printed by a program. */
const verbatim = new Set(['code', 'kbd', 'Kbd'])

/** Calls whose strings nobody reads: what developers are told. */
const unread = /^(?:\w*Error|useColumns|attributesOf)$/u

const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const nodeIn = (value: unknown): Node | undefined => (isNode(value) ? value : undefined)
const nameOf = (value: unknown): string => {
  const node = nodeIn(value)
  return typeof node?.value === 'string' ? node.value : nodeIn(node?.name) ? nameOf(node?.name) : ''
}
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !/^https?:\/\/$/u.test(text)

/** A sentence, or the beginning of one: a capital and more than one word. */
const isSentence = (text: string): boolean => /^\p{Lu}[\p{L}’]* \p{L}/u.test(text)

/** The text of a literal, or of literals that are put together; null for anything else. */
function literalText(node: Node | undefined): string | null {
  switch (node?.type) {
    case 'StringLiteral':
      return String(node.value)
    case 'ParenthesisExpression':
    case 'JSXExpressionContainer':
      return literalText(nodeIn(node.expression))
    case 'BinaryExpression': {
      const [left, right] = [literalText(nodeIn(node.left)), literalText(nodeIn(node.right))]
      return left === null || right === null ? null : left + right
    }
    default:
      return null
  }
}

/** The keys of an object that is written out; null where some are not. */
function keysOf(node: Node | undefined): ReadonlySet<string> | null {
  if (node === undefined) return new Set()
  if (node.type === 'ParenthesisExpression' || node.type === 'JSXExpressionContainer')
    return keysOf(nodeIn(node.expression))
  if (node.type !== 'ObjectExpression') return null
  const keys = listOf(node.properties).map((each) => nameOf(each.type === 'Identifier' ? each : each.key))
  return keys.includes('') ? null : new Set(keys)
}

const attributesOf = (element: Node): ReadonlyMap<string, Node> =>
  new Map(
    listOf(nodeIn(element.opening)?.attributes).flatMap((attribute) => {
      const value = nodeIn(attribute.value)
      return attribute.type === 'JSXAttribute' && value ? [[nameOf(attribute.name), value] as const] : []
    }),
  )

/** How the strings within a node are taken, where those of the node itself are taken in a certain way. */
function modeWithin(node: Node, mode: Mode): Mode {
  if (mode === 'quiet') return mode
  if (node.type === 'KeyValueProperty' || node.type === 'JSXAttribute')
    return shown.has(nameOf(node.key ?? node.name)) ? 'shown' : 'read'
  if (node.type === 'BinaryExpression' && /^[!=]==$/u.test(String(node.operator))) return 'quiet'
  return node.type === 'ArrowFunctionExpression' || node.type === 'MemberExpression' ? 'read' : mode
}

/**
 * Reads what a file says to the viewer: its messages, and words that are none.
 *
 * @param tsx Whether it may hold elements.
 */
export function saidIn(source: string, tsx: boolean): Said {
  const messages: SaidMessage[] = []
  const outside: string[] = []

  const say = (text: string | null, given: SaidMessage['given'], elements: ReadonlySet<string> | null): void => {
    if (text === null) outside.push('a message that is not written out')
    else messages.push({ text, given, elements: elements ?? new Set() })
  }

  const outsideOf = (text: string, mode: Mode): void => {
    if (mode === 'shown' ? hasWords(text) : mode === 'read' && isSentence(text)) outside.push(text.trim())
  }

  const readAll = (value: unknown, mode: Mode): void => {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) read(each, mode)
  }

  const read = (node: Node, mode: Mode): void => {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        return readCall(node, mode)
      case 'JSXElement':
        return readElement(node, mode)
      case 'JSXText':
        return outsideOf(String(node.value), mode === 'quiet' ? mode : 'shown')
      case 'StringLiteral':
        return outsideOf(String(node.value), mode)
      case 'TemplateElement':
        return outsideOf(String(node.cooked), mode)
      case 'ConditionalExpression':
        readAll(node.test, 'quiet')
        return readAll([node.consequent, node.alternate], mode)
      case 'KeyValueProperty':
      case 'JSXAttribute':
        return readAll(node.value, modeWithin(node, mode))
      default:
        for (const value of unsaid.test(node.type ?? '') ? [] : Object.values(node))
          readAll(value, modeWithin(node, mode))
    }
  }

  const readCall = (node: Node, mode: Mode): void => {
    const callee = nameOf(node.callee)
    const given = listOf(node.arguments).map((argument) => nodeIn(argument.expression))
    if (sayers.has(callee)) say(literalText(given[0]), keysOf(given[1]), null)
    else readAll(given[0], mode === 'quiet' || unread.test(callee) ? 'quiet' : 'read')
    readAll(given.slice(1), mode === 'quiet' ? mode : 'read')
    if (nodeIn(node.callee)?.type !== 'Identifier') readAll(node.callee, 'quiet')
  }

  const readElement = (element: Node, mode: Mode): void => {
    const opening = nodeIn(element.opening)
    const name = nameOf(opening?.name)
    const attributes = attributesOf(element)
    if (name === 'Trans')
      say(literalText(attributes.get('id')), keysOf(attributes.get('values')), keysOf(attributes.get('components')))
    readAll(
      listOf(opening?.attributes).filter((attribute) => name !== 'Trans' || nameOf(attribute.name) !== 'id'),
      mode,
    )
    readAll(element.children, verbatim.has(name) ? 'quiet' : 'read')
  }

  const tree = parseSync(source, { syntax: 'typescript', tsx, target: 'es2022' })
  for (const statement of tree.body) if (isNode(statement)) read({ ...statement }, 'read')
  return { messages, outside }
}

const isMessage = (value: unknown): value is CompiledMessage => Array.isArray(value)

const argumentsOf = (parts: CompiledMessage): string[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return []
    const [name, , cases] = part
    return [name, ...(isNode(cases) ? Object.values(cases).filter(isMessage) : []).flatMap(argumentsOf)]
  })

/** The names of the arguments of a message in ICU MessageFormat. Throws where it is not well formed. */
export const argumentsIn = (message: string): Set<string> => new Set(argumentsOf(compileMessageOrThrow(message)))

/** The names of the elements of a message. */
export const elementsIn = (message: string): Set<string> =>
  new Set([...message.matchAll(/<([a-z]\w*)\/?>/giu)].map(([, name = '']) => name))
