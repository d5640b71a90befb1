import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ClientBase } from 'pg'
import { databasePackageFolder } from '../../src/package-folder.ts'

const clamped = /LEAST\(\(current_setting\('sourceline\.as_of'::text\)\)::timestamp with time zone, now\(\)\)/g

/** The views of `delivery_as_of` that do not read at the moment asked for, or read it without holding it to the present. */
export async function unclampedViews(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT viewname AS name, definition FROM pg_views WHERE schemaname = 'delivery_as_of' ORDER BY 1`,
  )
  return rows
    .filter(({ definition }) => {
      const rest = definition.replaceAll(clamped, '')
      return rest === definition || rest.includes('sourceline.as_of')
    })
    .map(({ name }) => name)
}

/** What readers may be shown: `view.column type`, of both delivery schemas, sorted. */
export async function deliveryColumns(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT DISTINCT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) AS line
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE n.nspname IN ('delivery', 'delivery_as_of') AND c.relkind IN ('r', 'v', 'm', 'p', 'f')`,
  )
  return rows.map(({ line }) => line).sort()
}

/** What may be shown, as `prisma/sql/delivery/<view>.columns` declares it for the view of both schemas: `view.column type`, sorted. */
export function declaredColumns(): readonly string[] {
  const folder = join(databasePackageFolder(), 'sql', 'delivery')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.columns'))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .trim()
        .split('\n')
        .map((column) => `${basename(file, '.columns')}.${column}`),
    )
    .sort()
}
