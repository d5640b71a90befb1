import { createServer, type ListenOptions, type Server } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** How many listeners share an address. */
const perAddress = 16

/** Whether several listeners of this system can share an address (`SO_REUSEPORT`), and get new connections in turn. */
const canShare = process.platform === 'linux'

/**
 * Has a server listen, at several doors where the system allows it.
 *
 * Node takes in one new connection of each listener when its loop comes round. While many ask on connections that are open,
 * rounds are long, and with a single listener whoever comes new waits for as many of them as others came before: for seconds,
 * only to be told that there is no place.
 *
 * @returns The address, and the doors beside the server's own, which are to be closed with it.
 * @throws What Node throws where it cannot listen, also where another program does.
 */
export async function openDoors(
  app: FastifyInstance,
  where: { readonly host: string; readonly port: number; readonly backlog: number },
): Promise<{ readonly address: string; readonly doors: readonly Server[] }> {
  if (!canShare) return { address: await app.listen(where), doors: [] }
  // Who shares an address shares it with any other program of the same user that does.
  await whileNobodyListens(where)
  const shared = { ...where, reusePort: true }
  const address = await app.listen(shared)
  const doors = app.addresses().flatMap((own) => {
    if (typeof own === 'string') return []
    const { address: host, port } = own
    return Array.from({ length: perAddress - 1 }, () => openedDoor(app, { ...shared, host, port }))
  })
  return { address, doors: await Promise.all(doors) }
}

/** A door whose connections are the server's, as it makes its own (https://nodejs.org/api/http.html, event `connection`). */
async function openedDoor(app: FastifyInstance, where: ListenOptions): Promise<Server> {
  const door = createServer({ allowHalfOpen: true, noDelay: true })
  door.on('connection', (socket) => app.server.emit('connection', socket))
  await opened(door, where)
  return door
}

/** @throws Where somebody listens at the address already, or nobody can. */
async function whileNobodyListens(where: ListenOptions): Promise<void> {
  const alone = createServer()
  await opened(alone, where)
  await new Promise((resolve) => alone.close(resolve))
}

const opened = (server: Server, where: ListenOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, () => resolve())
  })
