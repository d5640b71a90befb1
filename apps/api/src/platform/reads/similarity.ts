import type { PageOrder } from './shape.ts'

/** A fuzzy search: which rows match the words, and the most similar first. */
export interface Similarity {
  readonly where: (row: string, bind: (value: unknown) => string) => string
  /** Valid after {@link Similarity.where} was built into the same statement. */
  readonly order: PageOrder
}

const maxWords = 8

/**
 * Finds rows that have every word in their text columns, by trigrams (pg_trgm word similarity), so
 * that spelling mistakes are forgiven, or by containing it.
 */
export function similarity(words: string, columnNames: readonly string[]): Similarity {
  let place = 'NULL'
  const document = (row: string) => `concat_ws(' ', ${columnNames.map((name) => `${row}.${name}`).join(', ')})`
  return {
    where: (row, bind) => {
      place = `${bind(words)}::text`
      const each = words
        .split(/\s+/)
        .slice(0, maxWords)
        .map((word) => `${bind(word)}::text`)
      return [
        `${place} <> ''`,
        ...each.map(
          (word) => `(${document(row)} %> ${word} OR position(lower(${word}) in lower(${document(row)})) > 0)`,
        ),
      ].join(' AND ')
    },
    order: {
      by: (row) => `word_similarity(${place}, ${document(row)})::float8`,
      type: 'float8',
      id: (row) => `${row}.id`,
      descending: true,
    },
  }
}
