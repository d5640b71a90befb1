import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './repository.ts'
import { wordListsIn, wordsInAlternation } from './word-lists.ts'

const extraction = sourceFiles().filter(
  (file) => file.startsWith('packages/extraction/src/') && !/\.test\.ts$|\/testing\//.test(file),
)
const lexicon = (file: string): boolean => file.startsWith('packages/extraction/src/lexicon/')

test('the words that a newsroom reads by are data in the lexicon', () => {
  expect(extraction.filter(lexicon).length).toBeGreaterThan(30)
  expect(
    extraction
      .filter((file) => !lexicon(file))
      .flatMap((file) => wordListsIn(textOf(file)).map((list) => `${file}: ${list}`)),
  ).toEqual([])
})

/** The lists and patterns of a file that have no sentence of their own above them to say what they are. */
const unexplained = (text: string): string[] =>
  [...text.matchAll(/^(?<above>.*)\nexport const (?<name>\w+)/gm)].flatMap(({ groups }) =>
    groups === undefined || groups.above?.trimEnd().endsWith('*/') ? [] : (groups.name ?? []),
  )

test('every list of the lexicon says what its words are', () => {
  expect(
    extraction.filter(lexicon).flatMap((file) => unexplained(textOf(file)).map((name) => `${file}: ${name}`)),
  ).toEqual([])
  expect(
    unexplained("/** Verbs. */\nexport const verbs = words('say')\n\nexport const nouns = words('word')\n"),
  ).toEqual(['nouns'])
})

/** The files of the lexicon, of some files, that nothing beside them proves. */
const unproved = (files: readonly string[]): string[] =>
  files.filter(
    (file) => lexicon(file) && !file.endsWith('.test.ts') && !files.includes(file.replace(/\.ts$/, '.test.ts')),
  )

test('every file of the lexicon has its proofs beside it', () => {
  expect(unproved(sourceFiles())).toEqual([])
  const some = 'packages/extraction/src/lexicon/speech/stance.ts'
  expect(unproved(sourceFiles().filter((file) => file !== some.replace(/\.ts$/, '.test.ts')))).toEqual([some])
})

test.each([
  ['a regular expression', 'const said = /^(?:said|says|asked|asks|wondered|replied|added)$/u'],
  ['a group within one', 'const said = /\\b(?:they )?(?:said|says|ask(?:s|ed)?|wondered|replied|added|told)\\b/u'],
  ['a pattern made of a string', "const said = new RegExp('said|says|asked|asks|wondered|replied|added')"],
  ['a raw template', 'const said = new RegExp(String.raw`^(?:said|says|asked|asks|wondered|replied|added)\\s`)'],
  ['a string that is split', "const said = 'said says asked asks wondered replied added'.split(' ')"],
  ['a list of several lines', 'const said = list(`\n  said says asked asks\n  wondered replied added`)'],
  ['a row of strings', "const said = new Set(['said', 'says', 'asked', 'asks', 'wondered', 'replied', 'added'])"],
])('a word list in %s would be found', (_place, text) => {
  expect(wordListsIn(text)).toHaveLength(1)
})

test.each([
  'const tags = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|PART)$/u',
  'const few = /^(?:said|says|asked|asks|told|added)$/u',
  'const piece = /\\p{L}+|\\p{N}+|[.,]|\\s|\\S|[“”]|\\u200d|--/u',
  "const sentence = 'Nothing is said here of who said what to whom.'",
])('what is no word list is left alone: %s', (text) => {
  expect(wordListsIn(text)).toEqual([])
})

test('the words of an alternation are counted within their own group', () => {
  expect(wordsInAlternation('^(?:a|b|c(?:d|e))$|^(?:f|g)$')).toBe(3)
})
