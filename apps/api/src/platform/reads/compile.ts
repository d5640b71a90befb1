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
import type { PageOrder, Property, Relation, Shape } from './shape.ts'
import { columnOf } from '../records/columns.work.ts'
import type { QueryText } from './query-text.ts'
import { listKey, typeKey } from './tags.ts'

/** The most rows of a list inside another record. */
export const maxListed = 500

/** How far the rows of all pages are counted. */
export const maxCounted = 10_000

/** The key under which a relation's rows stand in its parent row; aliases keep two uses apart. */
export const relationKey = (responseKey: string | number): string => `$${responseKey}`

/** The columns, by their names, for what is asked of one row of `shape`. */
export function compileRow(
  info: GraphQLResolveInfo,
  statement: QueryText,
  type: GraphQLObjectType,
  shape: Shape,
  nodes: readonly FieldNode[],
  row: string,
): string {
  const properties = compileFields(info, statement, type, shape, fieldsBelow(info, type, nodes), row)
  return [...properties].map(([name, sql]) => `${sql} AS "${name}"`).join(', ') || 'NULL AS nothing'
}

/** An expression for each property that some fields of a row need, by its name. */
export function compileFields(
  info: GraphQLResolveInfo,
  statement: QueryText,
  type: GraphQLObjectType,
  shape: Shape,
  fields: readonly SelectedField[],
  row: string,
): Map<string, string> {
  const properties = new Map<string, string>()
  if (shape.fields['id']) properties.set('id', `${row}.id`)
  if (statement.tagged && shape.record) properties.set(typeKey, `'${shape.record}'::text`)
  for (const property of shape.always ?? []) properties.set(property, `${row}.${columnOf(property)}`)
  for (const field of fields) {
    if (field.name.startsWith('__')) continue
    const relation = shape.relations[field.name]
    if (relation) {
      const compiled = placed(field, () => compileRelation(info, statement, type, field, relation, row))
      properties.set(relationKey(field.key), compiled)
      continue
    }
    for (const property of shape.fields[field.name] ?? unknownField(type, field))
      properties.set(
        typeof property === 'string' ? property : property.name,
        propertyOf(property, row, statement.schema),
      )
  }
  return properties
}

/** An expression for a property of a row. */
export const propertyOf = (property: Property, row: string, schema: string): string =>
  typeof property === 'string' ? `${row}.${columnOf(property)}` : property.sql(row, schema)

/** Lets a refusal of an argument say at which field it is, where that is not said. */
export function placed<T>({ nodes }: SelectedField, compile: () => T): T {
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
  statement: QueryText,
  parentType: GraphQLObjectType,
  field: SelectedField,
  relation: Relation,
  parent: string,
): string {
  const type = objectTypeOf(parentType, field)
  const shape = relation.shape()
  const listOf = (row: string): string => compileRow(info, statement, type, shape, field.nodes, row)
  if (relation.kind === 'self') return `(SELECT row_to_json(x) FROM (SELECT ${listOf(parent)}) x)`
  const row = statement.alias()
  if (relation.kind === 'connection') {
    return compilePage(info, statement, type, {
      shape,
      nodes: field.nodes,
      args: argumentsOf(info, parentType, field),
      where: () => relation.where(parent, row, statement.schema),
      order: relation.order,
      row,
    })
  }
  const rows = rowsOf(info, statement, parentType, field, relation, parent, row)
  const selected = `SELECT ${listOf(row)} ${rows}`
  return relation.kind === 'one'
    ? `(SELECT row_to_json(x) FROM (${selected}) x)`
    : `(SELECT coalesce(json_agg(x), '[]') FROM (${selected}) x)`
}

/** Where the rows of a relation come from, as what follows their select list. */
export function rowsOf(
  info: GraphQLResolveInfo,
  statement: QueryText,
  parentType: GraphQLObjectType,
  field: SelectedField,
  relation: Extract<Relation, { kind: 'one' | 'many' }>,
  parent: string,
  row: string,
): string {
  const from = `FROM ${statement.schema}.${relation.shape().view} ${row} WHERE ${relation.where(parent, row, statement.schema)}`
  if (relation.kind === 'one') return `${from} LIMIT 1`
  const { first } = argumentsOf(info, parentType, field)
  // A checked whole number, written out: a parameter here would keep the planner from reusing its plan.
  const limit = pageSize(first, { max: maxListed, standard: maxListed })
  return `${from} ORDER BY ${relation.orderBy(row, parent, statement.schema)} LIMIT ${limit}`
}

/** What a page of rows is made of. */
export interface Page {
  readonly shape: Shape
  /** The nodes that selected the connection. */
  readonly nodes: readonly FieldNode[]
  readonly args: Readonly<Record<string, unknown>>
  readonly where: (row: string) => string
  readonly order: PageOrder
  /** The name of a row. */
  readonly row: string
  /** Compiles the list of columns, unless it is known. */
  readonly once?: (what: string, compile: () => string) => string
}

/** A page of rows as it is compiled. */
interface CompiledPage {
  /** An expression for the key of a row as cursors hold it. */
  readonly key: string
  readonly id: string
  /** What follows the select list of its rows, one more than asked for; null where none are asked for. */
  readonly rows: string | null
  /** A select statement for how many there are; null where that is not asked for. */
  readonly total: string | null
}

/** Where the rows of a page come from, from the end of it that was asked for. */
export function pageRows(
  info: GraphQLResolveInfo,
  statement: QueryText,
  connectionType: GraphQLObjectType,
  page: Page,
): CompiledPage {
  const { order, args, shape, row } = page
  const fields = fieldsBelow(info, connectionType, page.nodes)
  // What is not asked for binds no values either: a statement that does not use them would be refused.
  if (fields.length === 0) return { key: 'NULL', id: 'NULL', rows: null, total: null }
  const from = `${statement.schema}.${shape.view} ${row}`
  const where = page.where(row)
  const key = order.by(row)
  const id = order.id(row)
  const window = pageWindow(args)
  const direction = order.descending === window.backward ? 'ASC' : 'DESC'
  const list = listName(shape.view, key.replaceAll(`${row}.`, '').replaceAll(/\$\d+/g, '$'), order.descending)
  const after = window.after === null ? null : decodeCursor(window.after, list)
  const before = window.before === null ? null : decodeCursor(window.before, list, 'before')
  const bound = (place: Place | null, sign: '<' | '>'): string[] => {
    if (!place) return []
    return [`(${key}, ${id}) ${sign} (${statement.bind(place.key)}::${order.type}, ${statement.bind(place.id)}::uuid)`]
  }
  const conditions = (): string[] => [
    where,
    ...bound(after, order.descending ? '<' : '>'),
    ...bound(before, order.descending ? '>' : '<'),
  ]
  return {
    key: `'${keyIn(list, '')}' || ${key}::text`,
    id,
    rows: fields.some((field) => field.name !== 'totalCount')
      ? `FROM ${from} WHERE ${conditions().join(' AND ')} ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${window.size + 1}`
      : null,
    total: fields.some((field) => field.name === 'totalCount')
      ? `SELECT count(*) FROM (SELECT FROM ${from} WHERE ${where} LIMIT ${maxCounted}) x`
      : null,
  }
}

/**
 * An expression for one page as JSON `{ rows, total }`, the rows from the end of it that was asked for: one row more
 * than asked for tells whether there is another page beyond, and `total` is counted only when it is asked for, and
 * no further than `maxCounted`.
 */
export function compilePage(
  info: GraphQLResolveInfo,
  statement: QueryText,
  connectionType: GraphQLObjectType,
  page: Page,
): string {
  const { shape, row, once = (_what, compile) => compile() } = page
  const selection = nodeSelections(info, connectionType, page.nodes)
  const columns = selection && once(selection.type.name, () => compileNodes(info, statement, selection, shape, row))
  const { rows, total, key, id } = pageRows(info, statement, connectionType, page)
  const parts: string[] = []
  if (rows !== null)
    parts.push(
      `'rows', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${columns ?? `${id} AS "id"`}, ${key} AS "$key" ${rows}) x)`,
    )
  if (total !== null) parts.push(`'total', (${total})`)
  const listed = shape.record ?? shape.listedAs
  if (statement.tagged && listed) parts.push(`'${listKey}', '${listed}'`)
  return `(SELECT json_build_object(${parts.join(', ')}))`
}

/** Under which key a row has what is asked of it in one of several places. */
export const placeKey = (place: string): string => `$at ${place}`

/** The columns of the rows of a page: those of the one place where they are asked for, or an object for each of several. */
function compileNodes(
  info: GraphQLResolveInfo,
  statement: QueryText,
  { type, places }: NodeSelection,
  shape: Shape,
  row: string,
): string {
  const [only, ...more] = places
  const columnsOf = ({ nodes }: NodePlace): string => compileRow(info, statement, type, shape, nodes, row)
  if (only && more.length === 0) return columnsOf(only)
  const objects = places.map(
    (place) => `(SELECT row_to_json(x) FROM (SELECT ${columnsOf(place)}) x) AS "${placeKey(place.key)}"`,
  )
  return [`${row}.id AS "id"`, ...objects].join(', ')
}

/** Where the rows of a page are asked for: below `nodes`, or below `node` of `edges`. */
interface NodePlace {
  /** The keys of the answer that lead there from the connection, joined by a space. */
  readonly key: string
  readonly nodes: readonly FieldNode[]
}

/** What is asked of the rows of a page. One key of the answer may be different fields in different places. */
interface NodeSelection {
  readonly type: GraphQLObjectType
  readonly places: readonly NodePlace[]
}

/** What a selection of a connection asks of its rows; null where that is nothing. */
export function nodeSelections(
  info: GraphQLResolveInfo,
  connectionType: GraphQLObjectType,
  selecting: readonly FieldNode[],
): NodeSelection | null {
  const found: { type?: GraphQLObjectType } = {}
  const places: NodePlace[] = []
  const add = (parent: GraphQLObjectType, field: SelectedField, key: string): void => {
    found.type = objectTypeOf(parent, field)
    places.push({ key, nodes: field.nodes })
  }
  for (const field of fieldsBelow(info, connectionType, selecting)) {
    if (field.name === 'nodes') add(connectionType, field, field.key)
    else if (field.name === 'edges') {
      const edgeType = objectTypeOf(connectionType, field)
      for (const inner of fieldsBelow(info, edgeType, field.nodes))
        if (inner.name === 'node') add(edgeType, inner, `${field.key} ${inner.key}`)
    }
  }
  return found.type ? { type: found.type, places } : null
}

/** The type that a field of an object leads to. */
export function objectTypeOf(parent: GraphQLObjectType, field: SelectedField): GraphQLObjectType {
  const definition = parent.getFields()[field.name]
  const type = definition && getNamedType(definition.type)
  if (!isObjectType(type)) throw new Error(`${parent.name}.${field.name} leads to no object type`)
  return type
}
