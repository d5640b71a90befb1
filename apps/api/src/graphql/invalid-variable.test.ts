import { buildSchema, GraphQLError, parse } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { expect, test } from 'vitest'
import { withoutValue } from './invalid-variable.ts'

const schema = buildSchema(
  'type Query { keep(input: In!): Int } input In { name: String!, kind: Kind, tags: [String!], day: Date } scalar Date enum Kind { A B }',
)
Object.assign(schema.getType('Date') ?? {}, {
  parseValue: () => {
    throw new GraphQLError('A Date is written like 2026-03-01.')
  },
})
const [operation] = parse('query ($input: In!) { keep(input: $input) }').definitions

function complaint(input: unknown): string {
  if (operation?.kind !== 'OperationDefinition') throw new Error('there is no operation')
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { input })
  return withoutValue(errors?.[0]?.message ?? 'none')
}

const secret = 'Ines Okafor; at "x"; '

test.each([
  ['an unknown field', { name: secret, phone: secret }, 'at "input": Field "phone" is not defined by type "In".'],
  [
    'a missing field',
    { kind: 'A', tags: [secret] },
    'at "input": Field "name" of required type "String!" was not provided.',
  ],
  ['a wrong type', { name: { secret } }, 'at "input.name": it is not of the declared type.'],
  [
    'a null',
    { name: secret, tags: [null] },
    'at "input.tags[0]": Expected non-nullable type "String!" not to be null.',
  ],
  ['a wrong day', { name: 'x', day: secret }, 'at "input.day": A Date is written like 2026-03-01.'],
  ['no word of an enumeration', { name: 'x', kind: secret }, 'at "input.kind": it is not of the declared type.'],
  ['no object', secret, 'it is not of the declared type.'],
])('%s is told by its place, without what was sent', (_what, input, told) => {
  const message = complaint(input)
  expect(message).toContain('Variable "$input" got an invalid value')
  expect(message).not.toContain('Okafor')
  if (_what !== 'no object') expect(message).toContain(told)
})

test('other errors are told as they are', () => {
  expect(withoutValue('Cannot query field "x" on type "Query".')).toBe('Cannot query field "x" on type "Query".')
})
