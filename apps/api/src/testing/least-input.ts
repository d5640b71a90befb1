import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql'

const scalars: Readonly<Record<string, unknown>> = {
  ID: 'claim_01h455vb4pex5vsknk084sn02q',
  String: 'words',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-03-01T09:30:00Z',
  Date: '2026-03-01',
  JSON: {},
}

/** The least that the graph takes for a type; what it names does not exist. */
export function leastOf(type: GraphQLInputType): unknown {
  const given = getNullableType(type)
  if (isListType(given)) return []
  if (isEnumType(given)) return given.getValues()[0]?.name
  if (isInputObjectType(given)) {
    const required = Object.values(given.getFields()).filter((field) => isNonNullType(field.type))
    return Object.fromEntries(required.map((field) => [field.name, leastOf(field.type)]))
  }
  return scalars[getNamedType(given).name]
}

/** The least that the graph takes for an input, with the given words in every text and every list of texts that it can hold. */
export function wordsInEvery(type: GraphQLInputObjectType, words: (field: string) => string): Record<string, unknown> {
  const fieldsOf = (kind: string) =>
    Object.values(type.getFields()).filter((field) => getNullableType(field.type).toString() === kind)
  return {
    ...(leastOf(type) as Record<string, unknown>),
    ...Object.fromEntries(fieldsOf('String').map(({ name }) => [name, words(name)])),
    ...Object.fromEntries(fieldsOf('[String!]').map(({ name }) => [name, [words(name)]])),
  }
}
