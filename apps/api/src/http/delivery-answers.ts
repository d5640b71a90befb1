import { HeaderMap } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Context } from '../graphql/context.ts'
import { keptHeaders } from '../graphql/kept-answers.ts'
import type { Question } from '../graphql/known-documents.ts'
import type { Graphs } from './graphs.ts'

/** An answer of the published graph, as it goes out. */
export interface DeliveryAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A question in the form in which the engine reads it, and read without it; null where the engine has to. */
export interface DeliveryQuestion {
  readonly asked: { readonly method: 'GET' | 'POST'; readonly search: string; readonly body: unknown }
  readonly question: Question | null
}

/** Answers the published graph: known documents from their plans to bytes, anything else and all errors by the engine. */
export class DeliveryAnswers {
  private readonly graphs: Graphs
  /** The media types that the engine chose, by what was accepted. */
  private readonly mediaTypes = new LRUCache<string, string>({ max: 200 })

  constructor(graphs: Graphs) {
    this.graphs = graphs
  }

  /**
   * Answers a question.
   *
   * @param contextOf Makes the context of the request; what it throws is thrown.
   */
  async answer(
    { headers: { accept, 'content-type': contentType } }: Pick<FastifyRequest, 'headers'>,
    { asked, question }: DeliveryQuestion,
    contextOf: () => Promise<Context>,
  ): Promise<DeliveryAnswer> {
    const media = `${asked.method} ${accept ?? ''}\n${contentType ?? ''}`
    const mediaType = this.mediaTypes.get(media)
    const known = question && mediaType ? await this.graphs.plannedDelivery.answer(question, contextOf) : {}
    if (known.body !== undefined && mediaType !== undefined) {
      const { keeping } = known.context
      return {
        status: 200,
        headers: { ...(keeping && keptHeaders(keeping)), 'content-type': mediaType },
        body: known.body,
      }
    }
    const headers = new HeaderMap()
    if (accept) headers.set('accept', accept)
    if (contentType) headers.set('content-type', contentType)
    let failure: { readonly error: unknown } | undefined
    const answer = await this.graphs.delivery.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...asked, headers },
      context: () =>
        known.context
          ? Promise.resolve(known.context)
          : contextOf().catch((error: unknown) => {
              failure = { error }
              throw error
            }),
    })
    // The engine itself knows one answer to all that goes wrong before a query runs.
    if (failure) throw failure.error
    if (answer.body.kind !== 'complete') throw new Error('the published graph answers in one part')
    const status = answer.status ?? 200
    const chosen = answer.headers.get('content-type')
    if (status === 200 && chosen !== undefined && media.length < 1_000) this.mediaTypes.set(media, chosen)
    return { status, headers: Object.fromEntries(answer.headers), body: answer.body.string }
  }
}
