import { Prisma } from '@sourceline/database'
import { allRecords, recordOf, type RecordType } from '../records/define-record.ts'
import { identifier } from '../records/identifier.ts'
import { labelOf } from '../records/label.ts'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { Struck } from './strike.ts'

/** How much of one kind of row a redaction would strike. */
export interface StruckPlace {
  readonly place: string
  readonly rows: number
  readonly matches: number
}

/** What a redaction would strike of one version of a record, or of what a record has besides its versions. */
export interface StruckVersion {
  /** Null where rows belong to no record that still stands. */
  readonly type: RecordType | null
  readonly recordId: string | null
  readonly label: string | null
  readonly versionNumber: number | null
  readonly slug: string | null
  readonly publicFrom: Date | null
  readonly publicUntil: Date | null
  readonly rows: number
  readonly matches: number
  readonly places: readonly StruckPlace[]
}

/** What was struck of one version of a record, or of what it has besides its versions. */
export interface StruckGroup {
  readonly type: RecordType | null
  readonly recordId: string | null
  readonly version: KnownVersion | null
  readonly struck: Struck[]
}

/** How often something was struck. */
export const matchesOf = (struck: readonly Struck[]): number =>
  struck.reduce((total, { matches }) => total + matches, 0)

/** Counts struck rows by kind of row. */
export function placesOf(struck: readonly Struck[]): StruckPlace[] {
  const tables = [...new Set(struck.map(({ table }) => table))]
  return tables.map((place) => {
    const rows = struck.filter(({ table }) => table === place)
    return { place, rows: rows.length, matches: matchesOf(rows) }
  })
}

interface KnownVersion {
  readonly id: string
  readonly recordId: string
  readonly number: number
  readonly slug: string | null
  readonly publicFrom: Date | null
  readonly publicUntil: Date | null
}

/** The versions of revisions, with the latest publication of each, by the revision's UUID. */
async function versionsOf(tx: Transaction, struck: readonly Struck[]): Promise<ReadonlyMap<string, KnownVersion>> {
  const known = new Map<string, KnownVersion>()
  for (const { type, table, revisions } of allRecords()) {
    const ids = [...new Set(struck.flatMap(({ of, revisionId }) => (of === type && revisionId ? [revisionId] : [])))]
    if (!revisions || ids.length === 0) continue
    const owner = identifier(`${table}_id`)
    const slug = revisions.slug ? Prisma.sql`p.slug` : Prisma.sql`null::text`
    const rows = await clientOf(tx).$queryRaw<KnownVersion[]>`
      SELECT DISTINCT ON (r.id) r.id, r.${owner} AS "recordId", r.number, ${slug} AS slug,
        p.public_from AS "publicFrom", p.public_until AS "publicUntil"
      FROM ${identifier(`${table}_revision`)} r
      LEFT JOIN ${identifier(`${table}_publication`)} p ON p.revision_id = r.id
      WHERE r.id = ANY(${ids}::uuid[])
      ORDER BY r.id, p.public_from DESC NULLS LAST`
    for (const row of rows) known.set(row.id, row)
  }
  return known
}

/** Which of some ids a record of which type has; the log says of what it speaks by id alone. */
async function typesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, RecordType>> {
  if (ids.length === 0) return new Map()
  const tables = allRecords().filter(({ about, revisions }) => revisions && !about)
  const rows = await clientOf(tx).$queryRaw<{ id: string; type: RecordType }[]>`${Prisma.join(
    tables.map(
      ({ type, table }) =>
        Prisma.sql`SELECT id, ${type}::text AS type FROM ${identifier(table)} WHERE id = ANY(${[...ids]}::uuid[])`,
    ),
    ' UNION ALL ',
  )}`
  return new Map(rows.map(({ id, type }) => [id, type]))
}

/** Sorts what was struck by the versions of records that it belongs to: in the order of the records, the log last. */
export async function groupStruck(tx: Transaction, struck: readonly Struck[]): Promise<StruckGroup[]> {
  const versions = await versionsOf(tx, struck)
  const unknown = struck.filter(({ records, revisionId }) => records.length === 0 && !revisionId)
  const types = await typesOf(tx, [...new Set(unknown.map(({ owner }) => owner))])
  const groups = new Map<string, StruckGroup>()
  for (const one of struck) {
    const version = versions.get(one.revisionId ?? '') ?? null
    const [top] = one.records.slice(-1)
    const type = version ? one.of : (top?.[0] ?? types.get(one.owner) ?? null)
    const recordId = version?.recordId ?? top?.[1] ?? (types.has(one.owner) ? one.owner : null)
    const key = `${type ?? ''}:${recordId ?? ''}:${version?.id ?? ''}`
    const group = groups.get(key) ?? { type, recordId, version, struck: [] }
    group.struck.push(one)
    groups.set(key, group)
  }
  const order = new Map(allRecords().map(({ type }, index) => [type, index]))
  const rank = ({ type }: StruckGroup): number => (type ? (order.get(type) ?? 0) : order.size)
  const numberOf = ({ version }: StruckGroup): number => version?.number ?? Number.MAX_SAFE_INTEGER
  const byRecord = (a: StruckGroup, b: StruckGroup): number => (a.recordId ?? '').localeCompare(b.recordId ?? '')
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || byRecord(a, b) || numberOf(a) - numberOf(b))
}

/** A page of what was struck, with what lists call the records. */
export async function describeStruck(tx: Transaction, page: readonly StruckGroup[]): Promise<StruckVersion[]> {
  const labels = await labelsOf(tx, page)
  return page.map(({ type, recordId, version, struck }) => ({
    type,
    recordId,
    label: labels.get(recordId ?? '') ?? null,
    versionNumber: version?.number ?? null,
    slug: version?.slug ?? null,
    publicFrom: version?.publicFrom ?? null,
    publicUntil: version?.publicUntil ?? null,
    rows: struck.length,
    matches: matchesOf(struck),
    places: placesOf(struck),
  }))
}

async function labelsOf(tx: Transaction, groups: readonly StruckGroup[]): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>()
  for (const type of new Set(groups.flatMap((group) => group.type ?? []))) {
    const ids = groups.flatMap((group) => (group.type === type && group.recordId ? [group.recordId] : []))
    if (!recordOf(type)?.label) continue
    const rows = await clientOf(tx).$queryRaw<{ id: string; label: string | null }[]>`
      SELECT x.id, ${Prisma.raw(labelOf(type, 'x', 'editorial'))} AS label
      FROM editorial.${identifier(type)} x WHERE x.id = ANY(${[...new Set(ids)]}::uuid[])`
    for (const { id, label } of rows) if (label) labels.set(id, label)
  }
  return labels
}
