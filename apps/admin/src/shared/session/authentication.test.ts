import { expect, test } from 'vitest'
import { returnPath } from './authentication.ts'

test('an editor comes back to the page that asked for sign-in', () => {
  expect(returnPath('/articles/article_1?tab=claims')).toBe('/articles/article_1?tab=claims')
})

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '', null])(
  'a return address that leaves the newsroom leads home: %s',
  (wanted) => {
    expect(returnPath(wanted)).toBe('/')
  },
)
