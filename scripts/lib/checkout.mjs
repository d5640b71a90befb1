import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The checkout's own description. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The data folder as an absolute path; a relative one counts from the checkout, wherever the command was typed. */
export function dataFolder(env) {
  return resolve(root, env.SOURCELINE_DATA_DIR || '.data')
}

/** The environment for what we run: nothing reports home, and the data folder is the same for all. */
export function childEnvironment(env, more = {}) {
  return {
    ...env,
    SOURCELINE_DATA_DIR: dataFolder(env),
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    CHECKPOINT_DISABLE: '1',
    ...more,
  }
}
