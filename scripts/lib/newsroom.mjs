import { awaitHttp } from './await-http.mjs'
import { reachableAt } from './addresses.mjs'
import { startServer, stopServer } from './child-server.mjs'
import { lastLines, openLog } from './log-file.mjs'
import { StepFailed } from './run.mjs'

/**
 * The three servers as one thing that starts and stops.
 *
 * The API may send over its channel `{ type: 'progress', text }` while it starts,
 * `{ type: 'failed', text }` before it gives up (one sentence), and once
 * `{ type: 'ready', signIn }` with the way to sign in.
 */
export function newsroom({ commands, addresses, dataFolder, dev, say }) {
  const running = new Map()
  let stopping = null
  let report = null
  let databaseMayBeLeft = false

  function start(name, onMessage) {
    const log = dev ? null : openLog(dataFolder, name)
    const server = startServer({
      ...commands[name],
      output: log?.handle ?? 'inherit',
      onMessage: dev ? undefined : onMessage,
    })
    running.set(name, server)
    const failure = server.ended.then((how) => {
      running.delete(name)
      if (stopping) return null
      if (name === 'api') databaseMayBeLeft = true
      return new StepFailed(report ?? ending(name, how, log))
    })
    return { failure, isRunning: () => running.has(name) }
  }

  /** Starts all; gives the way to sign in (none in development, where the API prints it) and a promise of the first failure. */
  async function open() {
    let ready
    const signIn = new Promise((resolve) => (ready = resolve))
    const api = start('api', (message) => {
      if (message?.type === 'progress') say(message.text)
      if (message?.type === 'failed') report = message.text
      if (message?.type === 'ready') ready(message.signIn)
    })
    const pages = ['admin', 'web'].map((name) => ({ name, ...start(name, () => {}) }))
    const failure = Promise.race([api, ...pages].map((server) => server.failure)).then(
      (reason) => reason ?? new Promise(() => {}),
    )
    const apiUp = dev ? awaitHttp(`${reachableAt(addresses.api)}/ready`, () => !api.isRunning()) : signIn
    // The pages ask the API for what they show: they are asked in turn once it answers.
    const up = apiUp.then(() =>
      Promise.all(pages.map(({ name, isRunning }) => awaitHttp(reachableAt(addresses[name]), () => !isRunning()))),
    )
    const first = await Promise.race([up, failure])
    if (first instanceof StepFailed) throw first
    return { signIn: dev ? null : await signIn, failure }
  }

  /** Stops the pages, then the API, which stops its database. May be called more than once. */
  function close() {
    stopping ??= (async () => {
      await Promise.all(['admin', 'web'].map((name) => stopIfRunning(name, 5_000)))
      await stopIfRunning('api', 22_000)
      if (databaseMayBeLeft) await startServer({ ...commands.stopDatabase, output: 'ignore' }).ended
    })()
    return stopping
  }

  async function stopIfRunning(name, patience) {
    const server = running.get(name)
    if (server) await stopServer(server, patience)
  }

  /** Ends everything, or only the named servers, at once. */
  function kill(names = [...running.keys()]) {
    for (const name of names) running.get(name)?.signal('SIGKILL')
  }

  return { open, close, kill }
}

/** Why a server is no longer there; its log speaks of it only when it ended by itself. */
function ending(name, how, log) {
  if (how.startsWith('SIG'))
    return `The ${name} server was killed (${how}) by somebody, or by the system for want of memory. Start again when that is mended.`
  return `The ${name} server ended by itself (${how}).${log ? `\n${lastLines(log.file)}\nAll of it: ${log.file}` : ''}`
}
