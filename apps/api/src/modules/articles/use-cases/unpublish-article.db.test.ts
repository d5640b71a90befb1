import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../../testing/newsroom.ts'
import { bodyWith, writeStory } from '../../../testing/story.ts'
import { typedId } from '../../../platform/ids.ts'
import { createArticle } from './create-article.ts'
import { publishArticle } from './publish-article.ts'
import { unpublishArticle } from './unpublish-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const seen = `query ($article: ID!, $claim: ID!, $source: ID!, $asOf: DateTime) {
  article(id: $article, asOf: $asOf) { body { text } }
  claim(id: $claim, asOf: $asOf) { statement attributions { stance } mentions { nodes { quote } } }
  source(id: $source, asOf: $asOf) { name }
}`

const idsOf = ({ articleId, claimId, sourceId }: { articleId: string; claimId: string; sourceId: string }) => ({
  article: articleId,
  claim: claimId,
  source: sourceId,
})

const moment = () =>
  newsroom.pool
    .query<{ now: string }>('SELECT to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\') AS now')
    .then(({ rows }) => rows[0]?.now ?? '')

test('an article that is taken down leaves the graph at every moment, and keeps its history for the newsroom', async () => {
  const story = await writeStory(newsroom, { slug: 'taken-down' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  const asOf = await moment()
  expect((await newsroom.reader(seen, { ...idsOf(story), asOf })).article).not.toBeNull()
  await newsroom.does(unpublishArticle, { id: story.articleId, expectedVersion: 2, reason: 'Wrong bridge.' })
  for (const at of [null, asOf]) {
    const { article, claim, source } = await newsroom.reader(seen, { ...idsOf(story), asOf: at })
    expect([article, claim.mentions.nodes, source]).toEqual([null, [], { name: 'Mayor of taken-down' }])
  }
  expect(
    await newsroom.reader('query ($slug: String!, $asOf: DateTime) { article(slug: $slug, asOf: $asOf) { id } }', {
      slug: story.slug,
      asOf,
    }),
  ).toEqual({ article: null })
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { state revisions { number ending } } }',
    { id: story.articleId },
  )
  expect(article).toEqual({ state: 'UNPUBLISHED', revisions: [{ number: 1, ending: 'UNPUBLISHED' }] })
})

test('its claims and their sources go with it where asked, at every moment, and come back with it', async () => {
  const story = await writeStory(newsroom, { slug: 'gone-with-it' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  const asOf = await moment()
  const before = await newsroom.reader(seen, idsOf(story))
  await newsroom.does(unpublishArticle, {
    id: story.articleId,
    expectedVersion: 2,
    reason: 'A court order.',
    alsoClaims: true,
  })
  for (const at of [null, asOf])
    expect(await newsroom.reader(seen, { ...idsOf(story), asOf: at })).toEqual({
      article: null,
      claim: null,
      source: null,
    })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 3 })
  expect(await newsroom.reader(seen, idsOf(story))).toEqual(before)
  expect((await newsroom.reader(seen, { ...idsOf(story), asOf })).claim.statement).toBe(before.claim.statement)
})

test('claims that another article makes stay, with their sources', async () => {
  const story = await writeStory(newsroom, { slug: 'shared-claim' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  const other = await newsroom.does(createArticle, {
    headline: 'The same bridge',
    slug: 'same-bridge',
    body: bodyWith(story.claimId),
  })
  await newsroom.does(publishArticle, { id: typedId('article', other.articleId), expectedVersion: 1 })
  await newsroom.does(unpublishArticle, {
    id: story.articleId,
    expectedVersion: 2,
    reason: 'A court order.',
    alsoClaims: true,
  })
  const { article, claim, source } = await newsroom.reader(seen, idsOf(story))
  expect([article, claim.mentions.nodes.length, source?.name]).toEqual([null, 1, 'Mayor of shared-claim'])
})
