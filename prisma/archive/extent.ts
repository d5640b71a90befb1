import { archiveId, chanceOf, sha256 } from './chance.ts'

/** Rows of tables, in the order in which they can be inserted. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** Adds a row to a table. */
export type Add = (table: string, row: Readonly<Record<string, unknown>>) => void

/** How large an archive is. */
export interface Extent {
  readonly articles: number
  readonly sources: number
  readonly topics: number
  readonly authors: number
  readonly sections: number
  /** Whether paragraphs end with their claim. */
  readonly brief: boolean
}

/** What an archive of so many articles consists of. */
export const extentOf = (articles: number, { brief = false }: { brief?: boolean } = {}): Extent => ({
  articles,
  brief,
  sources: Math.max(10, Math.ceil(articles / 5)),
  topics: Math.max(4, Math.ceil(articles / 20)),
  authors: Math.max(4, Math.ceil(articles / 200)),
  sections: 8,
})

const end = Date.parse('2025-12-31T12:00:00Z')

// One hour, in milliseconds.
const hour = 3_600_000

/** Since when what the archive's articles share is public. */
export const opened = new Date('2000-01-01T00:00:00Z')

/** A moment as PostgreSQL reads it. */
export const iso = (date: Date): string => date.toISOString()

/** The id of the archive's `number`th record of a kind. */
export const idOf = (kind: string, number: number, at: Date = opened): string => archiveId(kind, number, at)

/** When a record was made and last changed. */
export const dated = (at: Date) => ({ created_at: iso(at), updated_at: iso(at) })

/** A record's first version, sealed where it was public. */
export const revised = (id: string, at: Date, { sealed }: { sealed: boolean }) => ({
  id,
  number: 1,
  ...dated(at),
  ...(sealed ? { sealed_at: iso(at), content_hash: sha256(id) } : {}),
})

/** What became of an article: a draft, one to come, one that was taken away, or one that readers have. */
export type Fate = 'DRAFT' | 'SCHEDULED' | 'UNPUBLISHED' | 'PUBLISHED'

/** What became of the archive's `number`th article. */
export const fateOf = (number: number): Fate => {
  if (number % 10 === 0) return 'DRAFT'
  if (number % 200 === 3) return 'SCHEDULED'
  return number % 100 === 2 ? 'UNPUBLISHED' : 'PUBLISHED'
}

/** When the archive's `number`th article was made: one each two hours, until the end of 2025. */
export const momentOf = (number: number, { articles }: Extent): Date =>
  new Date(end - (articles - number) * 2 * hour + chanceOf(number).below(7_000) * 1_000)

/** From when on readers have it. */
export const publicFromOf = (fate: Fate, at: Date): string =>
  fate === 'SCHEDULED' ? '2199-01-01T00:00:00.000Z' : iso(at)

/** How a publication ended, where it did. */
export const endingOf = (fate: Fate, at: Date) =>
  fate === 'UNPUBLISHED' ? { public_until: iso(new Date(at.getTime() + hour)), ending: 'UNPUBLISHED' } : {}
