import { assertObjectType, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql'
import type { Context } from './context.ts'

/** Gives records by their UUID. */
export type ReadTogether<Row = object> = (
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<ReadonlyMap<string, Row>>

/** The object type of a name; every name that is asked for here is one of ours. Throws for any other. */
export const objectTypeIn = (schema: GraphQLSchema, name: string): GraphQLObjectType =>
  assertObjectType(schema.getType(name))

/** Lets the rows of a list, each of which asks for its record, read all of them together: once for each selection. */
export function readTogether<Row>(read: ReadTogether<Row>): ReadTogether<Row> {
  const known = new Map<GraphQLResolveInfo['fieldNodes'], ReturnType<ReadTogether<Row>>>()
  return (context, info) => {
    const reading = known.get(info.fieldNodes) ?? read(context, info)
    known.set(info.fieldNodes, reading)
    return reading
  }
}
