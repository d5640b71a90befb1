import type { ClientBase } from 'pg'
import { jobsSchema } from '../../src/jobs-schema.ts'

/** The views, functions and triggers of a database, by name: what the catalogue says each is. */
export type Catalogue = ReadonlyMap<string, string>

/**
 * Every view, function and trigger that is neither PostgreSQL's nor an extension's, nor of the queue that pg-boss
 * keeps. The triggers that the guards of a kind of table put there are left out: the columns of a table say which it
 * needs, see `missingGuards`; and those of the read model, which `published.follow` puts.
 */
const objects = `
  WITH own_schema AS (
    SELECT oid, nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', '${jobsSchema}')
  ), object AS (
    SELECT 'pg_class'::regclass AS classid, c.oid AS objid, 'view ' || n.nspname || '.' || c.relname AS object,
      concat_ws(E'\\n', c.reloptions::text, pg_get_viewdef(c.oid)) AS definition
    FROM pg_class c JOIN own_schema n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm')
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, 'function ' || n.nspname || '.' || p.proname,
      CASE WHEN p.prokind = 'a' THEN 'aggregate' ELSE pg_get_functiondef(p.oid) END
    FROM pg_proc p JOIN own_schema n ON n.oid = p.pronamespace
    UNION ALL
    SELECT 'pg_trigger'::regclass, t.oid, 'trigger ' || n.nspname || '.' || c.relname || ' ' || t.tgname,
      pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' ' || t.tgenabled::text END
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN own_schema n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal
      AND t.tgfoid::regproc::text NOT IN (
        'guards.refuse_change_of_sealed', 'guards.refuse_change_of_sealed_part',
        'guards.refuse_change_of_published', 'guards.refuse_change_of_log',
        'published.follow_change', 'published.follow_gain', 'published.follow_loss'
      )
  ), own AS (
    SELECT * FROM object o WHERE NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = o.classid AND d.objid = o.objid AND d.deptype = 'e'
    )
  )`

/** Reads what a database holds, in PostgreSQL's own canonical form. */
export async function readCatalogue(client: ClientBase): Promise<Catalogue> {
  const { rows } = await client.query<{ object: string; definition: string }>(
    `${objects} SELECT object, string_agg(definition, E'\\n' ORDER BY definition) AS definition FROM own GROUP BY object ORDER BY object`,
  )
  return new Map(rows.map(({ object, definition }) => [object, definition]))
}

/** That `dependant` cannot exist without `on`. */
export interface Dependency {
  readonly dependant: string
  readonly on: string
}

/** Which view, function or trigger stands on which, one step at a time. */
export async function readDependencies(client: ClientBase): Promise<readonly Dependency[]> {
  const { rows } = await client.query<Dependency>(`${objects}
    SELECT DISTINCT dependant.object AS dependant, base.object AS on
    FROM pg_depend d
    LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    JOIN own dependant ON CASE WHEN r.oid IS NULL
      THEN dependant.classid = d.classid AND dependant.objid = d.objid
      ELSE dependant.classid = 'pg_class'::regclass AND dependant.objid = r.ev_class END
    JOIN own base ON base.classid = d.refclassid AND base.objid = d.refobjid
    WHERE dependant.object <> base.object
    ORDER BY 1, 2`)
  return rows
}

/** What two databases say differently, each object once. */
export function differences(before: Catalogue, after: Catalogue): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((object) => before.get(object) !== after.get(object))
    .sort()
}

/** The functions that compute stored columns: dropping one would take its column along. */
export async function functionsOfColumns(client: ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ object: string }>(
    `SELECT DISTINCT format('function %s.%s', n.nspname, p.proname) AS object
     FROM pg_depend d JOIN pg_proc p ON p.oid = d.refobjid JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE d.refclassid = 'pg_proc'::regclass AND d.classid = 'pg_attrdef'::regclass`,
  )
  return new Set(rows.map(({ object }) => object))
}
