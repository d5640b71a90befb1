import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { takeArticles } from './take-articles.ts'
import { importDocument } from './use-cases/import-document.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

/** The articles of a file, taken out of it. */
async function takenFrom(file: string) {
  const content = readFileSync(new URL(`../../../../../packages/intake/fixtures/${file}`, import.meta.url))
  const taken = await takeArticles({ content })
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure))
  return taken.value.documents.map((one) => {
    if (!one.ok) throw new Error(JSON.stringify(one.failure))
    return one.value
  })
}

test('each article of a feed becomes a draft that tells where it came from, with its claims proposed', async () => {
  const [crane, ferry] = await takenFrom('crane.atom')
  const made = await newsroom.does(importDocument, { document: crane, kind: 'FEATURE' })
  await newsroom.does(importDocument, { document: ferry })
  const { article } = await newsroom.editorial(
    `query ($id: ID!) { article(id: $id) {
      headline slug kind datePublished originalSource { url source { name } } proposals { source { name } } } }`,
    { id: typedId('article', made.articleId) },
  )
  expect(article).toMatchObject({
    headline: 'Crane of Norhaven to be moved in May',
    slug: 'crane-moves',
    kind: 'FEATURE',
    datePublished: '2026-05-12T08:00:00.000Z',
    originalSource: { url: 'https://herald.example/2026/05/crane-moves.html', source: { name: 'The Tal Herald' } },
    proposals: expect.arrayContaining([{ source: { name: 'Lena Brandt' } }]),
  })
})

test('an article that was imported before is imported again on purpose alone, at an address of its own', async () => {
  const [crane] = await takenFrom('crane-feed.json')
  const { articleId } = await newsroom.does(importDocument, { document: crane, again: true })
  expect(await newsroom.fails(importDocument, { document: crane })).toMatchObject({
    kind: 'duplicate',
    code: 'text-already-imported',
    existing: expect.arrayContaining([{ type: 'article', id: articleId }]),
  })
  const again = await newsroom.does(importDocument, { document: crane, again: true, headline: 'Again' })
  expect(again.slug).toMatch(/^crane-moves-\d$/)
})

test('whoever only reads imports nothing', async () => {
  const [crane] = await takenFrom('crane-feed.json')
  expect(await newsroom.fails(importDocument, { document: crane }, 'VIEWER')).toMatchObject({ kind: 'forbidden' })
})
