import { GraphQLError, valueFromASTUntyped, type ValueNode } from 'graphql'
import { isDay } from '../platform/inputs.ts'
import { builder, pub } from './builder.ts'

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** Reads a value that is written in a document as one that comes in a variable; what is wrong is told with its place. */
const written =
  <Value>(parse: (value: unknown) => Value) =>
  (node: ValueNode): Value => {
    try {
      return parse(valueFromASTUntyped(node))
    } catch (error) {
      if (error instanceof GraphQLError)
        throw new GraphQLError(error.message, { nodes: node, extensions: error.extensions })
      throw error
    }
  }

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
const day = /^\d{4}-\d{2}-\d{2}$/

function parseMoment(value: unknown): Date {
  const moment = typeof value === 'string' && instant.test(value) && isDay(value.slice(0, 10)) ? new Date(value) : null
  if (moment && moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999) return moment
  throw invalid('A DateTime is written like 2026-03-01T09:30:00Z, with a time zone.')
}

function parseDay(value: unknown): string {
  if (typeof value === 'string' && day.test(value) && isDay(value)) return value
  throw invalid('A Date is written like 2026-03-01.')
}

builder.scalarType('DateTime', {
  ...pub,
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  description: 'A moment, as ISO 8601 / RFC 3339 with a time zone: `2026-03-01T09:30:00Z`. Answers are in UTC.',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: parseMoment,
  parseLiteral: written(parseMoment),
})

builder.scalarType('Date', {
  ...pub,
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  description: 'A day, as ISO 8601: `2026-03-01`.',
  serialize: (value) => String(value).slice(0, 10),
  parseValue: parseDay,
  parseLiteral: written(parseDay),
})

builder.scalarType('JSON', {
  ...pub,
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
})
