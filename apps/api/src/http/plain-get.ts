import { HeaderMap, type ApolloServer } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import { hash } from 'node:crypto'
import type { Context } from '../graphql/context.ts'

/**
 * Answers a query by GET, as GraphQL over HTTP has it: for curl, browsers and caches between. Of the request it sees
 * the question and the media type asked for, no cookie and no sign-in; what may be kept has an entity tag.
 */
export async function answerPlainGet(
  request: FastifyRequest,
  reply: FastifyReply,
  { server, context }: { server: ApolloServer<Context>; context: () => Promise<Context> },
): Promise<FastifyReply> {
  const headers = new HeaderMap()
  for (const name of ['accept', 'content-type'] as const) {
    const value = request.headers[name]
    if (value) headers.set(name, value)
  }
  const question = request.url.indexOf('?')
  let failure: { readonly error: unknown } | undefined
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'GET', headers, search: question < 0 ? '' : request.url.slice(question), body: null },
    context: () =>
      context().catch((error: unknown) => {
        failure = { error }
        throw error
      }),
  })
  // The server itself knows one answer to all that goes wrong before a query runs.
  if (failure) throw failure.error
  if (answer.body.kind !== 'complete') throw new Error('the published graph answers in one part')
  const { string: text } = answer.body
  reply.headers({ ...Object.fromEntries(answer.headers), vary: 'accept' }).code(answer.status ?? 200)
  if (!answer.headers.get('cache-control')?.startsWith('public')) return reply.send(text)
  const etag = `"${hash('sha256', `${answer.headers.get('content-type')} ${text}`, 'base64url').slice(0, 27)}"`
  reply.header('etag', etag)
  if (!fresh(request.headers, { etag })) return reply.send(text)
  return reply.removeHeader('content-type').removeHeader('content-length').code(304).send()
}
