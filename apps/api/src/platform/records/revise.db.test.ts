import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '../../modules/registry.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { asNow } from '../clock.ts'
import { newUuid } from '../ids.ts'
import { jsonText } from '../json-text.work.ts'
import { sealRevisions } from '../seal-revision.ts'
import { inTransaction } from '../transactions/begin.ts'
import { recordOf, type RevisionedRecord } from './define-record.ts'
import { publishing, publishRevisions } from './publish.ts'
import { insertRecord, insertRecords, saveRevision, touchRecord, type Revisable } from './revise.ts'
import { writeRecords } from './written-records.work.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const recordFor = (type: string): RevisionedRecord => {
  const record = recordOf(type)
  if (!record?.revisions) throw new Error(`${type} has no revisions`)
  return { ...record, revisions: record.revisions }
}
const [articles, claims, collections, sources] = ['article', 'claim', 'collection', 'source'].map(recordFor) as [
  RevisionedRecord,
  RevisionedRecord,
  RevisionedRecord,
  RevisionedRecord,
]

const monday = new Date('2026-03-02T09:30:00Z')
const tuesday = new Date('2026-03-03T09:30:00Z')

async function rowsOf(question: string, id: string): Promise<Record<string, unknown>[]> {
  return (await newsroom.pool.query<Record<string, unknown>>(question, [id])).rows
}

async function loaded({ table }: RevisionedRecord, id: string): Promise<Revisable & { revision: { id: string } }> {
  const [row] = await rowsOf(
    `SELECT t.draft_revision_id AS draft, r.id, r.number, r.content_hash AS hash, r.previous_hash AS previous
     FROM ${table} t JOIN ${table}_revision r ON r.${table}_id = t.id WHERE t.id = $1 ORDER BY r.number DESC LIMIT 1`,
    id,
  )
  return {
    id,
    draftRevisionId: row?.['draft'] as string | null,
    revision: { id: String(row?.['id']), number: Number(row?.['number']), contentHash: row?.['hash'] as string | null },
  }
}

const write = <Value>(run: Parameters<typeof inTransaction<Value>>[1]) => inTransaction(newsroom.prisma, run)

const source = (name: string) => ({
  columns: {
    name,
    kind: 'PERSON',
    roleTitle: null,
    affiliationId: null,
    description: '',
    sameAs: ['https://a.example/'],
  },
  parts: {},
})

const article = (headline: string, names: string[]) => ({
  columns: {
    headline,
    headlineProposed: false,
    dek: '',
    body: { type: 'doc', content: [] },
    plainText: '',
    originalSourceId: null,
    originalSourceUrl: null,
    datePublished: monday,
    note: '',
    noteIsPublic: false,
  },
  parts: { mentions: [], topics: [], bylines: names.map((name, position) => ({ name, position })) },
})

async function insertArticle(headline: string, names: string[]): Promise<string> {
  const id = newUuid()
  const own = { slug: headline.toLowerCase(), locale: 'en', kind: 'NEWS', state: 'DRAFT' }
  const content = article(headline, names)
  await write((tx) => insertRecord(tx, articles, { id, own, content }, { now: monday, by: 'anna' }))
  return id
}

test('records are inserted together, each with its own open first revision', async () => {
  const wanted = ['The clerk', 'The mayor'].map((name) => ({
    id: newUuid(),
    own: { standIn: false },
    content: source(name),
  }))
  await write((tx) =>
    insertRecords(tx, sources, writeRecords('source', wanted), {
      same: { state: 'ACCEPTED' },
      now: monday,
      by: 'anna',
    }),
  )
  for (const { id, content } of wanted) {
    expect(
      await rowsOf(
        `SELECT r.name, r.same_as, r.number, r.sealed_at, r.saved_by_id, s.version, s.state FROM source s
         JOIN source_revision r ON r.id = s.draft_revision_id WHERE s.id = $1 AND r.source_id = $1`,
        id,
      ),
    ).toEqual([
      {
        name: content.columns.name,
        same_as: ['https://a.example/'],
        number: 1,
        sealed_at: null,
        saved_by_id: 'anna',
        version: 1,
        state: 'ACCEPTED',
      },
    ])
  }
})

test('of more records than one statement takes, the last has its parts as well', async () => {
  const aboutId = newUuid()
  const person = { id: aboutId, own: { standIn: false, state: 'ACCEPTED' }, content: source('The ferryman') }
  await write((tx) => insertRecord(tx, sources, person, { now: monday, by: 'anna' }))
  const wanted = Array.from({ length: 1001 }, (_, index) => ({
    id: newUuid(),
    content: {
      columns: { statement: `Ferry ${index} is late.`, kind: 'FACT', adverse: false, asOfDate: null },
      parts: { about: index === 1000 ? [{ sourceId: aboutId }] : [] },
    },
  }))
  const written = writeRecords('claim', wanted)
  await write((tx) => insertRecords(tx, claims, written, { same: { state: 'PROPOSED' }, now: monday, by: 'anna' }))
  expect(
    await rowsOf(
      `SELECT r.statement, (SELECT count(*)::int FROM claim_revision WHERE statement LIKE 'Ferry %') AS claims
       FROM claim_about a JOIN claim_revision r ON r.id = a.revision_id WHERE a.source_id = $1`,
      aboutId,
    ),
  ).toEqual([{ statement: 'Ferry 1000 is late.', claims: 1001 }])
})

test('JSON that is written out already is kept as it was written, in a first revision, a saved draft and the next', async () => {
  const body = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
  const content = (text: string) => {
    const { columns, parts } = article('Weir', [])
    const { body: _body, ...others } = columns
    return { columns: others, json: { body: jsonText(body(text)) }, parts }
  }
  const bodies = async () =>
    (await rowsOf('SELECT body FROM article_revision WHERE article_id = $1 ORDER BY number', id)).map(
      (revision) => revision['body'],
    )
  const id = newUuid()
  const own = { slug: 'weir', locale: 'en', kind: 'NEWS', state: 'DRAFT' }
  await write((tx) => insertRecord(tx, articles, { id, own, content: content('one') }, { now: monday, by: 'anna' }))
  expect(await bodies()).toEqual([body('one')])
  const draft = await loaded(articles, id)
  await write((tx) => saveRevision(tx, articles, draft, content('half: \ud83d'), { now: tuesday, by: 'ben' }))
  expect(await bodies()).toEqual([body('half: \ufffd')])
  const open = { id: draft.revision.id, previousHash: null }
  const contentHash = (await write((tx) => sealRevisions(tx, [{ table: 'article', revisions: [open] }], tuesday))).get(
    open.id,
  )
  const sealed = { id, draftRevisionId: null, revision: { number: 1, contentHash: contentHash ?? null } }
  await write((tx) => saveRevision(tx, articles, sealed, content('three'), { now: tuesday, by: 'ben' }))
  expect(await bodies()).toEqual([body('half: \ufffd'), body('three')])
})

test('a draft that is saved keeps its number and has the new parts alone', async () => {
  const id = await insertArticle('River', ['Anna', 'Ben'])
  const content = article('River rises', ['Cleo'])
  await write(async (tx) =>
    saveRevision(tx, articles, await loaded(articles, id), content, { now: tuesday, by: 'ben' }),
  )
  expect(
    await rowsOf(
      `SELECT r.number, r.headline, r.date_published, r.saved_by_id, r.created_at, r.updated_at,
         (SELECT array_agg(b.name) FROM byline b WHERE b.revision_id = r.id) AS names
       FROM article_revision r WHERE r.article_id = $1`,
      id,
    ),
  ).toEqual([
    {
      number: 1,
      headline: 'River rises',
      date_published: monday,
      saved_by_id: 'ben',
      created_at: monday,
      updated_at: tuesday,
      names: ['Cleo'],
    },
  ])
})

test('whoever opened a revision stays named in it, where the record does not say that the last writer is', async () => {
  const id = newUuid()
  const content = { columns: { title: 'Floods', description: '' }, parts: { items: [] } }
  await write((tx) =>
    insertRecord(tx, collections, { id, own: { slug: 'floods' }, content }, { now: monday, by: 'anna' }),
  )
  await write(async (tx) =>
    saveRevision(tx, collections, await loaded(collections, id), content, { now: tuesday, by: 'ben' }),
  )
  expect(await rowsOf('SELECT saved_by_id FROM collection_revision WHERE collection_id = $1', id)).toEqual([
    { saved_by_id: 'anna' },
  ])
})

test('where all revisions are sealed, saving opens the next, which follows from the last by its hash', async () => {
  const id = newUuid()
  const wanted = { id, own: { standIn: false, state: 'ACCEPTED' }, content: source('The pilot') }
  await write((tx) => insertRecord(tx, sources, wanted, { now: monday, by: 'anna' }))
  const first = await loaded(sources, id)
  const open = { id, revision: { id: first.revision.id, sealedAt: null, previousHash: null } }
  await write((tx) =>
    publishRevisions(tx, [publishing(sources, [open])], { now: asNow(monday), effectiveFrom: monday }),
  )
  const sealed = await loaded(sources, id)
  expect(sealed).toMatchObject({ draftRevisionId: null, revision: { number: 1, contentHash: expect.any(String) } })
  await write((tx) => saveRevision(tx, sources, sealed, source('The captain'), { now: tuesday, by: 'ben' }))
  expect(
    await rowsOf(
      `SELECT r.number, r.name, r.previous_hash, r.saved_by_id, r.id = s.draft_revision_id AS draft
       FROM source s JOIN source_revision r ON r.source_id = s.id WHERE s.id = $1 ORDER BY r.number`,
      id,
    ),
  ).toEqual([
    { number: 1, name: 'The pilot', previous_hash: null, saved_by_id: 'anna', draft: false },
    { number: 2, name: 'The captain', previous_hash: sealed.revision.contentHash, saved_by_id: 'ben', draft: true },
  ])
})

test('a record that is touched counts its version up, and changes what it is told to and nothing else', async () => {
  const id = await insertArticle('Harbour', [])
  await write((tx) => touchRecord(tx, articles, id, tuesday, { kind: 'BRIEF' }))
  await write((tx) => touchRecord(tx, articles, id, tuesday))
  expect(await rowsOf('SELECT kind, slug, version, updated_at FROM article WHERE id = $1', id)).toEqual([
    { kind: 'BRIEF', slug: 'harbour', version: 3, updated_at: tuesday },
  ])
})

const modules = fileURLToPath(new URL('../../modules', import.meta.url))

/** Where a text writes a revision by itself. */
const writesRevision = (text: string): boolean =>
  /Revision\s*\.\s*(create|createMany|update|updateMany|upsert)\(|into: '\w+_revision'|INSERT INTO \w+_revision/.test(
    text,
  )

test('how a revision is opened and saved is said in one place, for every kind of record', () => {
  const stores = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.store.ts'),
  )
  expect(stores.length).toBeGreaterThan(20)
  expect(stores.filter((file) => writesRevision(readFileSync(join(modules, file), 'utf8')))).toEqual([])
  expect(writesRevision('await tables(tx).topicRevision.create({ data })')).toBe(true)
  expect(writesRevision("await insertRows(tables(tx), { into: 'topic_revision', rows })")).toBe(true)
})
