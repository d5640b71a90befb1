import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { writeStory } from '../../testing/story.ts'
import { typedId } from '../../platform/ids.ts'
import { createArticle, publishArticle } from '../articles/public.ts'
import { createCollection } from './use-cases/create-collection.ts'
import { publishCollection } from './use-cases/publish-collection.ts'
import { saveCollection } from './use-cases/save-collection.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const create = async (input: object) =>
  typedId('collection', (await newsroom.does(createCollection, input)).collectionId)
const read = async (slug: string) =>
  (await newsroom.reader('query ($slug: String!) { collection(slug: $slug) { title articles { slug } } }', { slug }))
    .collection

test('of a collection’s articles readers see the public ones, in the editor’s order', async () => {
  const first = await writeStory(newsroom, { slug: 'first' })
  const second = await writeStory(newsroom, { slug: 'second' })
  const draft = await writeStory(newsroom, { slug: 'draft' })
  for (const { articleId } of [first, second])
    await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  const id = await create({ title: 'Front page', articleIds: [second.articleId, draft.articleId, first.articleId] })
  expect(await read('front-page')).toBeNull()
  await newsroom.does(publishCollection, { id, expectedVersion: 1 })
  expect(await read('front-page')).toEqual({ title: 'Front page', articles: [{ slug: 'second' }, { slug: 'first' }] })
  await newsroom.does(saveCollection, { id, expectedVersion: 2, articleIds: [first.articleId] })
  expect((await read('front-page')).articles).toHaveLength(2)
  await newsroom.does(publishCollection, { id, expectedVersion: 3 })
  expect((await read('front-page')).articles).toEqual([{ slug: 'first' }])
})

test('a collection lists articles that exist, at an address of its own', async () => {
  const id = await create({ title: 'Weekend', slug: 'weekend' })
  const articleIds = [typedId('article', '01890000-0000-7000-8000-000000000000')]
  expect(await newsroom.fails(createCollection, { title: 'Lost', articleIds })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'articleIds' }],
  })
  expect(await newsroom.fails(saveCollection, { id, expectedVersion: 1, articleIds })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'articleIds' }],
  })
  expect(await newsroom.fails(createCollection, { title: 'Other', slug: 'weekend' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'slug' }],
  })
  const other = await create({ title: 'Other' })
  expect(await newsroom.fails(saveCollection, { id: other, expectedVersion: 1, slug: 'weekend' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'slug' }],
  })
})

test('a stale version publishes nothing', async () => {
  const id = await create({ title: 'Monday' })
  await newsroom.does(saveCollection, { id, expectedVersion: 1, description: 'What happened.' })
  expect(await newsroom.fails(publishCollection, { id, expectedVersion: 1 })).toMatchObject({
    kind: 'conflict',
    actualVersion: 2,
  })
  expect(await newsroom.fails(saveCollection, { id, expectedVersion: 1 })).toMatchObject({ kind: 'conflict' })
  expect(await read('monday')).toBeNull()
})

test('a collection that is saved as it was read keeps all its articles', async () => {
  const articles = []
  for (let number = 0; number < 130; number++) {
    const { articleId } = await newsroom.does(createArticle, { headline: `Article ${number}` })
    articles.push(typedId('article', articleId))
  }
  const id = await create({ title: 'Archive', articleIds: articles })
  const ids = async () =>
    (
      await newsroom.editorial('query ($id: ID!) { collection(id: $id) { articles { id } } }', { id })
    ).collection.articles.map((article: { id: string }) => article.id)
  await newsroom.does(saveCollection, { id, expectedVersion: 1, articleIds: await ids() })
  expect(await ids()).toEqual(articles)
})
