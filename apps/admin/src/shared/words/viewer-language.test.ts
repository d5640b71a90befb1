import { expect, test } from 'vitest'
import { languageFor } from './viewer-language.ts'

test.each([
  ['de', 'en-GB,en;q=0.9', 'de'],
  ['en', 'de-DE,de;q=0.9', 'en'],
  [undefined, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
  [undefined, 'fr-FR,fr;q=0.9,de;q=0.5,en;q=0.4', 'de'],
  [undefined, 'en-GB,en;q=0.9,de;q=0.8', 'en'],
  [undefined, 'fr', 'en'],
  [undefined, '', 'en'],
  ['tlh', 'de', 'de'],
])('who chose %j and whose browser sends “%s” reads %s', (chosen, accepted, language) => {
  expect(languageFor(chosen, accepted)).toBe(language)
})
