import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** What waits for the end of a connection, by that; one listener for all. */
const waiting = new WeakMap<Socket, Set<() => void>>()

/**
 * Calls back once, when a request is answered or its connection has ended. An answer alone does not tell: the one of a request
 * that waits behind another on the same connection hears nothing of its end.
 */
export function whenOver({ raw: { socket } }: FastifyRequest, { raw }: FastifyReply, done: () => void): void {
  if (socket.destroyed) {
    done()
    return
  }
  const known = waiting.get(socket) ?? following(socket)
  const over = () => {
    if (known.delete(over)) done()
  }
  known.add(over)
  raw.once('close', over)
}

function following(socket: Socket): Set<() => void> {
  const fresh = new Set<() => void>()
  waiting.set(socket, fresh)
  socket.once('close', () => {
    for (const over of fresh) over()
  })
  return fresh
}
