import { expect, test } from 'vitest'
import { backOff } from './back-off.mjs'

const never = { answered: false, lasted: 100, killed: false }
const killed = { answered: true, lasted: 500, killed: true }
const soon = { answered: true, lasted: 500, killed: false }
const late = { answered: true, lasted: 60_000, killed: false }

test('a server that does not come up is started again after longer and longer pauses, and is given up at the sixth end', () => {
  const after = backOff()
  expect(Array.from({ length: 6 }, () => after(never).pause)).toEqual([500, 1_000, 2_000, 4_000, 8_000, null])
})

test('one that is killed while it answers is started again at once, however often', () => {
  const after = backOff()
  expect(Array.from({ length: 100 }, () => after(killed).pause)).toEqual(Array.from({ length: 100 }, () => 250))
})

test('one that ends by itself soon after it came up is given up, and one that was sound before begins anew', () => {
  const after = backOff({ attempts: 3 })
  expect([soon, soon, late, soon, soon, soon].map((life) => after(life).pause)).toEqual([
    500,
    1_000,
    250,
    500,
    1_000,
    null,
  ])
})
