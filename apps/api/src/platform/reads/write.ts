import {
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql'
import { compileFields, objectTypeOf, placed, propertyOf, rowsOf } from './compile.ts'
import { givenProperty, givesRelation } from './related.ts'
import { fieldsBelow, type SelectedField } from './selection.ts'
import type { Relation, Shape } from './shape.ts'
import type { QueryText } from './query-text.ts'
import { broken, gapOf, recordGapOf } from './written.ts'

/**
 * An expression for a row as the JSON of its answer, under the answer's own keys. A field that gives a property or a
 * relation as it was read is written by the database; of any other the text has a gap, with what its resolver needs.
 */
export function writeRow(
  info: GraphQLResolveInfo,
  statement: QueryText,
  type: GraphQLObjectType,
  shape: Shape,
  nodes: readonly FieldNode[],
  row: string,
): string {
  const parts: string[] = []
  if (statement.tagged && shape.record) parts.push(recordGapOf(shape.record, `${row}.id`))
  let before = '{'
  for (const field of fieldsBelow(info, type, nodes)) {
    parts.push(
      `'${before}"${field.key}":'`,
      placed(field, () => writeField(info, statement, type, shape, field, row)),
    )
    before = ','
  }
  parts.push(before === '{' ? `'{}'` : `'}'`)
  return parts.join(' || ')
}

function writeField(
  info: GraphQLResolveInfo,
  statement: QueryText,
  type: GraphQLObjectType,
  shape: Shape,
  field: SelectedField,
  row: string,
): string {
  if (field.name === '__typename') return `'"${type.name}"'`
  const definition = type.getFields()[field.name]
  const relation = shape.relations[field.name]
  if (definition && relation && relation.kind !== 'connection' && givesRelation(definition))
    return writeRelation(info, statement, type, definition, field, relation, row)
  const given = definition && writeProperty(statement, definition, shape, row)
  if (given) return given
  const byId = !relation && isIdAlone(shape, field)
  const number = statement.gaps.push({ type, key: field.key, nodes: field.nodes, byId }) - 1
  return gapOf(number, byId ? `${row}.id` : jsonOf(compileFields(info, statement, type, shape, [field], row)))
}

/** Whether the resolver of a field is given nothing of its row but the id. */
function isIdAlone({ fields, always = [] }: Shape, { name }: SelectedField): boolean {
  const [property, ...more] = fields[name] ?? []
  return property === 'id' && more.length === 0 && always.length === 0
}

function writeRelation(
  info: GraphQLResolveInfo,
  statement: QueryText,
  parentType: GraphQLObjectType,
  definition: GraphQLField<unknown, unknown>,
  field: SelectedField,
  relation: Exclude<Relation, { kind: 'connection' }>,
  parent: string,
): string {
  const type = objectTypeOf(parentType, field)
  const written = (row: string): string => writeRow(info, statement, type, relation.shape(), field.nodes, row)
  if (relation.kind === 'self') return written(parent)
  const row = statement.alias()
  const text = written(row)
  const rows = rowsOf(info, statement, parentType, field, relation, parent, row)
  return relation.kind === 'one'
    ? `coalesce((SELECT ${text} ${rows}), ${absent(definition)})`
    : `'[' || coalesce((SELECT string_agg(x.text, ',') FROM (SELECT ${text} AS text ${rows}) x), '') || ']'`
}

/** What stands where nothing was found. */
const absent = ({ type }: GraphQLField<unknown, unknown>): string => (isNonNullType(type) ? broken : `'null'`)

/** An expression for a property of a row as JSON; null where its field makes something of it, or has another form in JSON. */
function writeProperty(
  { schema }: QueryText,
  definition: GraphQLField<unknown, unknown>,
  shape: Shape,
  row: string,
): string | null {
  const [property, ...more] = shape.fields[definition.name] ?? []
  if (property === undefined || more.length > 0) return null
  if (givenProperty(definition) !== (typeof property === 'string' ? property : property.name)) return null
  const type = getNullableType(definition.type)
  const value = propertyOf(property, row, schema)
  if (isLeafType(type)) {
    const text = leafOf(type, value)
    return text && `coalesce(${text}, ${absent(definition)})`
  }
  const isTexts = isListType(type) && isNonNullType(type.ofType) && type.ofType.ofType.toString() === 'String'
  return isTexts
    ? `coalesce(CASE WHEN array_position(${value}, NULL) IS NULL THEN to_json(${value})::text ELSE ${broken} END, ${absent(definition)})`
    : null
}

function leafOf(type: GraphQLLeafType, value: string): string | null {
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => `'${name}'`)
    if (type.getValues().some(({ name, value: inside }) => name !== inside)) return null
    return `CASE WHEN ${value} IN (${names.join(', ')}) THEN '"' || ${value} || '"'
      WHEN ${value} IS NOT NULL THEN ${broken} END`
  }
  switch (type.name) {
    case 'String':
    case 'JSON':
      return `to_json(${value})::text`
    case 'Int':
      return `(${value})::int::text`
    case 'Boolean':
      return `(${value})::boolean::text`
    case 'DateTime':
      return `'"' || to_char((${value})::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"'`
    default:
      return null
  }
}

/** An expression for a JSON object as text. */
function jsonOf(properties: ReadonlyMap<string, string>): string {
  const members = [...properties].map(
    ([name, sql], place) => `'${place > 0 ? ',' : ''}"${name}":' || coalesce(to_json(${sql})::text, 'null')`,
  )
  return [`'{'`, ...members, `'}'`].join(' || ')
}
