import { spawn, spawnSync } from 'node:child_process'

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

/** Asks a server to end, and after `patience` milliseconds makes it. */
export async function stopServer(server, patience) {
  server.signal('SIGTERM')
  const timer = setTimeout(() => server.signal('SIGKILL'), patience)
  await server.ended
  clearTimeout(timer)
  server.signal('SIGKILL')
}

/** Signals the whole group: what a server started goes with it. */
function signalGroup(child, name) {
  if (!child.pid) return
  try {
    if (onWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
    else process.kill(-child.pid, name)
  } catch {
    // The group has ended.
  }
}
