import type { IncomingMessage, ServerResponse } from 'node:http'
import { strictTransport } from '@sourceline/page-headers'
import { AnswerCache, type Made } from './answer-cache.ts'
import { KeptPage, type RenderedPage } from './kept-page.ts'
import { type ChangesAnswer, RemoteChanges } from './remote-changes.ts'

/** A page as it was made, and by what it is purged. */
export interface MadePage {
  readonly page: RenderedPage
  /** The keys of what it was made from, and the process of the API that answered; null where it may not be kept. */
  readonly madeFrom: { readonly teller: string; readonly keys: readonly string[] } | null
}

interface PageServerParts {
  /** The address under which the page of a URL is made and kept. */
  readonly addressOf: (url: string) => string
  /** Makes the page at an address. It is given nothing else of the request: a page is the same for everybody. */
  readonly render: (address: string) => Promise<MadePage>
  /** Asks the API what has changed since a cursor. */
  readonly changes: (cursor: string | null, signal: AbortSignal) => Promise<ChangesAnswer>
  /** How many bytes the pages may take, about; none are kept for 0. */
  readonly size: number
}

/**
 * Serves pages from what is kept, as long as the API tells of every change: a page goes when something that it shows
 * changes, and all go when anything becomes public or ceases to be by time alone. Where the API is not heard for three
 * seconds, nothing that was kept goes out.
 */
export class PageServer {
  readonly cache: AnswerCache<KeptPage>
  readonly changes: RemoteChanges | null
  readonly #addressOf: PageServerParts['addressOf']
  readonly #render: PageServerParts['render']

  constructor({ addressOf, render, changes, size }: PageServerParts) {
    const cache = new AnswerCache<KeptPage>(Math.max(size, 1))
    this.cache = cache
    this.#addressOf = addressOf
    this.#render = render
    this.changes = size > 0 ? new RemoteChanges(changes, (heard) => cache.hear(heard)) : null
    if (this.changes) cache.follow(this.changes)
  }

  async close(): Promise<void> {
    await this.changes?.close()
  }

  /** Answers a request for a page. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    const { method, url = '/' } = request
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end()
      return
    }
    const address = this.#addressOf(url)
    const kept = this.cache.find(address)
    if (kept) {
      this.#send(request, response, kept)
      return
    }
    this.cache
      .answer(address, () => this.#make(address))
      .then(
        (page) => this.#send(request, response, page),
        (error: unknown) => {
          console.error(`The page ${address} could not be made:`, error)
          response.writeHead(500, { 'cache-control': 'no-store', 'content-length': 0 }).end()
        },
      )
  }

  async #make(address: string): Promise<Made<KeptPage>> {
    const { page, madeFrom } = await this.#render(address)
    const isFollowed = madeFrom !== null && madeFrom.teller === this.changes?.teller
    return { kept: new KeptPage(page), tags: isFollowed ? madeFrom.keys : null }
  }

  #send(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
    const outgoing = page.outgoing(request.headers)
    const write = ({ status, headers, bytes }: Awaited<typeof outgoing>): void => {
      response.writeHead(status, [...headers, ...strictTransport(request.headers['x-forwarded-proto']).flat()])
      response.end(request.method === 'HEAD' ? null : bytes)
    }
    if (!(outgoing instanceof Promise)) write(outgoing)
    else
      outgoing.then(write, (error: unknown) => {
        console.error('A page could not be sent:', error)
        response.destroy()
      })
  }
}
