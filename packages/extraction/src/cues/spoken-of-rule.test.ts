import { expect, it } from 'vitest'
import { told } from '../testing/told.ts'

it.each([
  ['The WHO warned of a second wave.', ['WHO ASSERTS: of a second wave']],
  ['Mayor Ida Rost cast doubt on the figures.', ['Ida Rost DISPUTES: the figures']],
  ['Pilots called on Norland to close Lund.', ['Pilots ASSERTS: on Norland to close Lund']],
  ['Mayor Ida Rost took issue with the figures, leaving early.', ['Ida Rost DISPUTES: the figures']],
  ['Mayor Ida Rost did not warn of floods.', []],
  ['Mayor Ida Rost refused to apologise for the floods.', []],
])('reads what is brought up without a clause: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

it.each([
  ['As Ida Rost put it, Lund was dry.', ['Ida Rost ASSERTS: Lund was dry']],
  ['In Ida Rost’s words, "Lund is a ruin".', ['Ida Rost ASSERTS: "Lund is a ruin"']],
  ['The fire was blamed for the delay.', []],
])('reads whose words or view something is: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
