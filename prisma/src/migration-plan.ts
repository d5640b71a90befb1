import type { ClientBase } from 'pg'
import { migrate, migrationState, newerDatabase } from './migrate.ts'
import { readMigrations, type Migration } from './migration-files.ts'
import { withScratchDatabase } from './scratch-database.ts'
import { withConnection } from './with-connection.ts'

/** What a step does to a table that is there. */
export type StepEffect = 'drops' | 'writes anew' | 'locks' | 'reads through' | 'builds an index of'

/** A table that a step works on, as large as it is in the database. */
export interface PlannedTable {
  readonly table: string
  readonly effects: readonly StepEffect[]
  /** As PostgreSQL estimates it; null where it was never counted. */
  readonly rows: number | null
  readonly bytes: number
}

/** What a step is going to do. */
export interface PlannedStep {
  readonly name: string
  readonly creates: readonly string[]
  /** The tables that are there before it and that it works on. */
  readonly tables: readonly PlannedTable[]
}

/** What bringing a database up to date is going to do. */
export interface MigrationPlan {
  /** The database holds no newsroom yet: every step makes what is not there. */
  readonly empty: boolean
  readonly steps: readonly PlannedStep[]
}

/** A table as it stands: in which file, and with which indexes. */
interface Standing {
  readonly file: string
  readonly indexes: readonly string[]
}

/**
 * Says what {@link migrate} is going to do, and does none of it: the steps are taken in an empty database beside, and what
 * PostgreSQL locks, reads through and writes anew there is told with the size that each table has in truth.
 *
 * @throws OperatorError where the database is newer, or none may be made beside.
 */
export async function planMigration(
  url: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<MigrationPlan> {
  const { pending, unknown } = await migrationState(url, migrations)
  const steps = migrations.filter(({ name }) => pending.includes(name))
  if (unknown.length > 0) throw newerDatabase(url, unknown)
  const empty = steps.length === migrations.length
  if (empty || steps.length === 0) return { empty, steps: steps.map(({ name }) => ({ name, creates: [], tables: [] })) }
  const sizes = await withConnection(url, sizesOf)
  const taken = migrations.filter(({ name }) => !pending.includes(name))
  return {
    empty,
    steps: await withScratchDatabase(url, 'plan', (scratch) => rehearse(scratch, { taken, steps, sizes })),
  }
}

interface Rehearsal {
  readonly taken: readonly Migration[]
  readonly steps: readonly Migration[]
  readonly sizes: ReadonlyMap<string, Pick<PlannedTable, 'rows' | 'bytes'>>
}

async function rehearse(url: string, { taken, steps, sizes }: Rehearsal): Promise<PlannedStep[]> {
  await migrate(url, { migrations: taken })
  const planned: PlannedStep[] = []
  for (const { name, sql } of steps) {
    const { creates, tables } = await withConnection(url, (client) => effectsOf(client, sql))
    planned.push({
      name,
      creates,
      tables: [...tables].map(([table, effects]) => ({
        table,
        effects,
        ...(sizes.get(table) ?? { rows: null, bytes: 0 }),
      })),
    })
  }
  return planned
}

/** Takes a step, and says what it has done to which table. */
async function effectsOf(
  client: ClientBase,
  sql: string,
): Promise<{ creates: string[]; tables: Map<string, StepEffect[]> }> {
  const before = await standing(client)
  await client.query('BEGIN')
  await client.query(sql)
  await client.query('RESET ALL')
  const { rows } = await client.query<{ table: string; locked: boolean; read: boolean }>(workedOn)
  await client.query('COMMIT')
  const after = await standing(client)
  const tables = new Map<string, StepEffect[]>()
  for (const [table, { file, indexes }] of before) {
    const now = after.get(table)
    const seen = rows.find((row) => row.table === table)
    const rewritten = now !== undefined && now.file !== file
    const indexed = now?.indexes.some((index) => !indexes.includes(index)) ?? false
    const effects: StepEffect[] = [
      ...(now ? [] : ['drops' as const]),
      ...(rewritten ? ['writes anew' as const] : []),
      ...(now && !rewritten && seen?.locked ? ['locks' as const] : []),
      ...(now && !rewritten && !indexed && seen?.read ? ['reads through' as const] : []),
      ...(indexed ? ['builds an index of' as const] : []),
    ]
    if (effects.length > 0) tables.set(table, effects)
  }
  return { creates: [...after.keys()].filter((table) => !before.has(table)), tables }
}

/** The tables of a newsroom, by the names under which they are found: those of other schemas with theirs. */
const tablesOfNewsroom = `
  SELECT c.oid, c.oid::regclass::text AS "table" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`

const workedOn = `
  SELECT t."table",
    EXISTS (SELECT FROM pg_locks l WHERE l.pid = pg_backend_pid() AND l.relation = t.oid
      AND l.mode = 'AccessExclusiveLock') AS locked,
    coalesce(s.seq_scan, 0) + coalesce(s.idx_scan, 0) > 0 AS read
  FROM (${tablesOfNewsroom}) t LEFT JOIN pg_stat_xact_user_tables s ON s.relid = t.oid`

async function standing(client: ClientBase): Promise<Map<string, Standing>> {
  const { rows } = await client.query<Standing & { table: string }>(`
    SELECT t."table", pg_relation_filenode(t.oid)::text AS file,
      ARRAY(SELECT i.indexrelid::text FROM pg_index i WHERE i.indrelid = t.oid) AS indexes
    FROM (${tablesOfNewsroom}) t ORDER BY 1`)
  return new Map(rows.map(({ table, file, indexes }) => [table, { file, indexes }]))
}

async function sizesOf(client: ClientBase): Promise<Rehearsal['sizes']> {
  const { rows } = await client.query<{ table: string; rows: string; bytes: string }>(`
    SELECT t."table", c.reltuples::bigint AS rows, pg_total_relation_size(t.oid) AS bytes
    FROM (${tablesOfNewsroom}) t JOIN pg_class c ON c.oid = t.oid`)
  return new Map(
    rows.map(({ table, ...size }) => [
      table,
      { rows: Number(size.rows) < 0 ? null : Number(size.rows), bytes: Number(size.bytes) },
    ]),
  )
}
