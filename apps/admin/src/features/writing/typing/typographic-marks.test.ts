import { expect, test } from 'vitest'
import { quotationMarksOf } from './quotation-marks.ts'
import { typographic } from './typographic-marks.ts'

/** What a text comes to when it is typed letter by letter. */
const typed = (locale: string, words: string): string =>
  [...words].reduce((before, letter) => {
    const put = typographic(before, letter, quotationMarksOf(locale))
    return put === null ? before + letter : before.slice(0, before.length - put.from) + put.text
  }, '')

test.each([
  ['en', "\"It's a 'yes',\" he said.", '“It’s a ‘yes’,” he said.'],
  ['en-GB', 'the \'90s ("gold")', 'the ’90s (“gold”)'],
  ['de', '"Das ist \'gut\'", sagte er.', '„Das ist ‚gut‘“, sagte er.'],
  ['de-CH', '"Gut"', '«Gut»'],
  ['fr', 'Il dit "c\'est" ici', 'Il dit «\u00A0c’est\u00A0» ici'],
  ['es-ES', '"Vale"', '«Vale»'],
  ['es-MX', '"Vale"', '“Vale”'],
  ['sv', '"Ja"', '”Ja”'],
  ['ru', '"Да"', '«Да»'],
  ['ja', '"はい"', '「はい」'],
  ['pt-BR', '"Sim"', '“Sim”'],
  ['not a language', '"Yes"', '“Yes”'],
])('in %s, %s becomes %s', (locale, words, expected) => {
  expect(typed(locale, words)).toBe(expected)
})

test('two hyphens are a dash, three dots an ellipsis, and more of them stay', () => {
  expect(typed('en', 'the ferry -- late -- left...')).toBe('the ferry – late – left…')
  expect(typed('en', '---')).toBe('---')
})
