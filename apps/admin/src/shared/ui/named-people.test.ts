import { expect, test } from 'vitest'
import { namedPeople } from './named-people.ts'

const people = (...names: (string | null)[]) => names.map((name) => ({ name }))

test.each([
  ['nobody', people(), ''],
  ['one', people('Ada'), 'Ada'],
  ['two', people('Ada', 'Wilma'), 'Ada and Wilma'],
  ['three', people('Ada', 'Wilma', 'Cem'), 'Ada, Wilma and Cem'],
  ['four', people('Ada', 'Wilma', 'Cem', 'Dora'), 'Ada, Wilma and 2 others'],
  ['somebody whose name is gone', people('Ada', null), 'Ada and 1 other'],
  ['only such', people(null, null), '2 others'],
  ['one such before others', people(null, 'Ada', 'Wilma', 'Cem'), 'Ada, Wilma and 2 others'],
])('%s of a text are named in their order', (_who, given, said) => {
  expect(namedPeople(given)).toBe(said)
})
