import { parseSync } from '@swc/core'
import { isNode, nodesOf, type Node } from './syntax.ts'

/** An alternation, a list or a row of more words than this is a word list. */
const maxWords = 6

/** A branch of an alternation that is a word: not a class, an escape or the tag of a part of speech. */
const isWord = (branch: string): boolean => /^['’]?\p{L}/u.test(branch) && !/^\p{Lu}{2,}$/u.test(branch)

/** How many words the longest alternation of a regular expression has. */
export function wordsInAlternation(pattern: string): number {
  let highest = 0
  const open: { branches: string[]; branch: string }[] = [{ branches: [], branch: '' }]
  const close = (): string => {
    const { branches = [], branch = '' } = open.pop() ?? {}
    const all = [...branches, branch].map((one) => one.replace(/^\?(?::|<?[=!]|<\w+>)/, ''))
    if (all.length > 1) highest = Math.max(highest, all.filter(isWord).length)
    return all.join('|')
  }
  const append = (words: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.branch += words
  }
  for (const [piece] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[^]/gu)) {
    const last = open.at(-1)
    if (piece === '(') open.push({ branches: [], branch: '' })
    else if (piece === ')' && open.length > 1) append(`(${close()})`)
    else if (piece === '|' && last !== undefined) {
      last.branches.push(last.branch)
      last.branch = ''
    } else append(piece)
  }
  while (open.length > 0) append(close())
  return highest
}

/** How many words a string has that is nothing but a list of them, with white space between. */
function wordsInList(text: string): number {
  const words = text.trim().split(/\s+/u)
  return words.every((word) => /^['’]?\p{Ll}[\p{Ll}'’-]*$/u.test(word)) ? words.length : 0
}

const textIn = (node: Node): string =>
  [node.pattern, node.value, node.raw].find((value) => typeof value === 'string') ?? ''

/** The words of a literal that a call takes apart: `'one two'.split(' ')`, `words('one two')`. */
function takenApart({ callee, arguments: given }: Node): string | null {
  if (!isNode(callee)) return null
  if (callee.type === 'Identifier') {
    const [first] = Array.isArray(given) ? (given as { expression?: Node }[]) : []
    return literalOf(first?.expression)
  }
  if (!isNode(callee.property) || !/^(?:split|trim)$/.test(String(callee.property.value))) return null
  const object = isNode(callee.object) ? callee.object : undefined
  return object?.type === 'CallExpression' ? takenApart(object) : literalOf(object)
}

function literalOf(node: Node | undefined): string | null {
  if (node?.type === 'StringLiteral') return textIn(node)
  return node?.type === 'TemplateLiteral' && Array.isArray(node.quasis)
    ? (node.quasis as Node[]).map(textIn).join('')
    : null
}

/** The word list that a node is, in its own spelling; null when it is none. */
function listAt(node: Node): string | null {
  const text = textIn(node)
  if (node.type === 'RegExpLiteral' || node.type === 'StringLiteral' || node.type === 'TemplateElement')
    return wordsInAlternation(text) > maxWords ? text : null
  if (node.type === 'CallExpression') {
    const list = takenApart(node) ?? ''
    return wordsInList(list) > maxWords ? list : null
  }
  if (node.type !== 'ArrayExpression' || !Array.isArray(node.elements)) return null
  const row = (node.elements as { expression?: Node }[]).flatMap(({ expression }) => literalOf(expression) ?? [])
  return row.length > maxWords && row.every((word) => wordsInList(word) === 1) ? row.join(' ') : null
}

/** The word lists in a source text: in regular expressions, in strings, in rows of strings. */
export function wordListsIn(text: string): string[] {
  const tree: Node = { ...parseSync(text, { syntax: 'typescript', target: 'es2022' }) }
  return [...new Set([...nodesOf(tree)].flatMap((node) => listAt(node) ?? []))]
}
