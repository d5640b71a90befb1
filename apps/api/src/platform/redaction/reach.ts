import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { allRecords, partTables, recordOf, type RecordDefinition, type RecordType } from '../records/define-record.ts'
import { identifier } from '../records/identifier.ts'
import { named } from '../records/references.ts'

/** UUIDs of records by their type. */
export type Ids = ReadonlyMap<RecordType, ReadonlySet<string>>

/** What a redaction covers: everything, some records, or one version of a record. */
export type Coverage =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'version'
      readonly type: RecordType
      readonly rowId: string
      /** The record, and what is about it: its log is searched, and theirs. */
      readonly about: readonly string[]
    }
  | { readonly kind: 'records'; readonly ids: Ids }

/** The rows of a table that are about any of some records. */
const aboutAny = (
  tx: Transaction,
  { table, about }: { readonly table: string; readonly about: string },
  ids: readonly string[],
): Promise<{ id: string }[]> =>
  clientOf(tx).$queryRaw`SELECT id FROM ${identifier(table)} WHERE ${identifier(about)} = ANY(${[...ids]}::uuid[])`

/** The records that lie one step from those of a type: what belongs to them, and what a redaction reaches along with them. */
async function stepFrom(tx: Transaction, type: RecordType, ids: readonly string[]): Promise<[RecordType, string[]][]> {
  const steps: [RecordType, string[]][] = []
  const take = (to: RecordType, rows: readonly { id: string }[]) => steps.push([to, rows.map(({ id }) => id)])
  for (const { type: by, table, parent, about, logs, refersTo = {} } of allRecords()) {
    if (parent?.to === type)
      take(
        by,
        await clientOf(tx)
          .$queryRaw`SELECT id FROM ${identifier(table)} WHERE ${identifier(parent.column)} = ANY(${[...ids]}::uuid[])`,
      )
    if (about && !logs) take(by, await aboutAny(tx, { table, about }, ids))
    for (const reference of Object.values(refersTo))
      if (reference.to === type && reference.redactsWith === 'named' && reference.table === table)
        take(
          by,
          await clientOf(tx).$queryRaw`
            SELECT DISTINCT x.id FROM ${identifier(table)} x CROSS JOIN LATERAL ${named(reference)}
            WHERE n.id = ANY(${[...ids]}::uuid[])`,
        )
  }
  const record = recordOf(type)
  for (const reference of Object.values(record?.refersTo ?? {}))
    if (record && reference.redactsWith === 'naming' && partTables(record).includes(reference.table))
      take(
        reference.to,
        await clientOf(tx).$queryRaw`
          SELECT DISTINCT n.id FROM ${identifier(reference.table)} x
          JOIN ${identifier(`${record.table}_revision`)} r ON r.id = x.revision_id
          CROSS JOIN LATERAL ${named(reference)}
          WHERE n.id IS NOT NULL AND r.${identifier(`${record.table}_id`)} = ANY(${[...ids]}::uuid[])`,
      )
  return steps
}

/** Records with everything that a redaction of them reaches. */
export async function reachOf(tx: Transaction, from: Ids): Promise<Ids> {
  const reached = new Map<RecordType, Set<string>>()
  let ahead: [RecordType, string[]][] = [...from].map(([type, ids]) => [type, [...ids]])
  while (ahead.length > 0) {
    const next: [RecordType, string[]][] = []
    for (const [type, ids] of ahead) {
      const known = reached.get(type) ?? new Set<string>()
      const fresh = [...new Set(ids)].filter((id) => !known.has(id))
      if (fresh.length === 0) continue
      reached.set(type, new Set([...known, ...fresh]))
      next.push(...(await stepFrom(tx, type, fresh)))
    }
    ahead = next
  }
  return reached
}

/** Whether records of a type have no revisions but are replaced row by row, each with an interval of its own: what belongs to a record. */
const isReplaced = ({ parent, about, texts, table }: RecordDefinition): boolean =>
  parent !== undefined && about === undefined && texts?.[table] !== undefined

/** What a redaction of one record covers; null where there is no such record, or none of its words are kept. */
export async function coverageOfRecord(tx: Transaction, type: string, id: string): Promise<Coverage | null> {
  const record = recordOf(type)
  if (!record || !(record.revisions ?? isReplaced(record))) return null
  const found = await clientOf(tx).$queryRaw<
    { id: string }[]
  >`SELECT id FROM ${identifier(record.table)} WHERE id = ${id}::uuid`
  if (found.length === 0) return null
  return { kind: 'records', ids: await reachOf(tx, new Map([[record.type, new Set([id])]])) }
}

/** A version of a record: its revision, or the row itself of a record that is replaced and not revised, as a correction. */
export interface Version {
  readonly type: RecordType
  readonly recordId: string
  readonly rowId: string
  /** `DRAFT` was never public and can be changed, `PUBLIC` is read now or is scheduled to be. */
  readonly standing: 'DRAFT' | 'PUBLIC' | 'PAST'
}

/**
 * Finds a version by its record and its number; without a number, the row of a record that has no versions and can be public.
 *
 * @returns null where there is no such version, or none of its words are kept.
 */
export async function versionOf(
  tx: Transaction,
  type: string,
  recordId: string,
  number: number | null,
): Promise<Version | null> {
  const record = recordOf(type)
  const revised = record?.revisions !== undefined
  if (!record || revised !== (number !== null)) return null
  if (!revised && !isReplaced(record)) return null
  const stands = Prisma.sql`bool_or(p.public_from IS NOT NULL AND (p.public_until IS NULL OR p.public_until > now()))`
  const rows = revised
    ? await clientOf(tx).$queryRaw<{ id: string; draft: boolean; stands: boolean | null }[]>`
        SELECT r.id, r.sealed_at IS NULL AS draft, ${stands} AS stands
        FROM ${identifier(`${record.table}_revision`)} r
        LEFT JOIN ${identifier(`${record.table}_publication`)} p ON p.revision_id = r.id
        WHERE r.${identifier(`${record.table}_id`)} = ${recordId}::uuid AND r.number = ${number}
        GROUP BY r.id`
    : await clientOf(tx).$queryRaw<{ id: string; draft: boolean; stands: boolean | null }[]>`
        SELECT p.id, bool_and(p.public_from IS NULL) AS draft, ${stands} AS stands FROM (
          SELECT t.id, (j ->> 'public_from')::timestamptz AS public_from, (j ->> 'public_until')::timestamptz AS public_until
          FROM ${identifier(record.table)} t CROSS JOIN LATERAL to_jsonb(t) j
          WHERE t.id = ${recordId}::uuid AND jsonb_exists(j, 'public_from')
        ) p GROUP BY p.id`
  const [row] = rows
  if (!row) return null
  const standing = row.stands ? 'PUBLIC' : row.draft ? 'DRAFT' : 'PAST'
  return { type: record.type, recordId, rowId: row.id, standing }
}

/** What a redaction of one version covers. */
export async function coverageOfVersion(tx: Transaction, { type, recordId, rowId }: Version): Promise<Coverage> {
  const about: string[] = [recordId]
  for (const { table, about: column, logs } of allRecords())
    if (column && !logs) about.push(...(await aboutAny(tx, { table, about: column }, [recordId])).map(({ id }) => id))
  return { kind: 'version', type, rowId, about }
}
