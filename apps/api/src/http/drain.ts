import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** How long who keeps a connection open has to turn elsewhere, in milliseconds. */
const farewell = 1_000
/** How long a request that runs may hold up the end, in milliseconds. */
const patience = 20_000

/**
 * Ends a server without cutting anybody off. No connection is taken any more; who has one is answered, and each answer
 * closes its connection: proxies and clients turn elsewhere. In the end what still runs is finished.
 */
export class Drain {
  #begun = false

  /** Whether the server is about to end. */
  get begun(): boolean {
    return this.#begun
  }

  /** Has answers close their connections once the end has begun. */
  follow(app: FastifyInstance): void {
    app.server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
      if (this.#begun) response.shouldKeepAlive = false
    })
    app.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.#begun) reply.header('connection', 'close')
      done()
    })
  }

  /**
   * Ends the server; gives up on what still runs after twenty seconds.
   *
   * @param doors What takes in connections for it beside itself.
   */
  async end(app: FastifyInstance, doors: readonly NetServer[] = []): Promise<void> {
    this.#begun = true
    const all = [app.server, ...doors]
    // The server's own `close` would cut those who keep a connection open and are just about to ask.
    for (const server of all) if (server.listening) NetServer.prototype.close.call(server)
    await untilNobodyIsConnected(all)
    const timer = setTimeout(() => app.server.closeAllConnections(), patience)
    await app.close()
    clearTimeout(timer)
  }
}

/** Waits until all have turned elsewhere; not for those who take their time. */
async function untilNobodyIsConnected(servers: readonly NetServer[]): Promise<void> {
  for (const end = Date.now() + farewell; Date.now() < end; await sleep(20)) {
    const counts = await Promise.all(servers.map(connections))
    if (counts.every((count) => count === 0)) return
  }
}

const connections = (server: NetServer): Promise<number> =>
  new Promise((resolve) => server.getConnections((error, count) => resolve(error ? 0 : count)))
