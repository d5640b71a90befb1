import { expect, test } from 'vitest'
import { line, words } from './inputs.ts'

const name = line(20, 'a name')

test.each([
  ['Mara\r\n\r\n## Lind', 'Mara ## Lind'],
  ['Mara\u2028Lind', 'Mara Lind'],
  ['Mara\u0007\u001B[31m Lind', 'Mara [31m Lind'],
  ['quay\u202Egpj.exe', 'quaygpj.exe'],
  ['quay\u2067gpj', 'quaygpj'],
  ['\u2067\u05DE\u05E8\u05D4\u2069 Lind', '\u2067\u05DE\u05E8\u05D4\u2069 Lind'],
  ['  Zo\u0065\u0308  ', 'Zo\u00EB'],
  ['\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645', '\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
])('%j is one line, and turns nothing round', (given, read) => {
  expect(name.parse(given)).toBe(read)
})

test.each(['', ' \n ', '\u200B\u200B', '\u202E', '\u00AD \u2060'])('%j says nothing', (given) => {
  expect(name.safeParse(given).success).toBe(false)
  expect(words(20, 'a comment').safeParse(given).success).toBe(false)
})

test('what is said may have several lines, and is counted as it is read', () => {
  expect(words(20, 'a comment').parse(' One.\n\nTwo. ')).toBe('One.\n\nTwo.')
  expect(name.safeParse('x'.repeat(21)).success).toBe(false)
  expect(name.parse(`${'x'.repeat(20)}\n`)).toHaveLength(20)
})
