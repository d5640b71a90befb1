import type { InputFieldMap } from '@pothos/core'
import { z } from 'zod'
import { builder } from './builder.ts'
import { enumsByName } from './enums.ts'

type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]

interface Described {
  readonly schema: z.ZodType
  readonly required: boolean
  readonly defaultValue: unknown
  readonly description: string | undefined
  /** A scalar or enum that the schema names in its metadata. */
  readonly named: string | undefined
}

/** Takes the wrappers off a schema: optional, nullable, default, transform. */
function describe(wrapped: z.ZodType): Described {
  let schema: z.ZodType = wrapped
  let required = true
  let defaultValue: unknown
  let description: string | undefined
  let named: string | undefined
  for (;;) {
    const meta = schema.meta()
    description ??= meta?.description
    named ??= typeof meta?.['graphql'] === 'string' ? meta['graphql'] : undefined
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
      required = false
      schema = schema.unwrap() as z.ZodType
    } else if (schema instanceof z.ZodDefault) {
      required = false
      defaultValue = schema.def.defaultValue
      schema = schema.unwrap() as z.ZodType
    } else if (schema instanceof z.ZodPipe) {
      schema = schema.in as z.ZodType
    } else {
      return { schema, required, defaultValue, description, named }
    }
  }
}

/** What a list holds. */
const elementOf = (list: z.ZodArray): Described => describe(list.element as z.ZodType)

const inputTypes = new Map<string, ReturnType<typeof builder.inputType>>()

/** The type of a schema in the graph; nested objects become input types of their own. */
function typeOf(described: Described, name: string): never {
  const { schema, named } = described
  if (named) return (enumsByName.get(named) ?? named) as never
  if (schema.def.type === 'string') return 'String' as never
  if (schema instanceof z.ZodBoolean) return 'Boolean' as never
  if (schema instanceof z.ZodNumber) return 'Int' as never
  if (schema instanceof z.ZodDate) return 'DateTime' as never
  if (schema instanceof z.ZodArray) {
    const element = elementOf(schema)
    return [typeOf(element, name.replace(/s$/, ''))] as never
  }
  if (schema instanceof z.ZodObject) return inputFromSchema(name, schema, described.description) as never
  return 'JSON' as never
}

/** How many entries a list may hold; undefined where it has no bound or is no list. */
function maxEntries(schema: z.ZodType): number | undefined {
  if (!(schema instanceof z.ZodArray)) return undefined
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).maxItems
}

/**
 * The input type of a use-case: fields, requiredness, defaults and descriptions are those of its
 * schema, so that an input is said once. Values go to the use-case as they came; it parses them.
 */
export function inputFromSchema(name: string, schema: z.ZodObject, description?: string) {
  const known = inputTypes.get(name)
  if (known) return known
  const type = builder.inputType(name, {
    ...(description ? { description } : {}),
    fields: (t: Fields) => {
      const fields: InputFieldMap = {}
      for (const [field, wrapped] of Object.entries(schema.shape)) {
        const described = describe(wrapped as z.ZodType)
        const nested = `${name.replace(/Input$/, '')}${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
        fields[field] = t.field({
          type: typeOf(described, nested),
          required: described.required as never,
          ...(described.defaultValue === undefined ? {} : { defaultValue: described.defaultValue as never }),
          ...(described.description ? { description: described.description } : {}),
          extensions: { maxEntries: maxEntries(described.schema) },
        }) as never
      }
      return fields as never
    },
  })
  inputTypes.set(name, type as never)
  return type
}

/** An input without the nulls of fields that know no null: in GraphQL, leaving a field out and sending null are both allowed. */
export function withoutNulls(schema: z.ZodObject, input: object): object {
  return Object.fromEntries(
    Object.entries(input).flatMap(([field, value]) => {
      const wrapped = schema.shape[field] as z.ZodType | undefined
      if (value === null) return wrapped?.safeParse(null).success ? [[field, null]] : []
      return [[field, wrapped ? withoutNullsWithin(describe(wrapped).schema, value) : value]]
    }),
  )
}

/** The same for what an input holds: its objects, and those in its lists. */
function withoutNullsWithin(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const element = elementOf(schema).schema
    return element instanceof z.ZodObject ? value.map((entry: unknown) => withoutNullsWithin(element, entry)) : value
  }
  return schema instanceof z.ZodObject && typeof value === 'object' && value !== null
    ? withoutNulls(schema, value)
    : value
}
