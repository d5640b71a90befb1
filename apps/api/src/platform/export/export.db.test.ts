import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import '../../modules/registry.ts'
import { notExported } from '../../modules/backups/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { addEditor, plantName } from '../../testing/planted-name.ts'
import { gathered, rowsOf, tablesOf } from '../backup/testing/whole-tables.ts'
import { folderStore } from '../objects/folder-store.ts'
import { loadExport } from './load-export.ts'
import { takeExport } from './take-export.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-export-'))
const objects = folderStore(join(folder, 'objects'))
const photograph = Buffer.alloc(7_000_001, 'a photograph, ')
let newsroom: TestNewsroom
let target: TestDatabase
let lines: string[]

/** Takes an export; gives its lines. */
async function taken(): Promise<string[]> {
  const bytes = await gathered((output) =>
    takeExport({ url: newsroom.databaseUrl, objects, prefixes: ['media'], leftOut: notExported }, output),
  )
  return bytes.toString('utf8').split('\n').slice(0, -1)
}

const received: Record<string, Buffer> = {}

/** Loads lines into the target, whose tables are there. */
const load = (given: readonly string[]) =>
  loadExport(() => Promise.resolve(Readable.from([Buffer.from(given.map((line) => `${line}\n`).join(''))])), {
    url: target.url,
    prepare: () => Promise.resolve(),
    async keepObject({ prefix, sha256 }, content) {
      const { createHash } = await import('node:crypto')
      const pieces: Uint8Array[] = []
      for await (const piece of content) pieces.push(piece)
      received[`${prefix}/${sha256}`] = Buffer.concat(pieces)
      return createHash('sha256').update(Buffer.concat(pieces)).digest('hex')
    },
    finish: () => undefined,
  })

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await plantName(newsroom)
  await addEditor(newsroom, 'anna')
  for (const content of [photograph, Buffer.alloc(0)]) await objects.put('media', Readable.from([content]))
  lines = await taken()
}, 120_000)
beforeEach(async () => {
  target = await testDatabase()
  return () => target.drop()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await newsroom.close()
})

const isEmpty = async () => {
  for (const table of await tablesOf(target))
    if (/^public\.[^_]/.test(table) && (await rowsOf(target, table)).length > 0) return table
  return true
}

test('every table is in an export, row by row, or is declared not to be', async () => {
  const { header, sums } = await load(lines)
  const whole = notExported.filter(({ columns }) => !columns).map(({ name }) => name)
  const isOut = (table: string) => whole.some((name) => name === table || name === `${table.split('.')[0]}.*`)
  const held = (await tablesOf(newsroom)).filter((table) => !isOut(table))
  expect(header.tables.map(({ schema, name }) => `${schema}.${name}`)).toEqual(held)
  expect(header.leftOut.map(({ name }) => name).toSorted()).toEqual(notExported.map(({ name }) => name).toSorted())
  let rows = 0
  for (const table of held) {
    const out = notExported.find(({ name }) => name === table)?.columns
    const expected = await rowsOf(newsroom, table, out)
    rows += expected.length
    expect([table, await rowsOf(target, table, out)]).toEqual([table, expected])
  }
  expect(rows).toBeGreaterThan(90)
  expect(sums.objects).toMatchObject({ count: 2, bytes: photograph.length })
  expect(Object.values(received).some((content) => content.equals(photograph))).toBe(true)
  expect(await rowsOf(target, 'public.vault_entry')).toEqual([])
})

test('a value of whatever kind comes back as it was', async () => {
  for (const { pool } of [newsroom, target])
    await pool.query(`CREATE TABLE odd (place int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, words text, list text[],
      big bigint, exact numeric, wide float8, bytes bytea, at timestamptz, day date, span tstzrange, spans tstzmultirange,
      whole jsonb, yes bool, "a ""name" text, twice int GENERATED ALWAYS AS (place * 2) STORED)`)
  await newsroom.pool.query(
    `INSERT INTO odd (words, list, big, exact, wide, bytes, at, day, span, spans, whole, yes, "a ""name") VALUES
     ($1, ARRAY['a', NULL, 'null', '{b,"c"}'], 9223372036854775807, 1.00000000000000000000000001, 0.1, '\\x00ff0a01',
       '2026-03-29 01:30:00.123456+02', '-infinity', '[2026-01-01,2026-02-01)', '{[2026-01-01,2026-02-01),[2027-01-01,)}',
       '{"a": 12345678901234567890.5, "b": [null, "\\u2028\\ud83d\\ude00"]}', true, 'x'),
     ('', '{}', -1, 'NaN', '-Infinity', '', 'infinity', NULL, 'empty', '{}', '"text"', NULL, NULL)`,
    ['a\\.\n\\N\r\t"\u0001\u0002\u0085\u2028 \\u0041 😀 \u{10ffff}'],
  )
  await load(await taken())
  expect(await rowsOf(target, 'public.odd')).toEqual(await rowsOf(newsroom, 'public.odd'))
  await newsroom.pool.query('DROP TABLE odd')
})

test('an export that breaks off is refused wherever it does, and nothing of it is kept', async () => {
  for (const end of [0, 1, 2, lines.length >> 1, lines.length - 1]) {
    await expect(load(lines.slice(0, end)), `${end} lines`).rejects.toThrow(
      /^This export is not whole: it breaks off after line \d+\.|^This is no export/,
    )
    expect(await isEmpty()).toBe(true)
  }
  const half = [...lines.slice(0, 20), (lines[20] ?? '').slice(0, 40)]
  await expect(load(half)).rejects.toThrow('Line 21: it is no JSON in UTF-8, or breaks off.')
})

/** The number of the first line of a table, from 0. */
const first = (table: string) => lines.findIndex((line) => line.startsWith(`{"table":"public.${table}"`))

/** The lines with one changed. */
function altered(at: number, alter: (row: Record<string, unknown>) => object): string[] {
  const value = JSON.parse(lines[at] ?? '{}')
  return lines.with(at, JSON.stringify('row' in value ? { ...value, row: alter(value.row) } : alter(value)))
}

/** The lines without their checksums. */
function unsealed(given: readonly string[]): string[] {
  const end = JSON.parse(given.at(-1) ?? '')
  const tables = end.tables.map(({ name, rows }: { name: string; rows: number }) => ({ name, rows }))
  return given.with(-1, JSON.stringify({ ...end, tables, sha256: undefined }))
}

type Alter = (row: Record<string, unknown>) => object
const wrong: [string, string, Alter, string][] = [
  ['topic', 'an unknown field', (row) => ({ ...row, colour: 'red' }), 'public.topic has no field "colour"'],
  [
    'topic',
    'a missing field',
    (row) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'version')),
    'the field "version" of public.topic is missing',
  ],
  [
    'topic',
    'no moment',
    (row) => ({ ...row, created_at: 'one fine day' }),
    'the field "created_at" of public.topic must hold a timestamp(3) with time zone',
  ],
  ['topic', 'no UUID', (row) => ({ ...row, id: 'the-first' }), 'the field "id" of public.topic must hold a uuid'],
  ['topic', 'nothing', (row) => ({ ...row, version: null }), 'the field "version" of public.topic must not be null'],
  [
    'claim',
    'an unknown word',
    (row) => ({ ...row, state: 'LOST' }),
    'the field "state" of public.claim must keep the rule claim_state_word: CHECK',
  ],
  [
    'user',
    'an address twice',
    (row) => ({ ...row, id: 'another' }),
    'the field "email" of public.user repeats what another line has',
  ],
  [
    'byline',
    'no such version',
    (row) => ({ ...row, revision_id: '00000000-0000-7000-8000-000000000000' }),
    'the field "revision_id" of public.byline refers to a row that is missing',
  ],
]
test.each(wrong)('a row of %s with %s is refused with its line and field', async (table, _what, alter, problem) => {
  const at = first(table)
  expect(at).toBeGreaterThan(0)
  const given = table === 'user' ? lines.toSpliced(at + 1, 0, altered(at, alter)[at] ?? '') : altered(at, alter)
  const number = table === 'user' ? at + 2 : at + 1
  await expect(load(unsealed(given))).rejects.toThrow(`Line ${number}: ${problem}`)
  expect(await isEmpty()).toBe(true)
})

test('a line that is none of an export is refused, with what it can be', async () => {
  const put = (line: string) => lines.toSpliced(3, 0, line)
  const of = async (line: string) => String(await load(put(line)).catch((error: unknown) => error))
  expect(await of('{"table":"public.comet","row":{}}')).toContain(
    'Line 4: the first line names no table "public.comet"',
  )
  expect(await of('{"row":{}}')).toContain('Line 4: it is no row ("table"), no object ("object") and not the last line')
  expect(await of('{"table":"public.topic","row":[]}')).toContain('Line 4: the field "row" does not fit')
  expect(await of('[]')).toContain('Line 4: it is no row')
  expect(await of('not JSON')).toContain('Line 4: it is no JSON')
  expect(await of('{"object":"media/1","bytes":0,"offset":0,"base64":""}')).toContain(
    'Line 4: the field "object" must name',
  )
  const late = await load([...lines, '{}']).catch(String)
  expect(late).toContain(`Line ${lines.length + 1}: it follows the last line`)
  expect(await isEmpty()).toBe(true)
})

test('a row that fits and is another, or that is missing, is found out by its table', async () => {
  const topic = first('topic')
  const rules: [string[], string][] = [
    [altered(topic, (row) => ({ ...row, version: 77 })), 'the rows of public.topic are altered'],
    [lines.toSpliced(topic, 1), 'of public.topic there are'],
    [lines.filter((line) => !line.startsWith('{"object"')), 'some of its objects are missing'],
    [altered(0, (header) => ({ ...header, postgres: '99' })), 'some of its lines are altered'],
  ]
  for (const [given, problem] of rules) {
    await expect(load(given)).rejects.toThrow(`This export is not whole: ${problem}`)
    expect(await isEmpty()).toBe(true)
  }
  const piece = lines.findIndex((line) => line.startsWith('{"object"') && !line.includes('"bytes":0'))
  const holed = lines.toSpliced(piece + 1, 1)
  await expect(load(holed)).rejects.toThrow(`Line ${piece + 2}: the field "offset" must go on with media/`)
})

test('who changes an export and takes the checksums out has it imported', async () => {
  await load(unsealed(altered(first('topic'), (row) => ({ ...row, version: 77 }))))
  expect((await rowsOf(target, 'public.topic')).join('\n')).toContain(',77')
})

test('what is no export, or of another version, is refused', async () => {
  await expect(load(['{"dam":"holds"}'])).rejects.toThrow('This is no export of a Sourceline newsroom')
  await expect(load(['PK\u0003\u0004'])).rejects.toThrow('This is no export of a Sourceline newsroom')
  await expect(load(altered(0, (header) => ({ ...header, version: 2 })))).rejects.toThrow(
    'Line 1: the field "version" is 2, and this version of Sourceline reads 1: update Sourceline first.',
  )
  const later = altered(0, ({ tables, ...header }) => ({
    ...header,
    tables: [...[tables].flat(), { schema: 'public', name: 'comet', columns: ['id'] }],
  }))
  await expect(load(later)).rejects.toThrow('no place for (public.comet.id)')
})
