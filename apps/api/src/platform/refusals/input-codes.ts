import type { z } from 'zod'
import { isRefusal, type InputCode } from './input-issue.ts'

type Schema = z.core.$ZodType

/** The schemas that a schema is made of. */
function within({ _zod: { def } }: z.core.$ZodTypes): readonly Schema[] {
  switch (def.type) {
    case 'object':
      return Object.values(def.shape)
    case 'array':
      return [def.element]
    case 'record':
      return [def.keyType, def.valueType]
    case 'union':
      return def.options
    case 'pipe':
      return [def.in, def.out]
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return [def.innerType]
    default:
      return []
  }
}

/** What a value of the schema's own kind is refused for. */
function kindCodes(type: z.core.$ZodTypes['_zod']['def']['type']): readonly string[] {
  switch (type) {
    case 'unknown':
    case 'any':
    case 'transform':
      return []
    case 'date':
      return ['moment-invalid']
    case 'enum':
    case 'literal':
      return ['word-unknown']
    case 'union':
      return ['value-invalid']
    default:
      return ['wrong-type']
  }
}

const bounds: Readonly<Record<string, Readonly<Record<'max' | 'min', string>>>> = {
  string: { max: 'too-long', min: 'too-short' },
  array: { max: 'too-many', min: 'too-few' },
  set: { max: 'too-many', min: 'too-few' },
}

function checkCodes(check: z.core.$ZodCheck, type: string): readonly string[] {
  const { def } = check._zod
  const { max, min } = bounds[type] ?? { max: 'too-large', min: 'too-small' }
  switch (def.check) {
    case 'custom': {
      const found = 'params' in def ? (def.params as { refusal?: unknown } | undefined)?.refusal : undefined
      return [isRefusal(found) ? found.code : 'value-invalid']
    }
    case 'max_length':
    case 'less_than':
      return [max]
    case 'min_length':
    case 'greater_than':
      return [min]
    case 'number_format':
      return [max, min]
    case 'overwrite':
      return []
    default:
      return ['value-invalid']
  }
}

function codesOf(schema: Schema): readonly string[] {
  const known = schema as z.core.$ZodTypes
  const { type, checks = [] } = known._zod.def
  // A number that is whole, and a text of a format, are checks of themselves.
  const own = 'check' in known._zod.def ? [known as unknown as z.core.$ZodCheck] : []
  return [
    ...kindCodes(type),
    ...[...own, ...checks].flatMap((check) => checkCodes(check, type)),
    ...within(known).flatMap(codesOf),
  ]
}

/** Every code that an input may be refused for by its schema. */
export const inputCodes = (schema: z.ZodType): readonly InputCode[] => [...new Set(codesOf(schema))] as InputCode[]
