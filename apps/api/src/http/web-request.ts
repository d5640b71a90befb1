import type { FastifyReply, FastifyRequest } from 'fastify'

/** The headers of a request as the Fetch standard has them. */
export function webHeaders(request: Pick<FastifyRequest, 'headers'>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  return headers
}

/**
 * A request with a JSON body as the Fetch standard has it. Whoever asks is named in `X-Forwarded-For` alone, as the
 * configured proxies tell: what others write there is not handed on.
 *
 * @param origin Where this server is reached.
 */
export function webRequest(request: FastifyRequest, origin: string): Request {
  const headers = webHeaders(request)
  headers.delete('content-length')
  headers.delete('transfer-encoding')
  headers.set('x-forwarded-for', request.ip)
  const given = request.body === undefined ? {} : { body: JSON.stringify(request.body) }
  return new Request(new URL(request.url, origin), { method: request.method, headers, ...given })
}

/** Sends an answer of the Fetch standard, each cookie on its own line. */
export async function sendWebResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(Buffer.from(await response.arrayBuffer()))
}
