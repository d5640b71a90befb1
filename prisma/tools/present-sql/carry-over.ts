import type { ClientBase } from 'pg'
import { differences, functionsOfColumns, readCatalogue, readDependencies } from './catalogue.ts'
import type { Catalogue, Dependency } from './catalogue.ts'
import { pathInRepository, replacing } from './sql-files.ts'
import type { SqlFile } from './sql-files.ts'
import { undone } from './undone.ts'

/** What the folder makes of a database. */
interface Rebuilt {
  readonly catalogue: Catalogue
  /** The files in an order in which each finds what it stands on. */
  readonly order: readonly SqlFile[]
}

/** The objects in which a database differs from the folder; the database is left as it was. */
export async function differencesFrom(client: ClientBase, files: readonly SqlFile[]): Promise<readonly string[]> {
  const before = await readCatalogue(client)
  return differences(before, (await undone(client, () => rebuild(client, files))).catalogue)
}

/**
 * The statements that bring a migrated database to the folder's text; empty when there is nothing to do. What
 * CREATE OR REPLACE cannot change is dropped and made anew, with all that stands on it, and keeps its grants.
 * The database is left as it was.
 *
 * @throws Error that names the file when PostgreSQL refuses a text.
 */
export async function statementsFor(client: ClientBase, files: readonly SqlFile[]): Promise<string> {
  const before = await readCatalogue(client)
  const { catalogue: after, order } = await undone(client, () => rebuild(client, files))
  const different = new Set(differences(before, after))
  if (different.size === 0) return ''
  const changed = order.filter(({ object }) => different.has(object))
  const inTheWay = await undone(client, () => refusedReplacements(client, changed))
  const removed = [...before.keys()].filter((object) => !after.has(object))
  const dependencies = await readDependencies(client)
  const drops = dropOrder([...removed, ...inTheWay.filter((object) => before.has(object))], dependencies)
  const dropped = new Set(drops)
  const made = order
    .filter(({ object }) => different.has(object) || dropped.has(object))
    .map((file) =>
      [
        `-- ${pathInRepository(file)}`,
        before.has(file.object) && !dropped.has(file.object) ? replacing(file) : file.text,
      ].join('\n'),
    )
  const relations = drops.filter((object) => object.startsWith('view ') && after.has(object))
  const statements = [
    ...(relations.length > 0 ? [noteGrants(relations)] : []),
    ...(drops.length > 0 ? [drops.map((object) => dropSql(object)).join('\n')] : []),
    ...made,
    ...(relations.length > 0 ? [grantAgain] : []),
  ].join('\n\n')
  const reached = await undone(client, async () => {
    await client.query(statements)
    return readCatalogue(client)
  })
  const missed = differences(reached, after)
  if (missed.length > 0) throw new Error(`The statements do not reach the text of ${missed.join(', ')}.`)
  return `${statements}\n`
}

/**
 * Takes every view, function and trigger away, but for the functions that compute stored columns, and makes the
 * folder's, within the transaction at hand.
 */
async function rebuild(client: ClientBase, files: readonly SqlFile[]): Promise<Rebuilt> {
  const stored = await functionsOfColumns(client)
  const present = [...(await readCatalogue(client)).keys()].filter((object) => !stored.has(object))
  for (const object of dropOrder(present, await readDependencies(client)))
    await client.query(dropSql(object).replace(';', ' CASCADE;'))
  const order: SqlFile[] = []
  for (let left = [...files]; left.length > 0;) {
    const refused: { file: SqlFile; error: unknown }[] = []
    for (const file of left) {
      const error = await tried(client, stored.has(file.object) ? replacing(file) : file.text)
      if (error === undefined) order.push(file)
      else refused.push({ file, error })
    }
    const [first] = refused
    if (first && refused.length === left.length)
      throw new Error(`${pathInRepository(first.file)}: ${messageOf(first.error)}`, { cause: first.error })
    left = refused.map(({ file }) => file)
  }
  return { catalogue: await readCatalogue(client), order }
}

/** The changed objects that CREATE OR REPLACE does not take, and those that need them. */
async function refusedReplacements(client: ClientBase, changed: readonly SqlFile[]): Promise<readonly string[]> {
  const refused: string[] = []
  for (const file of changed) if ((await tried(client, replacing(file))) !== undefined) refused.push(file.object)
  return refused
}

/** The objects and all that stand on them, what stands on others first. */
function dropOrder(objects: readonly string[], dependencies: readonly Dependency[]): readonly string[] {
  const dependants = new Map<string, string[]>()
  for (const { dependant, on } of dependencies) dependants.set(on, [...(dependants.get(on) ?? []), dependant])
  const order = new Set<string>()
  const visit = (object: string): void => {
    if (order.has(object)) return
    for (const dependant of dependants.get(object) ?? []) visit(dependant)
    order.add(object)
  }
  for (const object of objects) visit(object)
  return [...order]
}

function dropSql(object: string): string {
  const [kind, place = '', name] = object.split(' ')
  const quoted = place
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
  return kind === 'trigger' ? `DROP TRIGGER "${name}" ON ${quoted};` : `DROP ${kind?.toUpperCase()} ${quoted};`
}

function noteGrants(relations: readonly string[]): string {
  const list = relations.map((object) => `'${object.slice('view '.length)}'::regclass`).join(', ')
  return `CREATE TEMPORARY TABLE kept_grant ON COMMIT DROP AS
SELECT format(
  'GRANT %s ON %I.%I TO %s',
  a.privilege_type, n.nspname, c.relname,
  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
) AS statement
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL aclexplode(c.relacl) a
WHERE c.oid IN (${list})
  AND a.grantee <> c.relowner;`
}

const grantAgain = `DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT statement FROM kept_grant LOOP
    EXECUTE kept.statement;
  END LOOP;
END
$$;`

/** Runs a statement, or takes it back and says why not. */
async function tried(client: ClientBase, statement: string): Promise<unknown> {
  await client.query('SAVEPOINT tried')
  try {
    await client.query(statement)
    return undefined
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT tried')
    return error
  } finally {
    await client.query('RELEASE SAVEPOINT tried')
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
