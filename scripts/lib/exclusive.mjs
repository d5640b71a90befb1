import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Runs `work` while no other process does so for `subject`. A listening socket is the lock: the
 * kernel frees it however its owner ends. Where sockets need a file, work goes on without one.
 */
export async function exclusively(subject, work, onWait = () => {}) {
  const name = `sourceline-build-${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`
  const address = { linux: `\0${name}`, win32: `\\\\.\\pipe\\${name}` }[process.platform]
  if (!address) return work()
  let server
  for (let waited = false; !(server = await listen(address)); waited = true) {
    if (!waited) onWait()
    await sleep(100)
  }
  try {
    return await work()
  } finally {
    server.close()
  }
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(address, () => resolve(server))
  })
}
