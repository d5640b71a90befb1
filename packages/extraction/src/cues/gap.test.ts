import { expect, it } from 'vitest'
import { told } from '../testing/told.ts'

it.each([
  ['The council closed a road that Ana Sol insisted was safe.', 'Ana Sol ASSERTS: a road was safe'],
  ['She posted a letter, which she says explains the delay.', 'she ASSERTS: a letter explains the delay'],
  ['The dispute is one that both sides concede is no closer to an end.', 'both sides CONFIRMS: is no closer to an end'],
  ['She was accused of a theft, a charge her family said was absurd.', 'her family ASSERTS: a charge was absurd'],
  [
    'The storm broke panes in a school and a shop, which the owners said were old.',
    'owners ASSERTS: panes in a school and a shop were old',
  ],
])('reads what is told of something named before: "%s"', (text, expected) => {
  expect(told(text)).toContain(expected)
})

it('reads what a question asks somebody to expect', () => {
  expect(told('What do you expect will happen next?')).toEqual(['you ASSERTS: will happen next'])
})
