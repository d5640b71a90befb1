import type { Actor } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishArticle, saveArticle, createArticle } from '../articles/public.ts'
import { assessClaim, createAttribution, createClaim, createEvidence } from '../claims/public.ts'
import { createCollection, publishCollection } from '../collections/public.ts'
import { createCorrection, publishCorrection } from '../corrections/public.ts'
import { importText } from '../imports/public.ts'
import { createSource } from '../sources/public.ts'
import { createTopic } from '../topics/public.ts'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { proveHistory } from '../../platform/seal-revision.ts'
import { hashOf } from '../../platform/content-hash.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { places } from './places.ts'
import { applyDueRedactions } from './use-cases/apply-due-redactions.ts'
import { approveRedaction } from './use-cases/approve-redaction.ts'
import { callOffRedaction } from './use-cases/call-off-redaction.ts'
import { redact } from './use-cases/redact.ts'

const name = 'Zora Quillfeather'
const needle = 'quillfeather'

let newsroom: TestNewsroom
let articleId: string
const moments: string[] = []

const uuid = (id: string): string => parseTypedId(id)?.uuid ?? ''
const person = (id: string): Actor => ({ kind: 'USER', id, name: `The ${id}`, role: 'EDITOR' })

async function addEditor(id: string): Promise<void> {
  const at = new Date()
  await newsroom.prisma.user.create({
    data: {
      id,
      name: id,
      email: `${id}@example.org`,
      role: 'EDITOR',
      createdAt: at,
      updatedAt: at,
      accounts: {
        create: { id: `${id}-account`, accountId: id, providerId: 'credential', createdAt: at, updatedAt: at },
      },
    },
  })
}

async function as(
  id: string,
  useCase: typeof redact | typeof approveRedaction | typeof callOffRedaction,
  input: object,
) {
  const call = useCase as typeof redact
  return call({ prisma: newsroom.prisma, actor: person(id), requestId: 'test' }, input)
}

const bodyNaming = (claimId: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'b_first' },
      content: [
        { type: 'text', text: 'Police spoke to Zora ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'Quill', marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }] },
        { type: 'text', text: 'feather' },
        {
          type: 'text',
          text: ' twice',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/zora-quillfeather' } }],
        },
        { type: 'text', text: ' and to nobody else.' },
      ],
    },
    {
      type: 'paragraph',
      attrs: { id: 'b_next' },
      content: [
        {
          type: 'text',
          text: `${name} denied it`,
          marks: [{ type: 'claim', attrs: { claimId, role: 'QUESTIONED' } }],
        },
        { type: 'text', text: '.' },
      ],
    },
  ],
})

async function versionOf(id: string): Promise<number> {
  return (await newsroom.prisma.article.findUniqueOrThrow({ where: { id: uuid(id) } })).version
}

/** Plants the name in everything that the product lets words into, publishes it, and edits it out of the article. */
async function plant(): Promise<void> {
  const source = await newsroom.does(createSource, {
    name,
    kind: 'PERSON',
    role: `Neighbour of ${name}`,
    description: `Known as ${name}.`,
    sameAs: ['https://example.org/Zora_Quillfeather'],
  })
  const sourceId = typedId('source', source.sourceId)
  const claim = await newsroom.does(createClaim, { statement: `${name} saw the fire.`, aboutIds: [sourceId] })
  const claimId = typedId('claim', claim.claimId)
  await newsroom.does(createAttribution, {
    claimId,
    sourceId,
    stance: 'ASSERTS',
    form: 'DIRECT_QUOTE',
    quote: `I, ${name}, saw it.`,
    cue: `as ${name} said`,
    anonymityReason: `${name} asked for it`,
  })
  await newsroom.does(createEvidence, {
    claimId,
    kind: 'LINK',
    bearing: 'SUPPORTS',
    title: `Letter of ${name}`,
    url: 'https://example.org/letters/zora%20quillfeather',
    excerpt: `Signed ${name}`,
    locator: `page of ${name}`,
  })
  await newsroom.does(assessClaim, {
    claimId,
    verdict: 'VERIFIED',
    rating: `As ${name} says`,
    rationale: `Because of ${name}.`,
    publish: true,
  })
  const topic = await newsroom.does(createTopic, {
    name,
    slug: 'zora-quillfeather',
    kind: 'PERSON',
    description: `All about ${name}.`,
    sameAs: ['https://example.org/zora-quillfeather'],
  })
  const made = await newsroom.does(createArticle, {
    headline: `${name} saw the fire`,
    slug: 'zora-quillfeather-saw-the-fire',
    dek: `What ZORA  QUILLFEATHER told police.`,
    body: bodyNaming(claimId),
    bylines: [{ name: `By ${name}`, roleTitle: `Friend of ${name}` }],
    topicIds: [typedId('topic', topic.topicId)],
    originalSourceUrl: 'https://example.org/zora-quillfeather',
    note: `Names ${name}.`,
    noteIsPublic: true,
    fieldMentions: [{ place: 'HEADLINE', claimId, role: 'ATTRIBUTED', exact: 'saw the fire' }],
  })
  articleId = typedId('article', made.articleId)
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: await versionOf(articleId) })
  const correction = await newsroom.does(createCorrection, {
    articleId,
    kind: 'CORRECTION',
    origin: 'OURS',
    note: `We misspelt ${name}.`,
    wrong: `${name}s`,
    right: name,
  })
  await newsroom.does(publishCorrection, { id: typedId('correction', correction.correctionId), expectedVersion: 1 })
  const collection = await newsroom.does(createCollection, {
    title: `${name}, all stories`,
    slug: 'stories-of-zora-quillfeather',
    description: `About ${name}.`,
    articleIds: [articleId],
  })
  await newsroom.does(publishCollection, { id: typedId('collection', collection.collectionId), expectedVersion: 1 })
  await newsroom.does(importText, {
    text: `${name} leaves town\n\n“I have had enough,” ${name} said on Monday. ${name} denied that she had seen the fire.`,
  })
  moments.push(new Date().toISOString())
  await new Promise((resolve) => setTimeout(resolve, 20))
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: await versionOf(articleId),
    headline: 'A neighbour saw the fire',
    fieldMentions: [],
    note: `No longer names ${name}.`,
    noteIsPublic: true,
  })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: await versionOf(articleId) })
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: await versionOf(articleId),
    dek: `A draft that names ${name} again.`,
  })
  await newsroom.prisma.articlePublication.updateMany({
    where: { articleId: uuid(articleId), publicUntil: { not: null } },
    data: { endingNote: `Named ${name}.` },
  })
}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await plant()
})
afterAll(() => newsroom.close())

const wordless: Readonly<Record<string, string>> = {
  user: 'accounts end in a way of their own',
  account: 'secrets of signing in',
  session: 'sessions',
  verification: 'secrets of signing in',
  one_time_link: 'hashes',
  api_token: 'names that administrators give to programs',
  vault_entry: 'ciphertext, and the names of its keepers',
  redaction: 'forgets its words when it is decided, as is seen below',
  redaction_strike: 'names of tables and columns',
}

/** Columns of words lists, ids and hashes, in tables that hold words elsewhere. */
const wordlessColumns =
  /^(id|kind|state|locale|place|role|block_id|orphan_reason|stance|form|basis|anonymity|terms|bearing|verdict|origin|ending|sha256|content_hash|previous_hash|commitments|proposed_by|decision|fingerprint|subject_type|actor_kind|actor_id|actor_name|action|caused_by|request_id|locale|.*_id)$/

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

/** The tables in whose rows the name stands, in whatever column. */
async function tablesNaming(word = needle): Promise<string[]> {
  const { rows } = await newsroom.pool.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  const naming: string[] = []
  for (const { table } of rows) {
    const found = await newsroom.pool.query(`SELECT 1 FROM "${table}" t WHERE lower(t::text) LIKE $1 LIMIT 1`, [
      `%${word}%`,
    ])
    if (found.rowCount) naming.push(table)
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
    places.flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`)),
  )
  const unknown = (await textColumns())
    .filter(({ table, column }) => !(table in wordless) && !wordlessColumns.test(column))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((column) => !known.has(column))
  expect(unknown).toEqual([])
})

test('the name is planted in every column that is to be blanked', async () => {
  const empty: string[] = []
  for (const { table, columns } of places) {
    for (const column of Object.keys(columns)) {
      const found = await newsroom.pool.query(
        `SELECT 1 FROM "${table}" t WHERE lower(t."${column}"::text) LIKE '%quillfeather%' OR lower(t."${column}"::text) LIKE '%feather%' LIMIT 1`,
      )
      if (!found.rowCount) empty.push(`${table}.${column}`)
    }
  }
  expect(empty).toEqual([])
})

test('a redaction waits for a second person, who is not its proposer, and does nothing until then', async () => {
  await addEditor('anna')
  await addEditor('ben')
  const asked = await as('anna', redact, {
    scope: 'NEWSROOM',
    words: [name],
    ground: 'PRIVACY',
    reason: 'She asked us.',
  })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const id = typedId('redaction', asked.value.redactionId)
  const row = await newsroom.prisma.redaction.findUniqueOrThrow({ where: { id: asked.value.redactionId } })
  expect([row.state, row.dueAt]).toEqual(['PROPOSED', null])
  const scopeHash = row.scopeHash ?? ''
  expect(await as('anna', approveRedaction, { id, scopeHash })).toMatchObject({
    ok: false,
    failure: { kind: 'forbidden' },
  })
  expect(await as('ben', approveRedaction, { id, scopeHash: 'of something else' })).toMatchObject({ ok: false })
  expect(
    (await newsroom.fails(redact, { scope: 'NEWSROOM', words: [name], ground: 'PRIVACY', reason: 'x' }, 'REPORTER'))
      .kind,
  ).toBe('forbidden')
  expect(await tablesNaming()).toContain('article_revision')
  expect(await as('ben', callOffRedaction, { id })).toMatchObject({ ok: true })
  expect(await as('ben', approveRedaction, { id, scopeHash })).toMatchObject({
    ok: false,
    failure: { kind: 'validation' },
  })
  expect((await newsroom.prisma.redaction.findUniqueOrThrow({ where: { id: uuid(id) } })).words).toEqual([])
})

test('a reason that holds the words is refused', async () => {
  const asked = await as('anna', redact, {
    scope: 'NEWSROOM',
    words: [name],
    ground: 'PRIVACY',
    reason: `${name} asked.`,
  })
  expect(asked).toMatchObject({ ok: false, failure: { issues: [{ field: 'reason' }] } })
})

test('where nobody else may redact, it waits a day, can be called off, and is carried out once', async () => {
  await newsroom.prisma.user.update({ where: { id: 'ben' }, data: { disabledAt: new Date() } })
  const asked = await as('anna', redact, {
    scope: 'NEWSROOM',
    words: ['neverwritten'],
    ground: 'LEGAL',
    reason: 'Told to.',
  })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const where = { id: asked.value.redactionId }
  const waiting = await newsroom.prisma.redaction.findUniqueOrThrow({ where })
  expect(waiting.state).toBe('WAITING')
  expect((waiting.dueAt?.getTime() ?? 0) - waiting.proposedAt.getTime()).toBe(24 * 60 * 60 * 1000)
  expect((await newsroom.does(applyDueRedactions, {}, 'ADMINISTRATOR')).applied).toBe(0)
  await newsroom.prisma.redaction.update({ where, data: { dueAt: new Date(Date.now() - 1000) } })
  const both = await Promise.all([
    newsroom.does(applyDueRedactions, {}, 'ADMINISTRATOR'),
    newsroom.does(applyDueRedactions, {}, 'ADMINISTRATOR'),
  ])
  expect(both.map(({ applied }) => applied).sort()).toEqual([0, 1])
  expect((await newsroom.prisma.redaction.findUniqueOrThrow({ where })).state).toBe('APPLIED')
  await newsroom.prisma.user.update({ where: { id: 'ben' }, data: { disabledAt: null } })
})

test('a planted name is afterwards in no table and no answer, and the chains still hold', async () => {
  const before = await newsroom.reader(readersSee, { asOf: moments[0] })
  expect(JSON.stringify(before).toLowerCase()).toContain(needle)
  const version = await versionOf(articleId)
  const preview = await newsroom.desk(
    `{ redactionPreview(scope: NEWSROOM, words: ["${name}"]) { place rows matches } }`,
  )
  expect(
    preview.redactionPreview.find(({ place }: { place: string }) => place === 'article_revision').rows,
  ).toBeGreaterThan(2)
  const asked = await as('anna', redact, {
    scope: 'NEWSROOM',
    words: [name, 'Quillfeather', `${name}s`],
    ground: 'COURT_ORDER',
    reason: 'Order 7/26.',
  })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  expect(await tablesNaming()).toEqual([])
  for (const asOf of [null, ...moments]) {
    const seen = await newsroom.reader(readersSee, { asOf })
    expect(JSON.stringify(seen).toLowerCase()).not.toContain(needle)
  }
  const found = await newsroom.reader(`{ search(query: "Quillfeather", first: 5) { nodes { __typename } } }`)
  expect(found.search.nodes).toEqual([])
  expect(await versionOf(articleId)).toBeGreaterThan(version)
  const tables = { article: 'article', claim: 'claim', source: 'source', topic: 'topic', collection: 'collection' }
  for (const table of Object.keys(tables)) {
    const { rows } = await newsroom.pool.query<{ id: string }>(`SELECT id FROM ${table}`)
    for (const { id } of rows) {
      const proof = await newsroom.prisma.$transaction((tx) => proveHistory(tx, table, id))
      expect(proof.filter(({ proved }) => !proved)).toEqual([])
    }
  }
  const [first] = await newsroom.prisma.$transaction((tx) => proveHistory(tx, 'article', uuid(articleId)))
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
  const second = rows[1]
  if (!second) throw new Error('there is no second version')
  const asked = await as('anna', redact, {
    scope: 'VERSION',
    subjectId: typedId('revision', second.id),
    ground: 'COURT_ORDER',
    reason: 'Order 8/26.',
  })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const after = await newsroom.prisma.articleRevision.findUniqueOrThrow({ where: { id: second.id } })
  expect([after.headline, after.dek, after.plainText.includes('nobody')]).toEqual(['[redacted]', '[redacted]', false])
  const first = await newsroom.prisma.articleRevision.findUniqueOrThrow({ where: { id: rows[0]?.id ?? '' } })
  expect(first.plainText).toContain('nobody else')
  const proof = await newsroom.prisma.$transaction((tx) => proveHistory(tx, 'article', uuid(articleId)))
  expect(proof.every(({ proved }) => proved)).toBe(true)
})
