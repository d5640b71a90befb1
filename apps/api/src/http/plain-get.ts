import type { FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import { hash } from 'node:crypto'
import type { Question } from '../graphql/known-documents.ts'
import type { DeliveryAnswers } from './delivery-answers.ts'
import type { Graphs } from './graphs.ts'

/**
 * Answers a query by GET, as GraphQL over HTTP has it: for curl, browsers and caches between. Of the request it sees
 * the question and the media type asked for, no cookie and no sign-in; what may be kept has an entity tag.
 */
export async function answerPlainGet(
  request: FastifyRequest,
  reply: FastifyReply,
  answers: DeliveryAnswers,
  { keptDeliveryContext }: Graphs,
): Promise<FastifyReply> {
  const begin = request.url.indexOf('?')
  const search = begin < 0 ? '' : request.url.slice(begin)
  const { status, headers, body } = await answers.answer(
    request,
    { asked: { method: 'GET', search, body: null }, question: questionIn(search) },
    () => keptDeliveryContext(request),
  )
  reply.headers({ ...headers, vary: 'accept' }).code(status)
  if (!headers['cache-control']?.startsWith('public')) return reply.send(body)
  const etag = `"${hash('sha256', `${headers['content-type']} ${body}`, 'base64url').slice(0, 27)}"`
  reply.header('etag', etag)
  if (!fresh(request.headers, { etag })) return reply.send(body)
  return reply.removeHeader('content-type').removeHeader('content-length').code(304).send()
}

const texts = ['query', 'operationName'] as const
const objects = ['variables', 'extensions'] as const

/** The question of an address; null where anything of it has another form. */
function questionIn(search: string): Question | null {
  const parameters = new URLSearchParams(search)
  const given = (name: string): string | undefined => parameters.get(name) ?? undefined
  if ([...texts, ...objects].some((name) => parameters.getAll(name).length > 1)) return null
  try {
    const [variables, extensions] = objects.map((name) => objectIn(given(name)))
    return { query: given('query'), operationName: given('operationName'), variables, extensions }
  } catch {
    return null
  }
}

function objectIn(text: string | undefined): unknown {
  if (text === undefined) return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object')
  return value
}
