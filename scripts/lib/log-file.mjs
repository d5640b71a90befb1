import { existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { StepFailed } from './run.mjs'

/**
 * Opens a server's log below the data folder; the one of the run before keeps its text as `.1`.
 *
 * @throws StepFailed when the folder cannot be written.
 */
export function openLog(dataFolder, name) {
  const file = join(dataFolder, 'logs', `${name}.log`)
  try {
    mkdirSync(join(dataFolder, 'logs'), { recursive: true })
    if (existsSync(file)) renameSync(file, `${file}.1`)
    return { file, handle: openSync(file, 'a', 0o600) }
  } catch (error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT'
    throw new StepFailed(
      full
        ? `The disk that holds ${dataFolder} is full: free some space and start again.`
        : `The data folder ${dataFolder} cannot be written (${error.code}): change its owner, or set SOURCELINE_DATA_DIR to another.`,
    )
  }
}

/** The last lines of a log, for the report of a server that ended by itself. */
export function lastLines(file, count = 15) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : ''
}
