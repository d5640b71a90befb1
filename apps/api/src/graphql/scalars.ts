import { GraphQLError } from 'graphql'
import { isDay } from '../platform/inputs.ts'
import { builder, pub } from './builder.ts'

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
const day = /^\d{4}-\d{2}-\d{2}$/

builder.scalarType('DateTime', {
  ...pub,
  description: 'A moment, as ISO 8601 / RFC 3339 with a time zone: `2026-03-01T09:30:00Z`. Answers are in UTC.',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: (value) => {
    const moment =
      typeof value === 'string' && instant.test(value) && isDay(value.slice(0, 10)) ? new Date(value) : null
    if (moment && moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999) return moment
    throw invalid('A DateTime is written like 2026-03-01T09:30:00Z, with a time zone.')
  },
})

builder.scalarType('Date', {
  ...pub,
  description: 'A day, as ISO 8601: `2026-03-01`.',
  serialize: (value) => String(value).slice(0, 10),
  parseValue: (value) => {
    if (typeof value === 'string' && day.test(value) && isDay(value)) return value
    throw invalid('A Date is written like 2026-03-01.')
  },
})

builder.scalarType('JSON', {
  ...pub,
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
})
