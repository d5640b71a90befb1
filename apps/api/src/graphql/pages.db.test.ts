import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadArchive } from '@sourceline/database/archive'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await loadArchive(newsroom.pool, { articles: 25, brief: true })
})
afterAll(() => newsroom.close())

/** Walks through a list from its beginning or its end; gives the ids in the order of the list. */
async function walked(list: string, backward: boolean, size: number, args = ''): Promise<string[]> {
  const [count, cursor, end, more] = backward
    ? (['last', 'before', 'startCursor', 'hasPreviousPage'] as const)
    : (['first', 'after', 'endCursor', 'hasNextPage'] as const)
  const pages: string[][] = []
  let place: string | null = null
  for (;;) {
    const answer: Answer = await newsroom.reader(
      `query ($place: String) { page: ${list}(${count}: ${size}, ${cursor}: $place ${args}) {
        nodes ${list === 'search' ? '{ result { ... on Node { id } } }' : '{ id }'}
        pageInfo { ${end} hasNextPage hasPreviousPage } } }`,
      { place },
    )
    pages.push(answer.page.nodes.map((node: Answer) => node.id ?? node.result.id))
    expect(answer.page.pageInfo[backward ? 'hasNextPage' : 'hasPreviousPage']).toBe(place !== null)
    if (!answer.page.pageInfo[more]) return (backward ? pages.toReversed() : pages).flat()
    place = answer.page.pageInfo[end]
  }
}

test.each([
  ['articles', ''],
  ['articles', ', orderBy: OLDEST'],
  ['articles', ', orderBy: RECENTLY_UPDATED'],
  ['articles', ', asOf: "2026-11-01T00:00:00Z"'],
  ['claims', ''],
  ['sources', ''],
  ['topics', ''],
  ['search', ', query: "school"'],
])('the pages of %s%s are the same from the end as from the beginning', async (list, args) => {
  const forward = await walked(list, false, 3, args)
  expect(forward.length).toBeGreaterThan(3)
  expect(new Set(forward).size).toBe(forward.length)
  expect(await walked(list, true, 3, args)).toEqual(forward)
})

test('a page lies between two cursors', async () => {
  const { articles } = await newsroom.reader('{ articles(first: 5) { edges { cursor node { id } } } }')
  const [first, second, third, fourth] = articles.edges
  for (const size of ['first: 9', 'last: 9']) {
    const { between } = await newsroom.reader(
      `query ($after: String, $before: String) { between: articles(${size}, after: $after, before: $before) { nodes { id } } }`,
      { after: first.cursor, before: fourth.cursor },
    )
    expect(between.nodes).toEqual([second.node, third.node])
  }
})

test('one key of the answer is another field in each place of a page, with arguments of its own', async () => {
  const asked = (a: string, b: string) => `{ a: ${a} ${b} }`
  const places = [
    asked('id', 'claims(first: 1) { claim { id } }'),
    asked('headline', 'claims(first: 3) { claim { a: statement } }'),
    asked('slug', 'topics { a: name }'),
  ]
  const together = (list: string, [nodes, first, second]: readonly string[]) =>
    `${list} { nodes ${nodes} one: edges { node ${first} } other: edges { a: cursor node ${second} b: node { a: kind } } totalCount }`
  const query = (apart: boolean) => {
    const list = (name: string, text: string) => `${name}: articles(first: 4) { ${text} }`
    return apart
      ? `{ ${places.map((place, index) => list(`p${index}`, `nodes ${place}`)).join(' ')} }`
      : `{ ${together('articles(first: 4)', places)} }`
  }
  for (const ask of [newsroom.reader, newsroom.editorial]) {
    const { articles } = await ask(query(false))
    const apart = await ask(query(true))
    expect(articles.nodes).toEqual(apart.p0.nodes)
    expect(articles.one.map(({ node }: Answer) => node)).toEqual(apart.p1.nodes)
    expect(articles.other.map(({ node }: Answer) => node)).toEqual(apart.p2.nodes)
    expect(articles.other[0]).toMatchObject({ a: expect.any(String), b: { a: expect.stringMatching(/^[A-Z_]+$/) } })
    expect(articles.nodes.some(({ claims }: Answer) => claims.length === 1)).toBe(true)
    expect(articles.one.some(({ node }: Answer) => node.claims.length > 1)).toBe(true)
  }
  const inside = await newsroom.reader(
    '{ topics(first: 9) { nodes { articles(first: 2) { nodes { a: id } edges { node { a: headline } } } } } }',
  )
  const pages = inside.topics.nodes
    .map(({ articles }: Answer) => articles)
    .filter(({ nodes }: Answer) => nodes.length > 0)
  expect(pages.length).toBeGreaterThan(0)
  for (const { nodes, edges } of pages) {
    for (const { a } of nodes) expect(a).toMatch(/^article_/)
    for (const { node } of edges) expect(node.a).not.toMatch(/^article_/)
  }
})

test('the last rows of a list inside a record are read from its end', async () => {
  const query = (args: string) =>
    `{ sources(first: 50) { nodes { claims(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } } } }`
  const { sources: whole } = await newsroom.reader(query('first: 100'))
  const { sources: ends } = await newsroom.reader(query('last: 2'))
  expect(whole.nodes.some((source: Answer) => source.claims.nodes.length > 2)).toBe(true)
  for (const [index, source] of whole.nodes.entries()) {
    expect(ends.nodes[index].claims.nodes).toEqual(source.claims.nodes.slice(-2))
    expect(ends.nodes[index].claims.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: source.claims.nodes.length > 2,
    })
  }
})

test.each([
  ['first: 3, last: 3', 'last', 'Ask for the first rows or for the last, not for both.'],
  ['last: 101', 'last', 'The argument "last" must be between 0 and 100.'],
  ['last: -1', 'last', 'The argument "last" must be between 0 and 100.'],
  ['before: "nonsense"', 'before', expect.stringContaining('"before" is not a cursor of this list')],
  ['after: "nonsense"', 'after', expect.stringContaining('"after" is not a cursor of this list')],
])('a page of %s names its wrong argument', async (args, argument, message) => {
  for (const query of [
    `{ articles(${args}) { nodes { id } } }`,
    `{ sources { nodes { claims(${args}) { nodes { id } } } } }`,
  ])
    await expect(newsroom.reader(query)).rejects.toMatchObject({
      message,
      extensions: { code: 'BAD_USER_INPUT', argument },
    })
})

test.each([
  'claims(filter: { verdict: [FALSE] })',
  'articles(filter: { topic: "harbour", publishedAfter: "2024-01-01T00:00:00Z" })',
  'search(query: "school", filter: { type: [CLAIM] })',
])('of a list of which nothing is asked, nothing is told: %s', async (list) => {
  const { page } = await newsroom.reader(
    `query ($asked: Boolean!) { page: ${list} { totalCount @include(if: $asked) pageInfo @include(if: $asked) { hasNextPage } } }`,
    { asked: false },
  )
  expect(page).toEqual({})
})
