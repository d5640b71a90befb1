import { expect, test } from 'vitest'
import { readIdentity, withoutIdentity, writeIdentity } from './identity.ts'

const identity = {
  name: 'José van der Ñandú',
  contact: 'Signal +351 900-123, jo@port.example at night',
  note: '"{}\u0001🐟',
}

test('an identity is read as it was written, whatever letters it holds', () => {
  expect(readIdentity(writeIdentity(identity))).toEqual(identity)
  const longest = { name: '€'.repeat(300), contact: '\u0001'.repeat(1000), note: '\u0001'.repeat(4000) }
  expect(readIdentity(writeIdentity(longest))).toEqual(longest)
})

test.each([
  ['I must call ÑANDÚ, José tonight', 'I must call █, █ tonight'],
  ['His number is 900-123 or jo@port.example', 'His number is █-█ or jo@█.█'],
  ['At night the lawyers asked for Signal', 'At night the lawyers asked for Signal'],
])('a reason is kept without the name and address: %s', (reason, kept) => {
  expect(withoutIdentity(reason, identity)).toBe(kept)
})
