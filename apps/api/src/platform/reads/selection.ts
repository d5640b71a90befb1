import { getArgumentValues, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'

/** One field of a selection, with everything that was merged into it. */
export interface SelectedField {
  /** Alias or name: the key of the answer. */
  readonly key: string
  readonly name: string
  readonly nodes: readonly FieldNode[]
}

/** The fields selected on `type` below the given nodes, fragments and directives resolved. */
export function fieldsBelow(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): SelectedField[] {
  const merged = collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes)
  return [...merged].map(([key, list]) => ({ key, name: list[0]?.name.value ?? key, nodes: list }))
}

/** The arguments of a selected field, defaults and variables applied. */
export function argumentsOf(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  field: SelectedField,
): Record<string, unknown> {
  const definition = type.getFields()[field.name]
  const node = field.nodes[0]
  return definition && node ? getArgumentValues(definition, node, info.variableValues) : {}
}
