import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

async function columnsOf(schema: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT table_name || '.' || column_name || ' ' || data_type AS name FROM information_schema.columns
      WHERE table_schema = $1 ORDER BY 1`,
    [schema],
  )
  return rows.map((row) => row.name)
}

test('what was public at a moment has the columns of what is public now', async () => {
  const now = await columnsOf('delivery')
  expect(now.length).toBeGreaterThan(100)
  expect(await columnsOf('delivery_as_of')).toEqual(now)
})

test('the newsroom can read whatever readers can', async () => {
  const editorial = new Set(await columnsOf('editorial'))
  expect((await columnsOf('delivery')).filter((column) => !editorial.has(column))).toEqual([])
})

test('readers’ connections read every public view, and no table and no view of the newsroom', async () => {
  const { rows } = await database.deliveryPool.query<{ schema: string; name: string; readable: boolean }>(
    `SELECT n.nspname AS schema, c.relname AS name, has_table_privilege(current_user, c.oid, 'SELECT') AS readable
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname IN ('public', 'editorial', 'delivery', 'delivery_as_of', 'published', 'truth')`,
  )
  expect(rows.length).toBeGreaterThan(60)
  expect(
    rows.filter((row) => row.readable !== row.schema.startsWith('delivery')).map((row) => `${row.schema}.${row.name}`),
  ).toEqual([])
})
