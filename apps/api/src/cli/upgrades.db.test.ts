import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databasePackageFolder, migrate, readMigrations } from '@sourceline/database'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '../modules/registry.ts'
import { leftOut } from '../modules/backups/public.ts'
import { takeBackup } from '../platform/backup/take-backup.ts'
import { folderStore } from '../platform/objects/folder-store.ts'
import { newMachine } from '../testing/new-machine.ts'
import { addedByStep, olderNewsroom } from '../testing/older-newsroom.ts'

const steps = readMigrations()
const folder = mkdtempSync(join(tmpdir(), 'sourceline-upgrades-'))
const made: string[] = []
let server: TestDatabase
/** A database of the first schema, with a newsroom in it. */
let first = ''

const nameOf = (url: string): string => new URL(url).pathname.slice(1)

/** Makes a database: an empty one, or a copy. */
async function databaseFrom(template = 'template0'): Promise<string> {
  const name = `sourceline_upgrade_${randomBytes(6).toString('hex')}`
  await server.pool.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  made.push(name)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}

async function ask(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const results = []
    for (const sql of statements) results.push(await client.query<Record<string, unknown>>(sql))
    return results.at(-1)?.rows ?? []
  } finally {
    await client.end()
  }
}

/** What readers get by columns that every version has, of the present or of a moment. */
async function readable(url: string, moment = ''): Promise<unknown> {
  const views = moment === '' ? 'delivery' : 'delivery_as_of'
  const rows = await ask(
    url,
    `SELECT set_config('sourceline.as_of', '${moment}', false)`,
    `SELECT json_build_object(
       'articles', (SELECT json_agg(json_build_array(headline, slug) ORDER BY headline) FROM ${views}.article),
       'claims', (SELECT json_agg(statement ORDER BY statement) FROM ${views}.claim),
       'sources', (SELECT json_agg(name ORDER BY name) FROM ${views}.source),
       'attributions', (SELECT json_agg(json_build_array(stance, quote) ORDER BY stance) FROM ${views}.attribution),
       'topics', (SELECT json_agg(name) FROM ${views}.topic),
       'corrections', (SELECT json_agg(note) FROM ${views}.correction)) AS got`,
  )
  return rows[0]?.['got']
}

/** A moment at which the article's first version was public. */
const then = '2026-01-20T00:00:00Z'
const both = async (url: string) => [await readable(url), await readable(url, then)]

beforeAll(async () => {
  server = await testDatabase()
  first = await databaseFrom()
  await migrate(first, { migrations: steps.slice(0, 1) })
  await ask(first, olderNewsroom)
}, 120_000)
afterAll(async () => {
  for (const name of made) await server.pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await server.drop()
  rmSync(folder, { recursive: true })
})

test('from each schema to the next, readers get what they got, at present and at a moment of before', async () => {
  const url = await databaseFrom(nameOf(first))
  const before = await both(url)
  expect(before).toMatchInlineSnapshot(`
    [
      {
        "articles": [
          [
            "The dam still holds",
            "the-dam-holds",
          ],
        ],
        "attributions": [
          [
            "ASSERTS",
            "It holds.",
          ],
        ],
        "claims": [
          "The dam costs two million.",
          "The dam holds.",
        ],
        "corrections": [
          "It was the north dam.",
        ],
        "sources": [
          "Ida Lind",
          "Per Holm",
        ],
        "topics": [
          "Dams",
        ],
      },
      {
        "articles": [
          [
            "The dam holds",
            "the-dam-holds",
          ],
        ],
        "attributions": [
          [
            "ASSERTS",
            "It holds.",
          ],
        ],
        "claims": [
          "The dam costs two million.",
          "The dam holds.",
        ],
        "corrections": null,
        "sources": [
          "Ida Lind",
          "Per Holm",
        ],
        "topics": [
          "Dams",
        ],
      },
    ]
  `)
  for (const [place, { name }] of steps.entries()) {
    if (place === 0) continue
    expect(await migrate(url, { migrations: steps.slice(0, place + 1) })).toEqual({ applied: [name], edited: [] })
    expect([name, await both(url)]).toEqual([name, before])
    const added = addedByStep[name.replace(/^\d+_/, '')]
    if (added) await ask(url, added.sql)
  }
  for (const { table } of Object.values(addedByStep))
    expect([table, (await ask(url, `SELECT FROM ${table}`)).length]).toEqual([table, 1])
}, 300_000)

/** Upgrades in a process of its own, which is killed as soon as it says that it begins a step. */
async function killedAt(url: string, step: string): Promise<void> {
  const module = JSON.stringify(new URL(`file://${databasePackageFolder()}/src/migrate.ts`).href)
  const text = `import { migrate } from ${module}; await migrate(${JSON.stringify(url)}, { onStep: (name) => console.log(name) })`
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', text], {
    cwd: databasePackageFolder(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const piece of child.stdout) if (String(piece).includes(step)) child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
}

/** Every column and constraint of the tables that people's work is in. */
const formOf = (url: string) =>
  ask(
    url,
    `SELECT table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS of
     FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
     UNION ALL SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace ORDER BY 1`,
  )

test('an upgrade killed three times, then begun by three servers at once, ends as one that was left alone', async () => {
  const url = await databaseFrom(nameOf(first))
  const before = await both(url)
  for (const place of [5, 15, 33]) await killedAt(url, steps[place]?.name ?? '')
  const taken = await ask(url, 'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
  expect(taken.length).toBeGreaterThan(15)
  expect(taken.length).toBeLessThan(steps.length)
  const reports = await Promise.all([1, 2, 3].map(() => migrate(url)))
  expect(reports.flatMap(({ applied }) => applied).toSorted()).toEqual(
    steps.map(({ name }) => name).filter((name) => !taken.some((step) => step['name'] === name)),
  )
  expect(await both(url)).toEqual(before)
  expect(await formOf(url)).toEqual(await formOf(server.url))
}, 300_000)

test('of a version from before it is known who saved it last', async () => {
  const url = await databaseFrom(nameOf(first))
  await migrate(url)
  const named = await ask(
    url,
    `SELECT r.number, c.position, c.contributor_id FROM article_contributor c
     JOIN article_revision r ON r.id = c.revision_id ORDER BY r.number`,
  )
  expect(named).toEqual([1, 2].map((number) => ({ number, position: 0, contributor_id: 'ada' })))
}, 120_000)

/** Backs a database up to a file, whatever version it is of. */
async function backedUp(url: string, name: string): Promise<string> {
  const file = join(folder, name)
  const objects = folderStore(join(folder, 'objects'))
  await takeBackup(
    { url, objects, prefixes: ['media'], leftOut, environment: {}, keysFor: null },
    createWriteStream(file),
  )
  return file
}

const machine = () => newMachine({ pool: server.pool, databaseUrl: server.url })

test.each(['foundation', 'terms_are_kept', 'settings', 'bin'])(
  'a backup of the version that ended with %s is restored by this one',
  async (step) => {
    const url = await databaseFrom(nameOf(first))
    const before = await both(url)
    const place = steps.findIndex(({ name }) => name.endsWith(`_${step}`))
    await migrate(url, { migrations: steps.slice(0, place + 1) })
    const file = await backedUp(url, `${step}.tar`)
    const { run, env } = await machine()
    const restored = await run('restore', file)
    expect([restored.code, restored.notes, restored.out]).toEqual([
      0,
      expect.any(String),
      expect.stringContaining('8 sealed versions, each proved'),
    ])
    expect(await both(env.DATABASE_URL)).toEqual(before)
    expect(await formOf(env.DATABASE_URL)).toEqual(await formOf(server.url))
    expect(await ask(env.DATABASE_URL, `SELECT password FROM account`)).toEqual([{ password: 'a hash' }])
  },
  180_000,
)

test('where what readers got was not what the records said, a restore mends it, says so and ends with 1', async () => {
  const url = await databaseFrom(nameOf(first))
  const before = await both(url)
  await migrate(url)
  await ask(url, `DELETE FROM published.article`)
  const { run, env } = await machine()
  const file = await backedUp(url, 'differing.tar')
  const restored = await run('restore', file)
  expect(restored.code).toBe(1)
  expect(restored.out).toContain('what readers get, worked out anew, which differs in published.')
  expect(restored.notes).toContain('What readers got when the backup was taken was not what the records say; now it is')
  expect(await both(env.DATABASE_URL)).toEqual(before)
  expect((await run('restore', file)).notes).toContain('holds data already')
}, 180_000)

test('where a version was altered before the backup, a restore names it and ends with 1', async () => {
  const url = await databaseFrom(nameOf(first))
  await migrate(url)
  const whole = await machine()
  expect((await whole.run('restore', await backedUp(url, 'whole.tar'))).code).toBe(0)
  // The rows are committed to by now; whoever holds the database may alter one all the same.
  const altering = `UPDATE topic_revision SET name = 'Weirs'`
  await ask(whole.env.DATABASE_URL, `SET session_replication_role = 'replica'`, altering)
  const { run } = await machine()
  const restored = await run('restore', await backedUp(whole.env.DATABASE_URL, 'altered.tar'))
  expect([restored.code, restored.out]).toEqual([1, expect.stringContaining('8 sealed versions, 1 not proved')])
  expect(restored.notes).toMatch(/These were altered before the backup was taken:\ntopic [0-9a-f-]+ version 1\n/)
}, 180_000)
