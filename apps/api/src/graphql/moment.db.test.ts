import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishArticle, saveArticle } from '../modules/articles/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { writeStory, type Story } from '../testing/story.ts'

let newsroom: TestNewsroom
let story: Story
let moment = ''

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  story = await writeStory(newsroom, { slug: 'bridge' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  moment = new Date(Date.now() + 5).toISOString()
  await new Promise((resolve) => setTimeout(resolve, 50))
  await newsroom.does(saveArticle, { id: story.articleId, expectedVersion: 2, headline: 'Bridge open' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 3 })
})
afterAll(() => newsroom.close())

const fields = `id recordId headline revisions { id } claims { mention { id } claim { id recordId attributions { id source { id } } } }`

test('every id of an answer about the past carries the moment', async () => {
  const { article: then } = await newsroom.reader(
    `query ($asOf: DateTime) { article(slug: "bridge", asOf: $asOf) { ${fields} } }`,
    { asOf: moment },
  )
  expect([then.id, then.recordId]).toEqual([`${story.articleId}@${moment}`, story.articleId])
  const ids = [...JSON.stringify(then).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id)
  expect(ids.length).toBeGreaterThanOrEqual(6)
  expect(ids.filter((id) => !id.endsWith(`@${moment}`))).toEqual([])
  const { article: now } = await newsroom.reader(`{ article(slug: "bridge") { ${fields} } }`)
  expect(JSON.stringify(now)).not.toContain('@')
  expect([now.id, now.headline]).toEqual([story.articleId, 'Bridge open'])
})

test('an id of the past finds the record as it was then, wherever an id is asked for', async () => {
  const id = `${story.articleId}@${moment}`
  const was = { id, headline: 'Bridge closed (bridge)' }
  expect(
    await newsroom.reader('query ($id: ID!) { node(id: $id) { id ... on Article { headline } } }', { id }),
  ).toEqual({
    node: was,
  })
  expect(await newsroom.reader('query ($id: ID!) { article(id: $id) { id headline } }', { id })).toEqual({
    article: was,
  })
  const claim = `${story.claimId}@${moment}`
  expect(await newsroom.reader('query ($id: ID!) { claim(id: $id) { id } }', { id: claim })).toEqual({
    claim: { id: claim },
  })
})

test('several records are found by their ids, in the order of the ids', async () => {
  const missing = 'claim_01h455vb4pex5vsknk084sn02q'
  const { nodes } = await newsroom.reader('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
    ids: [story.claimId, missing, story.articleId, story.claimId],
  })
  const claim = { __typename: 'Claim', id: story.claimId }
  expect(nodes).toEqual([claim, null, { __typename: 'Article', id: story.articleId }, claim])
  expect(await newsroom.reader('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] })
})

test.each([
  ['node(id: "nonsense") { id }', 'id'],
  ['nodes(ids: ["nonsense"]) { id }', 'ids'],
  ['node(id: "$claim@yesterday") { id }', 'id'],
  ['node(id: "$claim@2026-01-01T00:00:00Z") { id }', 'id'],
  ['node(id: "$claim@2026-01-01T00:00:00.000Z@") { id }', 'id'],
  ['node(id: "$claim@9026-01-01T00:00:00.000Z") { id }', 'asOf'],
  ['nodes(ids: ["$claim", "$claim@2026-01-01T00:00:00.000Z"]) { id }', 'asOf'],
  ['claim(id: "$claim@2026-01-01T00:00:00.000Z", asOf: "2026-02-01T00:00:00Z") { id }', 'asOf'],
  ['source(id: "$claim@2026-01-01T00:00:00.000Z") { id }', 'id'],
  ['claim(id: "$claim@2026-01-01T00:00:00.000Z") { id } claims { nodes { id } }', 'asOf'],
])('%s is refused by the name of its argument', async (query, argument) => {
  await expect(newsroom.reader(`{ ${query.replaceAll('$claim', story.claimId)} }`)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument },
  })
})

test('more records than a page holds are refused', async () => {
  const ids = Array.from({ length: 101 }, () => story.claimId)
  await expect(newsroom.reader('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).rejects.toMatchObject({
    extensions: { argument: 'ids' },
  })
})
