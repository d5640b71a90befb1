import type { Action } from '@sourceline/domain'
import { Prisma } from '@sourceline/database'
import type { Running } from '../running.ts'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { referenceAbove, type RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'
import { publishable, publishing, unpublished, type PublishableRow, type Publishing } from './publish.ts'
import { loadUpward, type Locked } from './upward.ts'

/** A record with an address and a label, as those that go public with what refers to them are declared. */
type AlongRecord = RevisionedRecord & { readonly label: string; readonly revisions: { readonly slug: true } }

/** How records of one type go public with what refers to them, as topics do with articles. */
export interface PublishedAlong {
  readonly record: AlongRecord
  /** What the log calls it. */
  readonly action: Action
}

/** Lets records of a type go public with what refers to them. */
export const publishedAlong = (record: AlongRecord, action: Action): PublishedAlong => ({ record, action })

/** Records of one type that something refers to, by UUID. */
export interface ReferredTo {
  readonly along: PublishedAlong
  readonly ids: readonly string[]
}

interface AlongRow extends PublishableRow {
  readonly type: string
  readonly slug: string
  /** What lists and the log call it. */
  readonly label: string
  /** The UUID of the record above it. */
  readonly above: string | null
}

function rowsSql(record: AlongRecord, ids: readonly string[]): Prisma.Sql {
  const { table, type, label } = record
  const [revisions, publications, owner] = ['_revision', '_publication', '_id'].map((part) =>
    identifier(`${table}${part}`),
  )
  const upper = referenceAbove(record)
  const columns = ['id', 'sealed_at', 'previous_hash', label, ...(upper ? [upper] : [])].map(
    (column) => Prisma.sql`x.${identifier(column)}`,
  )
  return Prisma.sql`
    SELECT ${type}::text AS type, i.id, i.slug, r.${identifier(label)} AS label,
      ${upper ? Prisma.sql`r.${identifier(upper)}` : Prisma.sql`NULL::uuid`} AS above, r.id AS "revisionId",
      r.sealed_at AS "sealedAt", r.previous_hash AS "previousHash", p.revision_id AS "publishedRevisionId",
      p.public_from AS "publicFrom"
    FROM ${identifier(table)} i
    CROSS JOIN LATERAL (
      SELECT ${Prisma.join(columns, ', ')} FROM ${revisions} x WHERE x.${owner} = i.id ORDER BY x.number DESC LIMIT 1
    ) r
    LEFT JOIN ${publications} p ON p.${owner} = i.id AND p.public_until IS NULL
    WHERE i.id = ANY(${[...ids]}::uuid[])`
}

/** Loads the newest versions of records of several types, and what is public or scheduled of each, in one statement. */
async function loadAlong(tx: Transaction, records: readonly AlongRecord[], locked: readonly Locked[]) {
  const selects = records.flatMap((record) => {
    const ids = locked.filter(({ type }) => type === record.type).map(({ id }) => id)
    return ids.length > 0 ? [rowsSql(record, ids)] : []
  })
  if (selects.length === 0) return []
  const rows = await clientOf(tx).$queryRaw<AlongRow[]>`${Prisma.join(selects, ' UNION ALL ')}`
  return rows.map(publishable)
}

/** A record that publishing what refers to it would show to readers. */
type UnpublishedAlong = ReturnType<typeof unpublished<Awaited<ReturnType<typeof loadAlong>>[number]>>[number]

/** Records of one type that publishing what refers to them would show to readers. */
export interface Companions {
  readonly along: PublishedAlong
  readonly found: readonly UnpublishedAlong[]
}

/**
 * Of these records and those above them, those whose newest version readers would not see at that moment, locked until the
 * transaction ends. Takes two statements, however many they are and of however many types.
 */
export async function companionsOf(
  tx: Transaction,
  referredTo: readonly ReferredTo[],
  effectiveFrom: Date,
): Promise<Companions[]> {
  const records = referredTo.map(({ along }) => along.record)
  const named = referredTo.map(({ along, ids }) => ({ record: along.record, ids: [...new Set(ids)] }))
  const rows = await loadUpward(tx, named, {
    load: (locked) => loadAlong(tx, records, locked),
    above: ({ above }) => above,
  })
  const found = unpublished(rows, effectiveFrom)
  return referredTo.map(({ along }) => ({ along, found: found.filter(({ type }) => type === along.record.type) }))
}

/** Companions as what is to be public, in place of what was. */
export const publishingCompanions = (companions: readonly Companions[]): Publishing[] =>
  companions.map(({ along, found }) => publishing(along.record, found))

/** Logs that companions are published. */
export function logCompanions({ emit }: Pick<Running, 'emit'>, companions: readonly Companions[]): void {
  for (const { along, found } of companions)
    for (const { id, revision } of found)
      emit({
        subject: { type: along.record.type, id },
        action: along.action,
        changes: { revisionId: revision.id },
      })
}
