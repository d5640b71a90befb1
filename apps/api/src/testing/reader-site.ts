import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ChangeKeys, PageServer, type ChangesAnswer, type MadePage } from '@sourceline/kept-answers'
import type { KeepingServer } from './public-server.ts'

/** What a reader got. */
export interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const card = 'headline slug'
const claims = 'claims { claim { id statement verdict attributions { source { id name } } } }'

/** What the page at an address asks. */
function questionOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://site.test')
  if (pathname === '/') return `{ articles { nodes { ${card} } } topics { nodes { name } } }`
  if (pathname === '/search')
    return `{ search(query: "${searchParams.get('q')}") { nodes { result { ... on Article { ${card} } ... on Claim { verdict } } } } }`
  return `{ article(slug: "${pathname.split('/')[2]}") { id ${card} ${claims} } topics { nodes { name } } }`
}

/** Makes a page of what the API answers. */
async function render(api: string, address: string): Promise<MadePage> {
  const url = `${api}/graphql?${new URLSearchParams({ query: questionOf(address) }).toString()}`
  const response = await fetch(url, { headers: { [ChangeKeys.header]: 'all' } }).catch(() => null)
  const body = (await response?.text().catch(() => '')) ?? ''
  const status = response?.ok !== true || body === '' ? 503 : body.includes('"article":null') ? 404 : 200
  return {
    page: {
      status,
      headers: { 'content-type': 'text/plain' },
      body: Buffer.from(body),
      surrogateKeys: response?.headers.get('surrogate-key')?.split(' ') ?? null,
    },
    madeFrom: ChangeKeys.read(response?.headers.get(ChangeKeys.header) ?? null),
  }
}

async function changes(api: string, after: string | null, signal: AbortSignal): Promise<ChangesAnswer> {
  const asked = after === null ? '' : `?${new URLSearchParams({ after }).toString()}`
  const response = await fetch(`${api}/graphql/changes${asked}`, { signal })
  if (!response.ok) throw new Error(`status ${response.status}`)
  const answer: ChangesAnswer = JSON.parse(await response.text())
  return answer
}

/**
 * The server of the reader site over a server of the API, without the framework: a page is what its question was answered,
 * so that a test sees all that it could show.
 */
export class ReaderSite {
  readonly pages: PageServer
  readonly #server = createServer((request, response) => this.pages.answer(request, response))
  /** How many pages were made. */
  made = 0

  /** @param api Where the API is to be found. */
  constructor(api: Pick<KeepingServer, 'address'>) {
    this.pages = new PageServer({
      size: 16 * 1024 * 1024,
      addressOf: (url) => url.replace(/[?&]x=\d+$/u, ''),
      changes: (cursor, signal) => changes(api.address, cursor, signal),
      render: (address) => {
        this.made += 1
        return render(api.address, address)
      },
    })
  }

  /** Opens it, and waits until it hears of changes. */
  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    while (!this.pages.changes?.isCurrent) await sleep(5)
    return this
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    const address: AddressInfo | string | null = this.#server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers }, (response) => {
        const parts: Buffer[] = []
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts).toString(),
            }),
          )
      })
        .on('error', reject)
        .end()
    })
  }

  /** Whether each page comes from what is kept; asking keeps it. */
  async kept(paths: readonly string[]): Promise<boolean[]> {
    const found: boolean[] = []
    for (const path of paths) {
      const before = this.made
      await this.get(path)
      found.push(this.made === before)
    }
    return found
  }

  async close(): Promise<void> {
    await this.pages.close()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
