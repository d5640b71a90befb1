import { expect, test } from 'vitest'
import { complaintAbout, pluralOf, withNoun } from './noun.mjs'

test.each([
  ['glossary-term', 'glossary-terms'],
  ['story', 'stories'],
  ['survey', 'surveys'],
  ['dispatch', 'dispatches'],
  ['press-box', 'press-boxes'],
])('of %s there are several %s', (one, many) => {
  expect(pluralOf(one)).toBe(many)
})

test('a new record is written in every form of its noun', () => {
  const text = 'specimen-entries specimen_entry specimenEntries SpecimenEntry “Specimen entries” specimenEntryFields'
  expect(withNoun(text, { one: 'glossary-term', many: 'glossary-terms' })).toBe(
    'glossary-terms glossary_term glossaryTerms GlossaryTerm “Glossary terms” glossaryTermFields',
  )
  expect(withNoun(text, { one: 'person', many: 'people' })).toBe('people person people Person “People” personFields')
})

test.each([
  ['asset', 'An asset is an asset.'],
  ['hour', 'An hour is an hour.'],
  ['unit', 'A unit is a unit.'],
  ['update', 'An update is an update.'],
  ['use-case', 'A use case is a use case.'],
  ['release', 'A release is a release.'],
])('%s has the article that people say', (one, sentence) => {
  expect(withNoun('A specimen entry is a specimen entry.', { one, many: `${one}s` })).toBe(sentence)
})

test.each([
  ['GlossaryTerm', 'GlossaryTerms', '“GlossaryTerm” is no name for a record'],
  ['glossary_term', 'glossary_terms', 'joined by hyphens'],
  ['term-2', 'terms', '“term-2” is no name'],
  ['../term', 'terms', 'is no name'],
  ['', 's', '“” is no name'],
  ['news', 'news', 'The plural of “news” has to be another word: give one with --plural'],
  ['order', 'orders', '“order” means something to SQL or JavaScript'],
  ['very-long-noun-of-the-newsroom', 'very-long-nouns-of-the-newsroom', 'at most 30 letters'],
])('“%s” is refused as the name of a record, with the cure', (one, many, sentence) => {
  expect(complaintAbout({ one, many })).toContain(sentence)
})

test('a usual noun is taken', () => {
  expect(complaintAbout({ one: 'glossary-term', many: 'glossary-terms' })).toBeUndefined()
})
