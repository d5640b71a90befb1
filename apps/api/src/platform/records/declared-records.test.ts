import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import '../../modules/registry.ts'
import { idOf, newUuid, parseTypedId, typedId } from '../ids.ts'
import { notFound } from '../record.ts'
import { allRecords, recordOf, tablesOfRecord } from './define-record.ts'

const platform = fileURLToPath(new URL('..', import.meta.url))
const modules = fileURLToPath(new URL('../../modules', import.meta.url))

/**
 * What the machinery itself has to do with: revisions of records, events of its log, who acts (users and tokens), redactions,
 * mails and what was sent with a key.
 */
const ofTheMachinery = new Set(
  [
    'revision',
    'event',
    'change_event',
    'changeEvent',
    'user',
    'token',
    'redaction',
    'mail',
    'job',
    'settings',
    'idempotency_key',
    // HTTP calls what a server answers so.
    'redirect',
  ].flatMap((name) => [name, `${name}s`]),
)

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The names of records, of their tables and of what people call them. */
const nouns = new Set(
  allRecords()
    .flatMap((record) => [
      record.type,
      `${record.type}s`,
      record.words.one,
      record.words.many,
      ...tablesOfRecord(record).flatMap((table) => [table, camel(table), `${camel(table)}s`]),
    ])
    .filter((noun) => !ofTheMachinery.has(noun)),
)

/** The nouns that a source text names outside its comments. */
function nounsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const words = (code.match(/[A-Za-z][A-Za-z_-]*/g) ?? []).flatMap((word) => [word, word.replace(/(Ids?|_id)$/, '')])
  return [...new Set(words.filter((word) => nouns.has(word)))]
}

test('the machinery knows no noun by name', () => {
  const files = readdirSync(platform, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  expect(files.length).toBeGreaterThan(25)
  const named = (file: string) => nounsIn(readFileSync(join(platform, file), 'utf8'))
  expect(files.flatMap((file) => named(file).map((noun) => `${file}: ${noun}`))).toEqual([])
})

test.each([
  [`type Known = 'claim' | 'source'`, ['claim', 'source']],
  ['await tx.claimRevision.count()', ['claimRevision']],
  ['await tx.$queryRaw`SELECT id FROM api_token`', ['api_token']],
  [`const taken = { articleId: id }`, ['article']],
  [`/** As a claim is. */ const headers = { 'user-agent': 'x' }`, []],
])('in %s the machinery would name %j', (text, named) => {
  expect(nounsIn(text)).toEqual(named)
})

test('every module declares its records where they are loaded', () => {
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.record.ts'),
  )
  const types = files.flatMap((file) =>
    [...readFileSync(join(modules, file), 'utf8').matchAll(/^ {2}type: '([^']+)'/gm)].map(([, type]) => type),
  )
  expect(types.length).toBeGreaterThan(12)
  expect(types.toSorted()).toEqual(
    allRecords()
      .map(({ type }) => type)
      .toSorted(),
  )
})

test('what a record names is declared too, and its parent', () => {
  for (const { refersTo = {}, parent } of allRecords()) {
    for (const { to } of Object.values(refersTo)) expect(recordOf(to)).toBeDefined()
    if (parent) expect(recordOf(parent.to)).toBeDefined()
  }
})

test('an id, a refusal and a word follow from the declaration of a record', () => {
  for (const { type, words } of allRecords()) {
    const uuid = newUuid()
    expect(parseTypedId(typedId(type, uuid))).toEqual({ prefix: type, uuid })
    expect(idOf(type).parse(typedId(type, uuid))).toBe(uuid)
    expect(notFound(type)).toMatchObject({ message: expect.stringContaining(`There is no such ${words.one}.`) })
  }
})
