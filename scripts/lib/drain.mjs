/**
 * Loaded before a server of pages: when it is asked to end, nobody is cut off. No connection is taken any more; who has one
 * is answered, and each answer closes its connection. After a second those on which nobody asks are closed, and what still
 * runs is finished.
 */
import { subscribe } from 'node:diagnostics_channel'
import { Server } from 'node:net'

const servers = new Set()
const answering = new Set()
let draining = false

subscribe('http.server.request.start', ({ response, server }) => {
  servers.add(server)
  answering.add(response)
  response.once('close', () => answering.delete(response))
  if (draining) response.shouldKeepAlive = false
})

const second = 1_000

/** Takes no more connections; resolves when the last one has ended. The server's own `close` would cut some at once. */
function close(server) {
  return new Promise((resolve) => {
    Server.prototype.close.call(server, resolve)
    setTimeout(() => setInterval(() => server.closeIdleConnections(), 50), second)
  })
}

function drain() {
  if (draining) return
  draining = true
  for (const response of answering) if (!response.headersSent) response.shouldKeepAlive = false
  void Promise.all([...servers].map(close)).then(() => process.exit(0))
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, drain)
