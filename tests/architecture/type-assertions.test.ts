import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './repository.ts'
import { assertionsIn } from './type-assertions.ts'

/**
 * How many type assertions a file may make, none where it is not named. They are where a library's types say less than
 * is so (Pothos, graphql-js, Prisma), where a generic value comes back from JSON, from another thread or through the
 * one function that brands it, and in tests that give what the types forbid. A number may only fall.
 */
const allowed: Readonly<Record<string, number>> = JSON.parse(textOf('tests/architecture/type-assertions.json'))

const files = sourceFiles().filter((file) => /\.m?tsx?$/.test(file))
const made = files.map((file) => ({ file, count: assertionsIn(textOf(file), file.endsWith('x')) }))

test('what comes from outside or from the database is parsed, and not asserted to be of a type', () => {
  expect(files.length).toBeGreaterThan(1_000)
  expect(made.filter(({ file, count }) => count > (allowed[file] ?? 0))).toEqual([])
})

test('no file is allowed assertions that it no longer makes', () => {
  const counts = new Map(made.map(({ file, count }) => [file, count]))
  expect(Object.entries(allowed).filter(([file, count]) => (counts.get(file) ?? 0) < count)).toEqual([])
})

test.each([
  ['a word of the database', "const kind = row.kind as 'PERSON'", 1],
  ['a body by way of unknown', 'const body = row.body as unknown as Body', 2],
  ['in angle brackets', 'const kind = <Kind>row.kind', 1],
  ['a constant', "const kinds = ['PERSON'] as const", 0],
  ['an import under another name', "import { Body as Content } from './body.ts'", 0],
  ['what satisfies a type', 'const kind = value satisfies Kind', 0],
])('of %s, %s asserts as many types: %i', (_what, text, count) => {
  expect(assertionsIn(text)).toBe(count)
})
