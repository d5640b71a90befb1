import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from '../../platform/content-hash.work.ts'
import { parseTypedId } from '../../platform/ids.ts'
import { allPlaces } from '../../platform/redaction/places.ts'
import { proveHistory } from '../../platform/seal-revision.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import {
  addEditor,
  articleVersion,
  needle,
  person,
  plantedName as name,
  plantName,
  tablesNaming,
} from '../../testing/planted-name.ts'
import { redactRecord } from './use-cases/redact-record.ts'

let newsroom: TestNewsroom
let articleId: string
const moments: string[] = []

const uuid = (id: string): string => parseTypedId(id)?.uuid ?? ''

const redact = (input: object) =>
  redactRecord({ prisma: newsroom.prisma, actor: person('anna'), requestId: 'test' }, input)

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  const planted = await plantName(newsroom)
  articleId = planted.articleId
  moments.push(planted.moment)
  await addEditor(newsroom, 'anna')
})
afterAll(() => newsroom.close())

const wordless: Readonly<Record<string, string>> = {
  user: 'accounts end in a way of their own',
  account: 'secrets of signing in',
  session: 'sessions',
  verification: 'secrets of signing in',
  one_time_link: 'hashes',
  sign_in_failure: 'keyed hashes, counts and moments',
  job: 'ids and numbers, and who asked for it; what it said of itself is blanked',
  mail: 'an address and a subject of our own; its text is encrypted and goes with its link',
  settings: 'numbers, and choices of administrators',
  api_token: 'names that administrators give to programs',
  vault_entry: 'ciphertext, and the names of its keepers',
  redaction_strike: 'names of tables and columns',
}

/** Columns of words lists, ids and hashes, in tables that hold words elsewhere. */
const wordlessColumns = new RegExp(
  '^(id|kind|state|list|locale|place|role|block_id|orphan_reason|stance|form|basis|anonymity|terms|bearing|verdict|' +
    'source_sha256|media_type|provider|thumbhash|recipe|' +
    'origin|ending|sha256|content_hash|previous_hash|commitments|proposed_by|decision|fingerprint|subject_type|' +
    'actor_kind|actor_id|actor_name|action|caused_by|request_id|sender|field|key_hash|input_hash|.*_ids?)$',
)

/** Columns of a redaction that hold no words, or forget them when it is decided, as is seen below. */
const ofRedaction = /^(scope|ground|words|fingerprints|scope_hash|proposed_by_name|decided_by_name|carried_out_in)$/

interface Column {
  table: string
  column: string
}

async function textColumns(): Promise<Column[]> {
  const { rows } = await newsroom.pool.query<Column>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type IN ('text', 'jsonb', 'json', 'ARRAY', 'character varying')
       AND table_name NOT LIKE '\\_prisma%'`,
  )
  return rows
}

/** The vectors for search that know the name, in whatever table and column; they hold stems, which no text column has. */
async function vectorsNaming(): Promise<string[]> {
  const { rows } = await newsroom.pool.query<Column>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public'
      AND data_type = 'tsvector'
     AND table_name IN (SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE')`,
  )
  const naming: string[] = []
  for (const { table, column } of rows) {
    const found = await newsroom.pool.query(
      `SELECT 1 FROM "${table}" WHERE "${column}" @@ public.search_query('Quillfeather') LIMIT 1`,
    )
    if (found.rowCount) naming.push(`${table}.${column}`)
  }
  return naming
}

const readersSee = `query ($asOf: DateTime) {
  articles(first: 20, asOf: $asOf) { nodes { headline dek slug body { text html markdown json }
    claims { mention { selectors { exact prefix suffix } } claim { statement attributions { quote cue source { name role description } }
      evidence { title url excerpt } assessments { rating rationale } } }
    bylines { name roleTitle } topics { name slug description } corrections { note wrong right } revisions { headline note } } }
  claims(first: 20, asOf: $asOf) { nodes { statement } }
  sources(first: 20, asOf: $asOf) { nodes { name role description sameAs } }
  topics(first: 20, asOf: $asOf) { nodes { name slug description sameAs } }
  corrections(first: 20, asOf: $asOf) { nodes { note wrong right } }
}`

test('every column that can hold words is blanked, or said to hold none', async () => {
  const known = new Set(
    allPlaces().flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`)),
  )
  const unknown = (await textColumns())
    .filter(({ table, column }) => !(table in wordless) && !wordlessColumns.test(column))
    .filter(({ table, column }) => table !== 'redaction' || !ofRedaction.test(column))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((column) => !known.has(column))
  expect(unknown).toEqual([])
})

test('the name is planted in every column that is to be blanked', async () => {
  const empty: string[] = []
  for (const { table, columns } of allPlaces()) {
    for (const column of Object.keys(columns)) {
      const found = await newsroom.pool.query(
        `SELECT 1 FROM "${table}" t WHERE lower(t."${column}"::text) LIKE '%quillfeather%'
          OR lower(t."${column}"::text) LIKE '%feather%' LIMIT 1`,
      )
      if (!found.rowCount) empty.push(`${table}.${column}`)
    }
  }
  expect(empty).toEqual([])
})

test('a planted name is afterwards in no table and no answer, and the chains still hold', async () => {
  const before = await newsroom.reader(readersSee, { asOf: moments[0] })
  expect(JSON.stringify(before).toLowerCase()).toContain(needle)
  expect((await vectorsNaming()).toSorted()).toEqual([
    'article_revision.search_document',
    'asset_revision.search_document',
    'claim_revision.search_document',
    'source_revision.search_document',
  ])
  const version = await articleVersion(newsroom, articleId)
  const asked = await redact({
    scope: 'NEWSROOM',
    words: [name, 'Quillfeather', `${name}s`],
    ground: 'COURT_ORDER',
    reason: 'Order 7/26.',
  })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  expect(await tablesNaming(newsroom, needle)).toEqual([])
  expect(await vectorsNaming()).toEqual([])
  for (const asOf of [null, ...moments]) {
    const seen = await newsroom.reader(readersSee, { asOf })
    expect(JSON.stringify(seen).toLowerCase()).not.toContain(needle)
  }
  const found = await newsroom.reader(`{ search(query: "Quillfeather", first: 5) { nodes { __typename } } }`)
  expect(found.search.nodes).toEqual([])
  expect(await articleVersion(newsroom, articleId)).toBeGreaterThan(version)
  const tables = { article: 'article', claim: 'claim', source: 'source', topic: 'topic', collection: 'collection' }
  for (const table of Object.keys(tables)) {
    const { rows } = await newsroom.pool.query<{ id: string }>(`SELECT id FROM ${table}`)
    for (const { id } of rows) {
      const proof = await inTransaction(newsroom.prisma, (tx) => proveHistory(tx, table, id))
      expect(proof.filter(({ proved }) => !proved)).toEqual([])
    }
  }
  const [first] = await inTransaction(newsroom.prisma, (tx) => proveHistory(tx, 'article', uuid(articleId)))
  expect(first?.redacted).toEqual(
    expect.arrayContaining(['headline', 'dek', 'body', 'original_source_url', 'mentions', 'bylines']),
  )
})

test('what was struck cannot be guessed from what is left', async () => {
  const row = await newsroom.prisma.articleRevision.findFirstOrThrow({
    where: { articleId: uuid(articleId), number: 1 },
  })
  const commitments = row.commitments as unknown as { part: string; hash: string; salt: string | null }[]
  const headline = commitments.find(({ part }) => part === 'headline')
  expect(headline?.salt).toBeNull()
  const salts = [null, '', ...commitments.flatMap(({ salt }) => salt ?? [])]
  for (const salt of salts) expect(hashOf({ salt, content: `${name} saw the fire` })).not.toBe(headline?.hash)
})

test('a whole version goes, and the others stay', async () => {
  const rows = await newsroom.prisma.articleRevision.findMany({
    where: { articleId: uuid(articleId) },
    orderBy: { number: 'asc' },
  })
  const [first, second] = rows
  if (!first || !second) throw new Error('there are no two versions')
  const asked = await redact({
    scope: 'VERSION',
    subjectId: articleId,
    version: 1,
    ground: 'COURT_ORDER',
    reason: 'Order 8/26.',
  })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const after = await newsroom.prisma.articleRevision.findUniqueOrThrow({ where: { id: first.id } })
  expect([after.headline, after.dek, after.plainText.includes('nobody')]).toEqual(['[redacted]', '[redacted]', false])
  const stays = await newsroom.prisma.articleRevision.findUniqueOrThrow({ where: { id: second.id } })
  expect(stays.plainText).toContain('nobody else')
  const proof = await inTransaction(newsroom.prisma, (tx) => proveHistory(tx, 'article', uuid(articleId)))
  expect(proof.every(({ proved }) => proved)).toBe(true)
})
