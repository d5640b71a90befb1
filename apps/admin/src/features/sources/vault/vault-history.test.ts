import { expect, test } from 'vitest'
import { reasonOf } from './vault-history.ts'

test.each([
  [{ reason: 'A court asks.' }, 'A court asks.'],
  [{ replaced: true }, ''],
  [null, ''],
])('of %o the reason is “%s”', (changes, reason) => {
  expect(reasonOf({ changes })).toBe(reason)
})
