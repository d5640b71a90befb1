import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { allRecords, type RecordDefinition } from '../records/define-record.ts'
import type { Wording } from './wording.ts'

/** A table in which words stand, as the record that owns it declares. */
export interface Place {
  readonly table: string
  readonly columns: Readonly<Record<string, Wording>>
  /** The record that declares it. */
  readonly record: RecordDefinition
  /** Where its rows lie: in the record's own table, its revisions, its publications, a part of revisions or what is suggested in them. */
  readonly kind: 'own' | 'revision' | 'publication' | 'part' | 'suggestions'
  /** The part of a revision that its rows are. */
  readonly part?: string
}

function kindOf(record: RecordDefinition, table: string): Pick<Place, 'kind' | 'part'> {
  if (table === record.table) return { kind: 'own' }
  if (table === `${record.table}_revision`) return { kind: 'revision' }
  if (table === `${record.table}_publication`) return { kind: 'publication' }
  if (table === record.revisions?.suggestions) return { kind: 'suggestions' }
  const [part] = Object.entries(record.revisions?.content.rows ?? {}).find(([, rows]) => rows.table === table) ?? []
  if (!part) throw new Error(`the record ${record.type} declares texts of ${table}, which is none of its tables`)
  return { kind: 'part', part }
}

/** Every place where words stand. */
export const allPlaces = (): Place[] =>
  allRecords().flatMap((record) =>
    Object.entries(record.texts ?? {}).map(([table, columns]) => ({
      table,
      columns,
      record,
      ...kindOf(record, table),
    })),
  )

/** Whether the rows of a place name a revision, and not the record itself. */
export const isOfRevisions = ({ kind }: Place): boolean => kind === 'part' || kind === 'suggestions'

/** By which column the rows of a place name their record; or a revision, where they are of one. */
export const ownerColumn = ({ kind, record }: Place): string =>
  kind === 'own' || kind === 'suggestions' ? 'id' : kind === 'part' ? 'revision_id' : `${record.table}_id`

/** By which column the rows of a place name their version; null where they belong to all versions. */
export const versionColumn = ({ kind, record }: Place): string | null => {
  if (kind === 'own') return record.revisions ? null : 'id'
  return kind === 'revision' || kind === 'suggestions' ? 'id' : 'revision_id'
}

/** The columns of the primary key of each table. */
export async function primaryKeys(tx: Transaction): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await clientOf(tx).$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT c.relname::text AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
    WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace
    GROUP BY c.relname`
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}
