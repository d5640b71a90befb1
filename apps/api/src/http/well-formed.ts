import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendFailure, type FailureForm } from './failures.ts'

/** A name or an address, and perhaps a port (RFC 9110, 7.2). */
const hostPattern = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/** Whether a Host, and the one that a proxy names if it does, can be one. */
export const isWellFormedHost = (host: string | undefined, forwarded: string | string[] | undefined): boolean =>
  [host, forwarded].flat().every((one) => one === undefined || isHost(one))

/** Whether a text is a host: also one that looks like a name can be none, as `1270.0.1`, an address with a number too large. */
const isHost = (text: string): boolean => hostPattern.test(text) && URL.canParse(`http://${text}/`)

/** Refuses requests whose Host, or the one that a trusted proxy names, can be none; and those to a graph that have none. */
export function refuseMalformedHosts(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const form = formOf(request)
    if (request.host ? !isHost(request.host) : form === 'graphql') {
      sendFailure(reply, form, {
        status: 400,
        code: 'BAD_REQUEST',
        message: 'The header "Host" is missing or malformed: it is a name or an address, and perhaps a port.',
      })
      return
    }
    done()
  })
}

const formOf = ({ url }: FastifyRequest): FailureForm => (/^\/(?:editorial\/)?graphql/.test(url) ? 'graphql' : 'plain')

/** Refuses requests to a graph that name a persisted query in a way in which none can be named. */
export function refuseMalformedExtensions(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ method, body, query }, reply) => {
    const extensions = method === 'GET' ? parsed(member(query, 'extensions')) : member(body, 'extensions')
    const named = member(extensions, 'persistedQuery')
    if (named === undefined || named === null) return undefined
    const message = persistedProblem(named, method === 'GET' ? member(query, 'query') : member(body, 'query'))
    return message === null ? undefined : sendFailure(reply, 'graphql', { status: 400, code: 'BAD_REQUEST', message })
  })
}

/** What is wrong with the name of a persisted query, and of the document beside it if there is one; null for nothing. */
function persistedProblem(named: unknown, document: unknown): string | null {
  const digest = String(member(named, 'sha256Hash')).toLowerCase()
  if (member(named, 'version') !== 1 || !/^[0-9a-f]{64}$/.test(digest))
    return '"extensions.persistedQuery" has "version": 1 and "sha256Hash", the SHA-256 of the document in hexadecimal digits.'
  if (typeof document !== 'string' || hash('sha256', document) === digest) return null
  return '"extensions.persistedQuery.sha256Hash" is not the SHA-256 of "query": take it of the document as it is sent, in UTF-8.'
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined

/** What a text holds as JSON. What is none is explained by the graph. */
function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
