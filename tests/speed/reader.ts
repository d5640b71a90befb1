import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { isReady, start, stopAll } from './children.ts'
import { searchPath } from './env.ts'

/**
 * How fast the reader site sends pages: `npm run bench -- reader`. One instance keeps no pages, the other does; beside it the
 * same bytes from memory (L2), in alternating rounds over 16 connections. Then many views of many pages, and what memory the
 * one that keeps them takes before and after (Linux).
 */
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    views: { type: 'string', default: '100000' },
  },
})
const ports = { api: 14394, bare: 14395, keeping: 14396, limit: 14397 }
const root = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-reader-'))
const env = {
  NODE_ENV: 'production',
  PATH: searchPath,
  SOURCELINE_DATA_DIR: dataDir,
  API_PORT: String(ports.api),
  LOG_LEVEL: 'warn',
}

const site = (port: number): string => `http://127.0.0.1:${port}`

/** Pages a second. */
async function rate(url: string): Promise<number> {
  const result = await autocannon({
    url,
    connections: 16,
    duration: Number(options.seconds),
    headers: { 'accept-encoding': 'br' },
  })
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} requests failed`)
  return result.requests.average
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

const startSite = (port: number, pageCache: string): Promise<number> =>
  start(
    join(root, 'apps/web/dist/server.js'),
    [],
    {
      cwd: join(root, 'apps/web'),
      env: {
        NODE_ENV: 'production',
        PATH: searchPath,
        PORT: String(port),
        SOURCELINE_API_URL: site(ports.api),
        SOURCELINE_PAGE_CACHE: pageCache,
      },
    },
    isReady,
  )

/** What memory a process takes, in MB. */
const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024)

interface ArticlesAnswer {
  readonly data: {
    readonly articles: {
      readonly nodes: readonly { readonly slug: string }[]
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }
    }
  }
}

async function slugs(): Promise<string[]> {
  const found: string[] = []
  for (let after: string | null = null; ;) {
    const query =
      'query ($after: String) { articles(first: 100, after: $after) { nodes { slug } pageInfo { endCursor hasNextPage } } }'
    const response = await fetch(`${site(ports.api)}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    })
    const { data }: ArticlesAnswer = JSON.parse(await response.text())
    found.push(...data.articles.nodes.map(({ slug }) => slug))
    if (!data.articles.pageInfo.hasNextPage) return found
    after = data.articles.pageInfo.endCursor
  }
}

/** Views one page after the other, over 16 connections, until there were so many. */
async function view(paths: readonly string[], amount: number): Promise<void> {
  let next = 0
  const result = await autocannon({
    url: site(ports.keeping),
    connections: 16,
    amount,
    requests: [
      {
        headers: { 'accept-encoding': 'br' },
        setupRequest: (request) => ({ ...request, path: paths[(next += 1) % paths.length] ?? '/' }),
      },
    ],
  })
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} views failed`)
}

try {
  await start(join(root, 'apps/api/dist/main.js'), [], { env }, isReady)
  console.log(`Loading ${options.articles} articles ...`)
  execFileSync(process.execPath, [join(root, 'apps/api/dist/cli.js'), 'sample', '--articles', options.articles], {
    env,
    stdio: 'ignore',
  })
  const paths = (await slugs()).map((slug) => `/articles/${slug}`)
  await startSite(ports.bare, '0')
  const keeping = await startSite(ports.keeping, '64')
  const pages = { 'the front page': '/', 'an article': paths[Math.floor(paths.length / 2)] ?? '/' }
  const limit = [String(ports.limit), site(ports.keeping), ...Object.values(pages)]
  const tsx = join(root, 'apps/api/node_modules/tsx/dist/cli.mjs')
  await start(tsx, [fileURLToPath(new URL('page-limit-server.ts', import.meta.url)), ...limit], {}, isReady)
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`)
  console.log(`${''.padEnd(18)}made/s    kept/s      L2/s     of L2`)
  for (const [name, path] of Object.entries(pages)) {
    const figures: { made: number; kept: number; l2: number }[] = []
    for (const port of [ports.bare, ports.keeping, ports.limit]) await fetch(`${site(port)}${path}`)
    for (let round = 0; round < Number(options.rounds); round += 1)
      figures.push({
        made: await rate(`${site(ports.bare)}${path}`),
        kept: await rate(`${site(ports.keeping)}${path}`),
        l2: await rate(`${site(ports.limit)}${path}`),
      })
    const of = (pick: (figure: (typeof figures)[number]) => number, digits = 0): string =>
      median(figures.map(pick)).toFixed(digits).padStart(10)
    const [made, kept, l2] = [of(({ made: each }) => each), of(({ kept: each }) => each), of(({ l2: each }) => each)]
    console.log(`${name.padEnd(14)}${made}${kept}${l2}${of((figure) => figure.kept / figure.l2, 2)}`)
  }
  const views = Number(options.views)
  await view(paths, Math.ceil(views / 10))
  const before = memoryOf(keeping)
  await view(paths, views)
  console.log(
    `memory after ${views / 10} views of ${paths.length} pages ${before} MB, after ${views} more ${memoryOf(keeping)} MB`,
  )
} finally {
  await stopAll()
  rmSync(dataDir, { recursive: true, force: true })
}
