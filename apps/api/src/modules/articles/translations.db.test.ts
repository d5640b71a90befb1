import { afterAll, beforeAll, expect, test } from 'vitest'
import { concernedBy, type Ask } from '../../platform/changes/concern.ts'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createArticle } from './use-cases/create-article.ts'
import { deleteArticle } from './use-cases/delete-article.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { restoreRevision } from './use-cases/restore-revision.ts'
import { saveArticle } from './use-cases/save-article.ts'
import { undeleteArticle } from './use-cases/undelete-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It froze.' }] }] }

/** Makes an article in a language, as a translation of another where one is named. */
async function article(slug: string, locale: string, translationOfId: string | null = null): Promise<string> {
  const made = await newsroom.does(createArticle, { headline: slug, slug, locale, body, translationOfId })
  return typedId('article', made.articleId)
}

const versionOf = async (id: string): Promise<number> =>
  (await newsroom.editorial('query ($id: ID!) { article(id: $id) { version } }', { id })).article.version

const publish = async (id: string): Promise<unknown> =>
  newsroom.does(publishArticle, { id, expectedVersion: await versionOf(id) })

const link = async (id: string, translationOfId: string | null): Promise<unknown> =>
  newsroom.does(saveArticle, { id, expectedVersion: await versionOf(id), translationOfId })

async function newestRevision(id: string): Promise<string> {
  const { article: found } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { revisions(first: 1) { id } } }',
    { id },
  )
  return found.revisions[0].id
}

const refusedLink = async (id: string, change: { translationOfId?: string | null; locale?: string }): Promise<object> =>
  newsroom.fails(saveArticle, { id, expectedVersion: await versionOf(id), ...change })

const ask = 'query ($slug: String!, $asOf: DateTime) { article(slug: $slug, asOf: $asOf) { translations { slug } } }'

/** The addresses of the other languages in which readers get an article. */
async function translations(slug: string, asOf?: string): Promise<string[]> {
  const { article: found } = await newsroom.reader(ask, { slug, asOf })
  return found.translations.map((other: { slug: string }) => other.slug)
}

/** The articles that readers have to be given anew once one was published. */
async function concerned(id: string): Promise<ReadonlySet<string>> {
  const asked: Ask = async (text, values) => (await newsroom.pool.query(text, [...values])).rows
  const uuid = parseTypedId(id)?.uuid ?? ''
  const tags = await concernedBy(asked, [{ action: 'article:publish', type: 'article', id: uuid }])
  return tags === 'everything' ? new Set() : tags
}

test('readers get the languages of a text that are published, from each of them, at every moment', async () => {
  const english = await article('river', 'en')
  const french = await article('riviere', 'fr', english)
  const german = await article('fluss', 'de', french)
  await publish(english)
  await publish(french)
  expect(await translations('river')).toEqual(['riviere'])
  const before = new Date().toISOString()
  await publish(german)
  expect([await translations('river'), await translations('riviere'), await translations('fluss')]).toEqual([
    ['fluss', 'riviere'],
    ['fluss', 'river'],
    ['river', 'riviere'],
  ])
  for (const id of [english, french]) expect(await concerned(german)).toContain(`article:${parseTypedId(id)?.uuid}`)
  await link(french, null)
  expect(await translations('fluss')).toEqual(['river', 'riviere'])
  await publish(french)
  expect([await translations('fluss'), await translations('riviere')]).toEqual([['river'], []])
  expect(await translations('river', before)).toEqual(['riviere'])
  const { article: drafted } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { translationOf { id } translations { slug } } }',
    { id: german },
  )
  expect(drafted).toEqual({ translationOf: { id: english }, translations: [{ slug: 'river' }] })
})

test('a text has one article a language, by what is drafted as by what is public', async () => {
  const original = await article('harbour', 'en')
  const first = await article('hafen', 'de', original)
  await publish(first)
  const second = await article('hafen-neu', 'de')
  const taken = { issues: [{ code: 'translation-language-taken', field: 'translationOfId' }] }
  expect(await refusedLink(second, { translationOfId: original })).toMatchObject(taken)
  await link(first, null)
  expect(await refusedLink(second, { translationOfId: original })).toMatchObject(taken)
  const unlinked = await newestRevision(first)
  await newsroom.does(restoreRevision, {
    articleId: first,
    revisionId: unlinked,
    expectedVersion: await versionOf(first),
  })
  expect(await refusedLink(second, { translationOfId: original })).toMatchObject(taken)
  await publish(first)
  await link(second, original)
  expect(await refusedLink(original, { locale: 'de' })).toMatchObject({
    issues: [{ code: 'translation-language-taken', field: 'locale' }],
  })
  const both = await Promise.allSettled([article('port', 'fr', original), article('le-port', 'fr', original)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('what is a translation has an original that is none', async () => {
  const original = await article('market', 'en')
  const translated = await article('markt', 'de', original)
  const other = await article('marche', 'fr')
  const code = (failure: object) => expect(failure).toMatchObject({ kind: 'validation', issues: [{}] })
  code(await refusedLink(original, { translationOfId: original }))
  expect(await refusedLink(original, { translationOfId: translated })).toMatchObject({
    issues: [{ code: 'article-has-translations' }],
  })
  expect(await refusedLink(original, { translationOfId: other })).toMatchObject({
    issues: [{ code: 'article-has-translations' }],
  })
  const nobody = typedId('article', '01890000-0000-7000-8000-000000000000')
  expect(await refusedLink(other, { translationOfId: nobody })).toMatchObject({
    issues: [{ code: 'reference-missing', field: 'translationOfId' }],
  })
  expect(await newsroom.fails(deleteArticle, { id: original, expectedVersion: 1 })).toMatchObject({ kind: 'in-use' })
})

test('an old version comes back with its original, unless that has another translation by now', async () => {
  const original = await article('tower', 'en')
  const first = await article('turm', 'de', original)
  await publish(first)
  const revisionId = await newestRevision(first)
  const restore = async () =>
    newsroom.does(restoreRevision, {
      articleId: first,
      revisionId,
      expectedVersion: await versionOf(first),
    })
  const originalOfFirst = async () =>
    (await newsroom.editorial('query ($id: ID!) { article(id: $id) { translationOf { id } } }', { id: first })).article
      .translationOf
  await link(first, null)
  await publish(first)
  await restore()
  expect(await originalOfFirst()).toEqual({ id: original })
  await link(first, null)
  await publish(first)
  await link(await article('turm-neu', 'de'), original)
  await restore()
  expect(await originalOfFirst()).toBeNull()
})

test('an article leaves the bin as no translation where its language was taken meanwhile', async () => {
  const original = await article('mill', 'en')
  const first = await article('muehle', 'de', original)
  await newsroom.does(deleteArticle, { id: first, expectedVersion: 1 })
  await article('muehle-neu', 'de', original)
  await newsroom.does(undeleteArticle, { id: first })
  const { article: found } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { translationOf { id } } }',
    { id: first },
  )
  expect(found.translationOf).toBeNull()
})
