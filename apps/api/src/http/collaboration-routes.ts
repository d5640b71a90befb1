import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { WebSocketServer, type WebSocket } from 'ws'
import { Gate, type Collaboration, type Connected } from '../modules/collaboration/public.ts'
import type { Identity } from '../modules/identity/public.ts'
import type { Availability } from './availability.ts'
import { foreignOrigin, sendFailure, unauthenticated, type Explained } from './failures.ts'
import { isSameOrigin } from './same-origin.ts'
import { webHeaders } from './web-request.ts'
import { unavailable } from '../platform/unavailable.ts'

const path = '/editorial/collaboration'

/** How large one message may be, in bytes: a text pasted whole. */
const maxMessageBytes = 6 * 1024 * 1024
/** How many connections this server keeps at the most. */
const maxConnections = 2_000

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
    admit(request, parts, sockets.clients.size).then(
      (admitted) => {
        if ('status' in admitted) refuse(socket, admitted)
        else sockets.handleUpgrade(request, socket, head, (opened) => serve(opened, request, parts, admitted))
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

async function admit(request: IncomingMessage, parts: Parts, connections: number): Promise<Explained | Connected> {
  if (parts.availability.away || connections >= maxConnections) return unavailable
  const headers = webHeaders(request)
  const actor = await parts.identity.actorOf(headers)
  if (!actor) return unauthenticated
  if (actor.kind === 'USER' && !isSameOrigin(headers, parts.origins)) return foreignOrigin
  return { headers, actor, gate: new Gate() }
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
  const connection = collaboration.server.handleConnection(socket, asked, connected)
  socket.on('message', (sent: Buffer) => {
    const message = new Uint8Array(sent)
    const closed = connected.gate.refusalOf(message)
    if (closed === null) connection.handleMessage(message)
    else socket.close(closed.code, closed.reason)
  })
  socket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }))
  socket.on('error', () => socket.terminate())
}
