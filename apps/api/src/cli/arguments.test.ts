import { expect, test } from 'vitest'
import { Role } from '@sourceline/domain'
import { endArgument, wordArgument } from './arguments.ts'

const roleArgument = wordArgument(Role)
const now = new Date('2026-03-01T12:00:00Z')

test.each([
  ['editor', 'EDITOR'],
  ['fact-checker', 'FACT_CHECKER'],
  [' Administrator ', 'ADMINISTRATOR'],
])('"%s" names the role %s', (written, role) => {
  expect(roleArgument(written)).toBe(role)
})

test('a role that is none is refused with those that are', () => {
  expect(() => roleArgument('boss')).toThrow('Choose one of administrator, editor, fact-checker, reporter, viewer.')
})

test.each([
  ['12h', '2026-03-02T00:00:00.000Z'],
  ['30d', '2026-03-31T12:00:00.000Z'],
  ['8w', '2026-04-26T12:00:00.000Z'],
  ['2030-01-31', '2030-01-31T00:00:00.000Z'],
  ['2030-01-31T09:30:00+02:00', '2030-01-31T07:30:00.000Z'],
])('"%s" is an end', (written, end) => {
  expect(endArgument(written, now).toISOString()).toBe(end)
})

test.each(['0d', '2020-01-01', '30', '30 days', '2030-13-01', 'never', ''])('"%s" is no end', (written) => {
  expect(() => endArgument(written, now)).toThrow('Write a time to come, as 12h, 30d, 8w or 2030-01-31.')
})
