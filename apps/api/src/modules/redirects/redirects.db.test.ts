import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { importedArticle } from '../../testing/imported-article.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { createArticle, publishArticle } from '../articles/public.ts'
import { unpublishArticle } from '../articles/use-cases/unpublish-article.ts'
import { createRedirect } from './use-cases/create-redirect.ts'
import { deleteRedirect } from './use-cases/delete-redirect.ts'
import { saveRedirect } from './use-cases/save-redirect.ts'
import { undeleteRedirect } from './use-cases/undelete-redirect.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
  for (const path of ['/2024/lodz_50', '/2024/Łódź-50']) await newsroom.does(createRedirect, { path, toAddress: '/' })
})
afterAll(() => newsroom.close())

const query = '{ redirect(path: "PATH") { kind toAddress article { slug } } }'
const led = async (path: string): Promise<Answer> => (await newsroom.reader(query.replace('PATH', path))).redirect

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It goes to Tal.' }] }] }

async function draft(headline: string): Promise<string> {
  return typedId('article', (await newsroom.does(createArticle, { headline, body })).articleId)
}

test('an old path leads readers to its article while that is public, and nowhere otherwise', async () => {
  const articleId = await draft('Crane to be moved')
  await newsroom.does(createRedirect, { path: 'https://herald.example/2024/05/crane/', articleId })
  expect(await led('/2024/05/crane')).toBeNull()
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  const there = { kind: 'MOVED', toAddress: null, article: { slug: 'crane-to-be-moved' } }
  for (const path of ['/2024/05/crane', '/2024/05/crane/', '/2024/05/crane/?utm_source=a', '/2024/05/cr%61ne'])
    expect(await led(path)).toEqual(there)
  for (const path of ['/2024/05', '/2024/05/Crane', '/', 'crane']) expect(await led(path)).toBeNull()
  await newsroom.does(unpublishArticle, { id: articleId, expectedVersion: 2, reason: 'It was wrong.' })
  expect(await led('/2024/05/crane')).toBeNull()
})

test('a path with a question leads where it says, before the path alone does', async () => {
  await newsroom.does(createRedirect, { path: '/index.php', toAddress: '/' })
  await newsroom.does(createRedirect, { path: '/index.php?id=7', toAddress: '/topics/ferries' })
  expect(await led('/index.php?id=7')).toMatchObject({ toAddress: '/topics/ferries' })
  expect(await led('/index.php?id=8')).toMatchObject({ toAddress: '/' })
})

test('what is gone says so, and leads nowhere', async () => {
  await newsroom.does(createRedirect, { path: '/gone', kind: 'GONE' })
  expect(await led('/gone')).toEqual({ kind: 'GONE', toAddress: null, article: null })
})

test.each([
  ['a path that is none', { path: 'crane', toAddress: '/' }, 'path-invalid'],
  ['a path that leads nowhere', { path: '/nowhere' }, 'target-unclear'],
  ['a path that is gone and leads somewhere', { path: '/nowhere', kind: 'GONE', toAddress: '/' }, 'target-unclear'],
  ['an address that is none', { path: '/nowhere', toAddress: 'javascript:alert(1)' }, 'address-invalid'],
  ['another site as a browser reads it', { path: '/nowhere', toAddress: '/\\evil.example/x' }, 'address-invalid'],
  ['a path that leads to itself', { path: '/round/', toAddress: '/round?a=1' }, 'path-circular'],
  ['a path that leads elsewhere', { path: '/gone/', toAddress: '/' }, 'path-taken'],
])('%s is refused', async (_what, input, code) => {
  expect(await newsroom.fails(createRedirect, input)).toMatchObject({ kind: 'validation', issues: [{ code }] })
})

test('where a path leads stands in one line, as a header takes it', async () => {
  const leads = [
    ['/line', '/x\r\nset-cookie: a=b', '/xset-cookie:%20a=b'],
    ['/name', '/2024/Łódź?a=ü#top', '/2024/%C5%81%C3%B3d%C5%BA?a=%C3%BC#top'],
    ['/outside', 'https://herald.example', 'https://herald.example/'],
  ] as const
  for (const [path, toAddress, location] of leads) {
    await newsroom.does(createRedirect, { path, toAddress })
    expect((await led(path)).toAddress).toBe(location)
  }
  await newsroom.pool.query('UPDATE redirect SET to_address = $1 WHERE path = $2', ['/Łódź', '/name'])
  expect((await led('/name')).toAddress).toBe('/%C5%81%C3%B3d%C5%BA')
})

test('no path leads back to itself over others, not when one is changed or taken out of the bin either', async () => {
  await newsroom.does(createRedirect, { path: '/one', toAddress: '/two' })
  const two = typedId(
    'redirect',
    (await newsroom.does(createRedirect, { path: '/two', toAddress: '/three' })).redirectId,
  )
  const circular = { kind: 'validation', issues: [{ code: 'path-circular' }] }
  expect(await newsroom.fails(createRedirect, { path: '/three', toAddress: '/one' })).toMatchObject(circular)
  expect(await newsroom.fails(saveRedirect, { id: two, expectedVersion: 1, toAddress: '/one' })).toMatchObject(circular)
  await newsroom.does(deleteRedirect, { id: two, expectedVersion: 1 })
  await newsroom.does(createRedirect, { path: '/three', toAddress: '/one' })
  expect(await newsroom.fails(undeleteRedirect, { id: two })).toMatchObject(circular)
})

test('an editor changes where a path leads and takes it away, and others do not', async () => {
  const { redirectId } = await newsroom.does(createRedirect, { path: '/a', toAddress: '/b' })
  const id = typedId('redirect', redirectId)
  await newsroom.does(saveRedirect, { id, expectedVersion: 1, path: '/a/old', toAddress: 'https://herald.example/c' })
  expect(await led('/a')).toBeNull()
  expect(await led('/a/old')).toMatchObject({ toAddress: 'https://herald.example/c' })
  expect(await newsroom.fails(saveRedirect, { id, expectedVersion: 1, kind: 'GONE' })).toMatchObject({
    kind: 'conflict',
  })
  expect(await newsroom.fails(saveRedirect, { id, expectedVersion: 2, path: '/gone' })).toMatchObject({
    issues: [{ code: 'path-taken' }],
  })
  const seen = { id, expectedVersion: 2 }
  expect(await newsroom.fails(saveRedirect, seen, 'REPORTER')).toMatchObject({ kind: 'forbidden' })
  expect(await newsroom.fails(deleteRedirect, seen, 'REPORTER')).toMatchObject({ kind: 'forbidden' })
  const { redirects } = await newsroom.editorial(
    '{ redirects(search: "/a/") { nodes { id path version can } } }',
    {},
    'EDITOR',
  )
  expect(redirects.nodes).toEqual([{ id, path: '/a/old', version: 2, can: ['redirect:save', 'redirect:delete'] }])
  await newsroom.does(deleteRedirect, { id, expectedVersion: 2 })
  expect(await led('/a/old')).toBeNull()
})

test.each([
  ['lodz', ['/2024/Łódź-50', '/2024/lodz_50']],
  ['/2024/ŁÓDŹ', ['/2024/Łódź-50', '/2024/lodz_50']],
  ['LODZ-', ['/2024/Łódź-50']],
  ['https://herald.example/2024/', ['/2024/Łódź-50', '/2024/lodz_50']],
  ['ź-50', ['/2024/Łódź-50']],
  ['z_5', ['/2024/lodz_50']],
  ['%', []],
  ['', []],
])('a search for %j finds the paths %j', async (search, paths) => {
  const { redirects } = await newsroom.editorial(
    'query ($search: String) { redirects(search: $search) { nodes { path } } }',
    { search },
  )
  expect(redirects.nodes.map(({ path }: { path: string }) => path)).toEqual(expect.arrayContaining(paths))
  for (const other of ['/2024/Łódź-50', '/2024/lodz_50'].filter((path) => !paths.includes(path)))
    expect(redirects.nodes).not.toContainEqual({ path: other })
})

test('an import leads the old path of an article to its draft, and says where it leads elsewhere already', async () => {
  const page = (words: string): string =>
    `<html><head><link rel="canonical" href="https://herald.example/2024/06/weir.html"></head><body><article>
     <h1>Weir to be rebuilt</h1><p>The weir of Norhaven will be rebuilt ${words}, engineer Marta Lind said.</p></article></body></html>`
  const one = await importedArticle(newsroom, { text: page('by May') })
  const other = await importedArticle(newsroom, { text: page('by June') })
  expect(one.notices.join()).not.toContain('old path')
  expect(other.notices).toContain('Its old path /2024/06/weir.html leads to another article already, and still does.')
  const { redirect } = await newsroom.editorial(
    '{ redirect(path: "/2024/06/weir.html") { article { id } } }',
    {},
    'REPORTER',
  )
  expect(redirect.article.id).toBe(typedId('article', one.articleId))
})
