import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../../testing/newsroom.ts'
import { writeStory } from '../../../testing/story.ts'
import { publishArticle } from './publish-article.ts'
import { saveArticle } from './save-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const words = (text: string, claimId?: string) => ({
  type: 'text',
  text,
  ...(claimId ? { marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }] } : {}),
})
const bodyOf = (...content: object[]) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'b_first' }, content }],
})

const ferry = { key: 'new-ferry', statement: 'The ferry will stop in May.', kind: 'FACT' }
const marked = bodyOf(words('He said that '), words('the ferry will stop in May', 'new-ferry'), words('.'))

/** Through the graph, as an editor's page saves. */
const save = async (input: object) =>
  (
    await newsroom.editorial(
      `mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename
        ... on SaveArticlePayload {
          createdClaims { key id }
          article { version claims { mention { quote place } claim { id statement state } } orphans { quote claim { id } } }
        }
        ... on ValidationError { issues { field code } }
        ... on ConflictError { message } } }`,
      { input },
    )
  ).saveArticle

const counted = () => Promise.all([newsroom.prisma.claim.count(), newsroom.prisma.changeEvent.count()])

test('a claim and the words that make it are saved as one: the answer tells its id by the key it was given', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'ferry' })
  const saved = await save({
    id: articleId,
    expectedVersion: 1,
    headline: 'The ferry will stop in May',
    body: marked,
    claims: [ferry],
    fieldMentions: [{ place: 'HEADLINE', claimId: 'new-ferry', role: 'ATTRIBUTED', exact: 'ferry will stop' }],
  })
  expect(saved.createdClaims).toEqual([{ key: 'new-ferry', id: expect.stringMatching(/^claim_/) }])
  const claim = { id: saved.createdClaims[0].id, statement: ferry.statement, state: 'ACCEPTED' }
  expect(saved.article.claims).toHaveLength(2)
  expect(saved.article.claims).toEqual(
    expect.arrayContaining([
      { mention: { quote: 'the ferry will stop in May', place: 'BODY' }, claim },
      { mention: { quote: 'ferry will stop', place: 'HEADLINE' }, claim },
    ]),
  )
})

test('a save that is refused makes no claim, and a claim that no words make is refused with the text', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'ferry-refused' })
  const before = await counted()
  const stale = await save({ id: articleId, expectedVersion: 7, body: marked, claims: [ferry] })
  expect(stale).toMatchObject({ __typename: 'ConflictError' })
  const unmade = await save({ id: articleId, expectedVersion: 1, body: bodyOf(words('Nothing.')), claims: [ferry] })
  expect(unmade).toMatchObject({ issues: [{ field: 'claims.0', code: 'NEW_CLAIM_UNMADE' }] })
  const { __typename } = await save({ id: articleId, expectedVersion: 1, body: marked })
  expect(__typename).toBe('ValidationError')
  expect(await counted()).toEqual(before)
})

test('a claim whose words go becomes an orphan where that is asked for, until it is given words again or dropped', async () => {
  const { articleId, claimId } = await writeStory(newsroom, { slug: 'tray' })
  const gone = bodyOf(words('Nothing of this is left.'))
  const first = await save({ id: articleId, expectedVersion: 1, body: gone, fieldMentions: [], orphanMissing: true })
  expect(first.article).toMatchObject({ claims: [], orphans: [{ claim: { id: claimId } }] })
  const again = await save({ id: articleId, expectedVersion: 2, body: gone, fieldMentions: [], orphanMissing: true })
  expect(again.article.orphans).toHaveLength(1)
  expect(await newsroom.fails(publishArticle, { id: articleId, expectedVersion: 3 })).toMatchObject({
    findings: [{ rule: 'orphan-mention' }],
  })
  const back = bodyOf(words('Again: '), words('the bridge is closed', claimId))
  const restored = await save({ id: articleId, expectedVersion: 3, body: back, orphanMissing: true })
  expect(restored.article).toMatchObject({ claims: [{ claim: { id: claimId } }], orphans: [] })
  const knowingly = await save({
    id: articleId,
    expectedVersion: 4,
    body: gone,
    orphanMissing: true,
    dropOrphanClaimIds: [claimId],
  })
  expect(knowingly.article).toMatchObject({ claims: [], orphans: [] })
})

test('a claim that was dropped is an orphan again where it is kept after all, once, and not where words make it', async () => {
  const { articleId, claimId } = await writeStory(newsroom, { slug: 'tray-undo' })
  const gone = bodyOf(words('Nothing of this is left.'))
  const stay = { keepOrphans: [{ claimId, role: 'ATTRIBUTED', exact: 'the bridge is closed' }], orphanMissing: true }
  const dropped = await save({ id: articleId, expectedVersion: 1, body: gone })
  expect(dropped.article.orphans).toEqual([])
  const again = await save({ id: articleId, expectedVersion: 2, body: gone, ...stay })
  expect(again.article.orphans).toEqual([{ quote: 'the bridge is closed', claim: { id: claimId } }])
  const twice = await save({ id: articleId, expectedVersion: 3, body: gone, ...stay })
  expect(twice.article.orphans).toHaveLength(1)
  const marked = bodyOf(words('Again: '), words('the bridge is closed', claimId))
  const back = await save({ id: articleId, expectedVersion: 4, body: marked, ...stay })
  expect(back.article).toMatchObject({ claims: [{ claim: { id: claimId } }], orphans: [] })
  const unknown = { ...stay.keepOrphans[0], claimId: 'claim_00000000000000000000000000' }
  const refused = await save({ id: articleId, expectedVersion: 5, keepOrphans: [unknown] })
  expect(refused).toMatchObject({ __typename: 'ValidationError', issues: [{ field: 'keepOrphans' }] })
})

test('a claim that only the headline made becomes an orphan too', async () => {
  const { articleId, claimId } = await writeStory(newsroom, { slug: 'tray-headline' })
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: 1,
    headline: 'The bridge is closed',
    body: bodyOf(words('See above.')),
    fieldMentions: [{ place: 'HEADLINE', claimId, role: 'ATTRIBUTED', exact: 'bridge is closed' }],
  })
  const saved = await save({
    id: articleId,
    expectedVersion: 2,
    headline: 'Something else',
    fieldMentions: [],
    orphanMissing: true,
  })
  expect(saved.article).toMatchObject({ claims: [], orphans: [{ quote: 'bridge is closed', claim: { id: claimId } }] })
})
