import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import { proveHistory } from '../../platform/seal-revision.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createAuthor } from '../authors/use-cases/create-author.ts'
import { saveAuthor } from '../authors/use-cases/save-author.ts'
import { unpublishAuthor } from '../authors/use-cases/unpublish-author.ts'
import { createSection } from '../sections/use-cases/create-section.ts'
import { unpublishSection } from '../sections/use-cases/unpublish-section.ts'
import { createArticle } from './use-cases/create-article.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { restoreRevision } from './use-cases/restore-revision.ts'
import { saveArticle } from './use-cases/save-article.ts'
import { unpublishArticle } from './use-cases/unpublish-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const author = async (name: string) =>
  typedId('author', (await newsroom.does(createAuthor, { name, roleTitle: 'Reporter' })).authorId)
const section = async (name: string) => typedId('section', (await newsroom.does(createSection, { name })).sectionId)
const body = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'It is so.' }] }],
}
const article = async (input: object) =>
  typedId('article', (await newsroom.does(createArticle, { body, ...input })).articleId)

const read = `query ($slug: String!, $asOf: DateTime) { article(slug: $slug, asOf: $asOf) {
  bylines { name author { slug } } authors { name articles { nodes { headline } } } section { name articles { totalCount } }
} }`
const readers = async (slug: string, asOf?: string) => (await newsroom.reader(read, { slug, asOf })).article
const eventsOf = async (id: string) =>
  (
    await newsroom.editorial(
      'query ($id: ID!) { changeEvents(first: 5, subjectIds: [$id]) { nodes { action causedBy } } }',
      {
        id,
      },
    )
  ).changeEvents.nodes

test('an article takes its authors and its section along when it is published, and they are read at every moment', async () => {
  const [mara, jo] = [await author('Mara Lindqvist'), await author('Jo Blake')]
  const harbour = await section('Harbour')
  const id = await article({
    headline: 'Quay shut',
    bylines: [{ name: 'Mara Lindqvist', authorId: mara }, { name: 'City desk' }, { name: 'J. Blake', authorId: jo }],
    sectionId: harbour,
  })
  const { publishCheck } = await newsroom.editorial(
    'query ($id: ID!) { publishCheck(articleId: $id) { publishes { id type label change } } }',
    { id },
  )
  expect(publishCheck.publishes).toEqual([
    { id: mara, type: 'author', label: 'Mara Lindqvist', change: 'NEW' },
    { id: jo, type: 'author', label: 'Jo Blake', change: 'NEW' },
    { id: harbour, type: 'section', label: 'Harbour', change: 'NEW' },
  ])
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const first = new Date().toISOString()
  const one = { nodes: [{ headline: 'Quay shut' }] }
  const shown = {
    bylines: [
      { name: 'Mara Lindqvist', author: { slug: 'mara-lindqvist' } },
      { name: 'City desk', author: null },
      { name: 'J. Blake', author: { slug: 'jo-blake' } },
    ],
    authors: [
      { name: 'Mara Lindqvist', articles: one },
      { name: 'Jo Blake', articles: one },
    ],
    section: { name: 'Harbour', articles: { totalCount: 1 } },
  }
  expect(await readers('quay-shut')).toEqual(shown)
  expect(await eventsOf(mara)).toContainEqual({ action: 'author:publish', causedBy: 'article:publish' })

  await newsroom.does(saveAuthor, { id: mara, expectedVersion: 2, name: 'Mara Holt' })
  await newsroom.does(saveArticle, {
    id,
    expectedVersion: 2,
    sectionId: null,
    bylines: [{ name: 'M', authorId: mara }],
  })
  expect(await readers('quay-shut')).toEqual(shown)
  await newsroom.does(publishArticle, { id, expectedVersion: 3 })
  expect(await readers('quay-shut')).toMatchObject({ authors: [{ name: 'Mara Holt' }], section: null })
  expect(await readers('quay-shut', first)).toEqual(shown)
})

test('an author or a section is not taken from readers while articles need it, and a restored version brings both back', async () => {
  const [ada, news] = [await author('Ada Quill'), await section('News')]
  const id = await article({ headline: 'Gate open', bylines: [{ name: 'Ada Quill', authorId: ada }], sectionId: news })
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const takeDown = { expectedVersion: 2, reason: 'Gone.' }
  const inUse = (code: string) => ({ kind: 'validation', issues: [{ code, field: 'id' }] })
  expect(await newsroom.fails(unpublishAuthor, { id: ada, ...takeDown })).toMatchObject(inUse('author-in-use'))
  expect(await newsroom.fails(unpublishSection, { id: news, ...takeDown })).toMatchObject(inUse('section-in-use'))

  const { article: before } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { revisions { id } } }', {
    id,
  })
  await newsroom.does(saveArticle, { id, expectedVersion: 2, bylines: [], sectionId: null })
  await newsroom.does(publishArticle, { id, expectedVersion: 3 })
  expect(await readers('gate-open')).toEqual({ bylines: [], authors: [], section: null })
  await newsroom.does(restoreRevision, { articleId: id, revisionId: before.revisions[0].id, expectedVersion: 4 })
  await newsroom.does(publishArticle, { id, expectedVersion: 5 })
  expect(await readers('gate-open')).toMatchObject({ authors: [{ name: 'Ada Quill' }], section: { name: 'News' } })

  await newsroom.does(unpublishArticle, { id, expectedVersion: 6, reason: 'Gone.' })
  await newsroom.does(unpublishAuthor, { id: ada, ...takeDown })
  await newsroom.does(unpublishSection, { id: news, ...takeDown })
  expect(await newsroom.reader('{ author(slug: "ada-quill") { name } section(slug: "news") { name } }')).toEqual({
    author: null,
    section: null,
  })
})

test('what an embargo holds back is held back of authors and sections too, until the earliest article', async () => {
  const [lea, late] = [await author('Lea Marsh'), await section('Late')]
  const input = { bylines: [{ name: 'Lea Marsh', authorId: lea }], sectionId: late }
  const id = await article({ headline: 'Not yet', ...input })
  const publicFrom = new Date(Date.now() + 3_600_000).toISOString()
  await newsroom.does(publishArticle, { id, expectedVersion: 1, publicFrom })
  const both = '{ author(slug: "lea-marsh") { name } section(slug: "late") { name } }'
  expect(await newsroom.reader(both)).toEqual({ author: null, section: null })
  const second = await article({ headline: 'At once', ...input })
  await newsroom.does(publishArticle, { id: second, expectedVersion: 1 })
  expect(await newsroom.reader(both)).toEqual({ author: { name: 'Lea Marsh' }, section: { name: 'Late' } })
})

test('articles are listed by author and by section', async () => {
  const [kai, sport] = [await author('Kai Sund'), await section('Sport')]
  const id = await article({ headline: 'Home win', bylines: [{ name: 'Kai Sund', authorId: kai }], sectionId: sport })
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  for (const filter of [{ author: 'kai-sund' }, { section: 'sport' }])
    expect(
      await newsroom.reader('query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { headline } } }', {
        filter,
      }),
    ).toEqual({ articles: { nodes: [{ headline: 'Home win' }] } })
})

test('an author or a section that does not exist is refused with the field', async () => {
  const [nobody, nowhere] = [typedId('author', crypto.randomUUID()), typedId('section', crypto.randomUUID())]
  expect(
    await newsroom.fails(createArticle, { headline: 'A', bylines: [{ name: 'A', authorId: nobody }] }),
  ).toMatchObject({ issues: [{ code: 'references-missing', field: 'bylines' }] })
  expect(await newsroom.fails(createArticle, { headline: 'A', sectionId: nowhere })).toMatchObject({
    issues: [{ code: 'reference-missing', field: 'sectionId' }],
  })
})

test('what was sealed before bylines named authors still proves, and who a byline names cannot be altered unnoticed', async () => {
  const ivy = await author('Ivy Reed')
  const plain = await article({ headline: 'Plain', bylines: [{ name: 'Ivy Reed' }] })
  const named = await article({ headline: 'Named', bylines: [{ name: 'Ivy Reed', authorId: ivy }] })
  const uuids: string[] = []
  for (const id of [plain, named])
    uuids.push((await newsroom.does(publishArticle, { id, expectedVersion: 1 })).articleId)
  const proved = async () => {
    const proofs: unknown[] = []
    for (const uuid of uuids)
      proofs.push(
        (await proveHistory(outsideTransaction(newsroom.prisma), 'article', uuid)).map(({ altered }) => altered),
      )
    return proofs
  }
  expect(await proved()).toEqual([[[]], [[]]])
  const { rows } = await newsroom.pool.query(
    `SELECT c ->> 'hash' AS hash, c ->> 'salt' AS salt FROM article_revision r, jsonb_array_elements(r.commitments) c
     WHERE r.article_id = $1 AND c ->> 'part' = 'bylines'`,
    [uuids[0]],
  )
  const { createHash } = await import('node:crypto')
  const before = JSON.stringify({ content: [{ name: 'Ivy Reed', role_title: null }], salt: rows[0].salt })
  expect(createHash('sha256').update(before).digest('hex')).toBe(rows[0].hash)
  await newsroom.pool.query("SET session_replication_role = 'replica'; UPDATE byline SET author_id = NULL")
  expect(await proved()).toEqual([[[]], [['bylines']]])
})
