import { TypeID } from 'typeid-js'
import { expect, test } from 'vitest'
import '../modules/registry.ts'
import { idOf, newUuid, parseTypedId, typedId } from './ids.ts'

test('a typed id is the TypeID of its UUID, and leads back to it', () => {
  for (let count = 0; count < 500; count += 1) {
    const uuid = newUuid()
    expect(typedId('claim', uuid)).toBe(TypeID.fromUUID('claim', uuid).toString())
    expect(parseTypedId(typedId('source', uuid))).toEqual({ prefix: 'source', uuid })
  }
})

test('the least and the greatest UUID have typed ids as well', () => {
  expect(typedId('claim', '00000000-0000-0000-0000-000000000000')).toBe('claim_00000000000000000000000000')
  expect(typedId('claim', 'ffffffff-ffff-ffff-ffff-ffffffffffff')).toBe('claim_7zzzzzzzzzzzzzzzzzzzzzzzzz')
})

test('what is no typed id, or one of another type, is refused with the cure', () => {
  for (const wrong of [
    '',
    'claim',
    'claim_',
    'claim_zz',
    'nothing_01h2xcejqtf2nbrexx3vqjhp41',
    'CLAIM_01h2xcejqtf2nbrexx3vqjhp41',
  ])
    expect(parseTypedId(wrong)).toBeNull()
  const result = idOf('claim').safeParse(typedId('source', newUuid()))
  expect(result.error?.issues[0]?.message).toContain('begins with "claim_"')
})
