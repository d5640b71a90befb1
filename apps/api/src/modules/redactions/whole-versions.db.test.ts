import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { proveHistory } from '../../platform/seal-revision.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { addEditor, articleVersion, person } from '../../testing/planted-name.ts'
import { createArticle, publishArticle, saveArticle } from '../articles/public.ts'
import { createClaim } from '../claims/public.ts'
import { publishClaim } from '../claims/use-cases/publish-claim.ts'
import { saveClaim } from '../claims/use-cases/save-claim.ts'
import { createCollection, publishCollection } from '../collections/public.ts'
import { saveCollection } from '../collections/use-cases/save-collection.ts'
import { createCorrection, publishCorrection } from '../corrections/public.ts'
import { removeCorrection } from '../corrections/use-cases/remove-correction.ts'
import { createSource } from '../sources/public.ts'
import { publishSource } from '../sources/use-cases/publish-source.ts'
import { saveSource } from '../sources/use-cases/save-source.ts'
import { createTopic } from '../topics/public.ts'
import { publishTopic } from '../topics/use-cases/publish-topic.ts'
import { saveTopic } from '../topics/use-cases/save-topic.ts'
import { redactRecord } from './use-cases/redact-record.ts'

const first = 'Ottoline Marrow was there'
const second = 'Somebody was there'

let newsroom: TestNewsroom
let moment = ''
const ids: Record<string, string> = {}

const uuid = (id = ''): string => parseTypedId(id)?.uuid ?? ''

const redact = (input: object) =>
  redactRecord(
    { prisma: newsroom.prisma, actor: person('anna'), requestId: 'test' },
    { scope: 'VERSION', ground: 'COURT_ORDER', reason: 'Order 9/26.', ...input },
  )

const saying = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'b_only' }, content: [{ type: 'text', text: `Police say: ${text}.` }] }],
})

async function versionOf(table: string): Promise<number> {
  const { rows } = await newsroom.pool.query<{ version: number }>(`SELECT version FROM "${table}" WHERE id = $1`, [
    uuid(ids[table]),
  ])
  return rows[0]?.version ?? 0
}

const change = async (table: string) => ({ id: ids[table], expectedVersion: await versionOf(table) })

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await addEditor(newsroom, 'anna')
  const made = async (type: 'claim' | 'source' | 'topic' | 'collection' | 'article', id: Promise<string>) =>
    (ids[type] = typedId(type, await id))
  await made(
    'source',
    newsroom.does(createSource, { name: first, kind: 'PERSON' }).then((one) => one.sourceId),
  )
  await newsroom.does(publishSource, await change('source'))
  await made(
    'claim',
    newsroom.does(createClaim, { statement: `${first}.` }).then((one) => one.claimId),
  )
  await newsroom.does(publishClaim, await change('claim'))
  await made(
    'topic',
    newsroom.does(createTopic, { name: first, slug: 'there', kind: 'PERSON' }).then((one) => one.topicId),
  )
  await newsroom.does(publishTopic, await change('topic'))
  await made(
    'article',
    newsroom
      .does(createArticle, {
        headline: first,
        slug: 'there',
        dek: first,
        body: saying(first),
        topicIds: [ids['topic']],
      })
      .then((one) => one.articleId),
  )
  await newsroom.does(publishArticle, await change('article'))
  await made(
    'collection',
    newsroom
      .does(createCollection, { title: first, slug: 'there', articleIds: [ids['article']] })
      .then((one) => one.collectionId),
  )
  await newsroom.does(publishCollection, await change('collection'))
  const { correctionId } = await newsroom.does(createCorrection, {
    articleId: ids['article'],
    kind: 'CORRECTION',
    origin: 'OURS',
    note: first,
  })
  ids['correction'] = typedId('correction', correctionId)
  await newsroom.does(publishCorrection, { id: ids['correction'], expectedVersion: 1 })
  moment = new Date().toISOString()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await newsroom.does(saveSource, { ...(await change('source')), name: second })
  await newsroom.does(publishSource, await change('source'))
  await newsroom.does(saveClaim, { ...(await change('claim')), statement: `${second}.` })
  await newsroom.does(publishClaim, await change('claim'))
  await newsroom.does(saveTopic, { ...(await change('topic')), name: second })
  await newsroom.does(publishTopic, await change('topic'))
  await newsroom.does(saveCollection, { ...(await change('collection')), title: second })
  await newsroom.does(publishCollection, await change('collection'))
  await newsroom.does(removeCorrection, await change('correction'))
  const successor = await newsroom.does(createCorrection, {
    articleId: ids['article'],
    kind: 'CORRECTION',
    origin: 'OURS',
    note: second,
  })
  await newsroom.does(publishCorrection, { id: typedId('correction', successor.correctionId), expectedVersion: 1 })
  await newsroom.does(saveArticle, { ...(await change('article')), headline: second, dek: '', body: saying(second) })
  await newsroom.does(publishArticle, await change('article'))
})
afterAll(() => newsroom.close())

const label = { article: 'headline', claim: 'statement', source: 'name', topic: 'name', collection: 'title' } as const
type Revised = keyof typeof label

const read = async (type: Revised, asOf: string | null) =>
  (
    await newsroom.reader(`query ($id: ID!, $asOf: DateTime) { ${type}(id: $id, asOf: $asOf) { ${label[type]} } }`, {
      id: ids[type],
      asOf,
    })
  )[type]

const revised = Object.keys(label) as Revised[]

test.each(revised)('the version of a record that readers see is not redacted whole: %s', async (type) => {
  const newest = (
    await newsroom.pool.query(
      `SELECT max(number) AS number FROM ${type}_revision r
    JOIN ${type}_publication p ON p.revision_id = r.id WHERE r.${type}_id = $1`,
      [uuid(ids[type])],
    )
  ).rows[0]
  const asked = await redact({ subjectId: ids[type], version: newest.number })
  expect(asked).toMatchObject({ ok: false, failure: { issues: [{ field: 'subjectId', code: 'redaction-of-public' }] } })
})

test('nor is a draft, nor a version that is not there', async () => {
  const { claimId } = await newsroom.does(createClaim, { statement: 'A draft.' })
  const draft = typedId('claim', claimId)
  const codeOf = async (input: object) => {
    const asked = await redact(input)
    return asked.ok ? null : (asked.failure as { issues?: { code?: string }[] }).issues?.[0]?.code
  }
  expect(await codeOf({ subjectId: draft, version: 1 })).toBe('redaction-of-draft')
  expect(await codeOf({ subjectId: draft, version: 7 })).toBe('redaction-names-no-version')
  expect(await codeOf({ subjectId: draft })).toBe('redaction-names-no-version')
})

test.each(revised)('a version redacted whole is read at no moment, and its chain holds: %s', async (type) => {
  expect(JSON.stringify(await read(type, moment))).toContain(first)
  const asked = await redact({ subjectId: ids[type], version: 1 })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  expect(await read(type, moment)).toBeNull()
  expect(JSON.stringify(await read(type, null))).toContain(second)
  const proof = await inTransaction(newsroom.prisma, (tx) => proveHistory(tx, type, uuid(ids[type])))
  expect(proof.map(({ proved }) => proved)).not.toContain(false)
  expect(proof[0]?.redacted).toContain(label[type])
  const { rows } = await newsroom.pool.query(
    `SELECT changes FROM change_event WHERE subject_id = $1 AND changes::text ILIKE '%Ottoline%'`,
    [uuid(ids[type])],
  )
  expect(rows).toEqual([])
})

test('a correction that was taken away goes whole, and others stay', async () => {
  const query = `query ($asOf: DateTime) { corrections(first: 5, asOf: $asOf) { nodes { note } } }`
  const past = await newsroom.prisma.correction.findFirstOrThrow({ where: { note: first } })
  expect(past.publicUntil).not.toBeNull()
  expect(await redact({ subjectId: typedId('correction', past.id) })).toMatchObject({ ok: true })
  expect((await newsroom.reader(query, { asOf: moment })).corrections.nodes).toEqual([])
  expect((await newsroom.reader(query)).corrections.nodes).toEqual([{ note: second }])
})

test('the name that went with whole versions is in no table, and no answer shows what stands for it', async () => {
  const lists = `query ($asOf: DateTime) {
    articles(first: 9, asOf: $asOf) { nodes { headline dek slug topics { name } corrections { note } } }
    claims(first: 9, asOf: $asOf) { nodes { statement } } sources(first: 9, asOf: $asOf) { nodes { name } }
    topics(first: 9, asOf: $asOf) { nodes { name } } collection(slug: "there", asOf: $asOf) { title } }`
  const seen = JSON.stringify([await newsroom.reader(lists, { asOf: moment }), await newsroom.reader(lists)])
  expect(seen).not.toContain('[redacted]')
  expect(seen).not.toContain('Ottoline')
  const { rows } = await newsroom.pool.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  for (const { table } of rows)
    expect([
      table,
      (await newsroom.pool.query(`SELECT 1 FROM "${table}" t WHERE t::text ILIKE '%ottoline%'`)).rowCount,
    ]).toEqual([table, 0])
  expect(await articleVersion(newsroom, ids['article'] ?? '')).toBeGreaterThan(2)
})
