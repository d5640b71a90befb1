import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { WebSocketLike } from '@hocuspocus/server'
import { personOf } from '@sourceline/domain'
import { WebSocketServer, type WebSocket } from 'ws'
import { Gate, type Collaboration, type Connected } from '../modules/collaboration/public.ts'
import type { Identity } from '../modules/identity/public.ts'
import type { Availability } from './availability.ts'
import { foreignOrigin, sendFailure, unauthenticated, type Explained } from './failures.ts'
import { OpenConnections } from './open-connections.ts'
import { isSameOrigin } from './same-origin.ts'
import { webHeaders } from './web-request.ts'
import { unavailable } from '../platform/unavailable.ts'

const path = '/editorial/collaboration'

/** How large one message may be, in bytes: a text pasted whole. */
const maxMessageBytes = 6 * 1024 * 1024
/** How many connections this server keeps at the most: one for each article that somebody has open. */
const limits = { all: 2_000, each: 50 }
/** How much may be on its way to somebody who does not read it, in bytes: an article of the largest size, and more. */
const maxUnread = 16 * 1024 * 1024

const tooManyConnections: Explained = {
  status: 429,
  code: 'TOO_MANY_REQUESTS',
  message: `You have ${limits.each} articles open already: close some.`,
}

interface Parts {
  readonly collaboration: Collaboration
  readonly identity: Identity
  readonly origins: readonly string[]
  readonly availability: Availability
}

/** Whether a request asks for the protocol in which articles are written together; to others an upgrade is never given. */
export const asksToCollaborate = ({ url = '', headers }: IncomingMessage): boolean =>
  url.split('?')[0] === path && headers.upgrade?.toLowerCase() === 'websocket'

/** Where people who are signed in write articles together, by WebSocket. */
export function collaborationRoutes(app: FastifyInstance, parts: Parts): void {
  const connections = new OpenConnections(limits)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false })
  app.get(path, (_request, reply) =>
    sendFailure(reply.header('upgrade', 'websocket'), 'plain', {
      status: 426,
      code: 'UPGRADE_REQUIRED',
      message: 'Articles are written together by WebSocket: ask for one here.',
    }),
  )
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    admit(request, parts).then(
      (admitted) => {
        const refusal = 'status' in admitted ? admitted : keepCount(connections, socket, admitted)
        if (refusal !== null) refuse(socket, refusal)
        else if ('actor' in admitted)
          sockets.handleUpgrade(request, socket, head, (opened) => serve(opened, request, parts, admitted))
      },
      (err: unknown) => {
        app.log.error({ err }, 'a connection was not opened')
        socket.destroy()
      },
    )
  })
  app.addHook('preClose', async () => {
    await parts.collaboration.close()
    for (const socket of sockets.clients) socket.close(1001)
    sockets.close()
  })
}

async function admit(request: IncomingMessage, parts: Parts): Promise<Explained | Connected> {
  if (parts.availability.away) return unavailable
  const headers = webHeaders(request)
  const actor = await parts.identity.actorOf(headers)
  if (!actor) return unauthenticated
  if (actor.kind === 'USER' && !isSameOrigin(headers, parts.origins)) return foreignOrigin
  return { headers, actor, gate: new Gate() }
}

/** Counts a connection until it is closed; why there can be none, or null. */
function keepCount(connections: OpenConnections, socket: Duplex, { actor }: Connected): Explained | null {
  const taken = connections.take(personOf(actor) ?? `${actor.kind} ${actor.id ?? ''}`)
  if (typeof taken === 'string') return taken === 'full' ? unavailable : tooManyConnections
  if (socket.destroyed) taken()
  else socket.once('close', taken)
  return null
}

function refuse(socket: Duplex, { status, code, message }: Explained): void {
  const body = JSON.stringify({ code, message })
  socket.end(
    `HTTP/1.1 ${status} ${code}\r\nContent-Type: application/json; charset=utf-8\r\nConnection: close\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

function serve(socket: WebSocket, request: IncomingMessage, { collaboration }: Parts, connected: Connected): void {
  const asked = new Request(new URL(path, 'http://localhost'), { headers: connected.headers })
  const connection = collaboration.server.handleConnection(readBy(socket), asked, connected)
  socket.on('message', (sent: Buffer) => {
    const message = new Uint8Array(sent)
    const closed = connected.gate.refusalOf(message)
    if (closed === null) connection.handleMessage(message)
    else socket.close(closed.code, closed.reason)
  })
  socket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }))
  socket.on('error', () => socket.terminate())
}

/** A socket as Hocuspocus uses it: one to which more is sent than whoever is there reads is cut off, since all of it lies in memory. */
const readBy = (socket: WebSocket): WebSocketLike => ({
  get readyState() {
    return socket.readyState
  },
  send: (message: Uint8Array) => {
    if (socket.bufferedAmount > maxUnread) socket.terminate()
    else socket.send(message)
  },
  close: (code, reason) => socket.close(code, reason),
})
