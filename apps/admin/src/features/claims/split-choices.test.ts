import { expect, test } from 'vitest'
import { articlesOf } from './split-choices.ts'

const bridge = { id: 'a', headline: 'The bridge' }
const meals = { id: 'b', headline: 'School meals' }

test('an article that makes a claim in several places is chosen once, with all its words', () => {
  expect(
    articlesOf([
      { article: bridge, quote: 'the plan was dead' },
      { article: meals, quote: 'it is dead' },
      { article: bridge, quote: 'a dead plan' },
      { article: bridge, quote: 'the plan was dead' },
    ]),
  ).toEqual([
    { ...bridge, quotes: ['the plan was dead', 'a dead plan'] },
    { ...meals, quotes: ['it is dead'] },
  ])
})
