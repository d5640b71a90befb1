import { expect, test } from 'vitest'
import { formatLocale } from './format-locale.ts'

test.each([
  [['en-GB', 'de'], 'en-GB'],
  [['de-DE', 'en-US', 'en'], 'en-US'],
  [['de-DE', 'de', 'en'], 'en-DE'],
  [['fr'], 'en-FR'],
  [['en'], 'en-US'],
  [['not a tag', 'pt-BR'], 'en-BR'],
  [[], 'en'],
])('%j reads dates by %s', (languages, locale) => {
  expect(formatLocale(languages, 'en')).toBe(locale)
})

test('a clock has 24 hours where that is usual', () => {
  const at = new Date(2025, 11, 31, 14, 30)
  const text = (languages: string[]) =>
    new Intl.DateTimeFormat(formatLocale(languages, 'en'), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  expect(text(['de-DE'])).toContain('14:30')
  expect(text(['en-US'])).toMatch(/2:30.PM/u)
})

test.each([
  [['de-AT', 'en'], 'de-AT'],
  [['en-US', 'de'], 'de'],
  [['en-US'], 'de'],
])('%j reads German dates by %s', (languages, locale) => {
  expect(formatLocale(languages, 'de')).toBe(locale)
})
