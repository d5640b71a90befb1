import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { bodyWith, writeStory } from '../../testing/story.ts'
import { typedId } from '../../platform/ids.ts'
import { createCollection } from '../collections/public.ts'
import { createCorrection } from '../corrections/public.ts'
import { assignArticle } from './use-cases/assign-article.ts'
import { checkPublication } from './use-cases/check-publication.ts'
import { createArticle } from './use-cases/create-article.ts'
import { deleteArticle } from './use-cases/delete-article.ts'
import { discardDraft } from './use-cases/discard-draft.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { restoreRevision } from './use-cases/restore-revision.ts'
import { saveArticle } from './use-cases/save-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const nothing = '01890000-0000-7000-8000-000000000000'
const plain = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'b_first' }, content: [{ type: 'text', text }] }],
})

const editorial = async (id: string) =>
  (
    await newsroom.editorial(
      `query ($id: ID!) { article(id: $id) { slug version state hasDraft headline body { text json }
        claims { mention { quote place } } orphans { orphanReason quote claim { id } }
        revisions { id number headline } } }`,
      { id },
    )
  ).article

test('two articles cannot have the same address, and one without an address gets a free one', async () => {
  await writeStory(newsroom, { slug: 'twice' })
  expect(await newsroom.fails(createArticle, { headline: 'Again', slug: 'twice' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'slug' }],
  })
  const { slug } = await newsroom.does(createArticle, { headline: 'Twice' })
  expect(slug).toMatch(/^twice-/)
  await newsroom.does(createArticle, { headline: 'Zweimal', slug: 'twice', locale: 'de' })
})

test('an address that an article once had stays its own', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'old-address' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, slug: 'new-address' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 3 })
  expect(await newsroom.fails(createArticle, { headline: 'X', slug: 'old-address' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'slug' }],
  })
  expect((await newsroom.reader('{ article(slug: "old-address") { slug } }')).article).toEqual({ slug: 'new-address' })
})

test('two requests that take the same address at once: one gets it, the other is told', async () => {
  const both = await Promise.allSettled(
    [1, 2].map((n) => newsroom.does(createArticle, { headline: `Race ${n}`, slug: 'race' })),
  )
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')?.reason.message).toContain('"field":"slug"')
})

test('a body that breaks the schema, or marks a claim that is not there, is refused with the place', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'broken-body' })
  const save = async (body: unknown) => {
    const failure = await newsroom.fails(saveArticle, { id: articleId, expectedVersion: 1, body })
    return failure.kind === 'validation' ? (failure.issues[0]?.field ?? '') : failure.kind
  }
  expect(await save({ type: 'doc', content: [{ type: 'marquee' }] })).toMatch(/^body/)
  expect(await save('Just words')).toMatch(/^body/)
  expect(await save(bodyWith(typedId('claim', nothing)))).toBe('body')
  expect(await save(bodyWith(typedId('source', nothing)))).toMatch(/^body/)
})

test('what an article names must exist', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'names' })
  const save = (input: object) => newsroom.fails(saveArticle, { id: articleId, expectedVersion: 1, ...input })
  expect(await save({ topicIds: [typedId('topic', nothing)] })).toMatchObject({ issues: [{ field: 'topicIds' }] })
  expect(await save({ originalSourceId: typedId('source', nothing) })).toMatchObject({
    issues: [{ field: 'originalSourceId' }],
  })
  expect(
    await save({
      fieldMentions: [
        { place: 'HEADLINE', claimId: typedId('claim', nothing), role: 'ATTRIBUTED', exact: 'not there' },
      ],
    }),
  ).toMatchObject({ issues: [{ field: 'fieldMentions.0.exact' }] })
})

test('a headline makes a claim too, and follows its words until they are gone', async () => {
  const { articleId, claimId } = await writeStory(newsroom, { slug: 'headline-claim' })
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: 1,
    fieldMentions: [{ place: 'HEADLINE', claimId, role: 'STATED_AS_FACT', exact: 'Bridge closed' }],
  })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, headline: 'Again: Bridge closed' })
  expect(
    (await editorial(articleId)).claims.map((claim: { mention: { place: string } }) => claim.mention.place),
  ).toContain('HEADLINE')
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 3, headline: 'Something else entirely' })
  expect((await editorial(articleId)).orphans).toEqual([
    { orphanReason: 'GONE', quote: 'Bridge closed', claim: { id: claimId } },
  ])
})

test('a body that comes without marks keeps its claims where the words still stand', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'reanchored' })
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: 1,
    reanchor: true,
    body: plain('Yesterday the mayor said the bridge is closed until further notice.'),
  })
  const article = await editorial(articleId)
  expect(article.claims).toEqual([{ mention: { quote: 'the bridge is closed', place: 'BODY' } }])
  expect(JSON.stringify(article.body.json)).toContain('claim_')
})

test('a claim that lost its words stops publishing until it is dropped or marked again', async () => {
  const { articleId, claimId } = await writeStory(newsroom, { slug: 'orphaned' })
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: 1,
    reanchor: true,
    body: plain('Nothing of this is left.'),
  })
  expect((await editorial(articleId)).orphans).toMatchObject([
    { quote: 'the bridge is closed', claim: { id: claimId } },
  ])
  expect(await newsroom.fails(publishArticle, { id: articleId, expectedVersion: 2 })).toMatchObject({
    kind: 'publish-blocked',
    findings: [{ rule: 'orphan-mention' }],
  })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, headline: 'Kept' })
  expect((await editorial(articleId)).orphans).toHaveLength(1)
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 3, dropOrphanClaimIds: [claimId] })
  expect((await editorial(articleId)).orphans).toEqual([])
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 4 })
})

test('before publishing, the newsroom is told what would become public, and changes nothing by asking', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'checked' })
  const plan = await newsroom.does(checkPublication, { articleId }, 'VIEWER')
  expect(plan.findings).toEqual([])
  expect(plan.publishes.map((item) => [item.type, item.change]).sort()).toEqual([
    ['attribution', 'NEW'],
    ['claim', 'NEW'],
    ['source', 'NEW'],
  ])
  expect(await editorial(articleId)).toMatchObject({ version: 1, state: 'DRAFT' })
  expect(await newsroom.fails(checkPublication, { articleId: typedId('article', nothing) })).toMatchObject({
    kind: 'not-found',
  })
})

test('an old revision comes back whole as the new draft, its claims included', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'restored' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, headline: 'Worse', body: plain('Worse text.') })
  const revisionId = (await editorial(articleId)).revisions.find(
    (revision: { number: number }) => revision.number === 1,
  ).id
  await newsroom.does(restoreRevision, { articleId, revisionId, expectedVersion: 3 })
  expect(await editorial(articleId)).toMatchObject({
    state: 'CHANGED',
    headline: 'Bridge closed (restored)',
    claims: [{ mention: { quote: 'the bridge is closed' } }],
    revisions: [{ number: 3 }, { number: 2, headline: 'Worse' }, { number: 1 }],
  })
  expect(
    await newsroom.fails(restoreRevision, { articleId, revisionId: typedId('revision', nothing), expectedVersion: 4 }),
  ).toMatchObject({ kind: 'not-found' })
})

test('a version is read with its text and who wrote in it last', async () => {
  const moment = new Date()
  for (const role of ['editor', 'reporter']) {
    await newsroom.prisma.user.create({
      data: {
        id: `user-${role}`,
        name: `Rae ${role}`,
        email: `${role}@newsroom.example`,
        role: role.toUpperCase(),
        createdAt: moment,
        updatedAt: moment,
      },
    })
  }
  const { articleId } = await writeStory(newsroom, { slug: 'looked-at' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, body: plain('Worse text.') })
  await newsroom.does(assignArticle, { id: articleId, assigneeId: null })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 3, dek: '' }, 'REPORTER')
  const { article } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { savedBy revisions { id } } }', {
    id: articleId,
  })
  const versions = await Promise.all(
    article.revisions.map((revision: { id: string }) =>
      newsroom.editorial('query ($id: ID!) { articleVersion(id: $id) { number savedBy dek body { text } } }', {
        id: revision.id,
      }),
    ),
  )
  expect(article.savedBy).toBe('Rae reporter')
  expect(versions.map(({ articleVersion }) => articleVersion)).toEqual([
    { number: 2, savedBy: 'Rae reporter', dek: null, body: { text: 'Worse text.' } },
    {
      number: 1,
      savedBy: 'Rae editor',
      dek: 'For how long nobody knows.',
      body: { text: 'The mayor said the bridge is closed until further notice.' },
    },
  ])
  expect(
    await newsroom.editorial('query ($id: ID!) { articleVersion(id: $id) { id } }', {
      id: typedId('revision', nothing),
    }),
  ).toEqual({ articleVersion: null })
})

test('a version tells what it made of the article besides its text, for two to be compared', async () => {
  const { articleId, claimId } = await writeStory(newsroom, { slug: 'compared' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  const bylines = [{ name: 'Ada Lund' }]
  const seoTitle = 'The bridge, closed'
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, body: plain('No claim.'), bylines, seoTitle })
  const { article } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { revisions { id } } }', {
    id: articleId,
  })
  const parts = 'number claims { recordId } sources { name } topics { name } bylines { name } section { name } seoTitle'
  const versions = await Promise.all(
    article.revisions.map((revision: { id: string }) =>
      newsroom.editorial(`query ($id: ID!) { articleVersion(id: $id) { ${parts} leadImage { id } } }`, {
        id: revision.id,
      }),
    ),
  )
  const empty = { topics: [], section: null, leadImage: null }
  expect(versions.map(({ articleVersion }) => articleVersion)).toEqual([
    { ...empty, number: 2, claims: [], sources: [], bylines, seoTitle },
    {
      ...empty,
      number: 1,
      claims: [{ recordId: claimId }],
      sources: [{ name: expect.any(String) }],
      bylines: [],
      seoTitle: null,
    },
  ])
})

test('a claim tells in how many articles it stands, however often each makes it', async () => {
  const { claimId } = await writeStory(newsroom, { slug: 'counted' })
  await newsroom.does(createArticle, {
    headline: 'Bridge closed again',
    body: bodyWith(claimId),
    fieldMentions: [{ place: 'HEADLINE', claimId, role: 'STATED_AS_FACT', exact: 'Bridge closed' }],
  })
  expect(
    (await newsroom.editorial('query ($id: ID!) { claim(id: $id) { articleCount } }', { id: claimId })).claim,
  ).toEqual({
    articleCount: 2,
  })
})

test('a discarded draft goes back to what is public; a first draft is deleted instead', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'discarded' })
  expect(await newsroom.fails(discardDraft, { articleId, expectedVersion: 1 })).toMatchObject({ kind: 'validation' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  expect(await newsroom.fails(discardDraft, { articleId, expectedVersion: 2 })).toMatchObject({ kind: 'validation' })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, headline: 'Hasty' })
  await newsroom.does(discardDraft, { articleId, expectedVersion: 3 })
  expect(await editorial(articleId)).toMatchObject({
    state: 'PUBLISHED',
    hasDraft: false,
    headline: 'Bridge closed (discarded)',
  })
  const { changeEvents } = await newsroom.editorial(
    'query ($id: ID!) { changeEvents(first: 2, subjectIds: [$id]) { nodes { action past } } }',
    { id: articleId },
  )
  expect(changeEvents.nodes).toEqual([
    { action: 'article:discard-draft', past: 'discarded the draft of {it}' },
    { action: 'article:save', past: 'began a new draft of {it}' },
  ])
})

test('readers see the kind that was published, and a discarded draft takes its kind and address along', async () => {
  const { articleId } = await writeStory(newsroom, { slug: 'of-a-kind' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  const shown = async (asOf: string | null) =>
    await newsroom.reader(
      `query ($asOf: DateTime) {
          article(slug: "of-a-kind", asOf: $asOf) { kind }
          articles(first: 5, filter: { kind: [OPINION] }, asOf: $asOf) { nodes { slug } }
        }`,
      { asOf },
    )
  const before = new Date().toISOString()
  const news = { article: { kind: 'NEWS' }, articles: { nodes: [] } }
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, kind: 'OPINION', slug: 'of-another' })
  expect(await shown(null)).toEqual(news)

  await newsroom.does(discardDraft, { articleId, expectedVersion: 3 })
  expect(await editorial(articleId)).toMatchObject({ slug: 'of-a-kind' })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 4, dek: 'Until the spring' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 5 })
  expect(await shown(null)).toEqual(news)

  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 6, kind: 'OPINION' })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 7 })
  expect(await shown(null)).toEqual({ article: { kind: 'OPINION' }, articles: { nodes: [{ slug: 'of-a-kind' }] } })
  expect(await shown(before)).toEqual(news)
})

test('only an article that was never public and that nothing needs is deleted', async () => {
  const { articleId, claimId } = await writeStory(newsroom, { slug: 'deleted' })
  const gone = await newsroom.does(deleteArticle, { id: articleId, expectedVersion: 1 })
  expect(gone).toEqual({ deletedId: articleId })
  expect(await editorial(articleId)).toBeNull()
  expect((await newsroom.editorial('query ($id: ID!) { claim(id: $id) { id } }', { id: claimId })).claim).not.toBeNull()

  const listed = await writeStory(newsroom, { slug: 'listed' })
  await newsroom.does(createCollection, { title: 'List', articleIds: [listed.articleId] })
  expect(await newsroom.fails(deleteArticle, { id: listed.articleId, expectedVersion: 1 })).toMatchObject({
    kind: 'in-use',
    usedBy: [{ type: 'collection' }],
  })

  const corrected = await writeStory(newsroom, { slug: 'corrected-draft' })
  await newsroom.does(createCorrection, { articleId: corrected.articleId, kind: 'CORRECTION', note: 'Early.' })
  expect(await newsroom.fails(deleteArticle, { id: corrected.articleId, expectedVersion: 1 })).toMatchObject({
    kind: 'in-use',
    usedBy: [{ type: 'correction' }],
  })

  const public_ = await writeStory(newsroom, { slug: 'was-public' })
  await newsroom.does(publishArticle, { id: public_.articleId, expectedVersion: 1 })
  expect(await newsroom.fails(deleteArticle, { id: public_.articleId, expectedVersion: 2 })).toMatchObject({
    kind: 'validation',
  })
})
