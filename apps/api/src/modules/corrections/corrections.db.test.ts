import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { writeStory } from '../../testing/story.ts'
import { typedId } from '../../platform/ids.ts'
import { publishArticle } from '../articles/public.ts'
import { createCorrection } from './use-cases/create-correction.ts'
import { publishCorrection } from './use-cases/publish-correction.ts'
import { removeCorrection } from './use-cases/remove-correction.ts'
import { saveCorrection } from './use-cases/save-correction.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

async function published(slug: string) {
  const story = await writeStory(newsroom, { slug })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  return story
}

const create = async (input: object) =>
  typedId('correction', (await newsroom.does(createCorrection, { kind: 'CORRECTION', ...input })).correctionId)
const read = async (slug: string) =>
  (
    await newsroom.reader(
      'query ($slug: String!) { article(slug: $slug) { corrections { note wrong right claims { statement } supersedes { note } } } }',
      { slug },
    )
  ).article.corrections

test('a correction waits to be published, and then stands on its article and in the list', async () => {
  const { articleId, claimId } = await published('corrected')
  const id = await create({
    articleId,
    note: 'The bridge is open.',
    wrong: 'closed',
    right: 'open',
    claimIds: [claimId],
  })
  expect(await read('corrected')).toEqual([])
  await newsroom.does(saveCorrection, { id, expectedVersion: 1, note: 'The bridge is open again.' })
  await newsroom.does(publishCorrection, { id, expectedVersion: 2 })
  expect(await read('corrected')).toEqual([
    {
      note: 'The bridge is open again.',
      wrong: 'closed',
      right: 'open',
      claims: [{ statement: 'The bridge of corrected is closed.' }],
      supersedes: null,
    },
  ])
  const { corrections } = await newsroom.reader('{ corrections { totalCount nodes { article { slug } } } }')
  expect(corrections).toEqual({ totalCount: 1, nodes: [{ article: { slug: 'corrected' } }] })
})

test('a correction is dated by its publication, or as its author says', async () => {
  const { articleId } = await published('dated')
  const draft = await create({ articleId, note: 'Drafted early.' })
  const before = new Date()
  await newsroom.does(publishCorrection, { id: draft, expectedVersion: 1 })
  const dated = await create({ articleId, note: 'Dated by hand.', issuedAt: '2025-03-03T15:40:00Z' })
  await newsroom.does(publishCorrection, { id: dated, expectedVersion: 1 })
  const { article } = await newsroom.reader('{ article(slug: "dated") { corrections { note issuedAt } } }')
  const [late, early] = article.corrections
  expect(early).toMatchObject({ note: 'Dated by hand.', issuedAt: '2025-03-03T15:40:00.000Z' })
  expect(Date.parse(late.issuedAt)).toBeGreaterThanOrEqual(before.getTime() - 5)
})

test('what readers have seen is superseded, not rewritten, and leaves only for history', async () => {
  const { articleId } = await published('superseded')
  const first = await create({ articleId, note: 'It was Monday.' })
  await newsroom.does(publishCorrection, { id: first, expectedVersion: 1 })
  const before = new Date().toISOString()
  expect(await newsroom.fails(saveCorrection, { id: first, expectedVersion: 2, note: 'x' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'id' }],
  })
  expect(await newsroom.fails(publishCorrection, { id: first, expectedVersion: 2 })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'id' }],
  })
  const second = await create({ articleId, note: 'It was Tuesday.', supersedesId: first })
  await newsroom.does(publishCorrection, { id: second, expectedVersion: 1 })
  expect(await read('superseded')).toMatchObject([
    { note: 'It was Tuesday.', supersedes: { note: 'It was Monday.' } },
    { note: 'It was Monday.' },
  ])
  await newsroom.does(removeCorrection, { id: second, expectedVersion: 2 })
  expect(await read('superseded')).toMatchObject([{ note: 'It was Monday.' }])
  const then = await newsroom.reader(
    'query ($asOf: DateTime) { article(slug: "superseded", asOf: $asOf) { corrections { note } } }',
    { asOf: before },
  )
  expect(then.article.corrections).toEqual([{ note: 'It was Monday.' }])
})

test('a draft that readers never saw needs no correction in public', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'still-draft' })
  const id = await create({ articleId, note: 'Early.' })
  expect(await newsroom.fails(publishCorrection, { id, expectedVersion: 1 })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'id' }],
  })
  await newsroom.does(removeCorrection, { id, expectedVersion: 1 })
  expect(await newsroom.fails(saveCorrection, { id, expectedVersion: 2, note: 'x' })).toMatchObject({
    kind: 'not-found',
  })
})

test('a correction names claims, and a correction of the same article, that exist', async () => {
  const one = await published('one')
  const other = await published('other')
  const elsewhere = await create({ articleId: other.articleId, note: 'Elsewhere.' })
  const correction = { articleId: one.articleId, kind: 'CORRECTION', note: 'Here.' }
  expect(await newsroom.fails(createCorrection, { ...correction, supersedesId: elsewhere })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'supersedesId' }],
  })
  expect(
    await newsroom.fails(createCorrection, {
      ...correction,
      claimIds: [typedId('claim', '01890000-0000-7000-8000-000000000000')],
    }),
  ).toMatchObject({ kind: 'validation', issues: [{ field: 'claimIds' }] })
  expect(
    await newsroom.fails(createCorrection, {
      ...correction,
      articleId: typedId('article', '01890000-0000-7000-8000-000000000000'),
    }),
  ).toMatchObject({ kind: 'not-found' })
  const own = await create(correction)
  expect(await newsroom.fails(saveCorrection, { id: own, expectedVersion: 1, supersedesId: own })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'supersedesId' }],
  })
  expect(await newsroom.fails(removeCorrection, { id: own, expectedVersion: 9 })).toMatchObject({
    kind: 'conflict',
    actualVersion: 1,
  })
})
