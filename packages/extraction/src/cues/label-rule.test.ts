import { expect, it } from 'vitest'
import { attributed, told } from '../testing/told.ts'

const body = '\n\nThe dam of Tal broke on Monday after two weeks of rain in the hills.'

it.each([
  ['Mayor: storm damage worse than feared', 'Mayor ASSERTS: storm damage worse than feared'],
  ['Norland officials: Dam is safe', 'Norland officials ASSERTS: Dam is safe'],
  ['Ana Sol: "We will rebuild"', 'Ana Sol ASSERTS: "We will rebuild"'],
])('reads who speaks in a headline: "%s"', (headline, expected) => {
  expect(told(`${headline}${body}`)).toContain(expected)
})

it('has no cue but a mark', () => {
  expect(attributed(`Mayor: storm damage worse than feared${body}`)[0]).toMatchObject({
    cue: null,
    by: 'rule:headline-label',
  })
})

it.each(['Live updates: storm hits Tal', 'Analysis: what the storm means'])('takes "%s" for no speaker', (headline) => {
  expect(attributed(`${headline}${body}`)).toEqual([])
})
