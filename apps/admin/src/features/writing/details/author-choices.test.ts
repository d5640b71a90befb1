import { expect, test } from 'vitest'
import { authorChoices, bylineOf, bylineOfChoice } from './author-choices.ts'

const authors = authorChoices([
  { id: 'author_1', name: 'Mara Lindqvist', roleTitle: 'Transport correspondent' },
  { id: 'author_2', name: 'Jo Blake', roleTitle: 'Columnist' },
  { id: 'author_3', name: 'Jo Blake', roleTitle: 'Photographer' },
  { id: 'author_4', name: 'Jo Blake', roleTitle: 'Photographer' },
])
const empty = { name: '', roleTitle: '', authorId: null }

test('a name that only one author has is theirs, however it is written', () => {
  expect(bylineOf(empty, 'mara lindqvist ', authors)).toEqual({
    ...empty,
    name: 'mara lindqvist ',
    authorId: 'author_1',
  })
  expect(bylineOf({ ...empty, authorId: 'author_1' }, 'Mara Lind', authors).authorId).toBeNull()
})

test('a name that several authors share is nobody’s until one of them is chosen', () => {
  expect(authors.map(({ label }) => label)).toEqual([
    'Mara Lindqvist',
    'Jo Blake, Columnist',
    'Jo Blake, Photographer',
    'Jo Blake (2)',
  ])
  expect(bylineOf(empty, 'Jo Blake', authors).authorId).toBeNull()
  const chosen = bylineOfChoice(empty, 'Jo Blake, Photographer', authors)
  expect(chosen).toEqual({ name: 'Jo Blake', roleTitle: 'Photographer', authorId: 'author_3' })
  expect(bylineOf(chosen, 'Jo Blake', authors)).toEqual(chosen)
})

test('an author who is chosen leaves the role that was written', () => {
  expect(bylineOfChoice({ ...empty, roleTitle: 'Reporting' }, 'Mara Lindqvist', authors).roleTitle).toBe('Reporting')
})
