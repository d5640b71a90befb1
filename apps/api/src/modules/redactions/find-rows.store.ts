import { Prisma } from '@sourceline/database'
import type { Transaction } from '../../platform/change-log.ts'
import { identifier } from '../../platform/records/identifier.ts'
import type { Covered, Place } from './places.ts'
import type { Finder } from './struck-words.ts'

/** What a redaction covers: everything, one record with what it carries, or one version of an article. */
export type Coverage =
  | { readonly kind: 'all' }
  | { readonly kind: 'version'; readonly revisionId: string }
  | { readonly kind: 'records'; readonly ids: Readonly<Record<Covered, readonly string[]>> }

/** A row by its primary key, or with further columns. */
export type Row = Readonly<Record<string, unknown>>

const none = { articles: [], claims: [], sources: [], topics: [], collections: [], revisions: [] }

/** A record with what it carries: an article its versions and the claims that they make. Null where there is no such record. */
export async function coverageOf(tx: Transaction, type: string, id: string): Promise<Coverage | null> {
  const nouns = { article: 'articles', claim: 'claims', source: 'sources', topic: 'topics', collection: 'collections' }
  if (!(type in nouns)) return null
  const [found] = await tx.$queryRaw<Row[]>`SELECT id FROM ${identifier(type)} WHERE id = ${id}::uuid`
  if (!found) return null
  const ids = { ...none, [nouns[type as keyof typeof nouns]]: [id] }
  if (type !== 'article') return { kind: 'records', ids }
  const [carried] = await tx.$queryRaw<{ revisions: string[]; claims: string[] }[]>`
    SELECT array_agg(DISTINCT r.id) AS revisions, coalesce(array_agg(DISTINCT m.claim_id) FILTER (WHERE m.id IS NOT NULL), '{}') AS claims
    FROM article_revision r LEFT JOIN mention m ON m.revision_id = r.id WHERE r.article_id = ${id}::uuid`
  return { kind: 'records', ids: { ...ids, revisions: carried?.revisions ?? [], claims: carried?.claims ?? [] } }
}

function covered(place: Place, coverage: Coverage): Prisma.Sql | null {
  if (coverage.kind === 'all') return Prisma.sql`true`
  if (coverage.kind === 'version')
    return place.inVersion ? Prisma.sql`t.${identifier(place.inVersion)} = ${coverage.revisionId}::uuid` : null
  const sets = Object.entries(place.within).flatMap(([set, column]) => {
    const ids = coverage.ids[set as Covered]
    return ids.length > 0 ? [Prisma.sql`t.${identifier(column)} = ANY(${[...ids]}::uuid[])`] : []
  })
  return sets.length > 0 ? Prisma.sql`(${Prisma.join(sets, ' OR ')})` : null
}

/** A text as {@link Finder.hints} are looked for: without case, compatibility forms and invisible characters. */
const folded = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`lower(translate(normalize(${text}, NFKC), U&'\\00AD\\200B\\200C\\200D\\2060\\FEFF', ''))`

function promising(place: Place, { hints }: Finder): Prisma.Sql {
  if (!hints) return Prisma.sql`true`
  const columns = Object.keys(place.columns).map((column) => Prisma.sql`t.${identifier(column)}::text`)
  const further = place.textFrom ? [Prisma.raw(place.textFrom)] : []
  const text = folded(Prisma.sql`concat_ws(' ', ${Prisma.join([...columns, ...further])})`)
  return Prisma.sql`(${Prisma.join(
    hints.map((hint) => Prisma.sql`strpos(${text}, ${hint}) > 0`),
    ' OR ',
  )})`
}

const object = (columns: readonly string[]): Prisma.Sql =>
  Prisma.sql`jsonb_build_object(${Prisma.join(columns.map((column) => Prisma.sql`${column}::text, t.${identifier(column)}`))})`

/** The keys of rows in which the finder may find something. */
export async function keysOf(tx: Transaction, place: Place, coverage: Coverage, finder: Finder): Promise<Row[]> {
  const within = covered(place, coverage)
  if (!within) return []
  const rows = await tx.$queryRaw<{ key: Row }[]>`
    SELECT ${object(place.key)} AS key FROM ${identifier(place.table)} t WHERE ${within} AND ${promising(place, finder)}`
  return rows.map(({ key }) => key)
}

/** Which rows of a table are those of the keys; `k` holds a key's columns. */
const sameKey = (place: Place): Prisma.Sql =>
  Prisma.join(
    place.key.map((column) => Prisma.sql`t.${identifier(column)} = k.${identifier(column)}`),
    ' AND ',
  )

/** Rows by their keys, locked until the transaction ends, each with the UUID of the record that it belongs to as `owner`. */
export async function rowsOf(
  tx: Transaction,
  place: Place,
  keys: readonly Row[],
): Promise<{ row: Row; owner: string }[]> {
  const owner = identifier(Object.values(place.within)[0] ?? 'id')
  return tx.$queryRaw<{ row: Row; owner: string }[]>`
    SELECT ${object([...place.key, ...Object.keys(place.columns)])} AS row, t.${owner}::text AS owner
    FROM jsonb_array_elements(${JSON.stringify(keys)}::jsonb) x
    CROSS JOIN LATERAL jsonb_populate_record(null::${identifier(place.table)}, x) k
    JOIN ${identifier(place.table)} t ON ${sameKey(place)}
    FOR UPDATE OF t`
}

/** Writes rows back, and destroys the salts of the parts that were struck in each. */
export async function writeRows(
  tx: Transaction,
  place: Place,
  rows: readonly { readonly row: Row; readonly struck: readonly string[] }[],
  now: Date,
): Promise<void> {
  const values = Object.keys(place.columns).map((column) => Prisma.sql`${identifier(column)} = k.${identifier(column)}`)
  const proof = place.revision
    ? [Prisma.sql`redacted_at = ${now}`, Prisma.sql`commitments = ${withoutSalts(Prisma.sql`x -> 'struck'`)}`]
    : []
  await tx.$executeRaw`
    UPDATE ${identifier(place.table)} t SET ${Prisma.join([...values, ...proof])}
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x
    CROSS JOIN LATERAL jsonb_populate_record(null::${identifier(place.table)}, x -> 'row') k
    WHERE ${sameKey(place)}`
}

const withoutSalts = (struck: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT jsonb_agg(CASE WHEN ${struck} ? (c ->> 'part') THEN c || '{"salt": null}' ELSE c END ORDER BY n)
  FROM jsonb_array_elements(t.commitments) WITH ORDINALITY e(c, n))`

/** Destroys the salt of one part of revisions whose rows elsewhere were blanked. */
export async function destroySalts(
  tx: Transaction,
  revisions: string,
  ids: readonly string[],
  part: string,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${identifier(revisions)} t
    SET redacted_at = ${now}, commitments = ${withoutSalts(Prisma.sql`${JSON.stringify([part])}::jsonb`)}
    WHERE id = ANY(${[...ids]}::uuid[])`
}
