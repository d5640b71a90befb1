import { reachableAt } from './addresses.mjs'
import { startServer } from './child-server.mjs'
import { KeptServer } from './kept-server.mjs'
import { openLog } from './log-file.mjs'
import { StepFailed } from './run.mjs'

/** How long each server may take to finish what it is asked for, in milliseconds. */
const patience = { api: 45_000, pages: 15_000 }

/** The three servers as one thing that starts and stops. Once all have answered, one that ends is started again. */
export function newsroom({ commands, addresses, dataFolder, dev, say, complain }) {
  const kept = (name, { path = '', tells = false } = {}) =>
    new KeptServer(name, {
      command: commands[name],
      url: reachableAt(addresses[name]) + path,
      log: dev ? null : openLog(dataFolder, name),
      tells,
      say,
      complain,
    })
  const api = kept('api', { path: '/ready', tells: !dev })
  const pages = [kept('admin'), kept('web')]
  const servers = [api, ...pages]
  let stopped = null

  /** Starts all; gives the way to sign in (none in development, where the API prints it) and what comes when none runs any more. */
  async function open() {
    const first = api.start()
    const lives = [first, ...pages.map((server) => server.start(first.up))]
    const failure = Promise.race(
      lives.map(async ({ ended }, index) => {
        const { how, report } = await ended
        return new StepFailed(report ?? servers[index].ending(how))
      }),
    )
    const up = await Promise.race([Promise.all(lives.map((life) => life.up)), failure])
    if (up instanceof StepFailed) throw up
    const given = servers.map((server, index) => server.keep(lives[index]))
    return {
      signIn: dev ? null : up[0].signIn,
      failure: Promise.all(given).then(() => new StepFailed('No server runs any more.')),
    }
  }

  /** Stops the pages, then the API, which stops its database. May be called more than once. */
  function close() {
    stopped ??= (async () => {
      await Promise.all(pages.map((server) => server.stop(patience.pages)))
      await api.stop(patience.api)
      if ((api.lastEnd ?? 'exit code 0') !== 'exit code 0')
        await startServer({ ...commands.stopDatabase, output: 'ignore' }).ended
    })()
    return stopped
  }

  /** Ends everything, or only the pages, at once. */
  function kill({ pagesOnly = false } = {}) {
    for (const server of pagesOnly ? pages : servers) server.kill()
  }

  return { open, close, kill }
}
