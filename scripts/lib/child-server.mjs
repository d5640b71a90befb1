import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const onWindows = process.platform === 'win32'

/**
 * Starts a server in a process group of its own, so that Ctrl-C reaches only the supervisor,
 * which stops the servers in order.
 *
 * @param output A file handle for both of its outputs, or `inherit`.
 * @param onMessage Told what the server sends over its channel; without it there is none.
 */
export function startServer({ command, args, cwd, env, output, onMessage }) {
  const child = spawn(command, args, {
    cwd,
    env,
    detached: !onWindows,
    windowsHide: true,
    stdio: ['ignore', output, output, ...(onMessage ? ['ipc'] : [])],
  })
  if (onMessage) child.on('message', onMessage)
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  return { ended, signal: (name) => signalGroup(child, name) }
}

/**
 * Asks a server to end, and after `patience` milliseconds makes it. It has ended when all that
 * it started has: a watcher goes before the program that it watches.
 */
export async function stopServer(server, patience) {
  server.signal('SIGTERM')
  const timer = setTimeout(() => server.signal('SIGKILL'), patience)
  const end = Date.now() + patience
  await server.ended
  while (server.signal(0) && Date.now() < end) await sleep(50)
  clearTimeout(timer)
  server.signal('SIGKILL')
}

/** Signals the whole group; tells whether there was somebody to hear it. */
function signalGroup(child, name) {
  if (!child.pid) return false
  try {
    if (!onWindows) return process.kill(-child.pid, name)
    if (name !== 0) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  } catch {
    // The group has ended.
  }
  return false
}
