import { loadArchive } from '@sourceline/database/archive'
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliveryContext } from '../../graphql/context.ts'
import { deliverySchema } from '../../graphql/schemas.ts'
import { recordingPool } from '../../graphql/testing/recorded-queries.ts'
import { typedId } from '../../platform/ids.ts'
import { deliveryReads } from '../../platform/reads/reads.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createArticle, publishArticle } from '../articles/public.ts'
import { createClaim } from '../claims/public.ts'
import { createSource } from '../sources/public.ts'

let newsroom: TestNewsroom

async function publish(headline: string, text: string, slug: string): Promise<void> {
  const { articleId } = await newsroom.does(createArticle, {
    headline,
    slug,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  })
  await newsroom.does(publishArticle, { id: typedId('article', articleId), expectedVersion: 1 })
}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await publish('Renée Ólafsdóttir opens a café', 'She moved from Łódź to the Hauptstraße with Conor O’Neill.', 'cafe')
  await publish('COVID-19 figures fall', 'AT&T and Marks&Spencer sent staff back to their well-known offices.', 'covid')
  await publish('مُحَمَّد في أَبُو ظَبْي', 'نص', 'arabic')
  await publish('Jerusalem', 'הוא נסע אתמול בירושלים', 'hebrew')
  await publish('Tokyo', '東京都知事は昨日、学校を訪れた。', 'tokyo')
  await publish('Beijing', '他在北京大学学习。', 'beijing')
  await publish('Ｗｉｄｅ letters', 'ｶﾌｪ', 'width')
  await publish(
    'Bridges',
    `${'Nothing happened. '.repeat(20)}Two bridges collapsed in the storm. ${'Nothing followed. '.repeat(20)}`,
    'bridges',
  )
})
afterAll(() => newsroom.close())

const slugs = async (query: string, ask: TestNewsroom['reader'] = newsroom.reader): Promise<string[]> =>
  (
    await ask('query ($query: String!) { search(query: $query) { nodes { result { ... on Article { slug } } } } }', {
      query,
    })
  ).search.nodes.map(({ result }: { result: { slug: string } }) => result.slug)

const listed = async (search: string): Promise<string[]> =>
  (
    await newsroom.editorial(
      'query ($search: String!) { articles(editorial: { search: $search }) { nodes { slug } } }',
      { search },
    )
  ).articles.nodes.map(({ slug }: { slug: string }) => slug)

test('a search of a list is no longer than 300 characters', async () => {
  const search = 'a'.repeat(301)
  await expect(
    newsroom.editorial('query ($search: String) { claims(editorial: { search: $search }) { nodes { id } } }', {
      search,
    }),
  ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'search' } })
})

describe('people find what they do not type as it is written', () => {
  test.each([
    ['renee', 'cafe'],
    ['OLAFSDOTTIR', 'cafe'],
    ['lodz', 'cafe'],
    ['hauptstrasse', 'cafe'],
    ['oneill', 'cafe'],
    ["o'neill", 'cafe'],
    ['neill', 'cafe'],
    ['covid 19', 'covid'],
    ['covid19', 'covid'],
    ['Covid-19', 'covid'],
    ['AT&T', 'covid'],
    ['spencer', 'covid'],
    ['"well known offices"', 'covid'],
    ['محمد', 'arabic'],
    ['ابو ظبي', 'arabic'],
    ['ירושלים', 'hebrew'],
    ['東京', 'tokyo'],
    ['知事', 'tokyo'],
    ['事', 'tokyo'],
    ['北京大学', 'beijing'],
    ['大学', 'beijing'],
    ['wide', 'width'],
    ['カフェ', 'width'],
    ['bridge collapses', 'bridges'],
    ['bridges OR zebras', 'bridges'],
  ])('%s finds the article %s, for readers and in the newsroom', async (query, slug) => {
    expect(await slugs(query)).toEqual([slug])
    expect(await slugs(query, newsroom.editorial)).toEqual([slug])
  })

  test.each([
    ['renee', 'cafe'],
    ['lodz', 'cafe'],
    ['hauptstras', 'cafe'],
    ["o'ne", 'cafe'],
    ['covid 19', 'covid'],
    ['covid-1', 'covid'],
    ['AT&T', 'covid'],
    ['well known off', 'covid'],
    ['محمد', 'arabic'],
    ['ירושלים', 'hebrew'],
    ['知事', 'tokyo'],
    ['事', 'tokyo'],
    ['北京大学', 'beijing'],
    ['wide', 'width'],
    ['bridge coll', 'bridges'],
    ['bridges -renee', 'bridges'],
    ['jerusalm', 'hebrew'],
    ['olafsdotir', 'cafe'],
  ])('%s finds the article %s in the list of the newsroom, also while it is typed', async (search, slug) => {
    expect((await listed(search))[0]).toBe(slug)
  })

  test.each(['bridges -storm', '京北', 'zebras', '%', '-'])('%s finds nothing in the list', async (search) => {
    expect(await listed(search)).toEqual([])
  })

  test.each(['bridge -storm', '京北', '"collapsed bridges"', 'the'])('%s finds nothing', async (query) => {
    expect(await slugs(query)).toEqual([])
  })
})

test.each(['', '   '])('a search for nothing is refused, and a list finds nothing for it', async (nothing) => {
  await expect(
    newsroom.reader('query ($query: String!) { search(query: $query) { totalCount } }', { query: nothing }),
  ).rejects.toMatchObject({ extensions: { argument: 'query' } })
  const { articles } = await newsroom.editorial(
    'query ($search: String) { articles(editorial: { search: $search }) { totalCount } }',
    { search: nothing },
  )
  expect(articles.totalCount).toBe(0)
})

test('lists of claims and sources are searched likewise, by their other filters too, page by page', async () => {
  const names = ['Conor O’Neill', 'Renée Ólafsdóttir', 'René Ólafsson']
  for (const name of names) await newsroom.does(createSource, { name, kind: 'PERSON', role: 'Bürgermeister' })
  const claimIds: string[] = []
  for (const statement of ['The Łódź works cost €4 million.', 'The works in Łódź are late.'])
    claimIds.push((await newsroom.does(createClaim, { statement, kind: 'FACT' })).claimId)
  const query = `query ($search: String!, $after: String) {
    sources(first: 1, after: $after, filter: { kind: [PERSON] }, editorial: { search: $search, state: [ACCEPTED] }) {
      totalCount nodes { name } pageInfo { endCursor hasNextPage } }
    none: sources(filter: { kind: [DATASET] }, editorial: { search: $search }) { nodes { name } }
    claims(editorial: { search: $search }) { nodes { id } } }`
  const { sources, none } = await newsroom.editorial(query, { search: 'rene olafs' })
  expect(sources).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } })
  expect(none.nodes).toEqual([])
  const next = await newsroom.editorial(query, { search: 'rene olafs', after: sources.pageInfo.endCursor })
  expect([...sources.nodes, ...next.sources.nodes].map(({ name }) => name).toSorted()).toEqual(
    names.slice(1).toSorted(),
  )
  expect(next.sources.pageInfo.hasNextPage).toBe(false)
  expect((await newsroom.editorial(query, { search: 'oneill burger' })).sources.nodes).toEqual([{ name: names[0] }])
  const { claims } = await newsroom.editorial(query, { search: 'lodz work' })
  expect(claims.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(
    claimIds.map((id) => typedId('claim', id)).toSorted(),
  )
})

const excerpt = async (query: string): Promise<{ text: string; matched: boolean }[]> =>
  (
    await newsroom.reader('query ($query: String!) { search(query: $query) { nodes { excerpt { text matched } } } }', {
      query,
    })
  ).search.nodes[0].excerpt

test('an excerpt shows the words in their place', async () => {
  const parts = await excerpt('bridge collapse')
  expect(parts.filter(({ matched }) => matched).map(({ text }) => text)).toEqual(['bridges', 'collapsed'])
  expect(parts[0]).toEqual({ text: '… ', matched: false })
  expect(parts.map(({ text }) => text).join('')).toContain('Two bridges collapsed in the storm.')
  expect((await excerpt('oneill')).filter(({ matched }) => matched)).toEqual([{ text: 'O’Neill', matched: true }])
  expect((await excerpt('北京大学')).filter(({ matched }) => matched)).toEqual([{ text: '北京大学', matched: true }])
  expect(await excerpt('lodz')).toContainEqual({ text: 'Łódź', matched: true })
})

test('what an address or a headline says outweighs the text', async () => {
  await publish('Anything', 'A word on the storm, and on rain.', 'rain')
  await publish('The storm', 'Anything.', 'storm')
  expect((await slugs('storm'))[0]).toBe('storm')
})

test('a text with more words than a vector can hold is found by its beginning', async () => {
  const { rows } = await newsroom.pool.query<{ found: boolean; late: boolean }>(
    `WITH t AS (SELECT public.search_document('', '', (SELECT 'harbour ' || string_agg(md5(i::text) || md5((-i)::text), ' ')
      FROM generate_series(1, 30000) i)) AS document)
     SELECT document @@ public.search_query('harbour') AS found,
       document @@ public.search_query(md5('30000') || md5('-30000')) AS late FROM t`,
  )
  expect(rows[0]).toEqual({ found: true, late: false })
})

test('a query that few records fit is asked again without being planned anew, one that many fit is not', async () => {
  await loadArchive(newsroom.pool, { articles: 400, brief: true })
  const statements = async (words: string): Promise<string[]> => {
    const { pool, take } = recordingPool(newsroom.deliveryPool)
    const contextValue = deliveryContext((asOf) => deliveryReads(pool, asOf), 'test')
    const source = '{ search(query: "' + words + '") { totalCount nodes { score } } }'
    const { errors } = await graphql({ schema: deliverySchema, source, contextValue })
    expect(errors).toBeUndefined()
    return take().map(({ opening }) => opening ?? 'as it is')
  }
  const anew = expect.stringContaining('force_custom_plan')
  expect(await statements('hauptstrasse storm')).toEqual(['as it is', anew])
  expect(await statements('hauptstrasse storm')).toEqual(['as it is'])
  expect(await statements('spring OR school OR council OR cost')).toEqual(['as it is', anew])
  const { search } = await newsroom.reader('{ search(query: "spring OR school OR council OR cost") { totalCount } }')
  expect(search.totalCount).toBeGreaterThanOrEqual(500)
  expect(await statements('spring OR school OR council OR cost')).toEqual([anew])
})
