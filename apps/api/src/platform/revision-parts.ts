import { Prisma } from '@sourceline/database'
import type { Transaction } from './change-log.ts'
import { identifier } from './records/identifier.ts'

/** Rows that belong to a revision: a table, its columns, and their order. */
interface PartRows {
  readonly table: string
  readonly columns: readonly string[]
  readonly order: string
}

interface RevisionParts {
  /** Columns of the table of revisions; each is a part by its own name. */
  readonly columns: readonly string[]
  /** Parts that are rows of another table. */
  readonly rows: Readonly<Record<string, PartRows>>
}

/** What the content of each kind of revision consists of. What is derived from it (plain_text) is left out. */
const revisionParts: Readonly<Record<string, RevisionParts>> = {
  article: {
    columns: [
      'headline',
      'headline_proposed',
      'dek',
      'body',
      'original_source_id',
      'original_source_url',
      'date_published',
      'note',
      'note_is_public',
    ],
    rows: {
      mentions: {
        table: 'mention',
        columns: ['claim_id', 'place', 'role', 'block_id', 'spans', 'orphan_reason'],
        order: 'id',
      },
      bylines: { table: 'byline', columns: ['name', 'role_title'], order: 'position' },
      topics: { table: 'article_topic', columns: ['topic_id'], order: 'position' },
    },
  },
  claim: {
    columns: ['statement', 'kind', 'adverse', 'as_of_date'],
    rows: { about: { table: 'claim_about', columns: ['source_id'], order: 'source_id' } },
  },
  source: { columns: ['name', 'kind', 'role_title', 'affiliation_id', 'description', 'same_as'], rows: {} },
  topic: { columns: ['name', 'kind', 'description', 'parent_id', 'same_as'], rows: {} },
  collection: {
    columns: ['title', 'description'],
    rows: { items: { table: 'collection_item', columns: ['article_id'], order: 'position' } },
  },
}

/** The table of every kind of record with revisions. */
export const revisionedTables = Object.keys(revisionParts)

/** The parts of a kind of record's revisions, by its table. */
function partsOf(table: string): RevisionParts {
  const parts = revisionParts[table]
  if (!parts) throw new Error(`it is not said what a revision of ${table} consists of`)
  return parts
}

const moments = new Set(['date_published'])

const columnSql = (column: string): string =>
  moments.has(column)
    ? `to_char(r.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `to_jsonb(r.${column})`

const rowsSql = ({ table: rows, columns, order }: PartRows): string => {
  const members = columns.map((column) => `'${column}', p.${column}`).join(', ')
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object(${members}) ORDER BY p.${order}), '[]') FROM ${rows} p WHERE p.revision_id = r.id)`
}

/** The parts of revisions as the database holds them, by the revision's UUID; their names and order as said above. */
export async function loadParts(
  tx: Transaction,
  table: string,
  revisionIds: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const { columns, rows } = partsOf(table)
  const named = [
    ...columns.map((column) => [column, columnSql(column)] as const),
    ...Object.entries(rows).map(([part, where]) => [part, rowsSql(where)] as const),
  ]
  const list = Prisma.raw(named.map(([part, sql]) => `${sql} AS "${part}"`).join(', '))
  const found = await tx.$queryRaw<({ id: string } & Record<string, unknown>)[]>`
    SELECT r.id, ${list} FROM ${identifier(`${table}_revision`)} r WHERE r.id = ANY(${[...revisionIds]}::uuid[])`
  return new Map(found.map((row) => [row.id, Object.fromEntries(named.map(([part]) => [part, row[part] ?? null]))]))
}
