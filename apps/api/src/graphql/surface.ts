import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql'

/** Every type, field, argument, input field and enum value of a schema, one a line, sorted. */
export function surfaceOf(schema: GraphQLSchema): string[] {
  const lines: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    lines.push(type.name)
    if (isEnumType(type)) lines.push(...type.getValues().map((value) => `${type.name}.${value.name}`))
    if (isInputObjectType(type)) lines.push(...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        lines.push(`${type.name}.${field.name}`, ...field.args.map((arg) => `${type.name}.${field.name}(${arg.name})`))
      }
    }
  }
  return lines.sort()
}
