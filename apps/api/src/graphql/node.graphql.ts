import { GraphQLError, isObjectType, type GraphQLResolveInfo } from 'graphql'
import { parseTypedId, typedId, type IdPrefix } from '../platform/ids.ts'
import type { Where } from '../platform/reads/reads.ts'
import { extendShape, type Shape } from '../platform/reads/shape.ts'
import { labelOf } from '../platform/records/label.ts'
import { asOfArg } from './arguments.ts'
import { builder, pub } from './builder.ts'
import type { Context } from './context.ts'

/** A record of any type, as read: its UUID, and its label where that is asked for. */
export interface NodeRow {
  readonly id: string
  readonly label?: string | null
}

const typeNames = new WeakMap<object, string>()
const registered = new Map<IdPrefix, { typeName: string; shape: Shape; visible: Visible | undefined }>()

/** Which records of a type the viewer may see; all of them where there is no condition. */
export type Visible = (context: Context) => Where

/** The interface of everything that has an id of its own (Relay global object identification). */
export const NodeInterface = builder.interfaceRef<NodeRow>('Node').implement({
  ...pub,
  description: 'A record with an id that is unique across all types (Relay global object identification).',
  fields: (t) => ({
    id: t.id({
      ...pub,
      description:
        'The typed id: the name of the type, an underscore and 26 letters and digits, as `claim_01h455vb4pex5vsknk084sn02q`. It never changes.',
      resolve: (row, _args, _context, info) => typedId(prefixOf(info.parentType.name), row.id),
    }),
    label: t.string({
      nullable: true,
      description:
        'What lists and the log call it: the headline of an article, the statement of a claim. Null for what has no such words of its own, as an assessment.',
      resolve: (row) => row.label ?? null,
    }),
  }),
  resolveType: (row) => typeNames.get(row),
})

/** Lets `node(id:)` find records of a type, and lets them have the label that their record declares. */
export function nodeType(prefix: IdPrefix, typeName: string, shape: Shape, visible?: Visible): void {
  const label = { name: 'label', sql: (row: string, schema: string) => labelOf(prefix, row, schema) }
  extendShape(shape, { record: prefix, fields: { label: [label] } })
  registered.set(prefix, { typeName, shape, visible })
}

function prefixOf(typeName: string): IdPrefix {
  const prefix = [...registered.keys()].find((known) => registered.get(known)?.typeName === typeName)
  if (!prefix) throw new Error(`${typeName} is no registered node type`)
  return prefix
}

/** Marks a row with its type, where a field can give several types. */
export function asType<Row extends object>(row: Row, typeName: string): Row {
  typeNames.set(row, typeName)
  return row
}

/** The name of a type that {@link asType} marked. */
export const markedType = (row: object): string | undefined => typeNames.get(row)

/** Reads records by their typed ids, in order; what does not exist, or is of an unknown type, is left out. */
export async function nodesOf(
  ids: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
  asOf: Date | null = null,
): Promise<NodeRow[]> {
  const reads = context.readsAt(asOf)
  const found = new Map<string, NodeRow>()
  const byPrefix = new Map<IdPrefix, string[]>()
  for (const id of ids) {
    const parsed = parseTypedId(id)
    if (parsed && registered.has(parsed.prefix))
      byPrefix.set(parsed.prefix, [...(byPrefix.get(parsed.prefix) ?? []), parsed.uuid])
  }
  for (const [prefix, uuids] of byPrefix) {
    const node = registered.get(prefix)
    const type = node && info.schema.getType(node.typeName)
    if (!node || !isObjectType(type)) continue
    for (const row of await reads.byIds<NodeRow>(info, node.shape, uuids, type, node.visible?.(context)))
      found.set(typedId(prefix, row.id), asType(row, node.typeName))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The UUID of a typed id given to a query, or an error that names the argument. */
export function uuidArgument(id: string, prefix: IdPrefix): string {
  const parsed = parseTypedId(id)
  if (parsed?.prefix === prefix) return parsed.uuid
  throw new GraphQLError(`"${id.slice(0, 60)}" is no ${prefix} id: expected one that begins with "${prefix}_".`, {
    extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
  })
}

builder.queryField('node', (t) =>
  t.field({
    ...pub,
    type: NodeInterface,
    nullable: true,
    description: 'Any record by its id, or null.',
    args: {
      id: t.arg.id({
        required: true,
        description: 'The id of a record of any type, as `claim_01h455vb4pex5vsknk084sn02q`.',
      }),
      ...asOfArg(),
    },
    resolve: async (_root, args, context, info) => {
      if (!parseTypedId(args.id)) {
        throw new GraphQLError(`"${args.id.slice(0, 60)}" is not an id of this graph.`, {
          extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
        })
      }
      return (await nodesOf([args.id], context, info, args.asOf ?? null))[0] ?? null
    },
  }),
)

/** The condition of a query by id or by slug, of which one must be given. */
export function byIdOrSlug(
  prefix: IdPrefix,
  { id, slug }: { id?: string | null | undefined; slug?: string | null | undefined },
): Where {
  if (id) {
    const uuid = uuidArgument(id, prefix)
    return (row, bind) => `${row}.id = ${bind(uuid)}`
  }
  if (slug) return (row, bind) => `${row}.slug = ${bind(slug)}`
  throw new GraphQLError(`Say which ${prefix}: give its "id" or its "slug".`, {
    extensions: { code: 'BAD_USER_INPUT', argument: 'slug' },
  })
}
