import type { Audit } from './evidence.ts'

/** Every table of publications: whoever adds one need not name it here. */
const publications = `
  SELECT table_name AS table FROM information_schema.tables
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name LIKE '%\\_publication' ORDER BY 1`

/** Every table whose rows are replaced, and have intervals. */
const replaced = `
  SELECT table_name AS table FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name IN ('replaces_id', 'public_until')
  GROUP BY 1 HAVING count(*) = 2 ORDER BY 1`

const overlap = 'tstzrange(a.public_from, a.public_until) && tstzrange(b.public_from, b.public_until)'

/** Of each record one version is public at a time, and nothing is public beside what has replaced it. */
export const auditIntervals: Audit = async ({ pool }) => {
  const faults: string[] = []
  const find = async (table: string, join: string): Promise<void> => {
    const { rows } = await pool.query<{ one: string; other: string }>(
      `SELECT a.id AS one, b.id AS other FROM ${table} a JOIN ${table} b ON ${join} AND ${overlap}
       WHERE a.public_from IS NOT NULL AND b.public_from IS NOT NULL`,
    )
    faults.push(...rows.map(({ one, other }) => `${table}: ${one} and ${other} are public at one time`))
  }
  const tablesOf = async (query: string) => (await pool.query<{ table: string }>(query)).rows.map(({ table }) => table)
  for (const table of await tablesOf(publications)) {
    const record = table.replace(/publication$/, 'id')
    await find(table, `a.${record} = b.${record} AND a.id < b.id`)
  }
  for (const table of await tablesOf(replaced)) await find(table, 'b.replaces_id = a.id')
  return faults
}
