import { expect, test } from 'vitest'
import { inQuotes } from './in-quotes.ts'

test.each([
  ['The pier is shut', '“The pier is shut”'],
  ['“The pier is shut”', '“The pier is shut”'],
  ['„Der Steg ist zu“', '„Der Steg ist zu“'],
  ['"The pier is shut"', '"The pier is shut"'],
  ['They call it “the pier”', '“They call it “the pier””'],
])('%s is quoted with one pair of marks', (words, quoted) => {
  expect(inQuotes(words)).toBe(quoted)
})
