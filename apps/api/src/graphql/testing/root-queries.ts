import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'

/** One way to ask a root field. */
export interface RootQuery {
  /** `articles(orderBy: "OLDEST")`. */
  readonly name: string
  readonly field: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  /** Whether it asks how many there are. */
  readonly counts: boolean
}

/** Gives a value for an argument that is no word of a list: `articles.filter.locale`. */
export type Sample = (path: string) => unknown

type Field = GraphQLField<unknown, unknown>

/**
 * Every root field of a graph, asked for everything that its records have beside pages of others: with what it must
 * be given alone, with each further argument, each filter and each order, and for its count.
 */
export function rootQueries(schema: GraphQLSchema, sample: Sample): RootQuery[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const must = Object.fromEntries(
      field.args
        .filter(isRequiredArgument)
        .map((arg) => [arg.name, valuesOf(arg.type, `${field.name}.${arg.name}`, sample)[0]]),
    )
    const ways = field.args
      .filter((arg) => !isRequiredArgument(arg) && !placesOfPages.has(arg.name))
      .flatMap((arg) =>
        valuesOf(arg.type, `${field.name}.${arg.name}`, sample).map((value) => ({ ...must, [arg.name]: value })),
      )
    const page = isConnection(getNamedType(field.type))
    const selections = selectionsOf(schema, getNamedType(field.type), 2)
    return [
      ...[must, ...ways].flatMap((args) => selections.map((selection) => queryOf(field, args, selection))),
      ...(page ? [must, ...ways].map((args) => queryOf(field, args, '{ totalCount }')) : []),
      ...(page ? [] : [must, ...ways].flatMap((args) => pagesBelow(field, args, getNamedType(field.type)))),
    ]
  })
}

/** What a page is asked for by that says nothing of what is on it; the last page is another way to ask. */
const placesOfPages: ReadonlySet<string> = new Set(['after', 'before', 'first'])

const isConnection = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection')

/** The pages of others that one record leads to. */
function pagesBelow(field: Field, args: Record<string, unknown>, type: GraphQLNamedType): RootQuery[] {
  if (!isObjectType(type)) return []
  return Object.values(type.getFields())
    .filter((below) => isConnection(getNamedType(below.type)))
    .map((below) => queryOf(field, args, `{ ${below.name} ${selectionOf(getNamedType(below.type), 1)} }`))
}

/** What {@link selectionOf} selects; where a type stands for several, one selection for each of them. */
function selectionsOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string[] {
  if (isAbstractType(type))
    return schema.getPossibleTypes(type).map((member) => `{ ... on ${member.name} ${selectionOf(member, depth)} }`)
  const node = isConnection(type) && isObjectType(type) ? getNamedType(type.getFields()['nodes']?.type) : undefined
  if (!node || !isAbstractType(node)) return [selectionOf(type, depth)]
  return selectionsOf(schema, node, depth).map((selection) => `{ nodes ${selection} pageInfo { endCursor } }`)
}

/** Every field that needs no argument, to a depth; of pages only the outermost. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return ''
  if (!isObjectType(type)) return '{ __typename }'
  if (isConnection(type)) {
    const node = getNamedType(type.getFields()['nodes']?.type)
    return `{ nodes ${node ? selectionOf(node, depth) : '{ __typename }'} pageInfo { endCursor } }`
  }
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type)
    if (field.args.some(isRequiredArgument) || isConnection(below)) return []
    if (isLeafType(below)) return [field.name]
    return depth > 1 ? [`${field.name} ${selectionOf(below, depth - 1)}`] : []
  })
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '{ __typename }'
}

function valuesOf(type: GraphQLInputType, path: string, sample: Sample): unknown[] {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return valuesOf(nullable.ofType, path, sample).map((value) => [value])
  if (isEnumType(nullable)) return nullable.getValues().map(({ name }) => name)
  if (isInputObjectType(nullable))
    return Object.values(nullable.getFields()).map((field) => ({
      [field.name]: valuesOf(field.type, `${path}.${field.name}`, sample)[0],
    }))
  if (getNamedType(nullable).name === 'Boolean') return [true, false]
  return [sample(path)]
}

function queryOf(field: Field, args: Record<string, unknown>, selection: string): RootQuery {
  const given = field.args.filter((arg: GraphQLArgument) => arg.name in args)
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const written = ({ name }: GraphQLArgument): string => `${name}: ${JSON.stringify(args[name])}`
  return {
    name: `${field.name}(${given.map(written).join(', ')}) ${/^\{ (\w+)/.exec(selection)?.[1] ?? ''}`,
    field: field.name,
    query: `query ${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`,
    variables: args,
    counts: selection === '{ totalCount }',
  }
}
