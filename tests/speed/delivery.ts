import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { resolveDatabase } from '@sourceline/database'
import { placeName } from '@sourceline/database/archive'
import autocannon from 'autocannon'
import pg from 'pg'
import { isReady, start, stopAll } from './children.ts'
import { searchPath } from './env.ts'

/**
 * How fast the graphs answer on an archive, beside statements written by hand over tables of their own (L1) and, what is
 * kept, beside the same bytes from memory (L2), in alternating rounds: `npm run bench -- delivery --articles 10000`. One
 * instance keeps no answers, the other does. The ratios are of one round each, their median is printed.
 */
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
  },
})
const ports = { graph: 4394, limit: 4395, keeping: 4396 }
const root = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-delivery-'))
const env = {
  NODE_ENV: 'production',
  PATH: searchPath,
  SOURCELINE_DATA_DIR: dataDir,
  API_PORT: String(ports.graph),
  SOURCELINE_ANSWER_CACHE: '0',
  LOG_LEVEL: 'warn',
}

const claims = 'claims { claim { id statement attributions { stance source { id name sameAs description } } } }'
const card = 'headline slug dek datePublished'
const queries: Readonly<Record<string, string>> = {
  Q1: `query Q1($slug: String!) { article(slug: $slug) { id ${card} body { json } ${claims} } }`,
  Q2: `query Q2 { articles(first: 20) { nodes { ${card} claimCount } } }`,
  Q3: `query Q3 { articles(first: 20) { nodes { ${card} ${claims} } } }`,
  Q4: `query Q4($cursor: String!) { articles(first: 20, after: $cursor) { nodes { ${card} } } }`,
  Q5: `query Q5($word: String!) { search(query: $word, first: 20) { nodes { result { __typename ... on Article { ${card} } } } } }`,
}
const titles: Readonly<Record<string, string>> = {
  Q1: 'an article by slug',
  Q2: 'the newest 20, their claims counted',
  Q3: 'the newest 20 with all claims',
  Q4: 'a page far down',
  Q5: 'a search for a rare word',
  W1: 'writing an article with five claims',
}

const benchTables = `
  CREATE SCHEMA bench;
  CREATE TABLE bench.article AS SELECT a.id, a.slug, a.headline, a.dek, a.body, r.plain_text AS words, a.date_published
    FROM delivery.article a JOIN public.article_revision r ON r.id = a.revision_id;
  CREATE TABLE bench.claim AS SELECT c.id, m.article_id, (row_number() OVER (PARTITION BY m.article_id
    ORDER BY m.id))::int AS position, c.statement
    FROM delivery.mention m JOIN delivery.claim c ON c.id = m.claim_id;
  CREATE TABLE bench.source AS SELECT id, name, same_as, description FROM delivery.source;
  CREATE TABLE bench.attribution AS SELECT id, claim_id, source_id, stance FROM delivery.attribution;
  ALTER TABLE bench.article ALTER id SET DEFAULT gen_random_uuid(), ADD PRIMARY KEY (id);
  ALTER TABLE bench.claim ALTER id SET DEFAULT gen_random_uuid();
  ALTER TABLE bench.source ADD PRIMARY KEY (id);
  CREATE UNIQUE INDEX ON bench.article (slug);
  CREATE INDEX ON bench.article (date_published, id);
  CREATE INDEX ON bench.article USING gin (to_tsvector('english', headline || ' ' || words));
  CREATE INDEX ON bench.claim (article_id, position);
  CREATE INDEX ON bench.attribution (claim_id);`

const command = (...words: string[]): string =>
  execFileSync(process.execPath, [join(root, 'apps/api/dist/cli.js'), ...words], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

interface Side {
  readonly url: string
  readonly body: () => string
  readonly headers?: Record<string, string>
}

/** Answers a second: of what is read each time and of what is kept, and of the limit beside each. */
interface Figures {
  readonly ours: number
  readonly l1: number
  readonly kept: number
  readonly l2: number
}

/** Answers a second, over 16 connections. */
async function rate({ url, body, headers }: Side): Promise<number> {
  const result = await autocannon({
    url,
    connections: 16,
    duration: Number(options.seconds),
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        setupRequest: (request) => ({ ...request, body: body() }),
      },
    ],
  })
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} requests failed`)
  return result.requests.average
}

async function ask(url: string, body: object): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok || text.includes('"errors"')) throw new Error(`${url}: ${text.slice(0, 300)}`)
  return text
}

let written = 0
const article = (prefix: string) => ({
  slug: `${prefix}-${(written += 1)}`,
  headline: 'A bridge is closed',
  text: 'The bridge was closed on Monday. '.repeat(90),
  claims: [1, 2, 3, 4, 5].map((number) => `Claim ${written} of the bench says ${number}.`),
})
const block = (content: object) => ({ type: 'paragraph', content: [content] })

const writing = `mutation W1($input: CreateArticleInput!) { createArticle(input: $input) { ... on CreateArticlePayload {
  article { id slug claims { claim { id } } } } } }`

/** An article with the five claims that it makes, as one request. */
function writtenWhole(): string {
  const { slug, headline, text, claims: statements } = article('bench-ours')
  const marked = statements.map((statement, index) =>
    block({
      type: 'text',
      text: statement,
      marks: [{ type: 'claim', attrs: { claimId: `c${index}`, role: 'ATTRIBUTED' } }],
    }),
  )
  const claims = statements.map((statement, index) => ({ key: `c${index}`, statement }))
  const body = { type: 'doc', content: [block({ type: 'text', text }), ...marked] }
  return JSON.stringify({ query: writing, variables: { input: { slug, headline, body, claims } } })
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

try {
  const api = join(root, 'apps/api/dist/main.js')
  await start(api, [], { env }, isReady)
  console.log(`Loading ${options.articles} articles ...`)
  command('sample', '--articles', options.articles)
  const database = await resolveDatabase({ dataDir, log: () => undefined })
  const pool = new pg.Pool({ connectionString: database.url })
  await pool.query(benchTables)
  await pool.query('VACUUM ANALYZE')
  await start(
    join(root, 'apps/api/node_modules/tsx/dist/cli.mjs'),
    [fileURLToPath(new URL('limit-server.ts', import.meta.url)), database.url, String(ports.limit)],
    {},
    (message) => message === 'ready',
  )
  const keeping = { ...env, API_PORT: String(ports.keeping), SOURCELINE_ANSWER_CACHE: '64', SOURCELINE_JOBS: 'off' }
  await start(api, [], { env: keeping }, isReady)
  const { rows } = await pool.query<{ id: string; slug: string; date: string }>(
    'SELECT id, slug, date_published::text AS date FROM bench.article ORDER BY date_published DESC, id DESC OFFSET $1 LIMIT 1',
    [Math.floor(Number(options.articles) * 0.8)],
  )
  const [far] = rows
  if (!far) throw new Error('the archive is empty')
  const graph = `http://127.0.0.1:${ports.graph}/graphql`
  const page = JSON.parse(await ask(graph, { query: '{ articles(first: 100) { pageInfo { endCursor } } }' })) as {
    data: { articles: { pageInfo: { endCursor: string } } }
  }
  const [listAndKey = ''] = JSON.parse(
    Buffer.from(page.data.articles.pageInfo.endCursor, 'base64url').toString(),
  ) as string[]
  const cursor = Buffer.from(JSON.stringify([`${listAndKey.split('|')[0]}|${far.date}`, far.id])).toString('base64url')
  const variables: Record<string, unknown> = {
    slug: far.slug,
    cursor,
    word: placeName(321),
    date: far.date,
    id: far.id,
  }

  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`)
  console.log('                                           ours/s      L1/s   of L1     kept/s      L2/s   of L2')
  const line = (name: string, figures: readonly Figures[]) => {
    const of = (pick: (figure: Figures) => number): string =>
      median(figures.map(pick)).toFixed(0).replace('NaN', '-').padStart(9)
    const share = (pick: (figure: Figures) => number): string =>
      median(figures.map(pick)).toFixed(3).replace('NaN', '  -  ').padStart(8)
    console.log(
      `${name}  ${(titles[name] ?? '').padEnd(36)}${of(({ ours }) => ours)} ${of(({ l1 }) => l1)}${share(({ ours, l1 }) => ours / l1)}` +
        ` ${of(({ kept }) => kept)} ${of(({ l2 }) => l2)}${share(({ kept, l2 }) => kept / l2)}`,
    )
  }
  for (const [name, query] of Object.entries(queries)) {
    const used = Object.fromEntries(Object.entries(variables).filter(([key]) => query.includes(`$${key}`)))
    const body = JSON.stringify({ operationName: name, query, variables: used })
    const ours: Side = { url: graph, body: () => body }
    const kept: Side = { url: `http://127.0.0.1:${ports.keeping}/graphql`, body: () => body }
    const limit = (level: string): Side => ({
      url: `http://127.0.0.1:${ports.limit}/${level}`,
      body: () => JSON.stringify({ operationName: name, variables }),
    })
    for (const side of [ours, kept, kept, limit('l1')]) await ask(side.url, JSON.parse(side.body()) as object)
    const figures: Figures[] = []
    for (let round = 0; round < Number(options.rounds); round += 1)
      figures.push({
        ours: await rate(ours),
        l1: await rate(limit('l1')),
        kept: await rate(kept),
        l2: await rate(limit('l2')),
      })
    line(name, figures)
  }
  const token = command('token', '--role', 'editor', '--quiet')
  const figures: Figures[] = []
  for (let round = 0; round < Number(options.rounds); round += 1) {
    const ours = await rate({
      url: `http://127.0.0.1:${ports.graph}/editorial/graphql`,
      body: writtenWhole,
      headers: { authorization: `Bearer ${token}` },
    })
    const body = (): string => {
      const { claims: statements, ...rest } = article('bench-limit')
      return JSON.stringify({ operationName: 'W1', variables: { ...rest, claims: statements.join('|') } })
    }
    const l1 = await rate({ url: `http://127.0.0.1:${ports.limit}/l1`, body })
    figures.push({ ours, l1, kept: Number.NaN, l2: Number.NaN })
  }
  line('W1', figures)
  await pool.end()
  await database.stop()
} finally {
  await stopAll()
  rmSync(dataDir, { recursive: true, force: true })
}
