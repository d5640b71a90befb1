import type { EmbeddedFields } from './stored-file.work.ts'

/** What the fields of a file are called, in the order in which they are told. */
const names = {
  title: 'Title',
  caption: 'Caption',
  creator: 'Creator',
  credit: 'Credit line',
  copyright: 'Copyright notice',
  created: 'Date created',
} as const satisfies Record<keyof EmbeddedFields, string>

/** What a file says of itself, each with what it is. */
export const embeddedWords = (embedded: EmbeddedFields): { name: string; value: string }[] =>
  Object.entries(names).flatMap(([field, name]) => {
    const value: unknown = Reflect.get(embedded, field)
    return typeof value === 'string' ? [{ name, value }] : []
  })
