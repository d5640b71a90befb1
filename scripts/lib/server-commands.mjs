import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { reachableAt, shownAs } from './addresses.mjs'
import { childEnvironment, root } from './checkout.mjs'

const endWithSupervisor = pathToFileURL(join(root, 'scripts', 'lib', 'end-with-supervisor.mjs')).href
const drain = pathToFileURL(join(root, 'scripts', 'lib', 'drain.mjs')).href
const forgetForwarded = pathToFileURL(join(root, 'scripts', 'lib', 'forget-forwarded.mjs')).href

/** What to run for each server, for production or (with reload) for development, and to stop a database whose API was killed. */
export function serverCommands({ addresses, env, dev }) {
  const shared = childEnvironment(env, {
    NODE_ENV: dev ? 'development' : 'production',
    SOURCELINE_HOST: addresses.api.host,
    API_PORT: String(addresses.api.port),
    ADMIN_PORT: String(addresses.admin.port),
    WEB_PORT: String(addresses.web.port),
    SOURCELINE_API_URL: reachableAt(addresses.api),
    SOURCELINE_SITE_URL: env.SOURCELINE_SITE_URL || env.WEB_URL || shownAs(addresses.web),
  })
  return {
    stopDatabase: apiProgram(shared, dev, 'stop-database'),
    api: apiProgram(shared, dev, 'main', { watched: true }),
    admin: nextCommand('admin', addresses.admin, shared, dev),
    web: nextCommand('web', addresses.web, shared, dev),
  }
}

/** A program of the API: from its sources in development, restarted at every change if it is watched. */
function apiProgram(env, dev, name, { watched = false } = {}) {
  const cwd = join(root, 'apps', 'api')
  const watch = watched ? ['watch', '--clear-screen=false'] : []
  const args = dev
    ? [join(cwd, 'node_modules', 'tsx', 'dist', 'cli.mjs'), ...watch, `src/${name}.ts`]
    : ['--enable-source-maps', '--disable-warning=DeprecationWarning', `dist/${name}.js`]
  return { command: process.execPath, args, cwd, env }
}

function nextCommand(name, { host, port }, shared, dev) {
  const cwd = join(root, 'apps', name)
  const program = join(cwd, 'node_modules', 'next', 'dist', 'bin', 'next')
  // In production `drain` hears the signals, and the framework does not.
  const env = { ...shared, PORT: String(port), HOSTNAME: host, ...(dev ? {} : { NEXT_MANUAL_SIG_HANDLE: 'true' }) }
  const address = ['-p', String(port), '-H', host]
  const args = dev
    ? [program, 'dev', ...address]
    : ['--import', endWithSupervisor, '--import', forgetForwarded, '--import', drain, program, 'start', ...address]
  return { command: process.execPath, args, cwd, env }
}
