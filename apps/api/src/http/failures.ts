import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { retryAfter, saysUnavailable, unavailable } from '../platform/unavailable.ts'

/** A request that is not carried out, and why. */
export class RequestRefused extends Error {
  readonly explained: Explained
  constructor(explained: Explained) {
    super(explained.message)
    this.explained = explained
  }
}

/** How a failure is written: as GraphQL clients expect it, or plainly. */
export type FailureForm = 'graphql' | 'plain'

/** A failure as it is told. */
export interface Explained {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** Whoever asked has hung up before the end of the body. */
const cutOff: Explained = { status: 400, code: 'BAD_REQUEST', message: 'The body is shorter than announced.' }

/** Nobody is signed in. */
export const unauthenticated: Explained = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'Sign in, or send a valid token.',
}

/** Somebody is signed in, and the page that asks is not one of ours. */
export const foreignOrigin: Explained = {
  status: 403,
  code: 'FORBIDDEN_ORIGIN',
  message: "A session works from the newsroom's own pages only.",
}

/** The failures after which it is worth asking again. */
const passing = new Set([429, 503])

const known: Readonly<Record<string, Explained>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'BAD_REQUEST', message: 'The body is not valid JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'BAD_REQUEST', message: 'The body is empty.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The body is shorter or longer than announced.',
  },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'TOO_LARGE', message: 'The body is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the body as application/json.',
  },
}

/** Answers what goes wrong below this point in one form, telling nothing of the inside. */
export function explainFailures(app: FastifyInstance, form: FailureForm): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const explained = request.raw.readableAborted ? cutOff : explain(error)
    // What is refused is no fault, and to log each of them would cost more than to answer it.
    if (explained.status >= 500 && !(error instanceof RequestRefused))
      request.log.error({ err: error }, 'a request failed')
    return sendFailure(reply, form, explained)
  })
}

/** Answers requests to what does not exist. */
export function explainUnknownRoutes(app: FastifyInstance): void {
  app.setNotFoundHandler((request: FastifyRequest, reply) =>
    sendFailure(reply, 'plain', {
      status: 404,
      code: 'NOT_FOUND',
      message: `There is nothing at ${request.method} ${pathOf(request.url)}.`,
    }),
  )
}

/** Answers one failure. */
export function sendFailure(
  reply: FastifyReply,
  form: FailureForm,
  { status, code, message }: Explained,
): FastifyReply {
  // Who refuses for a time of its own has said for how long.
  if (passing.has(status) && !reply.hasHeader('retry-after')) reply.header('retry-after', retryAfter)
  const body = form === 'graphql' ? inGraphql({ code, message }) : { code, message }
  return reply.code(status).type(failureType).send(body)
}

/** The media type of a failure. */
const failureType = 'application/json; charset=utf-8'

const inGraphql = ({ code, message }: Pick<Explained, 'code' | 'message'>) => ({
  errors: [{ message, extensions: { code } }],
})

/** A failure of the graph as bytes with their headers, where no framework writes them. */
export function failureBytes(explained: Explained): { readonly headers: readonly string[]; readonly bytes: Buffer } {
  const bytes = Buffer.from(JSON.stringify(inGraphql(explained)))
  const again = passing.has(explained.status) ? ['retry-after', String(retryAfter)] : []
  return { headers: [...again, 'content-type', failureType, 'content-length', String(bytes.length)], bytes }
}

function explain(error: FastifyError): Explained {
  const explained = known[error.code]
  if (explained) return explained
  if (error instanceof RequestRefused) return error.explained
  if (saysUnavailable(error)) return unavailable
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) return { status, code: 'BAD_REQUEST', message: 'The request is malformed.' }
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side. It has been noted.' }
}

function pathOf(url: string): string {
  return url.split('?', 1)[0]?.slice(0, 200) ?? '/'
}
