import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../../testing/newsroom.ts'
import { bodyWith, writeStory } from '../../../testing/story.ts'
import { assessClaim, createAttribution } from '../../claims/public.ts'
import { createSource } from '../../sources/public.ts'
import { typedId } from '../../../platform/ids.ts'
import { publishArticle } from './publish-article.ts'
import { saveArticle } from './save-article.ts'
import { importedArticle } from '../../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const whole = `query ($slug: String!, $asOf: DateTime) {
  article(slug: $slug, asOf: $asOf) { slug headline body { json html text }
    claims { mention { quote role } claim { statement attributions { stance source { name role } } } }
    sources { name } revisions { number } }
}`

test('readers see nothing of a draft and the whole of it once it is published', async () => {
  const story = await writeStory(newsroom, { slug: 'draft-first' })
  expect(await newsroom.reader(whole, { slug: story.slug })).toEqual({ article: null })
  expect(
    await newsroom.reader('query ($id: ID!) { claim(id: $id) { id } node(id: $id) { id } }', { id: story.claimId }),
  ).toEqual({ claim: null, node: null })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  const { article } = await newsroom.reader(whole, { slug: story.slug })
  expect(article.headline).toBe('Bridge closed (draft-first)')
  expect(article.claims).toEqual([
    {
      mention: { quote: 'the bridge is closed', role: 'ATTRIBUTED' },
      claim: {
        statement: 'The bridge of draft-first is closed.',
        attributions: [{ stance: 'ASSERTS', source: { name: 'Mayor of draft-first', role: 'Mayor' } }],
      },
    },
  ])
  expect(article.sources).toEqual([{ name: 'Mayor of draft-first' }])
})

test('a draft of a published article does not disturb what readers see', async () => {
  const story = await writeStory(newsroom, { slug: 'second-thoughts' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  await newsroom.does(saveArticle, {
    id: story.articleId,
    expectedVersion: 2,
    headline: 'Another headline',
    slug: 'third-thoughts',
  })
  expect((await newsroom.reader(whole, { slug: story.slug })).article.headline).toBe('Bridge closed (second-thoughts)')
  expect((await newsroom.reader(whole, { slug: 'third-thoughts' })).article).toBeNull()
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 3 })
  const { article } = await newsroom.reader(whole, { slug: story.slug })
  expect(article).toMatchObject({
    slug: 'third-thoughts',
    headline: 'Another headline',
    revisions: [{ number: 2 }, { number: 1 }],
  })
})

test('what is only proposed stays behind, and its marks are not in what readers get', async () => {
  const imported = await importedArticle(newsroom, {
    text: 'Quay to be rebuilt\n\nHarbour master Oona Merrick said that the quay must be rebuilt. The council has yet to comment.',
  })
  const id = typedId('article', imported.articleId)
  expect(imported.claimCount).toBeGreaterThan(0)
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const { article } = await newsroom.reader(whole, { slug: imported.slug })
  expect(article.body.text).toContain('must be rebuilt')
  expect(article.claims).toEqual([])
  expect(JSON.stringify(article.body)).not.toContain('claim_')
  const visible = await newsroom.deliveryPool.query('SELECT name FROM delivery.source WHERE name ILIKE $1', [
    '%Merrick%',
  ])
  expect(visible.rows).toEqual([])
})

test('time travel shows what was public then, and one operation has one moment', async () => {
  const story = await writeStory(newsroom, { slug: 'back-then' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  const { rows } = await newsroom.pool.query<{ moment: Date }>('SELECT clock_timestamp() AS moment')
  const then = rows[0]?.moment.toISOString()
  await newsroom.does(saveArticle, { id: story.articleId, expectedVersion: 2, headline: 'Now it says this' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 3 })
  expect((await newsroom.reader(whole, { slug: story.slug, asOf: then })).article.headline).toBe(
    'Bridge closed (back-then)',
  )
  expect((await newsroom.reader(whole, { slug: story.slug })).article.headline).toBe('Now it says this')
  expect((await newsroom.reader(whole, { slug: story.slug, asOf: '2001-01-01T00:00:00Z' })).article).toBeNull()
  await expect(
    newsroom.reader(`{ article(slug: "back-then", asOf: "${then}") { id } topics { totalCount } }`),
  ).rejects.toThrow('One operation reads one moment')
})

test('a false claim stated as fact stops publishing, and an editor can override it with a reason', async () => {
  const story = await writeStory(newsroom, { slug: 'too-bold' })
  await newsroom.does(saveArticle, {
    id: story.articleId,
    expectedVersion: 1,
    body: bodyWith(story.claimId, 'the bridge is closed', 'STATED_AS_FACT'),
  })
  await newsroom.does(assessClaim, { claimId: story.claimId, verdict: 'FALSE', rationale: 'It is open.' })
  const failure = await newsroom.fails(publishArticle, { id: story.articleId, expectedVersion: 2 })
  expect(failure).toMatchObject({ kind: 'publish-blocked', findings: [{ rule: 'false-claim-stated' }] })
  expect((await newsroom.reader(whole, { slug: story.slug })).article).toBeNull()
  await newsroom.does(publishArticle, {
    id: story.articleId,
    expectedVersion: 2,
    overrideReason: 'The court ordered this wording.',
  })
  const events = await newsroom.editorial(
    'query ($id: ID!) { changeEvents(first: 1, subjectIds: [$id]) { nodes { action changes } } }',
    { id: story.articleId },
  )
  expect(events.changeEvents.nodes[0]).toMatchObject({
    action: 'article:publish',
    changes: { overrideReason: 'The court ordered this wording.' },
  })
})

test('what is decided of its claims after an article is public is told to the newsroom, and published with it again', async () => {
  const story = await writeStory(newsroom, { slug: 'decided-later' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  const editorial = async () =>
    (
      await newsroom.editorial(
        'query ($id: ID!) { article(id: $id) { version state hasDraft hasUnpublishedDecisions can } }',
        { id: story.articleId },
      )
    ).article
  expect(await editorial()).toMatchObject({
    hasUnpublishedDecisions: false,
    can: expect.not.arrayContaining(['article:publish']),
  })
  await newsroom.does(createAttribution, {
    claimId: story.claimId,
    sourceId: story.sourceId,
    stance: 'CONFIRMS',
    form: 'PARAPHRASE',
    terms: 'OFF_RECORD',
  })
  expect((await editorial()).hasUnpublishedDecisions).toBe(false)
  await newsroom.does(createAttribution, {
    claimId: story.claimId,
    sourceId: story.sourceId,
    stance: 'WITHDRAWS',
    form: 'PARAPHRASE',
  })
  expect(await editorial()).toMatchObject({
    state: 'PUBLISHED',
    hasDraft: false,
    hasUnpublishedDecisions: true,
    can: expect.arrayContaining(['article:publish']),
  })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 2 })
  expect((await editorial()).hasUnpublishedDecisions).toBe(false)
  const { article } = await newsroom.reader(whole, { slug: story.slug })
  expect(article.claims[0].claim.attributions.map(({ stance }: { stance: string }) => stance)).toEqual([
    'ASSERTS',
    'WITHDRAWS',
  ])
})

test('a publication is shown where it is retold and where something is known through it', async () => {
  const story = await writeStory(newsroom, { slug: 'retold' })
  const publication = async (name: string) =>
    typedId('source', (await newsroom.does(createSource, { name, kind: 'PUBLICATION' })).sourceId)
  const [retold, via] = [await publication('The Tarrow Ledger'), await publication('The Saltmere Wire')]
  await newsroom.does(createAttribution, {
    claimId: story.claimId,
    sourceId: story.sourceId,
    stance: 'WITHDRAWS',
    form: 'PARAPHRASE',
    reportedViaId: via,
  })
  await newsroom.does(saveArticle, { id: story.articleId, expectedVersion: 1, originalSourceId: retold })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 2 })
  for (const id of [retold, via, story.sourceId]) {
    const { source } = await newsroom.reader('query ($id: ID!) { source(id: $id) { articles { nodes { slug } } } }', {
      id,
    })
    expect(source.articles.nodes).toEqual([{ slug: 'retold' }])
  }
})

test('a stale version publishes nothing and tells where the article stands', async () => {
  const story = await writeStory(newsroom, { slug: 'stale' })
  await newsroom.does(saveArticle, { id: story.articleId, expectedVersion: 1, dek: 'Somebody was faster.' })
  expect(await newsroom.fails(publishArticle, { id: story.articleId, expectedVersion: 1 })).toMatchObject({
    kind: 'conflict',
    expectedVersion: 1,
    actualVersion: 2,
  })
  expect((await newsroom.reader(whole, { slug: story.slug })).article).toBeNull()
})

test('a reporter cannot publish', async () => {
  const story = await writeStory(newsroom, { slug: 'reporter', role: 'REPORTER' })
  expect(await newsroom.fails(publishArticle, { id: story.articleId, expectedVersion: 1 }, 'REPORTER')).toMatchObject({
    kind: 'forbidden',
    action: 'article:publish',
  })
})

test('a sealed revision and an ended publication cannot be changed, even by hand', async () => {
  const story = await writeStory(newsroom, { slug: 'sealed' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  await expect(
    newsroom.pool.query(`UPDATE article_revision SET headline = 'x' WHERE sealed_at IS NOT NULL`),
  ).rejects.toThrow('does not change')
  await expect(newsroom.pool.query(`DELETE FROM mention`)).rejects.toThrow('does not change')
  await expect(newsroom.pool.query(`UPDATE article_publication SET slug = 'other'`)).rejects.toThrow(
    'closed and replaced',
  )
  await expect(newsroom.pool.query(`UPDATE attribution SET quote = 'x' WHERE public_from IS NOT NULL`)).rejects.toThrow(
    'closed and replaced',
  )
  await expect(newsroom.pool.query(`DELETE FROM change_event`)).rejects.toThrow('append-only')
})
