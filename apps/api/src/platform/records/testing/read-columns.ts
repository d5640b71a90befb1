import type { Pool, PoolClient } from 'pg'
import { columnsReadBy } from './column-use.ts'

/** Something that has columns: a table, or a view with the query that it stands for. */
interface Relation {
  readonly id: number
  /** `delivery.claim`. */
  readonly name: string
  readonly query: string | null
  readonly columns: readonly string[]
}

/** How a view uses a column of another relation. */
interface Use {
  readonly view: string
  readonly column: string
  /** The column of the view that hands it on; null where the view compares it, or makes something else of it. */
  readonly handedOn: string | null
}

const ownRelations = `
  SELECT c.oid::int AS id, format('%s.%s', n.nspname, c.relname) AS name,
    CASE c.relkind WHEN 'v' THEN rtrim(pg_get_viewdef(c.oid, true), '; ') END AS query,
    (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'delivery', 'delivery_as_of', 'editorial') AND c.relkind IN ('r', 'v')`

/** The columns of relations that the rule of a view names. */
const namedByViews = `
  SELECT DISTINCT format('%s.%s', vn.nspname, v.relname) AS view,
    format('%s.%s.%s', n.nspname, c.relname, a.attname) AS column
  FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class
    JOIN pg_namespace vn ON vn.oid = v.relnamespace
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
    AND c.oid <> v.oid`

/** The columns of tables of which PostgreSQL computes another, by which it limits an index, or that a function names. */
const usedWithin = `
  SELECT format('public.%s.%s', c.relname, a.attname) AS column
  FROM pg_depend d JOIN pg_class c ON c.oid = d.refobjid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_attrdef'::regclass AND d.deptype = 'n' AND d.refclassid = 'pg_class'::regclass
  UNION SELECT format('public.%s.%s', c.relname, a.attname)
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
  WHERE pg_get_expr(i.indpred, i.indrelid) ~ ('\\m' || a.attname || '\\M')
  UNION SELECT format('public.%s.%s', c.relname, a.attname)
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    JOIN pg_proc p ON p.pronamespace::regnamespace::text IN ('public', 'guards')
      AND p.prosrc ~ ('\\m' || a.attname || '\\M')
      AND (p.prosrc ~ ('\\m' || c.relname || '\\M')
        OR EXISTS (SELECT FROM pg_trigger t WHERE t.tgfoid = p.oid AND t.tgrelid = c.oid))
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`

/** What a view hands on as it is: `p.article_id` or `p.id AS revision_id`. */
const plainOutput = /(?:\bSELECT(?: DISTINCT)?|,)\s+(?:\w+\.)?"?\w+"?(?: AS "?\w+"?)?(?=,|\s+FROM\b)/g

/** How the views use each other's columns and those of tables. */
async function usesInViews(client: PoolClient): Promise<Use[]> {
  const { rows: relations } = await client.query<Relation>(ownRelations)
  const { rows: named } = await client.query<{ view: string; column: string }>(namedByViews)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  await client.query(`SELECT set_config('sourceline.as_of', now()::text, true)`)
  const uses: Use[] = []
  for (const { name: view, query } of relations) {
    if (query === null) continue
    const { fields } = await client.query(`SELECT * FROM (${query}) v LIMIT 0`)
    for (const { name, tableID, columnID } of fields) {
      const origin = byId.get(tableID)
      if (origin)
        uses.push({ view, column: `${origin.name}.${origin.columns[columnID - 1]}`, handedOn: `${view}.${name}` })
    }
    // Of several queries together the database does not tell what comes from where: whoever asks for one reads all.
    const inside = /\bUNION\b/.test(query) ? query : query.replaceAll(plainOutput, ' ')
    for (const { column } of named.filter((one) => one.view === view))
      if (new RegExp(`\\b${column.split('.')[2]}\\b`).test(inside)) uses.push({ view, column, handedOn: null })
  }
  return uses
}

/** The columns of tables, as `public.table.column`, that some statements read, through whatever views. */
export async function columnsReadThrough(pool: Pool, statements: Iterable<string>): Promise<Set<string>> {
  const read = await columnsReadBy(pool, statements)
  const uses = await inReadOnly(pool, usesInViews)
  const asked = (view: string): boolean => [...read].some((column) => column.startsWith(`${view}.`))
  for (let before = -1; before < read.size;) {
    before = read.size
    for (const { view, column, handedOn } of uses)
      if (handedOn === null ? asked(view) : read.has(handedOn)) read.add(column)
  }
  return read
}

/**
 * The columns of tables that the database itself looks at: in a column that it computes, to tell which rows an index
 * holds, or in a function.
 */
export async function columnsReadWithin(pool: Pool): Promise<Set<string>> {
  const { rows } = await pool.query<{ column: string }>(usedWithin)
  return new Set(rows.map(({ column }) => column))
}

async function inReadOnly<Value>(pool: Pool, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN READ ONLY')
    return await work(client)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}
