import {
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'

/** A field with the type that it belongs to. */
interface Placed<Field> {
  readonly parent: string
  readonly field: Field
  /** `Article.headline`. */
  readonly path: string
}

/** Every field of every object type and interface, introspection apart. */
export function outputFields(schema: GraphQLSchema): Placed<GraphQLField<unknown, unknown>>[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type)
      ? Object.values(type.getFields()).map((field) => ({
          parent: type.name,
          field,
          path: `${type.name}.${field.name}`,
        }))
      : [],
  )
}

/** Every field of every input type. */
export function inputFields(schema: GraphQLSchema): Placed<GraphQLInputField>[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isInputObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({
          parent: type.name,
          field,
          path: `${type.name}.${field.name}`,
        }))
      : [],
  )
}

/** Whether a field gives several things. */
export const givesList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type))
