import { expect, it } from 'vitest'
import { attributed } from '../testing/told.ts'

/** Who is offered for a pronoun of the last statement. */
const offered = (text: string, pronoun: string): readonly string[] | undefined =>
  attributed(text)
    .at(-1)
    ?.open.find(({ text: words }) => words.toLowerCase() === pronoun)?.candidates

it.each([
  ['"Sad news. He was a fiery drummer in 1969," wrote Mayor Ana Sol.', 'he', []],
  [
    'The Rolling Herons met singer Bo Ek and pilot Tom Lund. Mayor Ana Sol said he had left.',
    'he',
    ['Bo Ek', 'Tom Lund'],
  ],
])('no word that is no name is offered for a pronoun: %s', (text, pronoun, candidates) => {
  expect(offered(text, pronoun)?.toSorted()).toEqual(candidates)
})
