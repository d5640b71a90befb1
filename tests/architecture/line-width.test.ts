import { expect, test } from 'vitest'
import { wideLinesOf } from './line-width.ts'
import { sourceFiles, textOf } from './repository.ts'

/**
 * Texts, not code: the articles of the sample newsroom have one line a paragraph, and a sentence of a refusal is one
 * literal, since its type reads the parameters in it.
 */
const isText = (file: string): boolean =>
  file.startsWith('prisma/seed/articles/') || /(?:\.|general-)refusals\.ts$/.test(file)

test('no line of source code is wider than 140 columns', () => {
  const files = sourceFiles().filter((file) => !isText(file))
  expect(files.length).toBeGreaterThan(1_000)
  expect(files.flatMap((file) => wideLinesOf(textOf(file)).map((line) => `${file}: ${line}`))).toEqual([])
})

test('a line of 141 columns would be found, counted in characters and not in code units', () => {
  expect(wideLinesOf(`short\n${'x'.repeat(141)}\n${'x'.repeat(140)}`)).toEqual(['line 2: 141 columns'])
  expect(wideLinesOf('🙂'.repeat(140))).toEqual([])
})
