import { expect, test } from 'vitest'
import { choicesOf } from './search-choices.ts'

const [reyes, ortiz] = [{ id: 'reyes' }, { id: 'ortiz' }]
const choiceOf = ({ id }: { id: string }) => ({ value: id })

test('a source that fits already is offered first, and once', () => {
  const labels = { suggested: 'In this article', recent: 'Newest' }
  expect(choicesOf({ suggested: [reyes], offered: [ortiz, reyes], labels, choiceOf })).toEqual([
    { group: 'In this article', items: [{ value: 'reyes' }] },
    { group: 'Newest', items: [{ value: 'ortiz' }] },
  ])
})

test('what a search found stands without a heading', () => {
  const labels = { suggested: 'In this article', recent: null }
  expect(choicesOf({ suggested: [], offered: [ortiz, reyes], labels, choiceOf })).toEqual([
    { value: 'ortiz' },
    { value: 'reyes' },
  ])
})

test('a group with nothing in it is not shown', () => {
  const labels = { suggested: 'In this article', recent: 'Newest' }
  expect(choicesOf({ suggested: [], offered: [], labels, choiceOf })).toEqual([])
})
