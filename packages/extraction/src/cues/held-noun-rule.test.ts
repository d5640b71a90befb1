import { expect, it } from 'vitest'
import { told } from '../testing/told.ts'

it.each([
  ['Ana Sol made the argument that the dam should be closed.', 'Ana Sol ASSERTS: the dam should be closed'],
  ['Ana Sol expressed concern that the dam might fail.', 'Ana Sol ASSERTS (hedged): the dam might fail'],
  ['Ana Sol has no doubt that the dam will hold.', 'Ana Sol ASSERTS: the dam will hold'],
  ['Ana Sol had no idea what had happened.', 'Ana Sol DOES_NOT_CONFIRM: what had happened'],
  ['Ana Sol raised doubts that the dam will hold.', 'Ana Sol DISPUTES (hedged): the dam will hold'],
  ['Ana Sol did not make the claim that the dam is safe.', 'Ana Sol DOES_NOT_CONFIRM: the dam is safe'],
])('reads what is held with a noun: "%s"', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

it('needs somebody who holds it', () => {
  expect(told('There is no doubt that the dam will hold.')).toEqual([])
})
