import { expect, test } from 'vitest'
import { languagesFor, languageTags, languageWithTag } from './languages.ts'

test.each([
  ['german', 'de'],
  ['pt-br', 'pt-BR'],
  ['Norw', 'nb'],
  ['en', 'en'],
  ['brazil', 'pt-BR'],
])('a language is found by %s', (words, tag) => {
  expect(languagesFor(words)[0]).toBe(tag)
})

test('every language that is offered has a name, and is offered until something is typed', () => {
  expect(languageTags.filter((tag) => languageWithTag(tag) === tag)).toEqual([])
  expect(languagesFor('').toSorted()).toEqual([...languageTags].toSorted())
  expect(languagesFor('no such')).toEqual([])
})
