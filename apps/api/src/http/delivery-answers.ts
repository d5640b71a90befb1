import { HeaderMap } from '@apollo/server'
import { ChangeKeys, type Made } from '@sourceline/kept-answers'
import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Context } from '../graphql/context.ts'
import type { GraphRequest } from '../graphql/graph-request.ts'
import { isFaultless, purgeHeaders } from '../graphql/kept-answers.ts'
import type { Question } from '../graphql/known-documents.ts'
import { placeOf } from '../modules/identity/public.ts'
import { readersPlaces, withPlace } from './admit.ts'
import { DocumentBudget } from './document-budget.ts'
import { RequestRefused } from './failures.ts'
import type { Graphs } from './graphs.ts'
import type { KeptAnswers } from './keep-answers.ts'
import { KeptAnswer, type DeliveryAnswer, type Outgoing } from './kept-answer.ts'
import { questionKey, type Asked } from './question-key.ts'

/** A question in the form in which the engine reads it, and read without it; null where the engine has to. */
export interface DeliveryQuestion {
  readonly asked: { readonly method: 'GET' | 'POST'; readonly search: string; readonly body: unknown }
  readonly question: Question | null
}

/**
 * Answers the published graph: from what is kept, known documents from their plans to bytes, anything else and all errors
 * by the engine.
 */
export class DeliveryAnswers {
  private readonly graphs: Graphs
  private readonly answers: KeptAnswers | null
  private readonly budget = new DocumentBudget()
  /** Only making an answer takes a place: what is kept, or being made for others, is given to anybody. */
  private readonly places = readersPlaces()
  /** The media types that the engine chose, by what was accepted. */
  private readonly mediaTypes = new LRUCache<string, string>({ max: 200 })

  /** @param answers Where answers are kept, if they are. */
  constructor(graphs: Graphs, answers: KeptAnswers | null) {
    this.graphs = graphs
    this.answers = answers
  }

  /** The answer that is kept to a question. */
  kept(asked: Asked): KeptAnswer | undefined {
    const key = this.answers ? questionKey(asked) : null
    return key === null ? undefined : this.answers?.cache.find(key)
  }

  /** Whether a question is answered without the engine, as far as can be told before it is. */
  knows(asked: Asked, { question }: DeliveryQuestion): boolean {
    return question !== null && this.mediaTypes.has(mediaOf(asked)) && this.graphs.plannedDelivery.knows(question)
  }

  /**
   * Answers a question.
   *
   * @param asked What came over the wire.
   * @param read Reads it, where it is not answered from what is kept.
   */
  answer(request: GraphRequest, asked: Asked, read: () => DeliveryQuestion): Promise<KeptAnswer> {
    const make = () => withPlace(this.places, request.ip ?? '', () => this.make(request, asked, read()))
    const cache = this.answers?.cache
    const key = cache ? questionKey(asked) : null
    return cache && key !== null ? cache.answer(key, make) : make().then(({ kept }) => kept)
  }

  /** What goes out of an answer to a request with these headers. */
  outgoing(kept: KeptAnswer, headers: FastifyRequest['headers']): Outgoing {
    return kept.outgoing(headers, this.answers?.cache.maxAge(kept.answer.maxAge) ?? kept.answer.maxAge)
  }

  /** The context of a request: one whose answer may be kept gathers what it is made from. */
  private contextOf(request: GraphRequest, { method }: Asked): Promise<Context> {
    return method === 'GET' || this.answers
      ? this.graphs.keptDeliveryContext(request)
      : Promise.resolve(this.graphs.deliveryContext(request))
  }

  /** Has the address from which a document comes pay for its check. */
  private pay(question: Question | null, { ip = '' }: GraphRequest): void {
    if (typeof question?.query !== 'string') return
    const refused = this.budget.refuse(question.query, placeOf(ip))
    if (refused) throw new RequestRefused(refused)
  }

  private async make(
    request: GraphRequest,
    asked: Asked,
    { asked: given, question }: DeliveryQuestion,
  ): Promise<Made<KeptAnswer>> {
    const media = mediaOf(asked)
    const mediaType = this.mediaTypes.get(media)
    const contextOf = () => this.contextOf(request, asked)
    const known = question && mediaType ? await this.graphs.plannedDelivery.answer(question, contextOf) : {}
    if (known.body !== undefined && mediaType !== undefined)
      return this.madeIn(known.context, asked, {
        status: 200,
        mediaType,
        body: known.body,
        isFaultless: true,
        more: {},
      })
    this.pay(question, request)
    const headers = new HeaderMap()
    if (asked.accept) headers.set('accept', asked.accept)
    if (asked.contentType) headers.set('content-type', asked.contentType)
    let context = known.context
    let failure: { readonly error: unknown } | undefined
    const answer = await this.graphs.delivery.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...given, headers },
      context: async () => {
        try {
          return (context ??= await contextOf())
        } catch (error) {
          failure = { error }
          throw error
        }
      },
    })
    // The engine itself knows one answer to all that goes wrong before a query runs.
    if (failure) throw failure.error
    if (answer.body.kind !== 'complete') throw new Error('the published graph answers in one part')
    const status = answer.status ?? 200
    const chosen = answer.headers.get('content-type') ?? ''
    if (status === 200 && chosen !== '' && media.length < 1_000) this.mediaTypes.set(media, chosen)
    const keeping = context?.keeping
    const { 'content-type': _type, 'content-length': _length, ...more } = Object.fromEntries(answer.headers)
    return this.madeIn(context, asked, {
      status,
      mediaType: chosen,
      body: answer.body.string,
      more,
      isFaultless: status === 200 && keeping !== undefined && isFaultless(keeping),
    })
  }

  private madeIn(
    context: Context | undefined,
    { method }: Asked,
    answer: Pick<DeliveryAnswer, 'status' | 'mediaType' | 'more'> & { body: string; isFaultless: boolean },
  ): Made<KeptAnswer> {
    const { status, mediaType, more, body, isFaultless: mayBeKept } = answer
    const keeping = mayBeKept ? context?.keeping : undefined
    const tags = keeping?.tags.all() ?? null
    const teller = this.answers?.told.teller
    const kept = new KeptAnswer(method, {
      status,
      mediaType,
      body: Buffer.from(body),
      keys: keeping ? purgeHeaders(keeping.tags) : null,
      changeKeys: teller !== undefined && tags ? () => ChangeKeys.write(teller, tags) : null,
      maxAge: keeping?.maxAge ?? 0,
      more,
    })
    return { kept, tags }
  }
}

const mediaOf = ({ method, accept, contentType }: Asked): string => `${method} ${accept ?? ''}\n${contentType ?? ''}`
