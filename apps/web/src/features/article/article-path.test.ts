import { expect, test } from 'vitest'
import { articlePath } from './article-path.ts'

const english = { slug: 'weir', locale: 'en' }
const german = { slug: 'weir', locale: 'de' }
const french = { slug: 'barrage', locale: 'fr' }

test('a path names the language only where a slug is shared', () => {
  const languages = [english, german, french]
  expect(languages.map((each) => articlePath(each, languages))).toEqual([
    '/articles/weir?locale=en',
    '/articles/weir?locale=de',
    '/articles/barrage',
  ])
  expect(articlePath(english, [english])).toBe('/articles/weir')
  expect(articlePath(german, languages, '2026-05-01T00:00:00Z')).toBe(
    '/articles/weir?asOf=2026-05-01T00%3A00%3A00Z&locale=de',
  )
})
