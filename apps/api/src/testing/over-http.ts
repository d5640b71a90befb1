import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** A request as it is sent. */
export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What came back. */
export interface Answer {
  readonly statusCode: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly json: () => ReturnType<typeof JSON.parse>
}

/** Asks a server over a connection of loopback: all of the way that a request from elsewhere goes. It listens from then on. */
export async function overHttp(app: FastifyInstance, { method, path, headers, body }: Sent): Promise<Answer> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const asking = request(`${app.listeningOrigin}${path}`, { method, headers, agent: false })
  const [answer]: IncomingMessage[] = await once(asking.end(body), 'response')
  if (!answer) throw new Error('no answer')
  const text = Buffer.concat(await answer.toArray()).toString()
  return { statusCode: answer.statusCode ?? 0, headers: answer.headers, body: text, json: () => JSON.parse(text) }
}
