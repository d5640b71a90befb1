import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle, publishArticle } from '../modules/articles/public.ts'
import { createAttribution, createClaim, createEvidence } from '../modules/claims/public.ts'
import { nameOpenly } from '../modules/claims/use-cases/name-openly.ts'
import { refuseNaming } from '../modules/claims/use-cases/refuse-naming.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { createCollection, publishCollection } from '../modules/collections/public.ts'
import { createCorrection, publishCorrection } from '../modules/corrections/public.ts'
import { createSource } from '../modules/sources/public.ts'
import { createTopic } from '../modules/topics/public.ts'
import { publishTopic } from '../modules/topics/use-cases/publish-topic.ts'
import { parseTypedId, typedId } from '../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
let saidOf = ''
let count = 0

const unique = (text: string): string => `${text} ${(count += 1)}`

const bodyOf = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })

/** Somebody whom the newsroom knows in confidence alone, and the claim that they spoke of. */
async function confidant(
  name: string,
  source: object = {},
  terms: object = {},
): Promise<{ claimId: string; sourceId: string }> {
  const made = await newsroom.does(createSource, { name, kind: 'PERSON', ...source })
  const claim = await newsroom.does(createClaim, { statement: unique('The sluice was shut.') })
  const [claimId, sourceId] = [typedId('claim', claim.claimId), typedId('source', made.sourceId)]
  await newsroom.does(createAttribution, {
    claimId,
    sourceId,
    stance: 'ASSERTS',
    form: 'PARAPHRASE',
    terms: 'OFF_RECORD',
    ...terms,
  })
  return { claimId, sourceId }
}

const article = async (texts: object): Promise<string> => {
  const body = bodyOf({ type: 'text', text: 'Nothing happened.' })
  return typedId(
    'article',
    (await newsroom.does(createArticle, { headline: unique('A quiet day'), body, ...texts })).articleId,
  )
}

const named = (texts: string, name: string) => ({
  kind: 'publish-blocked',
  findings: [{ rule: 'confidential-name', severity: 'BLOCK', overridable: true, parameters: { texts, name } }],
})

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  saidOf = (await confidant('Zora Quillfeather')).claimId
})
afterAll(() => newsroom.close())

test('no article names somebody who is known in confidence alone, however it is written', async () => {
  const ways = [
    { headline: 'Zora Quillfeather knew' },
    { dek: 'What ZORA  QUILLFEATHER knew.' },
    { bylines: [{ name: 'Zora Quillfeather' }] },
    { slug: 'what-zora-quillfeather-told-us' },
    {
      body: bodyOf(
        { type: 'text', text: 'It was Zora Quill', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'feather’s idea.' },
      ),
    },
    { body: bodyOf({ type: 'text', text: 'It was Zóra Quillfeather.' }) },
  ]
  for (const texts of ways) {
    const id = await article(texts)
    expect(await newsroom.fails(publishArticle, { id, expectedVersion: 1 })).toMatchObject(
      named('article', 'Zora Quillfeather'),
    )
  }
  const id = await article({ headline: 'Zora Quillfeatherstone knew' })
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
})

test('nor does a topic, a collection, a correction, a claim or its evidence', async () => {
  const name = 'Zora Quillfeather'
  const topic = await newsroom.does(createTopic, { name, kind: 'PERSON' })
  expect(await newsroom.fails(publishTopic, { id: typedId('topic', topic.topicId), expectedVersion: 1 })).toMatchObject(
    named('topic', name),
  )
  const collection = await newsroom.does(createCollection, { title: `All of ${name}` })
  expect(
    await newsroom.fails(publishCollection, { id: typedId('collection', collection.collectionId), expectedVersion: 1 }),
  ).toMatchObject(named('collection', name))
  const articleId = await article({})
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  const { correctionId } = await newsroom.does(createCorrection, {
    articleId,
    kind: 'CORRECTION',
    note: `${name} was right.`,
  })
  expect(
    await newsroom.fails(publishCorrection, { id: typedId('correction', correctionId), expectedVersion: 1 }),
  ).toMatchObject(named('correction', name))
  const witness = await newsroom.does(createSource, { name: unique('Witness'), kind: 'PERSON' })
  const { claimId } = await newsroom.does(createClaim, { statement: unique('A gate was open.') })
  const id = typedId('claim', claimId)
  const sourceId = typedId('source', witness.sourceId)
  await newsroom.does(createAttribution, { claimId: id, sourceId, stance: 'ASSERTS', form: 'PARAPHRASE' })
  await newsroom.does(createEvidence, {
    claimId: id,
    kind: 'DOCUMENT',
    bearing: 'SUPPORTS',
    title: `Letter of ${name}`,
  })
  const { version } = await newsroom.prisma.claim.findUniqueOrThrow({ where: { id: claimId } })
  expect(await newsroom.fails(publishClaim, { id, expectedVersion: version })).toMatchObject(named('evidence', name))
})

test('an editor in charge lets it be named for a reason, which only those read who may know of the source', async () => {
  const { sourceId } = await confidant('Percival Drake')
  const id = await article({ headline: 'Percival Drake knew' })
  const overrideReason = 'He has given a press conference.'
  await newsroom.does(publishArticle, { id, expectedVersion: 1, overrideReason })
  const events = `{ changeEvents(first: 100) { nodes { action changes } } }`
  const seen = JSON.stringify(await newsroom.editorial(events, {}, 'EDITOR'))
  expect(seen).toContain('source:name-openly')
  expect(JSON.stringify(await newsroom.editorial(events, {}, 'REPORTER'))).not.toContain('source:name-openly')
  const { rows } = await newsroom.pool.query<{ action: string; changes: object }>(
    `SELECT action, changes FROM change_event WHERE changes::text LIKE '%press conference%'`,
  )
  expect(rows).toEqual([{ action: 'source:name-openly', changes: { overrideReason, texts: 'article' } }])
  const asked = { id: sourceId, overrideReason, texts: 'article' }
  expect((await newsroom.fails(nameOpenly, asked, 'FACT_CHECKER')).kind).toBe('forbidden')
})

test('nobody lifts it where the claim that the source spoke of goes with it', async () => {
  await newsroom.does(createEvidence, { claimId: saidOf, kind: 'DOCUMENT', bearing: 'SUPPORTS', title: 'The log book' })
  const body = bodyOf({
    type: 'text',
    text: 'Zora Quillfeather saw the sluice.',
    marks: [{ type: 'claim', attrs: { claimId: saidOf, role: 'ATTRIBUTED' } }],
  })
  const id = await article({ body })
  const failure = await newsroom.fails(
    publishArticle,
    { id, expectedVersion: 1, overrideReason: 'We want to.' },
    'ADMINISTRATOR',
  )
  expect(failure).toMatchObject({ kind: 'publish-blocked' })
  expect(failure.kind === 'publish-blocked' && failure.findings).toContainEqual(
    expect.objectContaining({ rule: 'confidential-name-kept', overridable: false }),
  )
})

test('a check before publishing tells editors in charge, and tells nobody else anything', async () => {
  const id = await article({ headline: 'Zora Quillfeather knew' })
  const check = `query ($id: ID!) { publishCheck(articleId: $id) { findings { rule message } } }`
  const editors = await newsroom.editorial(check, { id }, 'EDITOR')
  expect(JSON.stringify(editors)).toContain('confidential-name')
  const other = await article({ headline: 'Nobody knew' })
  expect(await newsroom.editorial(check, { id }, 'REPORTER')).toEqual(
    await newsroom.editorial(check, { id: other }, 'REPORTER'),
  )
})

test('whoever may publish a claim and not know of the source is told that terms forbid it, and no more', async () => {
  const witness = await newsroom.does(createSource, { name: unique('Witness'), kind: 'PERSON' })
  const { claimId } = await newsroom.does(createClaim, { statement: unique('Zora Quillfeather was there.') })
  const id = typedId('claim', claimId)
  const sourceId = typedId('source', witness.sourceId)
  await newsroom.does(createAttribution, { claimId: id, sourceId, stance: 'ASSERTS', form: 'PARAPHRASE' })
  const { version } = await newsroom.prisma.claim.findUniqueOrThrow({ where: { id: claimId } })
  for (const lifting of [{}, { overrideReason: 'I want to.' }]) {
    const failure = await newsroom.fails(publishClaim, { id, expectedVersion: version, ...lifting }, 'FACT_CHECKER')
    expect(failure).toEqual({
      kind: 'publish-blocked',
      findings: [
        {
          code: 'terms-broken',
          rule: 'terms-broken',
          severity: 'BLOCK',
          overridable: false,
          claimId: null,
          parameters: {},
        },
      ],
    })
  }
})

test('a name that stands in a public text, or of somebody who spoke on the record as well, is no secret', async () => {
  const first = await article({ headline: 'Ottoline Marrow opens the market' })
  await newsroom.does(publishArticle, { id: first, expectedVersion: 1 })
  await confidant('Ottoline Marrow')
  const second = await article({ headline: 'Ottoline Marrow closes the market' })
  await newsroom.does(publishArticle, { id: second, expectedVersion: 1 })

  const { sourceId } = await confidant('Barnaby Crane')
  const id = await article({ headline: 'Barnaby Crane speaks' })
  expect(await newsroom.fails(publishArticle, { id, expectedVersion: 1 })).toMatchObject(
    named('article', 'Barnaby Crane'),
  )
  const { claimId } = await newsroom.does(createClaim, { statement: unique('The market was closed.') })
  await newsroom.does(createAttribution, {
    claimId: typedId('claim', claimId),
    sourceId,
    stance: 'ASSERTS',
    form: 'PARAPHRASE',
  })
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
})

test('what stands for somebody, what a body is called, and a name of three letters are not looked for', async () => {
  await confidant('A port official', { standIn: true }, { anonymity: 'ROLE_ONLY' })
  await confidant('Harbour Board', { kind: 'ORGANIZATION' })
  await confidant('Ann')
  const id = await article({ headline: 'A port official told the Harbour Board of Ann' })
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
})

test('that a name was kept back is logged for those who may know of the source, and names nobody to others', async () => {
  const { sourceId } = await confidant('Philippa Thrale')
  const witness = await newsroom.does(createSource, { name: unique('Witness'), kind: 'PERSON' })
  const { claimId } = await newsroom.does(createClaim, { statement: 'Philippa Thrale was there.' })
  const id = typedId('claim', claimId)
  await newsroom.does(createAttribution, {
    claimId: id,
    sourceId: typedId('source', witness.sourceId),
    stance: 'ASSERTS',
    form: 'PARAPHRASE',
  })
  const { version } = await newsroom.prisma.claim.findUniqueOrThrow({ where: { id: claimId } })
  const refused = await newsroom.fails(publishClaim, { id, expectedVersion: version }, 'FACT_CHECKER')
  expect(refused).toMatchObject({ findings: [{ rule: 'terms-broken', parameters: {} }] })
  expect(await newsroom.prisma.claimPublication.count({ where: { claimId } })).toBe(0)
  const { rows } = await newsroom.pool.query(
    `SELECT subject_type AS type, subject_id AS id, caused_by AS cause, changes, actor_name AS who FROM change_event
     WHERE action = 'source:refuse-naming' AND subject_id = $1`,
    [parseTypedId(sourceId)?.uuid],
  )
  expect(rows).toEqual([
    {
      type: 'source',
      id: parseTypedId(sourceId)?.uuid,
      cause: 'claim:publish',
      changes: { texts: 'claim' },
      who: expect.any(String),
    },
  ])
  const log = `{ changeEvents(first: 10) { nodes { action past label changes } } }`
  expect(JSON.stringify(await newsroom.editorial(log, {}, 'EDITOR'))).toContain('source:refuse-naming')
  for (const role of ['FACT_CHECKER', 'REPORTER', 'VIEWER'] as const)
    expect(JSON.stringify(await newsroom.editorial(log, {}, role))).not.toContain('refuse-naming')
  expect((await newsroom.fails(refuseNaming, { id: sourceId, texts: 'claim' }, 'REPORTER')).kind).toBe('forbidden')
})
