import { expect, it } from 'vitest'
import { told } from '../testing/told.ts'

it('is what a silence leaves open', () => {
  expect(told('Whether the dam will hold, the council could not say.')).toEqual([
    'council DOES_NOT_CONFIRM: Whether the dam will hold',
  ])
})

it('is what somebody knows', () => {
  expect(told('How the dam failed, Ana Sol knows.')).toEqual(['Ana Sol ASSERTS: How the dam failed'])
})

it('is no question when it tells the time', () => {
  expect(told('When the dam failed, Ana Sol left.')).toEqual([])
})
