import { Kind, visit, type ASTNode, type FieldNode, type GraphQLResolveInfo } from 'graphql'
import type { QueryText } from './query-text.ts'
import type { Gap } from './written.ts'

/** The text for a selection, how many aliases it uses, and its gaps. */
interface Compiled {
  readonly text: string
  readonly aliases: number
  readonly gaps: readonly Gap[]
}

/** What the selections of a node were compiled to. Nodes live as long as the server keeps their document. */
interface Kept {
  readonly variables: readonly string[]
  readonly texts: Map<string, Compiled>
}

const kept = new WeakMap<FieldNode, Kept>()
const maxTexts = 64

/**
 * Compiles the selection below a root field, or gives the text of the last time: the same nodes, views,
 * type and values of the variables that are used below give the same text. What binds parameters
 * (a cursor inside) is compiled anew. To be called on a statement without parameters.
 *
 * @param what Tells the selections of one node apart: the type that is read, and in which form.
 */
export function compiledOnce(
  info: GraphQLResolveInfo,
  statement: QueryText,
  what: string,
  compile: () => string,
): string {
  const [node, ...more] = info.fieldNodes
  if (!node || more.length > 0 || statement.values.length > 0) return compile()
  const { variables, texts } = keptOf(node, info)
  const key = JSON.stringify([
    statement.schema,
    statement.tagged,
    what,
    ...variables.map((name) => info.variableValues[name]),
  ])
  const known = texts.get(key)
  if (known) {
    statement.names = known.aliases
    statement.gaps.push(...known.gaps)
    return known.text
  }
  const text = compile()
  if (statement.values.length === 0 && texts.size < maxTexts)
    texts.set(key, { text, aliases: statement.names, gaps: [...statement.gaps] })
  return text
}

function keptOf(node: FieldNode, info: GraphQLResolveInfo): Kept {
  const known = kept.get(node)
  if (known) return known
  const fresh = { variables: variablesBelow(node, info), texts: new Map<string, Compiled>() }
  kept.set(node, fresh)
  return fresh
}

function variablesBelow(node: FieldNode, info: GraphQLResolveInfo): string[] {
  const names = new Set<string>()
  const visited = new Set<string>()
  const follow = (below: ASTNode): void => {
    visit(below, {
      [Kind.VARIABLE]: ({ name }) => void names.add(name.value),
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = info.fragments[name.value]
        if (!fragment || visited.has(name.value)) return
        visited.add(name.value)
        follow(fragment)
      },
    })
  }
  if (node.selectionSet) follow(node.selectionSet)
  return [...names]
}
