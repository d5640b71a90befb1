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
import type { Context } from './context.ts'

/**
 * A query as a tree of functions, made once for an operation and run for each request: the fields
 * of every type are collected and their arguments coerced beforehand.
 *
 * It knows only the way on which nothing goes wrong. Where anything does (a resolver throws, null
 * stands where none may, a value is of another kind) it throws, and the caller lets graphql-js
 * answer instead: errors and their places have one origin. No code is generated from a query.
 */
export interface OperationPlan {
  run(context: Context, variables: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
}

/** One request: what its resolvers are given besides their row. */
interface Run {
  readonly context: Context
  readonly variables: Record<string, unknown>
  readonly infos: (GraphQLResolveInfo | undefined)[]
  readonly args: (Record<string, unknown> | undefined)[]
}

type Complete = (value: unknown, run: Run) => unknown

interface FieldPlan {
  readonly key: string
  resolve(parent: unknown, run: Run): unknown
  readonly complete: Complete
}

/** The plan does not know the way. `always`: nor will it with other variables. */
export class NotPlanned extends Error {
  readonly always: boolean

  constructor(where: string, always = false) {
    super(`not planned: ${where}`)
    this.always = always
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
        const run: Run = { context, variables: coerced, infos: [], args: [] }
        const values = await Promise.all(
          fields.map(async (field) => field.complete(await field.resolve(undefined, run), run)),
        )
        return Object.fromEntries(fields.map(({ key }, index) => [key, values[index]]))
      },
    }
  }

  private fieldPlans(type: GraphQLObjectType, selected: ReadonlyMap<string, readonly FieldNode[]>): FieldPlan[] {
    return [...selected].map(([key, nodes]) => this.fieldPlan(type, key, nodes))
  }

  private fieldPlan(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldPlan {
    const [node] = nodes
    const name = node?.name.value ?? key
    if (name === '__typename') return { key, resolve: () => type.name, complete: (value) => value }
    const definition = type.getFields()[name]
    if (!node || !definition || key === '__proto__') throw new NotPlanned(name)
    const { resolve } = definition
    const complete = this.completion(definition.type, nodes)
    if (!resolve) return { key, complete, resolve: (parent) => property(parent, name) }
    const infoOf = this.infos(type, definition, key, nodes)
    const argsOf = this.argumentsOf(definition, node)
    return {
      key,
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
    return (run) => (run.infos[place] ??= { ...fixed, variableValues: run.variables })
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
    if (isNonNullType(type)) {
      const inner = this.completion(type.ofType, nodes)
      return (value, run) => present(inner(value, run))
    }
    const complete = this.completionOfPresent(getNullableType(type), nodes)
    return (value, run) => (value === null || value === undefined ? null : complete(settled(value), run))
  }

  private completionOfPresent(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isLeafType(type)) return (value) => type.serialize(value)
    if (isListType(type)) {
      const item = this.completion(type.ofType, nodes)
      return (value, run) => listOf(value).map((entry) => item(entry, run))
    }
    const named = getNamedType(type)
    if (isObjectType(named)) return this.completionOfObject(named, nodes)
    return this.completionOfAbstract(named as GraphQLAbstractType, nodes)
  }

  private completionOfObject(type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
    if (type.isTypeOf) throw new NotPlanned(type.name)
    const fields = this.fieldPlans(type, collectSubfields(this.schema, this.fragments, {}, type, nodes))
    return (value, run) => {
      const result: Record<string, unknown> = {}
      for (const { key, resolve, complete } of fields) result[key] = complete(resolve(value, run), run)
      return result
    }
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

function present(value: unknown): unknown {
  if (value === null || value === undefined) throw new NotPlanned('null')
  return value
}

function settled(value: unknown): unknown {
  if (value instanceof Promise) {
    value.catch(() => undefined)
    throw new NotPlanned('a field that waits', true)
  }
  if (value instanceof Error) throw new NotPlanned('an error as a value')
  return value
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new NotPlanned('list')
  return value
}
