import { expect, it } from 'vitest'
import { told } from '../testing/told.ts'

it('takes the one by whom it was confirmed or denied as the source', () => {
  expect(told('The closure was confirmed by the ministry.')).toEqual(['ministry CONFIRMS: The closure'])
  expect(told('The closure was denied by Norland officials on Friday.')).toEqual([
    'Norland officials DENIES: The closure',
  ])
})

it('does not take a negated passive as a confirmation', () => {
  expect(told('The closure was not confirmed by the ministry.')).toEqual(['ministry DOES_NOT_CONFIRM: The closure'])
})

it('reads what was announced or told behind the agent', () => {
  expect(told('It was announced by the ministry that the port would close.')).toEqual([
    'ministry ASSERTS: the port would close',
  ])
  expect(told('Reporters were told by two officials that the port would close.')).toEqual([
    'two officials ASSERTS: the port would close',
  ])
})

it('finds who announced it behind the day on which it was announced', () => {
  expect(told('The sale of Lund was announced on Monday by its owner, Karl Berg.')).toEqual([
    'Karl Berg ASSERTS: The sale of Lund',
  ])
})
