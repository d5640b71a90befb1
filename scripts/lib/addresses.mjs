import { createServer } from 'node:net'
import { StepFailed } from './run.mjs'

const servers = [
  { name: 'api', variable: 'API_PORT', usual: 4000 },
  { name: 'admin', variable: 'ADMIN_PORT', usual: 3000 },
  { name: 'web', variable: 'WEB_PORT', usual: 3001 },
]

/**
 * Reads where each server is to listen.
 *
 * @throws StepFailed naming the variable when a port is no port, or is given twice.
 */
export function readAddresses(env) {
  const host = env.SOURCELINE_HOST || '127.0.0.1'
  const taken = new Map()
  const entries = servers.map(({ name, variable, usual }) => {
    const port = Number(env[variable] || usual)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new StepFailed(`${variable} is "${env[variable]}", which is not a port: give a number from 1 to 65535.`)
    }
    const other = taken.get(port)
    if (other) throw new StepFailed(`${other} and ${variable} are both ${port}: set one of them to another port.`)
    taken.set(port, variable)
    return [name, { host, port, variable }]
  })
  return Object.fromEntries(entries)
}

/**
 * Makes sure that every port can be had.
 *
 * @throws StepFailed naming the variable to change.
 */
export async function refuseTakenPorts(addresses) {
  for (const { host, port, variable } of Object.values(addresses)) {
    const code = await listenOnce(host, port)
    if (code === 'EADDRINUSE')
      throw new StepFailed(
        `Port ${port} is taken by another program (perhaps by Sourceline itself): stop it, or set ${variable} to a free port.`,
      )
    if (code === 'EACCES')
      throw new StepFailed(`Port ${port} may not be used by this user: set ${variable} to one above 1023.`)
    if (code) throw new StepFailed(`SOURCELINE_HOST is "${host}", and this machine cannot listen there (${code}).`)
  }
}

/** The address as another process of this machine reaches it. */
export function reachableAt({ host, port }) {
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`
}

/** The address as a person types it. `localhost` is what browsers trust with passkeys. */
export function shownAs({ host, port }) {
  return `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
}

function listenOnce(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)))
  })
}
