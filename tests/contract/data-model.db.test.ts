import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { databasePackageFolder } from '@sourceline/database'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

let migrated: TestDatabase
let ofModel: pg.Client
const name = `of_model_${process.pid}`

beforeAll(async () => {
  migrated = await testDatabase()
  await migrated.pool.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  const url = new URL(migrated.url)
  url.pathname = `/${name}`
  ofModel = new pg.Client({ connectionString: url.href })
  await ofModel.connect()
  await ofModel.query(
    execFileSync(process.execPath, [join(databasePackageFolder(), 'tools', 'new-migration.mjs'), 'empty'], {
      encoding: 'utf8',
    }),
  )
})

afterAll(async () => {
  await ofModel.end()
  await migrated.pool.query(`DROP DATABASE ${name}`)
  await migrated.drop()
})

const questions = {
  // What the database computes by itself is no part of the model.
  columns: `SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
    pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = '' AND c.relname <> '_prisma_migrations' ORDER BY 1`,
  keys: `SELECT concat_ws(' ', conrelid::regclass, contype, pg_get_constraintdef(oid)) AS line FROM pg_constraint
    WHERE contype IN ('p', 'f') AND connamespace = 'public'::regnamespace ORDER BY 1`,
  indexes: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
}

const ask = async (pool: pg.Pool | pg.Client, question: keyof typeof questions) =>
  (await pool.query<{ line: string }>(questions[question])).rows.map((row) => row.line)

test('the data model and the steps that make the database agree on every column', async () => {
  const model = await ask(ofModel, 'columns')
  expect(model.length).toBeGreaterThan(150)
  expect(await ask(migrated.pool, 'columns')).toEqual(model)
})

test.each(['keys', 'indexes'] as const)('the steps make all %s of the data model', async (question) => {
  const model = await ask(ofModel, question)
  expect(model.length).toBeGreaterThan(30)
  const made = new Set(await ask(migrated.pool, question))
  expect(model.filter((line) => !made.has(line))).toEqual([])
})
