import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AnswerCache } from '@sourceline/kept-answers'
import type { FastifyServerOptions } from 'fastify'
import type { Metrics } from '../platform/metrics.ts'
import type { KeptAnswer } from './kept-answer.ts'
import { questionKey } from './question-key.ts'
import { plainHeaders, strictTransport } from './security-headers.ts'
import { isWellFormedHost } from './well-formed.ts'

const path = '/graphql'

/** The longest body that is looked into, in bytes. */
const longestBody = 16_000

const { 'cache-control': notKept, ...plain } = plainHeaders

/** What every answer of the published graph carries; who may keep one that came by GET is its own matter. */
const carried = {
  GET: [...Object.entries(plain).flat(), 'access-control-allow-origin', '*'],
  POST: [...Object.entries(plain).flat(), 'access-control-allow-origin', '*', 'cache-control', notKept],
} as const

/** In milliseconds. */
interface Timeouts {
  readonly requestTimeout: number
  readonly keepAliveTimeout: number
}

/**
 * Answers questions to the published graph from what is kept, before the framework and its hooks see them, and gives
 * everything else on untouched. What goes out is what the framework would send.
 */
export class KeptFirst {
  readonly #cache: AnswerCache<KeptAnswer>
  readonly #metrics: Pick<Metrics, 'observeRequest'>
  #isClosing = false

  constructor(cache: AnswerCache<KeptAnswer>, metrics: Pick<Metrics, 'observeRequest'>) {
    this.#cache = cache
    this.#metrics = metrics
  }

  /** From now on everything is given on. */
  close(): void {
    this.#isClosing = true
  }

  /** A listener that asks the cache, and then the framework. */
  before(next: RequestListener): RequestListener {
    return (request, response) => {
      const { method, url = '' } = request
      if (this.#isClosing || !url.startsWith(path)) next(request, response)
      else if (method === 'GET' && url.charAt(path.length) === '?') this.#byGet(request, response, next)
      else if (method === 'POST' && url.length === path.length) this.#byPost(request, response, next)
      else next(request, response)
    }
  }

  #byGet(request: IncomingMessage, response: ServerResponse, next: RequestListener): void {
    const { accept } = request.headers
    const text = (request.url ?? '').slice(path.length)
    const kept = this.#find(request, questionKey({ method: 'GET', accept, contentType: undefined, text }))
    if (kept) this.#send('GET', request, response, kept)
    else next(request, response)
  }

  /** Looks into the body where it has come with the headers; what is not found is put back. */
  #byPost(request: IncomingMessage, response: ServerResponse, next: RequestListener): void {
    const { accept, 'content-type': contentType, 'content-length': length, expect } = request.headers
    if (!contentType?.startsWith('application/json') || expect || !isLookedInto(Number(length))) {
      next(request, response)
      return
    }
    request.once('readable', () => {
      const body: unknown = request.read()
      if (!(body instanceof Buffer)) {
        next(request, response)
        return
      }
      const text = body.toString('latin1')
      const isWhole = body.length === Number(length)
      const kept = isWhole && this.#find(request, questionKey({ method: 'POST', accept, contentType, text }))
      if (kept) {
        this.#send('POST', request, response, kept)
        return
      }
      request.unshift(body)
      next(request, response)
    })
  }

  #find({ headers }: IncomingMessage, key: string | null): KeptAnswer | undefined {
    if (key === null || !isWellFormedHost(headers.host, headers['x-forwarded-host'])) return undefined
    return this.#cache.find(key)
  }

  #send(method: 'GET' | 'POST', request: IncomingMessage, response: ServerResponse, kept: KeptAnswer): void {
    const begun = performance.now()
    const { status, headers, bytes } = kept.outgoing(request.headers, this.#cache.maxAge(kept.answer.maxAge))
    const all = ['x-request-id', randomUUID(), ...carried[method], ...headers]
    // Whether the proxy that says so is trusted makes no difference: over plain HTTP browsers pass over this header.
    if (request.headers['x-forwarded-proto'] === 'https') all.push(...strictTransport)
    response.writeHead(status, all)
    response.end(bytes)
    this.#metrics.observeRequest({ method, route: path, status }, (performance.now() - begun) / 1_000)
  }
}

const isLookedInto = (length: number): boolean => length > 0 && length <= longestBody

/** Makes the server that Fastify would make, with what is kept before it. */
export const serverBefore =
  (first: KeptFirst, timeouts: Timeouts): NonNullable<FastifyServerOptions['serverFactory']> =>
  (handler) =>
    createServer(timeouts, first.before(handler))
