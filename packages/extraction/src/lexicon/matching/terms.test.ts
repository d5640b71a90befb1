import { expect, test } from 'vitest'
import { tokenize } from '../../matching/tokens.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './terms.ts'

/** The words of a claim as the index sees them, each with its kind where that is not `word`. */
const looked = (claim: string): string[] =>
  tokenize(claim).map(({ term, kind }) => (kind === 'word' ? term : `${kind} ${term}`))

prove(
  lists,
  {
    FUNCTION_WORDS: ['the dam of tal', 'function the', 'dam', 'function of', 'tal'],
    NEGATORS: ['nobody closed tal', 'negator nobodi', 'close', 'tal'],
    ORDINAL_SUFFIXES: ['the 21st dam', 'function the', 'number #21', 'dam'],
    SHORT_FORMS: ['New York voted', 'new', 'york', 'ny', 'vote'],
  },
  looked,
)

test.each([
  ['cops', 'police'],
  ['the gov', 'the governor'],
  ['vaxxed', 'vaccine'],
  ['usa', 'us'],
])('“%s” is looked up as “%s”', (written, usual) => {
  expect(looked(written)).toEqual(looked(usual))
})

test.each([
  ['twenty', '20'],
  ['4.2 million', '4200000'],
  ['two hundred', '200'],
  ['3bn', '3000000000'],
])('“%s” is the number %s', (written, figures) => {
  expect(looked(written)).toEqual([`number #${figures}`])
})

test('words that are no aliases and no numbers are looked up as they are, and “one” is no number', () => {
  expect(looked('dam ferry one')).toEqual(['dam', 'ferri', 'function one'])
})
