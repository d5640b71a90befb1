import proxyAddr from '@fastify/proxy-addr'
import { randomUUID } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  type ServerOptions,
} from 'node:http'
import type { FastifyServerOptions } from 'fastify'
import type { Metrics } from '../platform/metrics.ts'
import type { Availability } from './availability.ts'
import type { DeliveryAnswers, DeliveryQuestion } from './delivery-answers.ts'
import type { Drain } from './drain.ts'
import type { KeptAnswer, Outgoing } from './kept-answer.ts'
import { exposedHeaders } from './exposed-headers.ts'
import { failureBytes, RequestRefused, type Explained } from './failures.ts'
import { questionByGet } from './plain-get.ts'
import { questionByPost } from './plain-post.ts'
import type { Asked } from './question-key.ts'
import { plainHeaders, strictTransport } from './security-headers.ts'
import { inShortRounds } from './short-rounds.ts'
import { isWellFormedHost } from './well-formed.ts'

const path = '/graphql'

/** The longest body that is looked into, in bytes. */
const longestBody = 16_000

const { 'cache-control': notKept, ...plain } = plainHeaders

/** What every answer of the published graph carries; who may keep one that came by GET is its own matter. */
const carried = {
  GET: [
    ...Object.entries(plain).flat(),
    'access-control-allow-origin',
    '*',
    'access-control-expose-headers',
    exposedHeaders,
  ],
  POST: [
    ...Object.entries(plain).flat(),
    'access-control-allow-origin',
    '*',
    'access-control-expose-headers',
    exposedHeaders,
    'cache-control',
    notKept,
  ],
} as const

interface Parts {
  readonly answers: DeliveryAnswers
  readonly metrics: Pick<Metrics, 'observeRequest'>
  readonly availability: Availability
  readonly drain: Drain
  /** Whose word on where a request comes from is taken. */
  readonly trustedProxies: readonly string[]
}

/** A request with where it goes when it is not answered here. */
interface Visit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly begun: number
  /** Gives it on to the framework, untouched. */
  readonly pass: () => void
}

/**
 * Answers questions to the published graph before the framework and its hooks see them: from what is kept, and known
 * documents along their plans. Everything else is given on untouched, and so is what fails, for the framework to explain.
 * What goes out is what the framework would send.
 */
export class AnsweredFirst {
  readonly #parts: Parts
  readonly #addressOf: (request: IncomingMessage) => string
  readonly #waiting = new Set<Visit>()
  readonly #failures = new WeakMap<IncomingMessage, { readonly error: unknown }>()
  readonly #forget: () => void
  #isClosing = false

  constructor(parts: Parts) {
    this.#parts = parts
    const isTrusted = proxyAddr.compile([...parts.trustedProxies])
    this.#addressOf = (request) => proxyAddr(request, isTrusted)
    this.#forget = parts.availability.onAway(() => {
      for (const visit of this.#waiting) this.#give(visit)
    })
  }

  /** From now on everything is given on. */
  close(): void {
    this.#isClosing = true
    this.#forget()
  }

  /** Throws what a request failed with that was tried here. */
  rethrow(request: IncomingMessage): void {
    const failure = this.#failures.get(request)
    if (failure) throw failure.error
  }

  /** A listener that answers what it can, and asks the framework for the rest. */
  before(next: RequestListener): RequestListener {
    return (request, response) => {
      const { method, url = '' } = request
      const visit = { request, response, begun: performance.now(), pass: () => next(request, response) }
      if (this.#isClosing || !url.startsWith(path)) visit.pass()
      else if (method === 'GET' && url.charAt(path.length) === '?') this.#byGet(visit)
      else if (method === 'POST' && url.length === path.length) this.#byPost(visit)
      else visit.pass()
    }
  }

  #byGet(visit: Visit): void {
    const text = (visit.request.url ?? '').slice(path.length)
    const { accept } = visit.request.headers
    const read = () => questionByGet(text)
    this.#answer(visit, { method: 'GET', accept, contentType: undefined, text }, { read, giveBack: () => undefined })
  }

  /** Looks into the body where it has come with the headers; what is not answered from it is put back. */
  #byPost(visit: Visit): void {
    const { request, pass } = visit
    const { accept, 'content-type': contentType, 'content-length': length, expect } = request.headers
    if (!contentType?.startsWith('application/json') || expect || !isLookedInto(Number(length))) {
      pass()
      return
    }
    request.once('readable', () => {
      const body: unknown = request.read()
      if (!(body instanceof Buffer)) {
        pass()
        return
      }
      const giveBack = (): void => request.unshift(body)
      if (body.length === Number(length)) {
        const asked = { method: 'POST', accept, contentType, text: body.toString('latin1') } as const
        this.#answer(visit, asked, { read: () => questionByPost(body), giveBack })
      } else {
        giveBack()
        pass()
      }
    })
  }

  /**
   * Answers a question, or gives it on.
   *
   * @param content Reads the question, and gives back what of it was taken from the request.
   */
  #answer(
    visit: Visit,
    asked: Asked,
    content: { readonly read: () => DeliveryQuestion | null; readonly giveBack: () => void },
  ): void {
    const { answers, availability } = this.#parts
    const { headers } = visit.request
    const isWellFormed = isWellFormedHost(headers.host, headers['x-forwarded-host'])
    const kept = isWellFormed ? answers.kept(asked) : undefined
    if (kept) {
      this.#send(visit, asked.method, kept)
      return
    }
    content.giveBack()
    const question = isWellFormed && !availability.away ? content.read() : null
    if (question && answers.knows(asked, question)) void this.#make(visit, asked, question)
    else visit.pass()
  }

  async #make(visit: Visit, asked: Asked, question: DeliveryQuestion): Promise<void> {
    const { request, response } = visit
    this.#waiting.add(visit)
    const id = randomUUID()
    try {
      const made = await this.#parts.answers.answer({ id, ip: this.#addressOf(request) }, asked, () => question)
      if (this.#waiting.delete(visit) && !response.destroyed) this.#send(visit, asked.method, made, id)
    } catch (error) {
      if (error instanceof RequestRefused) this.#refuse(visit, error.explained, id)
      else {
        this.#failures.set(request, { error })
        this.#give(visit)
      }
    }
  }

  /** Refuses a request here and at once: where too much is asked, that has to cost less than an answer. */
  #refuse(visit: Visit, explained: Explained, id: string): void {
    if (!this.#waiting.delete(visit) || visit.response.destroyed) return
    const { headers, bytes } = failureBytes(explained)
    this.#write(visit, { status: explained.status, headers: [...carried.POST, ...headers], bytes }, id)
  }

  /** Gives a request on that was to be answered here. */
  #give(visit: Visit): void {
    if (this.#waiting.delete(visit)) visit.pass()
  }

  #send(visit: Visit, method: Asked['method'], kept: KeptAnswer, id: string = randomUUID()): void {
    const { status, headers, bytes } = this.#parts.answers.outgoing(kept, visit.request.headers)
    this.#write(visit, { status, headers: [...carried[method], ...headers], bytes }, id)
  }

  #write({ request, response, begun }: Visit, { status, headers, bytes }: Outgoing, id: string): void {
    const { metrics, drain } = this.#parts
    const all = ['x-request-id', id, ...headers]
    // Whether the proxy that says so is trusted makes no difference: over plain HTTP browsers pass over this header.
    if (request.headers['x-forwarded-proto'] === 'https') all.push(...strictTransport)
    if (drain.begun) response.shouldKeepAlive = false
    response.writeHead(status, all)
    response.end(bytes)
    metrics.observeRequest({ method: request.method ?? '', route: path, status }, (performance.now() - begun) / 1_000)
  }
}

const isLookedInto = (length: number): boolean => length > 0 && length <= longestBody

/** Makes the server that Fastify would make, with what is answered before it. */
export const serverBefore =
  (first: AnsweredFirst, options: ServerOptions): NonNullable<FastifyServerOptions['serverFactory']> =>
  (handler) =>
    createServer(options, inShortRounds(first.before(handler)))
