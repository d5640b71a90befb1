import { expect, it } from 'vitest'
import { proposeHeadline } from './propose-headline.ts'

it('takes a short first sentence whole, without its stop', () => {
  expect(proposeHeadline('The port of Tal will close in May. Its workers move.')).toBe(
    'The port of Tal will close in May',
  )
})

it('cuts a long sentence where a clause ends, rather than anywhere', () => {
  expect(
    proposeHeadline(
      'The port of Tal will close in May and not be opened again before the autumn, ' +
        'according to people who have seen the plans of the ministry.',
    ),
  ).toBe('The port of Tal will close in May and not be opened again before the autumn')
})

it('cuts before a phrase that tells more, and never in the middle of one', () => {
  expect(
    proposeHeadline(
      'Avelland has offered to help the neighbouring state of Corvane reach an agreement with the island of ' +
        'Ostrel about fishing in the Narrow Sea.',
    ),
  ).toBe('Avelland has offered to help the neighbouring state of Corvane reach an agreement')
})

it('says that words are missing where there is no place to cut', () => {
  const long = `The ${'very '.repeat(30)}old port will close.`
  expect(proposeHeadline(long)).toMatch(/^The (?:very )+…$/u)
})
