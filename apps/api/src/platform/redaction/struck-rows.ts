import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { identifier } from '../records/identifier.ts'
import { isOfRevisions, ownerColumn, versionColumn, type Place } from './places.ts'
import type { Coverage } from './reach.ts'
import type { Finder } from './struck-words.ts'

/** A row by its primary key, or with further columns. */
export type Row = Readonly<Record<string, unknown>>

/** A place with the columns of its primary key. */
export interface KeyedPlace extends Place {
  readonly key: readonly string[]
}

/** The rows of a place that are covered; null where none can be. */
function covered(place: Place, coverage: Coverage): Prisma.Sql | null {
  if (coverage.kind === 'all') return Prisma.sql`true`
  const { record } = place
  if (coverage.kind === 'version') {
    if (record.about && coverage.about.length === 0) return null
    if (record.about) return Prisma.sql`t.${identifier(record.about)} = ANY(${[...coverage.about]}::uuid[])`
    const column = versionColumn(place)
    return coverage.type === record.type && column
      ? Prisma.sql`t.${identifier(column)} = ${coverage.rowId}::uuid`
      : null
  }
  if (record.about) {
    const ids = [...coverage.ids.values()].flatMap((some) => [...some])
    return Prisma.sql`t.${identifier(record.about)} = ANY(${ids}::uuid[])`
  }
  const ids = [...(coverage.ids.get(record.type) ?? [])]
  if (ids.length === 0) return null
  const column = identifier(ownerColumn(place))
  return isOfRevisions(place)
    ? Prisma.sql`t.${column} IN (
        SELECT r.id FROM ${identifier(`${record.table}_revision`)} r
        WHERE r.${identifier(`${record.table}_id`)} = ANY(${ids}::uuid[]))`
    : Prisma.sql`t.${column} = ANY(${ids}::uuid[])`
}

/** A text as {@link Finder.hints} are looked for: without case, compatibility forms and invisible characters. */
const folded = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`lower(translate(normalize(${text}, NFKC), U&'\\00AD\\200B\\200C\\200D\\2060\\FEFF', ''))`

/** A body's own words, without the marks that may divide them. */
const wordsOfBody = (column: string): Prisma.Sql => Prisma.sql`(
  SELECT string_agg(x #>> '{}', '') FROM jsonb_path_query(t.${identifier(column)}, 'strict $.**.text') x)`

/** What anchors quote, with the words around it. */
const wordsOfSpans = (column: string): Prisma.Sql => Prisma.sql`(
  SELECT string_agg(concat(x ->> 'prefix', x ->> 'exact', x ->> 'suffix'), ' ')
  FROM jsonb_path_query(t.${identifier(column)}, '$[*].quote') x)`

function promising({ columns, kind }: Place, { hints }: Finder): Prisma.Sql {
  // What is suggested can part the letters of a word.
  if (!hints || kind === 'suggestions') return Prisma.sql`true`
  const texts = Object.entries(columns).flatMap(([column, wording]) => [
    Prisma.sql`t.${identifier(column)}::text`,
    ...(wording === 'body' ? [wordsOfBody(column)] : []),
    ...(wording === 'spans' ? [wordsOfSpans(column)] : []),
  ])
  const text = folded(Prisma.sql`concat_ws(' ', ${Prisma.join(texts)})`)
  return Prisma.sql`(${Prisma.join(
    hints.map((hint) => Prisma.sql`strpos(${text}, ${hint}) > 0`),
    ' OR ',
  )})`
}

const object = (columns: readonly string[]): Prisma.Sql =>
  Prisma.sql`jsonb_build_object(${Prisma.join(columns.map((column) => Prisma.sql`${column}::text, t.${identifier(column)}`))})`

/** The keys of rows in which the finder may find something. */
export async function keysOf(tx: Transaction, place: KeyedPlace, coverage: Coverage, finder: Finder): Promise<Row[]> {
  const within = covered(place, coverage)
  if (!within) return []
  const rows = await clientOf(tx).$queryRaw<{ key: Row }[]>`
    SELECT ${object(place.key)} AS key FROM ${identifier(place.table)} t WHERE ${within} AND ${promising(place, finder)}`
  return rows.map(({ key }) => key)
}

/** Which rows of a table are those of the keys; `k` holds a key's columns. */
const sameKey = (place: KeyedPlace): Prisma.Sql =>
  Prisma.join(
    place.key.map((column) => Prisma.sql`t.${identifier(column)} = k.${identifier(column)}`),
    ' AND ',
  )

/** A row with the UUID of the record, or for a part the version, that it belongs to, and of the record above that. */
export interface FoundRow {
  readonly row: Row
  readonly owner: string
  readonly parent: string | null
  /** The revision that it is or belongs to. */
  readonly revision: string | null
}

/** Rows by their keys, locked until the transaction ends. */
export async function rowsOf(tx: Transaction, place: KeyedPlace, keys: readonly Row[]): Promise<FoundRow[]> {
  const { parent, about } = place.record
  const above =
    place.kind === 'own' && parent ? Prisma.sql`t.${identifier(parent.column)}::text` : Prisma.sql`null::text`
  const version = place.record.revisions ? versionColumn(place) : null
  // What is about no record, as a redaction of the whole newsroom, stands for itself.
  const owner = about
    ? Prisma.sql`coalesce(t.${identifier(about)}, t.id)`
    : Prisma.sql`t.${identifier(ownerColumn(place))}`
  const revision = version ? Prisma.sql`t.${identifier(version)}::text` : Prisma.sql`null::text`
  return clientOf(tx).$queryRaw<FoundRow[]>`
    SELECT ${object([...place.key, ...Object.keys(place.columns)])} AS row,
      ${owner}::text AS owner, ${above} AS parent, ${revision} AS revision
    FROM jsonb_array_elements(${JSON.stringify(keys)}::jsonb) x
    CROSS JOIN LATERAL jsonb_populate_record(null::${identifier(place.table)}, x) k
    JOIN ${identifier(place.table)} t ON ${sameKey(place)}
    FOR UPDATE OF t`
}

/** Writes rows back; in revisions it destroys the salts of the parts that were struck in each. */
export async function writeRows(
  tx: Transaction,
  place: KeyedPlace,
  rows: readonly { readonly row: Row; readonly struck: readonly string[] }[],
  now: Date,
): Promise<void> {
  const values = Object.keys(place.columns).map((column) => Prisma.sql`${identifier(column)} = k.${identifier(column)}`)
  const proof =
    place.kind === 'revision'
      ? [Prisma.sql`redacted_at = ${now}`, Prisma.sql`commitments = ${withoutSalts(Prisma.sql`x -> 'struck'`)}`]
      : []
  await clientOf(tx).$executeRaw`
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
  await clientOf(tx).$executeRaw`
    UPDATE ${identifier(revisions)} t
    SET redacted_at = ${now}, commitments = ${withoutSalts(Prisma.sql`${JSON.stringify([part])}::jsonb`)}
    WHERE id = ANY(${[...ids]}::uuid[])`
}
