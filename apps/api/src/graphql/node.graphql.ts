import { GraphQLError, isObjectType, type GraphQLResolveInfo } from 'graphql'
import { parseTypedId, typedId, type IdPrefix } from '../platform/ids.ts'
import type { Where } from '../platform/reads/reads.ts'
import { extendShape, type Shape } from '../platform/reads/shape.ts'
import { labelOf } from '../platform/records/label.ts'
import { builder, pub } from './builder.ts'
import type { Context } from './context.ts'
import { idInAnswer, momentOf, parseIdInAnswer } from './moment.ts'

/** A record of any type, as read: its UUID, and its label where that is asked for. */
export interface NodeRow {
  readonly id: string
  readonly label?: string | null
}

const typeNames = new WeakMap<object, string>()
const prefixes = new Map<string, IdPrefix>()
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
        'The typed id: the name of the type, an underscore and 26 letters and digits, ' +
        'as `claim_01h455vb4pex5vsknk084sn02q`. It never changes. ' +
        'Of a record that was read at a moment of the past, `@` and the moment follow: ' +
        'such an id names the record at that moment wherever an id is asked for.',
      resolve: (row, _args, context, info) => idInAnswer(context, prefixOf(info.parentType.name), row.id),
    }),
    recordId: t.id({
      ...pub,
      description:
        'The typed id without a moment: the same at every moment, and the one by which a body names the claims that it makes.',
      resolve: (row, _args, _context, info) => typedId(prefixOf(info.parentType.name), row.id),
    }),
    label: t.string({
      nullable: true,
      description:
        'What lists and the log call it: the headline of an article, the statement of a claim. ' +
        'Null for what has no such words of its own, as an assessment.',
      resolve: (row) => row.label ?? null,
    }),
  }),
  resolveType: (row) => typeNames.get(row),
})

/** Lets `node(id:)` find records of a type, and lets them have the label that their record declares. */
export function nodeType(prefix: IdPrefix, typeName: string, shape: Shape, visible?: Visible): void {
  const label = { name: 'label', sql: (row: string, schema: string) => labelOf(prefix, row, schema) }
  extendShape(shape, { record: prefix, fields: { label: [label], recordId: ['id'] } })
  registered.set(prefix, { typeName, shape, visible })
  prefixes.set(typeName, prefix)
}

function prefixOf(typeName: string): IdPrefix {
  const prefix = prefixes.get(typeName)
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
export async function nodesOf(ids: readonly string[], context: Context, info: GraphQLResolveInfo): Promise<NodeRow[]> {
  const found = await nodesByIds(ids, context, info, null)
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function nodesByIds(
  ids: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
  asOf: Date | null,
): Promise<Map<string, NodeRow>> {
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
  return found
}

/** The UUID of a typed id given to a query, or an error that names the argument. */
export function uuidArgument(id: string, prefix: IdPrefix, argument = 'id'): string {
  const parsed = parseTypedId(id)
  if (parsed?.prefix === prefix) return parsed.uuid
  throw new GraphQLError(`"${id.slice(0, 60)}" is no ${prefix} id: expected one that begins with "${prefix}_".`, {
    extensions: { code: 'BAD_USER_INPUT', argument },
  })
}

builder.queryField('node', (t) =>
  t.field({
    ...pub,
    type: NodeInterface,
    nullable: true,
    description: 'Any record by its id, or null (Relay global object identification).',
    args: {
      id: t.arg.id({
        required: true,
        description:
          'The id of a record of any type, as `claim_01h455vb4pex5vsknk084sn02q`; of one at a moment, as it was given.',
      }),
    },
    resolve: async (_root, { id }, context, info) =>
      (await nodesNamed([id], 'id', context, info)).get(withoutMoment(id)) ?? null,
  }),
)

builder.queryField('nodes', (t) =>
  t.field({
    ...pub,
    type: [NodeInterface],
    nullable: { list: false, items: true },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, Math.min(ids.length, maxNodes)) }),
    description: 'Records by their ids, in the order of the ids; null where there is none.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Up to ${maxNodes} ids of records of any type; those of the past all of one moment.`,
      }),
    },
    resolve: async (_root, { ids }, context, info) => {
      if (ids.length > maxNodes)
        throw new GraphQLError(`The argument "ids" must name at most ${maxNodes} records.`, {
          extensions: { code: 'BAD_USER_INPUT', argument: 'ids' },
        })
      const found = await nodesNamed(ids, 'ids', context, info)
      return ids.map((id) => found.get(withoutMoment(id)) ?? null)
    },
  }),
)

/** How many records one `nodes` names at the most. */
const maxNodes = 100

const withoutMoment = (id: string): string => id.split('@', 1)[0] ?? id

/** The records that ids of an answer name, by their ids without the moment, which all of them share. */
async function nodesNamed(
  ids: readonly string[],
  argument: 'id' | 'ids',
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Map<string, NodeRow>> {
  for (const id of ids) {
    if (parseIdInAnswer(id)) continue
    throw new GraphQLError(`"${id.slice(0, 60)}" is not an id of this graph.`, {
      extensions: { code: 'BAD_USER_INPUT', argument },
    })
  }
  const moment = ids[0] === undefined ? null : momentOf({ id: ids[0] })
  for (const id of ids) context.readsAt(momentOf({ id }))
  return nodesByIds(ids.map(withoutMoment), context, info, moment)
}

/** The UUID of an id of an answer given to a query that reads at its moment (see {@link momentOf}). */
export function recordArgument(id: string, prefix: IdPrefix): string {
  const parsed = parseIdInAnswer(id)
  return parsed?.prefix === prefix ? parsed.uuid : uuidArgument(id, prefix)
}

/** The condition of a query by id or by slug, of which one must be given. */
export function byIdOrSlug(
  prefix: IdPrefix,
  { id, slug }: { id?: string | null | undefined; slug?: string | null | undefined },
): Where {
  if (id) {
    const uuid = recordArgument(id, prefix)
    return (row, bind) => `${row}.id = ${bind(uuid)}`
  }
  if (slug) return (row, bind) => `${row}.slug = ${bind(slug)}`
  throw new GraphQLError(`Say which ${prefix}: give its "id" or its "slug".`, {
    extensions: { code: 'BAD_USER_INPUT', argument: 'slug' },
  })
}
