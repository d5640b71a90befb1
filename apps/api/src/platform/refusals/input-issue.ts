import type { z } from 'zod'
import { refusal, type FieldIssue, type Refusal } from './define-refusals.ts'

/** For a check of a schema: what it refuses. */
export const refuses = (refusal: Refusal) => ({ error: refusal.message, params: { refusal } })

/** Whether a check of a schema has said its refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'parameters' in value && 'message' in value
}

function measured(bound: 'max' | 'min', limit: number | bigint, origin: string): Refusal {
  const value = Number(limit)
  if (origin === 'string')
    return bound === 'max' ? refusal('too-long', { max: value }) : refusal('too-short', { min: value })
  if (origin === 'array' || origin === 'set')
    return bound === 'max' ? refusal('too-many', { max: value }) : refusal('too-few', { min: value })
  return bound === 'max' ? refusal('too-large', { max: value }) : refusal('too-small', { min: value })
}

function refusalOf(found: z.core.$ZodIssue): Refusal {
  switch (found.code) {
    case 'custom':
      if (isRefusal(found.params?.['refusal'])) return found.params['refusal']
      break
    case 'too_big':
      return measured('max', found.maximum, found.origin)
    case 'too_small':
      return measured('min', found.minimum, found.origin)
    case 'invalid_type':
      if (found.expected === 'date') return refusal('moment-invalid')
      return refusal('wrong-type', { expected: found.expected })
    case 'invalid_value':
      return refusal('word-unknown', { words: found.values.join(', ') })
    default:
  }
  return refusal('value-invalid', { problem: found.message })
}

declare const ofInput: unique symbol
/** A code that an input is refused for by its schema, from which `inputCodes` derives it. */
export type InputCode = string & { readonly [ofInput]: true }

/** What a schema found wrong, as an issue of the input. */
export function inputIssue(found: z.core.$ZodIssue): FieldIssue<InputCode> {
  const { code, ...said } = refusalOf(found)
  return { field: found.path.join('.') || 'input', ...said, code: code as InputCode }
}

/** What was found wrong, as one sentence: `name: Write a name.` */
export const issuesInWords = (issues: readonly FieldIssue[], between = ' '): string =>
  issues.map(({ field, message }) => `${field}: ${message}`).join(between)
