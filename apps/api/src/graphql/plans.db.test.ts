import { loadArchive, placeName } from '@sourceline/database/archive'
import { getOperationAST, graphql, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../platform/ids.ts'
import { deliveryReads, editorialReads } from '../platform/reads/reads.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { deliveryContext, editorialContext, type Context } from './context.ts'
import { planOperation } from './operation-plan.ts'
import { deliverySchema, editorialSchema } from './schemas.ts'
import { heaviestNode, recordingPool } from './testing/recorded-queries.ts'
import { rootQueries, type RootQuery } from './testing/root-queries.ts'

/** How many rows any step of a plan may look at, of 10,000 articles, 50,000 claims and 2,000 sources. */
const maxRows = 1_200

let newsroom: TestNewsroom
const ids = new Map<string, string>()
const nouns = ['article', 'claim', 'source', 'topic', 'author', 'section', 'collection'] as const

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await loadArchive(newsroom.pool, { articles: 10_000, brief: true })
  for (const noun of nouns) {
    const { rows } = await newsroom.pool.query<{ id: string }>(
      `SELECT id FROM delivery.${noun} ORDER BY id LIMIT 1 OFFSET 3`,
    )
    ids.set(noun, typedId(noun, rows[0]?.id ?? ''))
  }
  const { rows } = await newsroom.pool.query<{ id: string }>('SELECT id FROM article_revision LIMIT 1')
  ids.set('articleVersion', typedId('revision', rows[0]?.id ?? ''))
}, 300_000)
afterAll(() => newsroom.close())

const words: Readonly<Record<string, unknown>> = {
  slug: 'archive-005001',
  locale: 'en',
  query: placeName(321),
  search: placeName(321),
  last: 20,
  statement: `The school of ${placeName(321)} cost 400 pupils in the spring.`,
  topic: 'archive-topic-7',
  author: 'archive-author-7',
  section: 'archive-section-7',
  asOf: '2026-01-01T00:00:00.000Z',
  publishedAfter: '2025-06-01T00:00:00.000Z',
  publishedBefore: '2025-06-01T00:00:00.000Z',
  words: placeName(321),
  'asset.id': 'asset_01hb4y5qfrej2ry4dczm10ws5t',
  'embed.id': 'embed_01hb4y5qfrej2ry4dczm10ws5t',
  'job.id': 'job_01hb4y5qfrej2ry4dczm10ws5t',
  'importItems.jobId': 'job_01hb4y5qfrej2ry4dczm10ws5t',
  'comments.articleId': 'article_01hb4y5qfrej2ry4dczm10ws5t',
  'jobs.name': 'mail:send',
  path: '/2024/05/archive-005001',
  'redirects.search': '/2024/05',
  'redactionPreview.version': 1,
  'sessions.userId': 'user-nobody',
}

/** Looks through every text of the newsroom: its task, done a hundred rows at a time in a transaction of its own. */
const readsEverything = 'redactionPreview'

/** What to give for an argument: by its own name, or by the noun whose id it is. */
function sample(path: string): unknown {
  const name = path.split('.').at(-1) ?? ''
  const given = words[path] ?? words[name]
  if (given !== undefined) return given
  const noun = name === 'id' || name === 'ids' ? (path.split('.')[0] ?? '') : name.replace(/Ids?$/, '')
  const id = ids.get({ node: 'article', nodes: 'article', subject: 'article', except: 'claim' }[noun] ?? noun)
  if (id) return id
  throw new Error(`Say in this test what to give for ${path}.`)
}

/** What still costs more than a page, and why. Each is seen to be so: what is mended has to go from here. */
const known: Readonly<Record<'delivery' | 'editorial', Readonly<Record<string, string>>>> = {
  delivery: {
    'claims(filter: {"kind"': 'walks the list until a page of them is found; rare kinds lie far apart',
    'claims(filter: {"verdict"': 'walks the list likewise: a verdict is the newest assessment’s',
    'sources(filter: {"kind"': 'walks the list likewise',
    'collections(': 'a page of collections is asked with the articles of each',
    'search(filter: {"publishedAfter"':
      'is planned for its values: for any, the index by date seems as good as that of words',
  },
  editorial: {
    'articleVersion(': 'the sources that its claims are about are looked for among all',
    'articles() ': 'a draft has no date, so that no index has the order by date in the newsroom',
    'articles(asOf': 'likewise',
    'articles(last': 'likewise',
    'articles(orderBy: "NEWEST")': 'likewise',
    'articles(orderBy: "OLDEST")': 'likewise',
    'articles(filter': 'likewise',
    'articles(editorial: {"state"': 'likewise',
    'articles(editorial: {"hasOpenProposals"': 'likewise',
    'articles(editorial: {"verdict"': 'looks at every verdict, which people give one by one',
    'claim(': 'the sources that a claim is about are looked for among all',
    'claims(': 'likewise',
    'collections(': 'the articles of a page of collections are looked for in all collections',
    'search(filter: {"publishedAfter"': 'what two indexes find is compared, entries by date among them',
    'section(': 'puts the articles of a section in order anew, and it holds a large part of all',
    'similarClaims(': 'ranks every claim that shares a word',
    'sources(editorial: {"standIn"': 'stand-ins are few',
    'sources(filter': 'walks the list until a page of that kind is found',
  },
}

const actor = { kind: 'USER', id: 'user-editor', name: 'The editor', role: 'ADMINISTRATOR' } as const

const graphs = {
  delivery: {
    schema: deliverySchema,
    pool: () => newsroom.deliveryPool,
    context: (pool: TestNewsroom['pool']): Context => deliveryContext((asOf) => deliveryReads(pool, asOf), 'test'),
    plannings: ['for any values'],
  },
  editorial: {
    schema: editorialSchema,
    pool: () => newsroom.pool,
    context: (pool: TestNewsroom['pool']): Context =>
      editorialContext({
        reads: editorialReads(pool, actor),
        actor,
        prisma: newsroom.prisma,
        requestId: 'test',
        adminUrl: 'http://localhost:3000',
      }),
    plannings: ['for its values', 'for any values'],
  },
} as const

/** Asks one query; gives the steps of its statements that look at too many rows. */
async function heavySteps(graph: keyof typeof graphs, asked: RootQuery): Promise<string[]> {
  const { schema, pool, context, plannings } = graphs[graph]
  const recording = recordingPool(pool())
  const { errors } = await graphql({
    schema,
    source: asked.query,
    variableValues: asked.variables,
    contextValue: context(recording.pool),
  })
  if (errors && errors[0]?.extensions['code'] !== 'BAD_USER_INPUT') return [`${asked.name}: ${errors[0]?.message}`]
  if (graph === 'delivery' && !errors) {
    const document = parse(asked.query)
    const operation = getOperationAST(document)
    await (operation && planOperation(schema, document, operation)?.run(context(recording.pool), asked.variables))
  }
  const heavy: string[] = []
  for (const statement of recording.take()) {
    for (const planned of plannings) {
      const { node, rows } = await heaviestNode(pool(), statement, planned)
      if (rows > maxRows) heavy.push(`${asked.name}, planned ${planned}: ${node} looks at ${rows} rows`)
    }
  }
  return heavy
}

test.each(['delivery', 'editorial'] as const)(
  'no root field of %s costs in proportion to the archive, but those that are known to',
  async (graph) => {
    const heavy: string[] = []
    const met = new Set<string>()
    for (const asked of rootQueries(graphs[graph].schema, sample)) {
      if (asked.counts || asked.field === readsEverything) continue
      const exception = Object.keys(known[graph]).find((start) => asked.name.startsWith(start))
      if (exception !== undefined && met.has(exception)) continue
      const steps = await heavySteps(graph, asked)
      if (exception === undefined) heavy.push(...steps)
      else if (steps.length > 0) met.add(exception)
    }
    expect(heavy).toEqual([])
    expect(Object.keys(known[graph]).filter((exception) => !met.has(exception))).toEqual([])
  },
  300_000,
)

test('an article counts its claims without listing them', async () => {
  const { articles } = await newsroom.reader('{ articles { nodes { claimCount claims { claim { id } } } } }')
  for (const { claimCount, claims } of articles.nodes)
    expect(claimCount).toBe(new Set(claims.map(({ claim }: { claim: { id: string } }) => claim.id)).size)
  expect(articles.nodes[0].claimCount).toBe(5)
})

test('a count ends at ten thousand', async () => {
  const { claims } = await newsroom.reader('{ claims { totalCount } }')
  expect(claims.totalCount).toBe(10_000)
  const recording = recordingPool(newsroom.deliveryPool)
  const contextValue = graphs.delivery.context(recording.pool)
  await graphql({ schema: deliverySchema, source: '{ claims { totalCount } }', contextValue })
  for (const { text } of recording.take()) expect(text).toContain('LIMIT 10000')
})

test.each(['articles', 'claims', 'sources', 'corrections'])(
  'the page of %s before a cursor, or between two, begins in an index as the page after it does',
  async (field) => {
    const context = graphs.delivery.context(newsroom.deliveryPool)
    const source = `{ page: ${field}(first: 100) { pageInfo { startCursor endCursor } } }`
    const { data } = await graphql({ schema: deliverySchema, source, contextValue: context })
    const { startCursor: start, endCursor: end } = JSON.parse(JSON.stringify(data)).page.pageInfo
    const heavy: string[] = []
    for (const [args, variables] of [
      ['last: 20, before: $end', { end }],
      ['last: 20, before: $end, after: $start', { start, end }],
      ['first: 20, before: $end, after: $start', { start, end }],
    ] as const) {
      const declared = Object.keys(variables).map((name) => `$${name}: String`)
      const query = `query (${declared.join(', ')}) { ${field}(${args}) { nodes { id } pageInfo { startCursor } } }`
      heavy.push(
        ...(await heavySteps('delivery', { name: `${field}(${args})`, field, query, variables, counts: false })),
      )
    }
    expect(heavy).toEqual([])
  },
)

/** As many rows as a table has that is read whole, because all of it is one page of the disk. */
const aPage = 60

test('what opens or closes next is found without looking at what is or was public', async () => {
  const { rows } = await newsroom.pool.query<{ text: string }>(
    `SELECT format('SELECT min(t.%1$I) FROM public.%2$I t WHERE t.%1$I > now()', a.attname, c.relname) AS text
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('public_from', 'public_until')
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(20)
  for (const { text } of rows)
    expect([
      text,
      (await heaviestNode(newsroom.pool, { opening: null, text, values: [] }, 'for any values')).rows,
    ]).toEqual([text, expect.toSatisfy((looked: number) => looked <= aPage)])
})

test('a look at a whole table is found', async () => {
  const statement = { opening: null, text: 'SELECT count(*) FROM delivery.claim', values: [] }
  expect((await heaviestNode(newsroom.deliveryPool, statement, 'for any values')).rows).toBeGreaterThan(maxRows)
})
