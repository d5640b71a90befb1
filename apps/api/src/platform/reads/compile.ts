import {
  getNamedType,
  GraphQLError,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql'
import { decodeCursor, keyIn, listName, pageSize, pageWindow, type Place } from './cursor.ts'
import { argumentsOf, fieldsBelow, type SelectedField } from './selection.ts'
import type { PageOrder, Relation, Shape } from './shape.ts'
import { columnOf } from '../records/columns.work.ts'
import type { Statement } from './statement.ts'
import { listKey, typeKey } from './tags.ts'

/** The most rows of a list inside another record. */
const listLimit = 500

/** How far the rows of all pages are counted. */
export const maxCounted = 10_000

/** The key under which a relation's rows stand in its parent row; aliases keep two uses apart. */
export const relationKey = (responseKey: string | number): string => `$${responseKey}`

/** The select list for what is asked of one row of `shape`. */
export function compileRow(
  info: GraphQLResolveInfo,
  statement: Statement,
  type: GraphQLObjectType,
  shape: Shape,
  nodes: readonly FieldNode[],
  row: string,
): string {
  const properties = new Map<string, string>()
  if (shape.fields['id']) properties.set('id', `${row}.id`)
  if (statement.tagged && shape.record) properties.set(typeKey, `'${shape.record}'`)
  for (const property of shape.always ?? []) properties.set(property, `${row}.${columnOf(property)}`)
  for (const field of fieldsBelow(info, type, nodes)) {
    if (field.name.startsWith('__')) continue
    const relation = shape.relations[field.name]
    if (relation) {
      const compiled = placed(field, () => compileRelation(info, statement, type, field, relation, row))
      properties.set(relationKey(field.key), compiled)
      continue
    }
    for (const property of shape.fields[field.name] ?? unknownField(type, field)) {
      if (typeof property === 'string') properties.set(property, `${row}.${columnOf(property)}`)
      else properties.set(property.name, property.sql(row, statement.schema))
    }
  }
  return [...properties].map(([name, sql]) => `${sql} AS "${name}"`).join(', ') || 'NULL AS nothing'
}

/** Lets a refusal of an argument say at which field it is, where that is not said. */
function placed<T>({ nodes }: SelectedField, compile: () => T): T {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.nodes) throw error
    throw new GraphQLError(error.message, { nodes, extensions: error.extensions })
  }
}

function unknownField(type: GraphQLObjectType, field: SelectedField): never {
  throw new Error(`no shape says how to read ${type.name}.${field.name}`)
}

function compileRelation(
  info: GraphQLResolveInfo,
  statement: Statement,
  parentType: GraphQLObjectType,
  field: SelectedField,
  relation: Relation,
  parent: string,
): string {
  const type = objectTypeOf(parentType, field)
  const shape = relation.shape()
  if (relation.kind === 'self') {
    const list = compileRow(info, statement, type, shape, field.nodes, parent)
    return `(SELECT row_to_json(x) FROM (SELECT ${list}) x)`
  }
  const row = statement.alias()
  const where = relation.where(parent, row, statement.schema)
  const from = `${statement.schema}.${shape.view} ${row}`
  if (relation.kind === 'one') {
    return `(SELECT row_to_json(x) FROM (SELECT ${compileRow(info, statement, type, shape, field.nodes, row)}
      FROM ${from} WHERE ${where} LIMIT 1) x)`
  }
  const args = argumentsOf(info, parentType, field)
  if (relation.kind === 'many') {
    // A checked whole number, written out: a parameter here would keep the planner from reusing its plan.
    const limit = pageSize(args['first'], { max: listLimit, standard: listLimit })
    const list = compileRow(info, statement, type, shape, field.nodes, row)
    return `(SELECT coalesce(json_agg(x), '[]')
      FROM (SELECT ${list} FROM ${from} WHERE ${where} ORDER BY ${relation.orderBy(row, parent, statement.schema)} LIMIT ${limit}) x)`
  }
  return compilePage(info, statement, type, {
    shape,
    nodes: field.nodes,
    args,
    where: () => where,
    order: relation.order,
    row,
  })
}

/** What a page of rows is made of. */
export interface Page {
  readonly shape: Shape
  /** The nodes that selected the connection. */
  readonly nodes: readonly FieldNode[]
  readonly args: Readonly<Record<string, unknown>>
  readonly where: (row: string) => string
  readonly order: PageOrder
  readonly row?: string
  /** Compiles the list of columns, unless it is known. */
  readonly once?: (type: GraphQLObjectType, compile: () => string) => string
}

/**
 * An expression for one page as JSON `{ rows, total }`, the rows from the end of it that was asked for: one row more
 * than asked for tells whether there is another page beyond, and `total` is counted only when it is asked for, and
 * no further than `maxCounted`.
 */
export function compilePage(
  info: GraphQLResolveInfo,
  statement: Statement,
  connectionType: GraphQLObjectType,
  page: Page,
): string {
  const row = page.row ?? statement.alias()
  const { order, args, shape, once = (_type, compile) => compile() } = page
  const fields = fieldsBelow(info, connectionType, page.nodes)
  const nodes = nodeSelections(info, connectionType, fields)
  const columns = nodes && once(nodes.type, () => compileRow(info, statement, nodes.type, shape, nodes.nodes, row))
  const from = `${statement.schema}.${shape.view} ${row}`
  const where = page.where(row)
  const key = order.by(row)
  const id = order.id(row)
  const window = pageWindow(args)
  const direction = order.descending === window.backward ? 'ASC' : 'DESC'
  const parts: string[] = []
  const list = listName(shape.view, key.replaceAll(`${row}.`, '').replaceAll(/\$\d+/g, '$'), order.descending)
  const after = window.after === null ? null : decodeCursor(window.after, list)
  const before = window.before === null ? null : decodeCursor(window.before, list, 'before')
  const bound = (place: Place | null, sign: '<' | '>'): string[] => {
    if (!place) return []
    return [`(${key}, ${id}) ${sign} (${statement.bind(place.key)}::${order.type}, ${statement.bind(place.id)}::uuid)`]
  }
  if (fields.some((field) => field.name !== 'totalCount')) {
    const conditions = [
      where,
      ...bound(after, order.descending ? '<' : '>'),
      ...bound(before, order.descending ? '>' : '<'),
    ]
    const selected = columns ?? `${id} AS "id"`
    const limit = window.size + 1
    parts.push(
      `'rows', (SELECT coalesce(json_agg(x), '[]')
        FROM (SELECT ${selected}, '${keyIn(list, '')}' || ${key}::text AS "$key" FROM ${from}
        WHERE ${conditions.join(' AND ')} ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${limit}) x)`,
    )
  }
  if (fields.some((field) => field.name === 'totalCount')) {
    parts.push(`'total', (SELECT count(*) FROM (SELECT FROM ${from} WHERE ${where} LIMIT ${maxCounted}) x)`)
  }
  if (statement.tagged && shape.record) parts.push(`'${listKey}', '${shape.record}'`)
  return `(SELECT json_build_object(${parts.join(', ')}))`
}

/** `nodes { … }` and `edges { node { … } }` read the same rows: their selections are joined. */
function nodeSelections(
  info: GraphQLResolveInfo,
  connectionType: GraphQLObjectType,
  fields: readonly SelectedField[],
): { type: GraphQLObjectType; nodes: FieldNode[] } | null {
  let type: GraphQLObjectType | null = null
  const nodes: FieldNode[] = []
  for (const field of fields) {
    if (field.name === 'nodes') {
      type = objectTypeOf(connectionType, field)
      nodes.push(...field.nodes)
    } else if (field.name === 'edges') {
      const edgeType = objectTypeOf(connectionType, field)
      for (const inner of fieldsBelow(info, edgeType, field.nodes)) {
        if (inner.name !== 'node') continue
        type = objectTypeOf(edgeType, inner)
        nodes.push(...inner.nodes)
      }
    }
  }
  return type ? { type, nodes } : null
}

function objectTypeOf(parent: GraphQLObjectType, field: SelectedField): GraphQLObjectType {
  const definition = parent.getFields()[field.name]
  const type = definition && getNamedType(definition.type)
  if (!isObjectType(type)) throw new Error(`${parent.name}.${field.name} leads to no object type`)
  return type
}
