import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../../testing/newsroom.ts'
import { bodyWith, writeStory, type Story } from '../../../testing/story.ts'
import { parseTypedId, typedId } from '../../../platform/ids.ts'
import { createAttribution } from '../../claims/public.ts'
import { createSource } from '../../sources/public.ts'
import { createTopic } from '../../topics/public.ts'
import { createArticle } from './create-article.ts'
import { publishArticle } from './publish-article.ts'
import { saveArticle } from './save-article.ts'
import { unpublishArticle } from './unpublish-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const hour = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

/** What readers find of a story: its article, claim, source, and who is said to stand behind the claim. */
async function seen({
  slug,
  claimId,
  sourceId,
}: Story): Promise<{ article: boolean; claim: boolean; source: boolean; attributions: number }> {
  const { article, claim, source } = await newsroom.reader(
    `query ($slug: String!, $claimId: ID!, $sourceId: ID!) { article(slug: $slug) { id }
      claim(id: $claimId) { attributions { id } } source(id: $sourceId) { id } }`,
    { slug, claimId, sourceId },
  )
  return {
    article: article !== null,
    claim: claim !== null,
    source: source !== null,
    attributions: claim?.attributions.length ?? 0,
  }
}

const nothing = { article: false, claim: false, source: false, attributions: 0 }
const everything = { article: true, claim: true, source: true, attributions: 1 }

async function editorial(id: string): Promise<Answer> {
  const { article } = await newsroom.editorial(
    `query ($id: ID!) { article(id: $id) {
      version state publicFrom scheduledFor hasDraft datePublished can revisions { number publicFrom } } }`,
    { id },
  )
  return article
}

async function schedule(story: Story, publicFrom: string): Promise<void> {
  await newsroom.does(publishArticle, {
    id: story.articleId,
    expectedVersion: (await editorial(story.articleId)).version,
    publicFrom,
  })
}

/** From when on the parts of a story are public, as the database has it. */
async function times({ claimId }: Story): Promise<(string | null)[]> {
  const { rows } = await newsroom.pool.query<{ at: Date | null }>(
    `SELECT p.public_from AS at FROM claim_publication p WHERE p.claim_id = $1 AND p.public_until IS NULL
     UNION ALL SELECT a.public_from FROM attribution a WHERE a.claim_id = $1
     UNION ALL SELECT s.public_from FROM attribution a JOIN source_publication s ON s.source_id = a.source_id
       AND s.public_until IS NULL WHERE a.claim_id = $1`,
    [parseTypedId(claimId)?.uuid],
  )
  return rows.map(({ at }) => at?.toISOString() ?? null)
}

test('an embargo holds the article and all that is new with it back, and says so to the newsroom', async () => {
  const story = await writeStory(newsroom, { slug: 'tomorrow' })
  const publicFrom = inHours(24)
  await schedule(story, publicFrom)
  expect(await seen(story)).toEqual(nothing)
  expect(await editorial(story.articleId)).toMatchObject({
    state: 'SCHEDULED',
    publicFrom: null,
    scheduledFor: publicFrom,
    hasDraft: false,
    can: expect.arrayContaining(['article:publish', 'article:unpublish']),
  })
})

test('nobody reads what is scheduled by asking for a moment to come', async () => {
  const story = await writeStory(newsroom, { slug: 'not-by-as-of' })
  await schedule(story, inHours(2))
  const asOf = inHours(3)
  for (const field of [
    'article(slug: "not-by-as-of", asOf: $asOf) { headline }',
    `node(id: "${story.articleId}@${asOf}") { id }`,
    'articles(asOf: $asOf) { nodes { slug } }',
    'search(query: "not-by-as-of", asOf: $asOf) { totalCount }',
  ]) {
    const declared = field.includes('$asOf') ? '($asOf: DateTime)' : ''
    await expect(newsroom.reader(`query ${declared} { ${field} }`, { asOf })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' },
    })
  }
  const client = await newsroom.deliveryPool.connect()
  try {
    await client.query('BEGIN READ ONLY')
    await client.query("SELECT set_config('sourceline.as_of', $1, true)", [asOf])
    for (const view of ['article', 'claim', 'source', 'attribution', 'mention', 'search_entry']) {
      const now = await client.query(`SELECT count(*) FROM delivery.${view}`)
      expect((await client.query(`SELECT count(*) FROM delivery_as_of.${view}`)).rows).toEqual(now.rows)
    }
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

/** A moment that is still to come when a step or two have been taken: on a busy machine it is later. */
const inAMoment = (began: number): string => new Date(Date.now() + 1_000 + 4 * (Date.now() - began)).toISOString()

test('an embargo ends by itself', async () => {
  const began = Date.now()
  const story = await writeStory(newsroom, { slug: 'in-a-moment' })
  await schedule(story, inAMoment(began))
  expect(await seen(story)).toEqual(nothing)
  await expect.poll(() => seen(story)).toEqual(everything)
  expect(await editorial(story.articleId)).toMatchObject({ state: 'PUBLISHED', scheduledFor: null })
})

test('publishing a later draft keeps the embargo, for the later words', async () => {
  const story = await writeStory(newsroom, { slug: 'kept-back' })
  const publicFrom = inHours(5)
  await schedule(story, publicFrom)
  await newsroom.does(saveArticle, { id: story.articleId, expectedVersion: 2, dek: 'For how long the mayor knows.' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 3 })
  expect(await seen(story)).toEqual(nothing)
  const article = await editorial(story.articleId)
  expect(article).toMatchObject({ state: 'SCHEDULED', scheduledFor: publicFrom, datePublished: publicFrom })
  expect(article.revisions).toEqual([
    { number: 2, publicFrom },
    { number: 1, publicFrom: null },
  ])
  expect(await times(story)).toEqual([publicFrom, publicFrom, publicFrom])
})

test('an embargo is moved, earlier or later, with everything that waits for it', async () => {
  const story = await writeStory(newsroom, { slug: 'moved' })
  for (const hours of [5, 9, 3]) {
    const publicFrom = inHours(hours)
    await schedule(story, publicFrom)
    expect((await editorial(story.articleId)).scheduledFor).toBe(publicFrom)
    expect(await times(story)).toEqual([publicFrom, publicFrom, publicFrom])
  }
  expect(await seen(story)).toEqual(nothing)
})

test('an embargo is broken only by saying so, and then everything is public', async () => {
  const story = await writeStory(newsroom, { slug: 'broken' })
  await schedule(story, inHours(5))
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 2, breakEmbargo: true })
  expect(await seen(story)).toEqual(everything)
  const article = await editorial(story.articleId)
  expect(article).toMatchObject({ state: 'PUBLISHED', scheduledFor: null })
  expect(article.datePublished).toBe(article.publicFrom)
  expect(
    await newsroom.fails(publishArticle, {
      id: story.articleId,
      expectedVersion: 3,
      breakEmbargo: true,
      publicFrom: inHours(1),
    }),
  ).toMatchObject({ issues: [{ field: 'breakEmbargo' }] })
})

test('what is scheduled can be called off, and nothing of it comes out when its moment comes', async () => {
  const began = Date.now()
  const story = await writeStory(newsroom, { slug: 'called-off' })
  const publicFrom = inAMoment(began)
  await schedule(story, publicFrom)
  await newsroom.does(unpublishArticle, { id: story.articleId, expectedVersion: 2, reason: 'The talks failed.' })
  expect(await editorial(story.articleId)).toMatchObject({
    state: 'DRAFT',
    scheduledFor: null,
    can: expect.arrayContaining(['article:publish']),
  })
  expect(await times(story)).toEqual([null])
  await expect.poll(() => new Date().toISOString()).toSatisfy((now: string) => now > publicFrom)
  expect(await seen(story)).toEqual(nothing)
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 3 })
  expect(await seen(story)).toEqual(everything)
})

test('what two articles wait with waits for the earlier one, and for the other where that is called off', async () => {
  const story = await writeStory(newsroom, { slug: 'first-of-two' })
  const topic = await newsroom.does(createTopic, { name: 'Bridges', slug: 'two-bridges', kind: 'SUBJECT' })
  const topicIds = [typedId('topic', topic.topicId)]
  const made = await newsroom.does(createArticle, {
    headline: 'Second of two',
    slug: 'second-of-two',
    body: bodyWith(story.claimId),
    topicIds,
  })
  const second = { ...story, articleId: typedId('article', made.articleId), slug: 'second-of-two' }
  const [early, late] = [inHours(2), inHours(6)]
  await schedule(second, late)
  expect(await times(story)).toEqual([late, late, late])
  await schedule(story, early)
  expect(await times(story)).toEqual([early, early, early])
  await newsroom.does(unpublishArticle, { id: story.articleId, expectedVersion: 2, reason: 'Not now.' })
  expect(await times(story)).toEqual([late, late, late])
  await newsroom.does(publishArticle, { id: second.articleId, expectedVersion: 2, breakEmbargo: true })
  expect(await seen(second)).toEqual(everything)
  expect((await newsroom.reader('{ topic(slug: "two-bridges") { name } }')).topic).toEqual({ name: 'Bridges' })
})

test('an attribution that a scheduled article brings stays away from readers of the claim until then', async () => {
  const story = await writeStory(newsroom, { slug: 'known-claim' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  const engineer = await newsroom.does(createSource, { name: 'Engineer of known-claim', kind: 'PERSON' })
  await newsroom.does(createAttribution, {
    claimId: story.claimId,
    sourceId: typedId('source', engineer.sourceId),
    stance: 'CONFIRMS',
    form: 'PARAPHRASE',
  })
  const made = await newsroom.does(createArticle, {
    headline: 'Engineer confirms',
    slug: 'engineer-confirms',
    body: bodyWith(story.claimId),
  })
  const second = { ...story, articleId: typedId('article', made.articleId), slug: 'engineer-confirms' }
  await schedule(second, inHours(4))
  expect(await seen(story)).toEqual(everything)
  await schedule(second, inHours(5))
  expect(await seen(story)).toEqual(everything)
  await newsroom.does(publishArticle, { id: second.articleId, expectedVersion: 3, breakEmbargo: true })
  expect(await seen(story)).toEqual({ ...everything, attributions: 2 })
})

test.each([
  ['a moment that has passed', () => new Date(Date.now() - hour).toISOString(), 1],
  ['an article that is public', () => inHours(1), 2],
] as const)('no embargo is set to %s', async (what, at, version) => {
  const story = await writeStory(newsroom, { slug: what.replaceAll(' ', '-') })
  if (version === 2) await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  expect(
    await newsroom.fails(publishArticle, { id: story.articleId, expectedVersion: version, publicFrom: at() }),
  ).toMatchObject({ kind: 'validation', issues: [{ field: 'publicFrom' }] })
  expect((await seen(story)).article).toBe(version === 2)
})

test('an embargo sets the moment of readers, not the clock: what is sealed and changed bears the moment of doing', async () => {
  const story = await writeStory(newsroom, { slug: 'sealed-now' })
  const publicFrom = inHours(5)
  await schedule(story, publicFrom)
  expect(await times(story)).toEqual([publicFrom, publicFrom, publicFrom])
  const { rows } = await newsroom.pool.query<{ at: Date }>(
    `SELECT r.sealed_at AS at FROM claim_revision r WHERE r.claim_id = $1
     UNION ALL SELECT c.updated_at FROM claim c WHERE c.id = $1
     UNION ALL SELECT a.updated_at FROM attribution a WHERE a.claim_id = $1
     UNION ALL SELECT s.updated_at FROM attribution a JOIN source s ON s.id = a.source_id WHERE a.claim_id = $1
     UNION ALL SELECT r.sealed_at FROM attribution a JOIN source_revision r ON r.source_id = a.source_id WHERE a.claim_id = $1`,
    [parseTypedId(story.claimId)?.uuid],
  )
  expect(rows).toHaveLength(5)
  expect(rows.filter(({ at }) => !(at.getTime() < Date.now() + hour))).toEqual([])
})
