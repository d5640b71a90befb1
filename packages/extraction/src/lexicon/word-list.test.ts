import { expect, test } from 'vitest'
import { anyOf, beginsWith, endsWith, holds, phrases, words } from './word-list.ts'

test('lists are taken apart at white space, and phrases at commas', () => {
  expect([...words('\n  say tell\n  deny  ')]).toEqual(['say', 'tell', 'deny'])
  expect([...phrases('according to,\n  as per ')]).toEqual(['according to', 'as per'])
})

test('of alternatives the longest comes first, and none is read as a pattern', () => {
  expect(anyOf(['a.m.', 'a.m. sharp'])).toBe(String.raw`a\.m\. sharp|a\.m\.`)
  expect(new RegExp(`^(?:${anyOf(['dr.'])})$`, 'u').test('dry')).toBe(false)
  expect(new RegExp(anyOf([]), 'u').test('')).toBe(false)
})

test('a word is found by how it begins and ends, and in a passage as a whole word, in capitals or not', () => {
  expect([beginsWith(['refus']).test('refused'), beginsWith(['refus']).test('they refuse')]).toEqual([true, false])
  expect([endsWith(['ing']).test('saying'), endsWith(['ing']).test('sayings')]).toEqual([true, false])
  expect([holds(['no comment']).test('He had NO comment.'), holds(['dam']).test('Damage')]).toEqual([true, false])
})
