import type { Role } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { writeStory } from '../../testing/story.ts'
import { createArticle, publishArticle, saveArticle } from '../articles/public.ts'
import { deleteArticle } from '../articles/use-cases/delete-article.ts'
import { undeleteArticle } from '../articles/use-cases/undelete-article.ts'
import { createCollection } from '../collections/public.ts'
import { importText } from '../imports/public.ts'
import { acceptProposals } from '../proposals/use-cases/accept-proposals.ts'
import { redactRecord } from '../redactions/public.ts'
import { createRedirect } from '../redirects/public.ts'
import { deleteRedirect } from '../redirects/use-cases/delete-redirect.ts'
import { undeleteRedirect } from '../redirects/use-cases/undelete-redirect.ts'
import { purgeBin } from './use-cases/purge-bin.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const uuid = (id: string): string => parseTypedId(id)?.uuid ?? ''

const bin = async (by: Role = 'EDITOR'): Promise<Answer[]> =>
  (
    await newsroom.editorial(
      '{ bin(first: 50) { nodes { id noun label address deletedAt deletedByName purgedAt } } }',
      {},
      by,
    )
  ).bin.nodes

const idsInBin = async (by: Role = 'EDITOR'): Promise<string[]> => (await bin(by)).map(({ id }) => id)

/** Brings forward the moment at which everything in the bin was deleted. */
async function daysPass(days: number): Promise<void> {
  for (const table of ['article', 'redirect'])
    await newsroom.pool.query(`UPDATE ${table} SET deleted_at = deleted_at - make_interval(days => $1)`, [days])
}

/** The views, of readers and of the newsroom, that hold a word. */
async function viewsWith(word: string): Promise<string[]> {
  const client = await newsroom.pool.connect()
  try {
    await client.query('BEGIN READ ONLY')
    await client.query(`SELECT set_config('sourceline.as_of', now()::text, true), set_config('sourceline.reader', 'x', true),
      set_config('sourceline.reads_confidential', 'on', true)`)
    const { rows: views } = await client.query<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.views
       WHERE table_schema IN ('editorial', 'delivery', 'delivery_as_of') ORDER BY 1`,
    )
    const found: string[] = []
    for (const { name } of views) {
      const { rowCount } = await client.query(`SELECT FROM ${name} v WHERE lower(v::text) LIKE $1 LIMIT 1`, [
        `%${word}%`,
      ])
      if (rowCount) found.push(name)
    }
    return found
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

test('what is deleted lies in the bin and nowhere else, and comes back as it went', async () => {
  const story = await writeStory(newsroom, { slug: 'quagga' })
  const id = story.articleId
  const bylines = [{ name: 'Quagga Reporter' }]
  await newsroom.does(saveArticle, { id, expectedVersion: 1, headline: 'Quagga seen', bylines })
  await newsroom.does(createRedirect, { path: '/old/quagga', articleId: id })
  const whole =
    'query ($id: ID!) { article(id: $id) { slug headline dek body { json } bylines { name } claims { claim { id } } } }'
  const before = await newsroom.editorial(whole, { id })
  const shown = await viewsWith('quagga')
  expect(shown).toEqual(expect.arrayContaining(['editorial.article', 'editorial.byline', 'editorial.redirect']))

  await newsroom.does(deleteArticle, { id, expectedVersion: 2 })
  // The log tells what was done, and the claim and its source are records of their own.
  const own = await viewsWith('quagga r')
  expect(own).toEqual([])
  expect(await viewsWith('/old/quagga')).toEqual(['editorial.change_event'])
  expect((await viewsWith('quagga seen')).sort()).toEqual(['editorial.bin', 'editorial.change_event'])
  const { claim, articles, search } = await newsroom.editorial(
    `query ($claim: ID!) { claim(id: $claim) { articleCount usedIn(first: 5) { id } mentions(first: 5) { totalCount } }
      articles(first: 50) { totalCount } search(query: "quagga seen", first: 5) { totalCount } }`,
    { claim: story.claimId },
  )
  expect(claim).toEqual({ articleCount: 0, usedIn: [], mentions: { totalCount: 0 } })
  expect([articles.totalCount, search.totalCount]).toEqual([0, 0])
  expect(await newsroom.editorial(whole, { id })).toEqual({ article: null })

  const entries = await bin()
  // Its redirect comes back with it.
  expect(entries.map(({ noun, label, address }) => [noun, label, address])).toEqual([
    ['article', 'Quagga seen', 'quagga'],
  ])
  const [entry] = entries
  expect(Date.parse(entry.purgedAt) - Date.parse(entry.deletedAt)).toBe(30 * 86_400_000)

  await newsroom.does(undeleteArticle, { id })
  expect(await newsroom.editorial(whole, { id })).toEqual(before)
  expect(await viewsWith('quagga')).toEqual(shown)
  expect(await idsInBin()).toEqual([])
  const { changeEvents } = await newsroom.editorial(
    'query ($id: ID!) { changeEvents(first: 2, subjectIds: [$id]) { nodes { past } } }',
    { id },
  )
  expect(changeEvents.nodes.map((event: Answer) => event.past)).toEqual([
    'took {it} out of the bin',
    'put {it} in the bin',
  ])
})

test('nothing can be done with what lies in the bin but to take it out', async () => {
  const { articleId: id } = await writeStory(newsroom, { slug: 'resting' })
  await newsroom.does(deleteArticle, { id, expectedVersion: 1 })
  const missing = { kind: 'not-found', code: 'record-missing' }
  expect(await newsroom.fails(saveArticle, { id, expectedVersion: 2, headline: 'Awake' })).toMatchObject(missing)
  expect(await newsroom.fails(publishArticle, { id, expectedVersion: 2 })).toMatchObject(missing)
  expect(await newsroom.fails(deleteArticle, { id, expectedVersion: 2 })).toMatchObject(missing)
  expect(await newsroom.fails(createCollection, { title: 'List', articleIds: [id] })).toMatchObject({
    kind: 'validation',
  })
  expect(await newsroom.fails(createRedirect, { path: '/to/resting', articleId: id })).toMatchObject(missing)
  await newsroom.does(undeleteArticle, { id })
  expect(await newsroom.fails(undeleteArticle, { id })).toMatchObject(missing)
  await newsroom.does(publishArticle, { id, expectedVersion: 4 })
  expect((await newsroom.reader('{ article(slug: "resting") { slug } }')).article).toEqual({ slug: 'resting' })
})

test('a text whose article lies in the bin can be imported again; its proposals wait for nobody', async () => {
  const text = 'Ferry to stop\n\nThe ferry to Noor will stop in May, the harbour office said on Monday.'
  const { articleId } = await newsroom.does(importText, { text })
  const id = typedId('article', articleId ?? '')
  const waiting = '{ articles(first: 50, editorial: { hasOpenProposals: true }) { totalCount } }'
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { version proposals(first: 5) { id } } }',
    {
      id,
    },
  )
  expect((await newsroom.editorial(waiting)).articles.totalCount).toBe(1)
  await newsroom.does(deleteArticle, { id, expectedVersion: article.version })
  expect((await newsroom.editorial(waiting)).articles.totalCount).toBe(0)
  const ids = article.proposals.map((proposal: Answer) => proposal.id)
  expect(ids).not.toEqual([])
  expect(await newsroom.fails(acceptProposals, { ids })).toMatchObject({ kind: 'not-found' })
  await newsroom.does(importText, { text })
})

test('an address that was taken meanwhile is said, and another one can be chosen', async () => {
  const { articleId: id } = await writeStory(newsroom, { slug: 'harbour' })
  await newsroom.does(deleteArticle, { id, expectedVersion: 1 })
  const { slug } = await newsroom.does(createArticle, { headline: 'Harbour', slug: 'harbour' })
  expect(slug).toBe('harbour')
  expect(await newsroom.fails(undeleteArticle, { id })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'slug', code: 'article-slug-reserved', parameters: { slug: 'harbour' } }],
  })
  await newsroom.does(undeleteArticle, { id, slug: 'harbour-again' })
  expect((await newsroom.editorial('query ($id: ID!) { article(id: $id) { slug } }', { id })).article).toEqual({
    slug: 'harbour-again',
  })
})

test('a redirect leads nowhere while it lies in the bin, and its path can be taken', async () => {
  const led = async () => (await newsroom.reader('{ redirect(path: "/left") { toAddress } }')).redirect
  const { redirectId } = await newsroom.does(createRedirect, { path: '/left', toAddress: '/right' })
  const id = typedId('redirect', redirectId)
  expect(await led()).toEqual({ toAddress: '/right' })
  await newsroom.does(deleteRedirect, { id, expectedVersion: 1 })
  expect(await led()).toBeNull()
  const other = await newsroom.does(createRedirect, { path: '/left', toAddress: '/straight' })
  expect(await newsroom.fails(undeleteRedirect, { id })).toMatchObject({ issues: [{ code: 'path-taken' }] })
  await newsroom.does(deleteRedirect, { id: typedId('redirect', other.redirectId), expectedVersion: 1 })
  await newsroom.does(undeleteRedirect, { id })
  expect(await led()).toEqual({ toAddress: '/right' })
})

test('what was deleted with an article stays in the bin where its place is taken', async () => {
  const { articleId: id } = await writeStory(newsroom, { slug: 'led-to' })
  const { redirectId } = await newsroom.does(createRedirect, { path: '/place', articleId: id })
  await newsroom.does(deleteArticle, { id, expectedVersion: 1 })
  await newsroom.does(createRedirect, { path: '/place', toAddress: '/elsewhere' })
  await newsroom.does(undeleteArticle, { id })
  expect(await idsInBin()).toContain(typedId('redirect', redirectId))
})

test('a redaction reaches what lies in the bin', async () => {
  const { articleId } = await newsroom.does(createArticle, {
    headline: 'Wilma Grebe was here',
    body: bodyless('Wilma Grebe'),
  })
  const id = typedId('article', articleId)
  await newsroom.does(deleteArticle, { id, expectedVersion: 1 })
  await newsroom.does(redactRecord, {
    scope: 'NEWSROOM',
    words: ['Wilma Grebe'],
    ground: 'COURT_ORDER',
    reason: 'Order 7.',
  })
  const [entry] = (await bin()).filter((one) => one.id === id)
  expect(entry.label).toBe('[redacted] was here')
  await newsroom.does(undeleteArticle, { id, slug: 'was-here' })
  expect(await viewsWith('grebe')).toEqual([])
})

test('after thirty days it is deleted for good, and not before', async () => {
  const story = await writeStory(newsroom, { slug: 'for-good' })
  await newsroom.does(createRedirect, { path: '/for-good', articleId: story.articleId })
  await newsroom.does(deleteArticle, { id: story.articleId, expectedVersion: 1 })
  await daysPass(29)
  await newsroom.does(purgeBin, {}, 'ADMINISTRATOR')
  expect(await idsInBin()).toContain(story.articleId)
  await daysPass(2)
  const { purged } = await newsroom.does(purgeBin, {}, 'ADMINISTRATOR')
  expect(purged).toBeGreaterThan(0)
  expect(await idsInBin()).toEqual([])
  expect(await newsroom.fails(undeleteArticle, { id: story.articleId })).toMatchObject({ kind: 'not-found' })
  expect(await newsroom.prisma.articleRevision.count({ where: { articleId: uuid(story.articleId) } })).toBe(0)
  expect(
    (await newsroom.editorial('query ($id: ID!) { claim(id: $id) { id } }', { id: story.claimId })).claim,
  ).not.toBeNull()
})

test('reporters see of the bin what is their own, editors see everything', async () => {
  const own = await writeStory(newsroom, { slug: 'of-a-reporter', role: 'REPORTER' })
  const other = await writeStory(newsroom, { slug: 'of-an-editor' })
  const { redirectId } = await newsroom.does(createRedirect, { path: '/of-an-editor', toAddress: '/' })
  await newsroom.does(deleteArticle, { id: own.articleId, expectedVersion: 1 }, 'REPORTER')
  await newsroom.does(deleteArticle, { id: other.articleId, expectedVersion: 1 })
  await newsroom.does(deleteRedirect, { id: typedId('redirect', redirectId), expectedVersion: 1 })
  expect(await idsInBin('REPORTER')).toEqual([own.articleId])
  expect(await idsInBin()).toHaveLength(3)
  await expect(bin('VIEWER')).rejects.toThrow('bin:read')
  expect(await newsroom.fails(undeleteArticle, { id: other.articleId }, 'REPORTER')).toMatchObject({
    kind: 'forbidden',
    code: 'of-others',
  })
  await newsroom.does(undeleteArticle, { id: own.articleId }, 'REPORTER')
})

function bodyless(text: string) {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'b_first' }, content: [{ type: 'text', text }] }] }
}
