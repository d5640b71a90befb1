import { expect, test } from 'vitest'
import { deedIn, reasonOf } from './vault-history.ts'

test.each([
  ['vault:keep', { replaced: false }, 'kept an identity', ''],
  ['vault:keep', { replaced: true }, 'replaced the identity', ''],
  ['vault:look', { reason: 'A court asks.' }, 'viewed the identity', 'A court asks.'],
  ['vault:remove', { reason: 'She asked us to.' }, 'removed the identity', 'She asked us to.'],
  ['vault:rotate', { keyId: '2026' }, 'brought it under a new key', ''],
  ['vault:look', null, 'viewed the identity', ''],
])('%s with %o is told in words', (action, changes, deed, reason) => {
  expect([deedIn({ action, changes }), reasonOf({ action, changes })]).toEqual([deed, reason])
})
