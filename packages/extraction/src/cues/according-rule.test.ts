import { expect, it } from 'vitest'
import { attributed, told } from '../testing/told.ts'

it('reads what somebody is the authority for, before and behind the words', () => {
  expect(told('According to Ana Sol, the dam held.')).toEqual(['Ana Sol ASSERTS: the dam held'])
  expect(told('The dam held, according to Ana Sol.')).toEqual(['Ana Sol ASSERTS: The dam held'])
})

it('reads around an authority named in the middle', () => {
  expect(told('The dam, according to Ana Sol, held all night.')).toEqual(['Ana Sol ASSERTS: The dam held all night'])
})

it('keeps people familiar with a matter unnamed', () => {
  const [proposal] = attributed('The dam failed, according to people familiar with the matter.')
  expect(proposal?.source).toMatchObject({
    kind: 'GROUP',
    name: 'people familiar with the matter',
    anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER',
  })
})
