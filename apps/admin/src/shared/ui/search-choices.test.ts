import { expect, test } from 'vitest'
import { choicesOf, takenByEnter } from './search-choices.ts'

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

test('Enter takes the only record that has the words, whatever their accents', () => {
  expect(takenByEnter('jose', [{ id: 'reyes', name: 'José Reyes' }], 'new')).toBe('reyes')
})

test('Enter makes a new record only where none was found', () => {
  expect(takenByEnter('Ortiz', [], 'new')).toBe('new')
  expect(takenByEnter('Ortiz', [], null)).toBeNull()
})

test('Enter takes nothing that was not meant for sure', () => {
  const [jose, ana] = [
    { id: 'reyes', name: 'José Reyes' },
    { id: 'ana', name: 'Ana Reyes' },
  ]
  expect(takenByEnter('Reyes', [jose, ana], 'new')).toBeNull()
  expect(takenByEnter('Josef Reyer', [jose], 'new')).toBeNull()
  expect(takenByEnter('', [jose], 'new')).toBeNull()
})
