import type { ClientBase } from 'pg'
import { jobsSchema } from '../../src/jobs-schema.ts'
import { undone } from './undone.ts'

/** A table of a guarded kind that lacks guards, or has others than its kind. */
export interface MissingGuards {
  readonly table: string
  /** The triggers, constraints and indexes that are missing or differ, by name. */
  readonly missing: readonly string[]
  /** The statement that gives the table all guards of its kind. */
  readonly cure: string
}

/**
 * The guards that tables need for what their columns say they are (or a name in `_revision` or `_publication` says,
 * so that none is passed over for a column that it lacks): `sealed_at` and `content_hash` make a table of revisions,
 * a reference `revision_id` to one a part of it, `public_from` and `public_until` with `revision_id` one of publications
 * and without it of intervals, `from_<noun>_id` and `to_<noun>_id` one of edges, `action` and `changes` a log.
 */
const neededCalls = `
  WITH candidate AS (
    SELECT c.oid, c.oid::regclass::text AS name, array_agg(a.attname::text) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', '${jobsSchema}')
    GROUP BY c.oid
  ), revision AS (
    SELECT * FROM candidate WHERE columns @> '{sealed_at,content_hash}' OR name LIKE '%\\_revision'
  ), needed AS (
    SELECT name, format('guards.guard_revision(%L)', name) AS call FROM revision
    UNION ALL
    SELECT t.name, format('guards.guard_revision_part(%L, %L)', t.name, r.name)
    FROM candidate t
    JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = f.conkey[1] AND a.attname = 'revision_id'
    JOIN revision r ON r.oid = f.confrelid
    WHERE NOT t.columns @> '{public_from}'
    UNION ALL
    SELECT name, format('guards.guard_publication(%L)', name)
    FROM candidate WHERE columns @> '{public_from,public_until,revision_id}' OR name LIKE '%\\_publication'
    UNION ALL
    SELECT name, format('guards.guard_interval(%L)', name)
    FROM candidate WHERE columns @> '{public_from,public_until}' AND NOT columns @> '{revision_id}'
    UNION ALL
    SELECT name, format('guards.guard_edge(%L, %L)', name, noun.word)
    FROM candidate
    CROSS JOIN LATERAL (SELECT substring(col FROM '^from_(.+)_id$') AS word FROM unnest(columns) col) noun
    WHERE 'to_' || noun.word || '_id' = ANY (columns)
    UNION ALL
    SELECT name, format('guards.guard_log(%L)', name) FROM candidate WHERE columns @> '{action,changes}'
  )
  SELECT name AS table, call FROM needed ORDER BY call`

const guardsOf = `
  SELECT tgname AS name, pg_get_triggerdef(oid) || tgenabled::text AS definition
  FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
  UNION ALL
  SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'x')
  UNION ALL
  SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) || indisvalid::text FROM pg_index WHERE indrelid = $1::regclass`

/** A table of a guarded kind, and the call that puts the guards of that kind on it. */
export interface GuardedTable {
  readonly table: string
  readonly call: string
}

/** Every table and its kind's call, whether it has its guards or not. */
export async function guardedTables(client: ClientBase): Promise<readonly GuardedTable[]> {
  return (await client.query<GuardedTable>(neededCalls)).rows
}

/**
 * The tables on which applying the guards of their kind again would change something. The database is left as it was.
 *
 * @param tables Those to look at: all of them if left out.
 */
export async function missingGuards(
  client: ClientBase,
  tables?: readonly GuardedTable[],
): Promise<readonly MissingGuards[]> {
  const found: MissingGuards[] = []
  for (const { table, call } of tables ?? (await guardedTables(client))) {
    const before = await readGuards(client, table)
    const after = await undone(client, async () => {
      await client.query(`SELECT ${call}`)
      return readGuards(client, table)
    })
    const missing = [...after].filter(([name, definition]) => before.get(name) !== definition).map(([name]) => name)
    if (missing.length > 0) found.push({ table, missing: missing.sort(), cure: `SELECT ${call};` })
  }
  return found
}

/** The triggers that call a guard although no guard of their table's kind put them there: `table trigger`, sorted. */
export async function strayGuards(client: ClientBase): Promise<readonly string[]> {
  const kept = await readGuardTriggers(client)
  const put = await undone(client, async () => {
    for (const trigger of kept) await client.query(`DROP TRIGGER ${trigger.name} ON ${trigger.table}`)
    for (const { call } of await guardedTables(client)) await client.query(`SELECT ${call}`)
    return readGuardTriggers(client)
  })
  const expected = new Set(put.map(({ table, name }) => `${table} ${name}`))
  return kept.map(({ table, name }) => `${table} ${name}`).filter((trigger) => !expected.has(trigger))
}

async function readGuardTriggers(client: ClientBase): Promise<readonly { table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `SELECT t.tgrelid::regclass::text AS table, quote_ident(t.tgname) AS name
     FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE p.pronamespace = 'guards'::regnamespace AND p.proname LIKE 'refuse\\_change\\_of\\_%' ORDER BY 1, 2`,
  )
  return rows
}

async function readGuards(client: ClientBase, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string }>(guardsOf, [table])
  return new Map(rows.map(({ name, definition }) => [name, definition]))
}
