import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { extract, pack } from 'tar-stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import '../../modules/registry.ts'
import { leftOut } from '../../modules/backups/public.ts'
import { createTopic } from '../../modules/topics/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { plantName } from '../../testing/planted-name.ts'
import { folderStore } from '../objects/folder-store.ts'
import { loadBackup } from './load-backup.ts'
import { headerType } from './manifest.ts'
import { takeBackup } from './take-backup.ts'
import { rowsOf, tablesOf } from './testing/whole-tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-backup-'))
const objects = folderStore(join(folder, 'objects'))
let newsroom: TestNewsroom
let target: TestDatabase
let whole: Buffer

/** Takes a backup into memory. */
async function taken(output: (pieces: Buffer[]) => Writable = collecting): Promise<Buffer> {
  const pieces: Buffer[] = []
  const url = newsroom.databaseUrl
  const source = { url, objects, prefixes: ['media'] as const, leftOut, environment: { API_PORT: 4000 } }
  await takeBackup({ ...source, keysFor: null }, output(pieces))
  return Buffer.concat(pieces)
}

const collecting = (pieces: Buffer[]): Writable =>
  new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(Buffer.from(piece))
      done()
    },
  })

/** Takes what is written so slowly that the newsroom changes between one table and the next. */
const slow = (pieces: Buffer[]): Writable =>
  new Writable({
    highWaterMark: 1,
    write(piece: Buffer, _encoding, done) {
      pieces.push(Buffer.from(piece))
      void wait(10).then(() => done())
    },
  })

async function sha256Of(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of content) hash.update(piece)
  return hash.digest('hex')
}

/** Loads a backup into the target, whose tables are there. */
const load = (backup: Buffer) =>
  loadBackup(Readable.from([backup], { objectMode: false }), {
    url: target.url,
    prepare: () => Promise.resolve(),
    keepObject: (_name, content) => sha256Of(content),
    finish: () => undefined,
  })

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await plantName(newsroom)
  await objects.put('media', Readable.from([Buffer.from('a photograph')]))
  await objects.put('backups', Readable.from([Buffer.from('an older backup')]))
  whole = await taken()
}, 120_000)
beforeEach(async () => {
  target = await testDatabase()
  return () => target.drop()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await newsroom.close()
})

test('every table is in a backup, row by row, or is declared not to be', async () => {
  const { header, sums } = await load(whole)
  const out = (table: string) =>
    leftOut.some(({ name }) => name === table || name === `${table.slice(0, table.indexOf('.'))}.*`)
  const held: string[] = []
  const declared: string[] = []
  for (const table of await tablesOf(newsroom)) (out(table) ? declared : held).push(table)
  expect(header.tables.map(({ schema, name }) => `${schema}.${name}`)).toEqual(held)
  expect(header.leftOut.map(({ name }) => name)).toEqual(leftOut.map(({ name }) => name))
  expect(declared).toContain('public.session')
  let rows = 0
  for (const table of held) {
    const expected = await rowsOf(newsroom, table)
    rows += expected.length
    expect([table, await rowsOf(target, table)]).toEqual([table, expected])
  }
  expect(rows).toBeGreaterThan(90)
  expect(sums.objects).toMatchObject({ count: 1, bytes: 12 })
})

test('a table of a later version is in a backup without being named anywhere', async () => {
  for (const { pool } of [newsroom, target]) await pool.query('CREATE TABLE later (id int PRIMARY KEY, words text)')
  await newsroom.pool.query(`INSERT INTO later SELECT n, 'word ' || n FROM generate_series(1, 3) n`)
  await load(await taken())
  expect(await rowsOf(target, 'public.later')).toEqual(await rowsOf(newsroom, 'public.later'))
  // Where the version that restores knows no such table, that is said and nothing is done.
  await target.pool.query('DROP TABLE later')
  await expect(load(await taken())).rejects.toThrow('no place for (public.later.id, public.later.words)')
  await newsroom.pool.query('DROP TABLE later')
})

test('guards, references and derived columns are as they were', async () => {
  const state = `
    SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS of FROM pg_constraint
    UNION ALL SELECT tgrelid::regclass::text || ' ' || pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger
    WHERE NOT tgisinternal ORDER BY 1`
  const before = (await target.pool.query(state)).rows
  await load(whole)
  expect((await target.pool.query(state)).rows).toEqual(before)
  expect(before.length).toBeGreaterThan(200)
  const sealed = `UPDATE article_revision SET headline = 'Another' WHERE sealed_at IS NOT NULL`
  await expect(target.pool.query(sealed)).rejects.toThrow(/sealed/)
})

test('a backup that is taken while others write is of one moment', async () => {
  const writing = { over: false, written: 0 }
  const writers = [1, 2, 3].map(async (writer) => {
    while (!writing.over) {
      await newsroom.does(createTopic, { name: `Topic ${writer} ${writing.written++}`, kind: 'PLACE' })
      await wait(5)
    }
  })
  const backup = await taken(slow).finally(() => (writing.over = true))
  await Promise.all(writers)
  await load(backup)
  const { rows } = await target.pool.query<Record<string, number>>(`
    SELECT count(*)::int AS topics,
      count(*) FILTER (WHERE NOT EXISTS (SELECT FROM change_event e WHERE e.subject_id = t.id))::int AS unlogged,
      count(*) FILTER (WHERE NOT EXISTS (SELECT FROM topic_revision r WHERE r.topic_id = t.id))::int AS empty,
      (SELECT count(*)::int FROM change_event e WHERE e.subject_type = 'topic'
        AND NOT EXISTS (SELECT FROM topic t WHERE t.id = e.subject_id)) AS dangling,
      (SELECT max(position) - count(*) FROM change_event)::int AS gaps
    FROM topic t`)
  const [found] = rows
  expect(found).toMatchObject({ unlogged: 0, empty: 0, dangling: 0, gaps: 0 })
  // It was taken in the middle of the writing.
  expect(writing.written).toBeGreaterThan(20)
  expect(found?.['topics']).toBeLessThan(writing.written)
}, 120_000)

const isEmpty = async () => (await rowsOf(target, 'public.article')).length === 0

test('a backup that breaks off is refused wherever it does, and nothing of it is kept', async () => {
  const ends = [0, 100, 512, 4_096, ...[0.3, 0.6, 0.9].map((part) => Math.floor(whole.length * part))]
  // Also at the border of the last parts, where a tar ends as it may.
  const beforeSeal = whole.lastIndexOf('manifest.json.sha256')
  const beforeManifest = whole.indexOf(Buffer.from('manifest.json\0'))
  for (const end of [...ends, beforeSeal, beforeManifest]) {
    await expect(load(whole.subarray(0, end))).rejects.toThrow(/^This (backup is not whole|is no backup)/)
    expect(await isEmpty()).toBe(true)
  }
}, 120_000)

test('a backup of which a byte was altered is refused wherever it is', async () => {
  const places = 40
  for (let place = 0; place < places; place += 1) {
    const altered = Buffer.from(whole)
    let at = Math.floor((whole.length * (place + 0.5)) / places)
    // Parts are filled up with zeros that say nothing.
    while (altered[at] === 0) at += 1
    if (at >= whole.length) break
    altered[at] = (altered[at] ?? 0) ^ 1
    await expect(load(altered), `the byte at ${at}`).rejects.toThrow(
      /^This backup (is not whole|was made by a newer)|is no backup|has no place for/,
    )
    expect(await isEmpty()).toBe(true)
  }
}, 240_000)

/** The parts of the backup, as any program that knows tar reads them. */
async function parts(): Promise<[name: string, content: Buffer][]> {
  const reading = extract()
  reading.end(whole)
  const found: [string, Buffer][] = []
  for await (const entry of reading) found.push([entry.header.name, await buffer(entry)])
  return found
}

/** The backup without some of its parts. */
async function without(name: RegExp): Promise<Buffer> {
  const writing = pack()
  const written = buffer(writing)
  for (const [part, content] of await parts()) if (!name.test(part)) writing.entry({ name: part }, content)
  writing.finalize()
  return written
}

test.each([
  [/^tables\/public\.topic\//, 'the rows of public.topic are altered, or some are missing'],
  [/^objects\//, 'some of its objects are missing'],
  [/^environment\.json$/, 'environment.json is missing'],
  [/^manifest\.json$/, 'its manifest is altered'],
])('a backup without %s is found out', async (name, problem) => {
  await expect(load(await without(name))).rejects.toThrow(problem)
  expect(await isEmpty()).toBe(true)
})

test('a row that refers to one that is missing is found out', async () => {
  const client = await newsroom.pool.connect()
  await client.query('BEGIN')
  await client.query(`SET LOCAL session_replication_role = 'replica'`)
  const byline = `INSERT INTO byline (revision_id, position, name) VALUES (gen_random_uuid(), 0, 'Nobody')`
  await client.query(byline)
  await client.query('COMMIT')
  await expect(load(await taken())).rejects.toThrow('Rows of byline refer to others that are missing')
  expect(await isEmpty()).toBe(true)
  await client.query('BEGIN')
  await client.query(`SET LOCAL session_replication_role = 'replica'`)
  await client.query(`DELETE FROM byline WHERE name = 'Nobody'`)
  await client.query('COMMIT')
  client.release()
})

test('of a container of a later version it is said that it is', async () => {
  const text = whole.subarray(512, 512 + Number.parseInt(whole.subarray(124, 136).toString(), 8)).toString()
  expect(headerType.parse(JSON.parse(text)).version).toBe(1)
  const later = Buffer.from(whole)
  later.write(text.replace('"version": 1', '"version": 9'), 512)
  await expect(load(later)).rejects.toThrow('made by a newer version of Sourceline')
})

test('a backup is a tar that other programs read, and its manifest is sealed as sha256sum does', async () => {
  const found = await parts()
  const names = found.map(([name]) => name)
  const [manifest, seal] = found.slice(-2).map(([, content]) => content)
  const sealed = createHash('sha256')
    .update(manifest ?? '')
    .digest('hex')
  expect(seal?.toString()).toBe(`${sealed}  manifest.json\n`)
  expect([names[0], ...names.slice(-3)]).toEqual([
    'backup.json',
    'environment.json',
    'manifest.json',
    'manifest.json.sha256',
  ])
  const photograph = createHash('sha256').update('a photograph').digest('hex')
  expect(names.filter((name) => name.startsWith('objects/'))).toEqual([`objects/media/${photograph}`])
})

test('an object that is damaged in the store ends the backup with a sentence', async () => {
  const sha256 = createHash('sha256').update(randomBytes(8)).digest('hex')
  const lying = join(folder, 'objects', 'media', sha256.slice(0, 2))
  mkdirSync(lying, { recursive: true })
  writeFileSync(join(lying, sha256), 'something else')
  await expect(taken()).rejects.toThrow('is damaged: its content is not what its name says')
  rmSync(join(lying, sha256))
  expect(readFileSync(join(folder, 'objects', 'media', keyOfPhotograph()), 'utf8')).toBe('a photograph')
})

const keyOfPhotograph = (): string => {
  const sha256 = createHash('sha256').update('a photograph').digest('hex')
  return join(sha256.slice(0, 2), sha256)
}
