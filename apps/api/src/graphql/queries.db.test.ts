import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createCollection } from '../modules/collections/public.ts'
import { publishArticle } from '../modules/articles/public.ts'
import { encodeCursor } from '../platform/reads/cursor.ts'
import { typedId } from '../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { writeStory, type Story } from '../testing/story.ts'

let newsroom: TestNewsroom
let story: Story
beforeAll(async () => {
  newsroom = await openTestNewsroom()
  story = await writeStory(newsroom, { slug: 'asked-for' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
})
afterAll(() => newsroom.close())

const nothing = '01890000-0000-7000-8000-000000000000'
const code = async (query: Promise<unknown>): Promise<unknown> =>
  query.then(
    () => 'no error',
    (error: { extensions?: { code?: unknown } }) => error.extensions?.code ?? error,
  )

test('what does not exist is null, and what is no id is an error that names the argument', async () => {
  for (const [field, prefix] of [
    ['article', 'article'],
    ['claim', 'claim'],
    ['source', 'source'],
    ['topic', 'topic'],
    ['collection', 'collection'],
    ['node', 'claim'],
    ['node', 'user'],
  ] as const) {
    expect(
      await newsroom.reader(`query ($id: ID!) { found: ${field}(id: $id) { id } }`, { id: typedId(prefix, nothing) }),
    ).toEqual({ found: null })
    expect(await code(newsroom.reader(`{ ${field}(id: "${field}_what") { id } }`))).toBe('BAD_USER_INPUT')
    expect(await code(newsroom.editorial(`{ ${field}(id: "") { id } }`))).toBe('BAD_USER_INPUT')
  }
  expect(await code(newsroom.reader('query ($id: ID!) { claim(id: $id) { id } }', { id: story.sourceId }))).toBe(
    'BAD_USER_INPUT',
  )
})

test('any record is found by its id alone, of its own type', async () => {
  const ids = [story.articleId, story.claimId, story.sourceId, story.attributionId]
  for (const id of ids) {
    const { node } = await newsroom.reader('query ($id: ID!) { node(id: $id) { __typename id } }', { id })
    expect(node).toEqual({ __typename: expect.stringMatching(new RegExp(`^${id.split('_')[0]}$`, 'i')), id })
  }
})

test('the newsroom is told what every record is called: by words of its own, or by those of the claim it is about', async () => {
  const statement = 'The bridge of asked-for is closed.'
  const labels = [
    [story.articleId, 'Bridge closed (asked-for)'],
    [story.claimId, statement],
    [story.sourceId, 'Mayor of asked-for'],
    [story.attributionId, statement],
  ]
  for (const [id, label] of labels)
    expect(await newsroom.editorial('query ($id: ID!) { node(id: $id) { label } }', { id })).toEqual({
      node: { label },
    })
  await expect(
    newsroom.reader('query ($id: ID!) { node(id: $id) { label } }', { id: story.articleId }),
  ).rejects.toThrow('label')
})

test('a page has at least no and at most a hundred rows', async () => {
  for (const first of [-1, 101])
    expect(
      await code(
        newsroom.reader('query ($first: Int) { articles(first: $first) { totalCount nodes { id } } }', { first }),
      ),
    ).toBe('BAD_USER_INPUT')
  expect(await newsroom.reader('{ articles(first: 0) { totalCount nodes { id } pageInfo { hasNextPage } } }')).toEqual({
    articles: { totalCount: 1, nodes: [], pageInfo: { hasNextPage: true } },
  })
  expect(await code(newsroom.reader('{ articles { nodes { claims(first: 501) { claim { id } } } } }'))).toBe(
    'BAD_USER_INPUT',
  )
})

test('a cursor that was not given out is refused, forged ones too', async () => {
  const cursors = [
    '',
    'what',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('["a","b"]').toString('base64url'),
    encodeCursor({ key: 'no moment', id: nothing }),
    encodeCursor({ key: '\u0000', id: nothing }),
  ]
  for (const after of cursors) {
    for (const list of ['articles', 'claims', 'sources', 'topics', 'collections', 'corrections']) {
      expect([
        list,
        after,
        await code(newsroom.reader(`query ($after: String) { ${list}(after: $after) { nodes { id } } }`, { after })),
      ]).toEqual([list, after, 'BAD_USER_INPUT'])
    }
    expect(
      await code(
        newsroom.reader('query ($after: String) { search(query: "bridge", after: $after) { nodes { score } } }', {
          after,
        }),
      ),
    ).toBe('BAD_USER_INPUT')
    expect(
      await code(
        newsroom.editorial('query ($after: String) { changeEvents(after: $after) { nodes { id } } }', { after }),
      ),
    ).toBe('BAD_USER_INPUT')
  }
})

test('a cursor leads on only in its own list and order', async () => {
  const { articles } = await newsroom.reader('{ articles(first: 1) { pageInfo { endCursor } } }')
  const after = articles.pageInfo.endCursor
  const ask = (list: string) => newsroom.reader(`query ($after: String) { ${list} { totalCount } }`, { after })
  expect((await ask('articles(after: $after)')).articles.totalCount).toBe(1)
  for (const list of [
    'articles(after: $after, orderBy: OLDEST)',
    'articles(after: $after, orderBy: RECENTLY_UPDATED)',
    'sources(after: $after)',
    'claims(after: $after)',
  ]) {
    expect([list, await code(ask(list))]).toEqual([list, 'BAD_USER_INPUT'])
  }
})

test('an article is asked for by id or by slug', async () => {
  expect(await code(newsroom.reader('{ article(id: "article_00000000000000000000000000", slug: "a") { id } }'))).toBe(
    'BAD_USER_INPUT',
  )
})

test('pages follow each other without a gap or a row twice', async () => {
  for (const n of [1, 2, 3, 4, 5]) await newsroom.does(createCollection, { title: 'Same title', slug: `same-${n}` })
  const seen: string[] = []
  let after: string | null = null
  do {
    const {
      collections,
    }: { collections: { nodes: { slug: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } =
      await newsroom.editorial(
        'query ($after: String) { collections(first: 2, after: $after) { nodes { slug } pageInfo { endCursor hasNextPage } } }',
        { after },
      )
    seen.push(...collections.nodes.map((node) => node.slug))
    after = collections.pageInfo.hasNextPage ? collections.pageInfo.endCursor : null
  } while (after !== null)
  expect(seen.sort()).toEqual(['same-1', 'same-2', 'same-3', 'same-4', 'same-5'])
})

test('a query that is too deep or too large is refused before anything is read', async () => {
  const deep = `{ articles { nodes { claims { claim {
    ${'attributions { source { claims { nodes { claim { '.repeat(3)} id ${'} } } } } '.repeat(3)} } } } } }`
  expect(await code(newsroom.reader(deep))).toBe('QUERY_TOO_LARGE')
  const wide = `{ ${Array.from({ length: 401 }, (_, n) => `a${n}: article(slug: "x") { id }`).join(' ')} }`
  expect(await code(newsroom.reader(wide))).toBe('QUERY_TOO_LARGE')
  const costly = `{ articles(first: 100) { nodes {
      claims(first: 500) { claim { mentions(first: 100) {
      nodes { article { claims(first: 500) { claim { id } } } } } } } } } }`
  expect(await code(newsroom.reader(costly))).toBe('QUERY_TOO_LARGE')
  const branching = `{ articles(first: 100) { nodes { ${'relatedArticles { '.repeat(4)} id ${'} '.repeat(4)} } } }`
  expect(await code(newsroom.reader(branching))).toBe('QUERY_TOO_LARGE')
})

test('a body is paid for as often as it is asked for', async () => {
  const asked = (fields: string) => newsroom.reader(`{ articles(first: 100) { nodes { body { ${fields} } } } }`)
  for (const form of ['json', 'html', 'markdown', 'text']) {
    const often = Array.from({ length: 60 }, (_, copy) => `copy${copy}: ${form}`).join(' ')
    expect([form, await code(asked(often))]).toEqual([form, 'QUERY_TOO_LARGE'])
  }
  await expect(asked('json html markdown text')).resolves.toBeDefined()
})

test('what no text or calendar can hold is refused, not failed on', async () => {
  for (const slug of ['\u0000', 'a\u0000b'])
    expect(await code(newsroom.reader('query ($slug: String!) { article(slug: $slug) { id } }', { slug }))).toBe(
      'BAD_USER_INPUT',
    )
  for (const asOf of ['2026-02-31T00:00:00Z', '0000-01-01T00:00:00Z', 'yesterday']) {
    expect(
      await code(newsroom.reader('query ($asOf: DateTime) { articles(asOf: $asOf) { totalCount } }', { asOf })),
    ).toBe('BAD_USER_INPUT')
  }
})

test('search finds what is public by its words, the best first, and nothing of a draft', async () => {
  await writeStory(newsroom, { slug: 'secret-tunnel' })
  const search = (query: string) =>
    newsroom.reader(
      `query ($query: String!) { search(query: $query) {
        totalCount nodes { score result { __typename ... on Article { slug } ... on Claim { statement }
        ... on Source { name } } } } }`,
      { query },
    )
  const { search: found } = await search('bridge closed')
  expect(found.nodes.map((hit: { result: { __typename: string } }) => hit.result.__typename)).toEqual(
    expect.arrayContaining(['Article', 'Claim']),
  )
  const scores = found.nodes.map((hit: { score: number }) => hit.score)
  expect(scores).toEqual([...scores].sort((one: number, other: number) => other - one))
  expect((await search('secret tunnel')).search).toEqual({ totalCount: 0, nodes: [] })
  expect((await search('"closed bridge" -mayor OR zeppelin')).search.totalCount).toBe(0)
  for (const query of ['', '   ', 'x'.repeat(301)]) expect(await code(search(query))).toBe('BAD_USER_INPUT')
})

test('the change log tells who did what to a record, newest first, and only the newsroom', async () => {
  const { changeEvents } = await newsroom.editorial(
    'query ($id: ID!) { changeEvents(subjectIds: [$id]) { nodes { action actorName actorKind subjectId } } }',
    { id: story.articleId },
  )
  expect(changeEvents.nodes).toEqual(
    ['article:publish', 'article:create'].map((action) => ({
      action,
      actorName: 'The editor',
      actorKind: 'USER',
      subjectId: story.articleId,
    })),
  )
  expect(await code(newsroom.editorial('{ changeEvents(subjectIds: ["what"]) { totalCount } }'))).toBe('BAD_USER_INPUT')
  await expect(newsroom.reader('{ changeEvents { totalCount } }')).rejects.toThrow('Cannot query field')
})

test('what was found is not read of which nothing is asked but what it is', async () => {
  const query = `{ search(query: "bridge") { nodes { result { __typename kind: __typename ... on Article { headline } } } } }`
  await newsroom.reader(query)
  const asked = vi.spyOn(newsroom.deliveryPool, 'query')
  const { search } = await newsroom.reader(query)
  // Three ways to answer, each with the search and one statement for its articles.
  expect(asked.mock.calls.length).toBe(6)
  asked.mockRestore()
  const results = search.nodes.map(({ result }: { result: object }) => result)
  expect(results).toContainEqual({ __typename: 'Claim', kind: 'Claim' })
  expect(results).toContainEqual({ __typename: 'Article', kind: 'Article', headline: expect.any(String) })
})

test('what a search found is read together, and counted alike on every page', async () => {
  const query = `query ($after: String) { search(query: "bridge", first: 2, after: $after) {
    totalCount nodes { result { ... on Article { headline claims { claim { statement } } }
    ... on Claim { statement } ... on Source { name } } }
    pageInfo { endCursor hasNextPage }
  } }`
  const asked = vi.spyOn(newsroom.deliveryPool, 'query')
  const { search: first } = await newsroom.reader(query)
  expect(first.totalCount).toBeGreaterThanOrEqual(2)
  // Three ways to answer, each with the search and at most one statement for each of three types.
  expect(asked.mock.calls.length).toBeLessThanOrEqual(12)
  asked.mockRestore()
  const { search: second } = await newsroom.reader(query, { after: first.pageInfo.endCursor })
  expect(second.totalCount).toBe(first.totalCount)
  expect([...first.nodes, ...second.nodes].length).toBe(Math.min(4, first.totalCount))
})
