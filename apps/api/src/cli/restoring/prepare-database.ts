import {
  createDatabase,
  describeDatabase,
  isBeingRestored,
  migrate,
  OperatorError,
  readMigrations,
  restoringSchema,
} from '@sourceline/database'
import pg, { type ClientBase } from 'pg'
import { leftOut } from '../../modules/backups/public.ts'
import { redactionList } from '../../modules/redactions/public.ts'
import { contentsOf, fullName, quotedName } from '../../platform/backup/catalogue.ts'
import type { SnapshotNoun } from '../../platform/backup/load-snapshot.ts'
import type { SnapshotHeader } from '../../platform/backup/manifest.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'

const kept = `${restoringSchema}.redaction_list`

/**
 * Makes the empty tables of the version of a backup or export in a database, for which whatever Sourceline has there is dropped. From
 * here on until the restore has come to its end, nobody is served from it.
 *
 * @param overwrite Whether a newsroom that is there may go. What it struck is kept, to be struck again.
 * @throws OperatorError where the database holds a newsroom or is in use, or what is brought is of a newer version.
 */
export async function prepareDatabase(
  url: string,
  { migrations, noun }: Pick<SnapshotHeader, 'migrations'> & { noun: SnapshotNoun },
  { overwrite }: { overwrite: boolean },
): Promise<void> {
  const steps = readMigrations()
  const unknown = migrations.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0)
    throw new OperatorError(
      `This ${noun} was made by a newer version of Sourceline (it has taken the step ${unknown.at(-1)}): ` +
        'update Sourceline first.',
    )
  const begunBefore = await isBeingRestored(url)
  await withClient(url, async (client) => {
    await refuseInUse(client, url)
    if (!begunBefore && !overwrite) await refuseData(client, url, noun)
  })
  if (!begunBefore) await keepRedactions(url)
  await withClient(url, dropSchemas)
  await migrate(url, { migrations: steps.filter(({ name }) => migrations.includes(name)) })
}

async function withClient<Value>(url: string, work: (client: ClientBase) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A newsroom connects as we do; what a service has connected to watch the database, or a pooler for others, is let be. */
async function refuseInUse(client: ClientBase, url: string): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
       AND usename = current_user`,
  )
  const others = rows[0]?.others ?? 0
  if (others > 0)
    throw new OperatorError(
      `The database at ${describeDatabase(url)} is in use (${others} ${others === 1 ? 'connection' : 'connections'}): ` +
        'stop the newsroom first.',
    )
}

async function refuseData(client: ClientBase, url: string, noun: SnapshotNoun): Promise<void> {
  const cure = noun === 'backup' ? ', or say --overwrite to lose what is there.' : '.'
  const { kept: tables } = await contentsOf(client, leftOut)
  for (const table of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${quotedName(table)} LIMIT 1`)
    if (rowCount)
      throw new OperatorError(
        `The database at ${describeDatabase(url)} holds data already (in ${fullName(table)}): name an empty one${cure}`,
      )
  }
}

/** Notes that a restore has begun, and what redactions of the newsroom that goes have struck. */
async function keepRedactions(url: string): Promise<void> {
  const database = createDatabase({ url, poolSize: 1 })
  try {
    const { rows } = await database.pool.query<{ found: boolean }>(
      `SELECT to_regclass('public.redaction_strike') IS NOT NULL AS found`,
    )
    const lines = rows[0]?.found ? await redactionList(outsideTransaction(database.prisma)) : []
    await database.pool.query(`CREATE SCHEMA ${restoringSchema}
      CREATE TABLE redaction_list (place int PRIMARY KEY, line text NOT NULL)`)
    await addRedactions(database.pool, lines)
  } finally {
    await database.close()
  }
}

type Queries = Pick<pg.Pool, 'query'>

/** Adds redactions to those that are struck again at the end of the restore. */
export async function addRedactions(connection: Queries, lines: readonly string[]): Promise<void> {
  for (const line of lines)
    await connection.query(`INSERT INTO ${kept} SELECT coalesce(max(place), 0) + 1, $1::text FROM ${kept}`, [line])
}

/** The redactions that are struck again at the end of the restore. */
export async function keptRedactions(connection: Queries): Promise<string[]> {
  const { rows } = await connection.query<{ line: string }>(`SELECT line FROM ${kept} ORDER BY place`)
  return rows.map(({ line }) => line)
}

/** Lets the newsroom be served from this database. */
export async function endRestoring(connection: Queries): Promise<void> {
  await connection.query(`DROP SCHEMA ${restoringSchema} CASCADE`)
}

/** Drops the schemas that are ours to drop, and makes the one that every database has. */
async function dropSchemas(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(n.nspname) AS name FROM pg_namespace n
     WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', $1)
       AND pg_has_role(n.nspowner, 'USAGE')
       AND NOT EXISTS (
         SELECT FROM pg_depend d
         WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')`,
    [restoringSchema],
  )
  await client.query('BEGIN')
  for (const { name } of rows) await client.query(`DROP SCHEMA ${name} CASCADE`)
  await client.query('CREATE SCHEMA IF NOT EXISTS public')
  await client.query('GRANT USAGE ON SCHEMA public TO PUBLIC')
  await client.query('COMMIT')
}
