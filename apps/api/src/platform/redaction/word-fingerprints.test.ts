import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { wordFinder } from './struck-words.ts'
import { fingerprintFinder, fingerprintWords } from './word-fingerprints.ts'

const key = randomBytes(32)

const again = (words: readonly string[], whole: boolean) =>
  fingerprintFinder(key, JSON.parse(JSON.stringify(fingerprintWords(key, words))), whole)

test.each([
  ['Zora Quillfeather', 'Police asked ZORA \u00a0Quill\u00adfeather twice.', true],
  ['Ann', 'Annual accounts of Ann, and Ann’s.', true],
  ['Ann', 'Annual accounts of Ann, and Ann’s.', false],
  ['Ångström', 'A\u030angstro\u0308m, ÅNGSTRÖM', true],
  ['𝒵ora', 'ZORA and zora', true],
])('what was struck is found again as it was found: %s', (word, text, whole) => {
  expect(again([word], whole).inText(text)).toEqual(wordFinder([word], whole).inText(text))
})

const letters = ['a', 'B', ' ', '😀']

/** Every text of some letters. */
const texts = (length: number): string[] =>
  length === 0 ? [''] : texts(length - 1).flatMap((text) => letters.map((letter) => text + letter))

test.each([true, false])('any word in any text is found again as it was found, whole: %s', (whole) => {
  for (const word of [...texts(1), ...texts(2)].filter((one) => one.trim() !== '')) {
    const [before, after] = [wordFinder([word], whole), again([word], whole)]
    for (const text of texts(5)) expect([word, text, after.inText(text)]).toEqual([word, text, before.inText(text)])
  }
})

test('a slug gives the words away as before', () => {
  expect(again(['Zora Quillfeather'], true).inSlug('of-zora-quillfeather-again')).toEqual([{ start: 3, end: 20 }])
})

test('under another key nothing is found, and no fingerprint of a word is that of another key', () => {
  const other = randomBytes(32)
  const kept = fingerprintWords(key, ['Zora Quillfeather'])
  expect(fingerprintFinder(other, kept, true).inText('Zora Quillfeather')).toEqual([])
  expect(fingerprintWords(other, ['Zora Quillfeather']).prose[0]?.mac).not.toBe(kept.prose[0]?.mac)
})
