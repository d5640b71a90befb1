import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js'
import { fillGaps, isBroken, takingText, Written, type Gap } from '../platform/reads/written.ts'
import type { Context } from './context.ts'

/**
 * A query as a tree of functions, made once for an operation and run for each request: the fields
 * of every type are collected and their arguments coerced beforehand. It gives the text of the answer: what the database
 * has written of it stands as it came, and what a resolver makes is written into its gaps.
 *
 * It knows only the way on which nothing goes wrong. Where anything does (a resolver throws, null
 * stands where none may, a value is of another kind) it throws, and the caller lets graphql-js
 * answer instead: errors and their places have one origin. No code is generated from a query.
 */
export interface OperationPlan {
  /** The `data` of the answer, as JSON. */
  run(context: Context, variables: Readonly<Record<string, unknown>>): Promise<string>
}

/** One request: what its resolvers are given besides their row. */
interface Run {
  readonly context: Context
  readonly variables: Record<string, unknown>
  readonly infos: (GraphQLResolveInfo | undefined)[]
  readonly args: (Record<string, unknown> | undefined)[]
  /** The texts of values that had to be waited for, by the numbers of the places where they belong. */
  readonly awaited: Promise<string>[]
}

/** Gives a value as JSON. */
type Complete = (value: unknown, run: Run) => string

interface FieldPlan {
  /** The key with which the field begins, as JSON. */
  readonly opening: string
  resolve(parent: unknown, run: Run): unknown
  readonly complete: Complete
}

/** The plan does not know the way. */
export class NotPlanned extends Error {
  constructor(where: string) {
    super(`not planned: ${where}`)
  }
}

/**
 * The plan of a valid query, or null where one is not made: of a mutation, of introspection, and of
 * operations with directives, whose fields depend on variables.
 */
export function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationPlan | null {
  const query = schema.getQueryType()
  if (operation.operation !== 'query' || !query || hasDirectives(document)) return null
  try {
    return new Planner(schema, document, operation).plan(query)
  } catch (error) {
    if (error instanceof NotPlanned) return null
    throw error
  }
}

function hasDirectives(document: DocumentNode): boolean {
  let found = false
  visit(document, { Directive: () => void (found = true) })
  return found
}

class Planner {
  private readonly schema: GraphQLSchema
  private readonly operation: OperationDefinitionNode
  private readonly fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<
    string,
    FragmentDefinitionNode
  >
  private readonly gapPlans = new WeakMap<Gap, FieldPlan>()
  private fields = 0

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.schema = schema
    this.operation = operation
    for (const definition of document.definitions)
      if (definition.kind === 'FragmentDefinition') this.fragments[definition.name.value] = definition
  }

  plan(query: GraphQLObjectType): OperationPlan {
    const fields = this.fieldPlans(
      query,
      collectFields(this.schema, this.fragments, {}, query, this.operation.selectionSet),
    )
    return {
      run: async (context, given) => {
        const { coerced, errors } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given)
        if (errors) throw new NotPlanned('variables')
        const run: Run = { context, variables: coerced, infos: [], args: [], awaited: [] }
        const texts = await Promise.all(
          fields.map(async ({ opening, resolve, complete }) => opening + complete(await resolve(undefined, run), run)),
        )
        return withAwaited(`{${texts.join(',')}}`, run)
      },
    }
  }

  private fieldPlans(type: GraphQLObjectType, selected: ReadonlyMap<string, readonly FieldNode[]>): FieldPlan[] {
    return [...selected].map(([key, nodes]) => this.fieldPlan(type, key, nodes))
  }

  private fieldPlan(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldPlan {
    const [node] = nodes
    const name = node?.name.value ?? key
    const opening = `"${key}":`
    if (name === '__typename') return { opening, resolve: () => type.name, complete: (value) => JSON.stringify(value) }
    const definition = type.getFields()[name]
    if (!node || !definition || key === '__proto__') throw new NotPlanned(name)
    const { resolve } = definition
    const complete = this.completion(definition.type, nodes)
    if (!resolve) return { opening, complete, resolve: (parent) => property(parent, name) }
    const infoOf = this.infos(type, definition, key, nodes)
    const argsOf = this.argumentsOf(definition, node)
    return {
      opening,
      complete,
      resolve: (parent, run) => resolve(parent, argsOf(run), run.context, infoOf(run)) as unknown,
    }
  }

  /** What a resolver learns of its place: made once a request, with the field's own key as its path. */
  private infos(
    parentType: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    key: string,
    fieldNodes: readonly FieldNode[],
  ): (run: Run) => GraphQLResolveInfo {
    const place = (this.fields += 1)
    const fixed = {
      fieldName: definition.name,
      fieldNodes,
      returnType: definition.type,
      parentType,
      path: { prev: undefined, key, typename: parentType.name },
      schema: this.schema,
      fragments: this.fragments,
      rootValue: undefined,
      operation: this.operation,
    }
    return (run) => (run.infos[place] ??= takingText({ ...fixed, variableValues: run.variables }))
  }

  private argumentsOf(
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): (run: Run) => Record<string, unknown> {
    if (!usesVariables(node)) {
      const fixed = Object.freeze(getArgumentValues(definition, node, {}))
      return () => fixed
    }
    const place = (this.fields += 1)
    return (run) => (run.args[place] ??= getArgumentValues(definition, node, run.variables))
  }

  private completion(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    const isRequired = isNonNullType(type)
    const completeOne = this.completionOfPresent(getNullableType(type), nodes)
    const complete: Complete = (value, run) => {
      if (value instanceof Promise) return awaited(value, complete, run)
      if (value instanceof Error) throw new NotPlanned('an error as a value')
      const text = value === null || value === undefined ? 'null' : completeOne(value, run)
      if (isRequired && text === 'null') throw new NotPlanned('null')
      return text
    }
    return complete
  }

  private completionOfPresent(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isLeafType(type)) return (value) => JSON.stringify(type.serialize(value)) ?? 'null'
    if (isListType(type)) {
      const item = this.completion(type.ofType, nodes)
      return (value, run) =>
        `[${listOf(value)
          .map((entry) => item(entry, run))
          .join(',')}]`
    }
    const named = getNamedType(type)
    if (isObjectType(named)) return this.completionOfObject(named, nodes)
    return this.completionOfAbstract(named as GraphQLAbstractType, nodes)
  }

  private completionOfObject(type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
    if (type.isTypeOf) throw new NotPlanned(type.name)
    const fields = this.fieldPlans(type, collectSubfields(this.schema, this.fragments, {}, type, nodes))
    return (value, run) =>
      value instanceof Written
        ? this.filled(value, run)
        : `{${fields.map(({ opening, resolve, complete }) => opening + complete(resolve(value, run), run)).join(',')}}`
  }

  /** The text of a row that the database has written, its gaps filled by the resolvers of their fields. */
  private filled({ text, gaps }: Written, run: Run): string {
    if (isBroken(text)) throw new NotPlanned('null')
    return fillGaps(text, gaps, (gap, row) => {
      run.context.keeping?.tags.rows(row)
      if (gap === null) return ''
      const { resolve, complete } = this.gapPlan(gap)
      return complete(resolve(row, run), run)
    })
  }

  private gapPlan(gap: Gap): FieldPlan {
    const known = this.gapPlans.get(gap)
    if (known) return known
    const plan = this.fieldPlan(gap.type, gap.key, gap.nodes)
    this.gapPlans.set(gap, plan)
    return plan
  }

  private completionOfAbstract(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
    const { resolveType } = type
    if (!resolveType) throw new NotPlanned(type.name)
    const info = { schema: this.schema, fragments: this.fragments, operation: this.operation } as GraphQLResolveInfo
    const concrete = new Map(
      this.schema.getPossibleTypes(type).map((possible) => [possible.name, this.completionOfObject(possible, nodes)]),
    )
    return (value, run) => {
      const name = resolveType(value, run.context, info, type)
      const complete = typeof name === 'string' ? concrete.get(name) : undefined
      if (!complete) throw new NotPlanned(type.name)
      return complete(value, run)
    }
  }
}

function usesVariables(node: FieldNode): boolean {
  let found = false
  for (const argument of node.arguments ?? []) visit(argument, { Variable: () => void (found = true) })
  return found
}

function property(parent: unknown, name: string): unknown {
  if (typeof parent !== 'object' || parent === null) throw new NotPlanned(name)
  const value: unknown = Reflect.get(parent, name)
  if (typeof value === 'function') throw new NotPlanned(name)
  return value
}

/** Encloses the number of a value that is waited for, where its text belongs: a sign that JSON holds escaped alone. */
const place = '\u0004'

function awaited(value: Promise<unknown>, complete: Complete, run: Run): string {
  const text = value.then((settled) => complete(settled, run))
  text.catch(() => undefined)
  return `${place}${run.awaited.push(text) - 1}${place}`
}

async function withAwaited(text: string, run: Run): Promise<string> {
  if (run.awaited.length === 0) return text
  const texts: string[] = []
  // What has come may have had to wait for more.
  for (let number = 0; number < run.awaited.length; number += 1) texts.push((await run.awaited[number]) ?? '')
  const put = (into: string): string =>
    into
      .split(place)
      .map((part, index) => (index % 2 === 0 ? part : put(texts[Number(part)] ?? '')))
      .join('')
  return put(text)
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new NotPlanned('list')
  return value
}
