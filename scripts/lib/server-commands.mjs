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
    admin: dev
      ? reloading('admin', addresses.admin, shared)
      : pagesCommand('admin', addresses.admin, shared, framework('admin', 'start', addresses.admin)),
    web: dev
      ? reloading('web', addresses.web, shared)
      : pagesCommand('web', addresses.web, shared, [join('dist', 'server.js')]),
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

const placedAt = ({ host, port }, shared) => ({ ...shared, PORT: String(port), HOSTNAME: host })

/** A server of pages: `drain` hears the signals, and the framework does not. */
function pagesCommand(name, address, shared, program) {
  return {
    command: process.execPath,
    args: ['--import', endWithSupervisor, '--import', forgetForwarded, '--import', drain, ...program],
    cwd: join(root, 'apps', name),
    env: { ...placedAt(address, shared), NEXT_MANUAL_SIG_HANDLE: 'true' },
  }
}

/** The framework's own server, as a program and its arguments. */
const framework = (name, command, { host, port }) => [
  join(root, 'apps', name, 'node_modules', 'next', 'dist', 'bin', 'next'),
  command,
  '-p',
  String(port),
  '-H',
  host,
]

/** The framework's server with reload, which ends as it likes. */
const reloading = (name, address, shared) => ({
  command: process.execPath,
  args: framework(name, 'dev', address),
  cwd: join(root, 'apps', name),
  env: placedAt(address, shared),
})
