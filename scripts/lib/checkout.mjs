import { readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The checkout's own description. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Where Nodes of our own are kept; it outlives a removal of the packages. */
export const runtimeFolder = join(root, '.runtime')

/** The data folder as an absolute path; a relative one counts from the checkout, wherever the command was typed. */
export function dataFolder(env) {
  return resolve(root, env.SOURCELINE_DATA_DIR || '.data')
}

/** The environment for what we run: nothing reports home, and the data folder and the Node are the same for all. */
export function childEnvironment(env, more = {}) {
  return {
    ...env,
    PATH: pathWithOwnNode(env.PATH),
    SOURCELINE_DATA_DIR: dataFolder(env),
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    CHECKPOINT_DISABLE: '1',
    ...more,
  }
}

/** What children look up as `node` is the Node that runs this, also where it is one of our own. */
function pathWithOwnNode(path) {
  const folder = dirname(process.execPath)
  const leads = path?.split(delimiter)[0] === folder
  return leads || !folder.startsWith(runtimeFolder + sep) ? path : [folder, path].filter(Boolean).join(delimiter)
}
