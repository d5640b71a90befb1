import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldedWord } from './excerpt.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

/** Every character of the first planes that can stand in a word, between two letters; the newest the database does not know. */
const words = Array.from({ length: 0x1ffff }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /[\p{L}\p{N}\p{M}'’ʼ&]/u.test(character))
  .map((character) => `a${character}b`)

test('a word is compared in an excerpt as it is compared in a search', async () => {
  const { rows } = await database.pool.query<{ word: string; folded: string }>(
    'SELECT word, public.search_folded(word) AS folded FROM unnest($1::text[]) AS word WHERE unicode_assigned(word)',
    [words],
  )
  expect(rows.length).toBeGreaterThan(70_000)
  expect(rows.filter(({ word, folded }) => foldedWord(word) !== folded).map(({ word }) => word)).toEqual([])
})
