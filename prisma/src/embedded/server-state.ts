import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './process-identity.ts'

/** Linux's name for a process's working folder, reachable by it even when the folders above are closed. */
export const ownWorkingFolder = '/proc/self/cwd'

/** A running PostgreSQL, as its `postmaster.pid` tells it. */
export interface ServerState {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/**
 * Reads which server runs on a cluster's files. A pid file that no living PostgreSQL stands
 * behind (after a crash, or copied along with the folder) is removed.
 */
export function readServerState(cluster: string): ServerState | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const state = parsePidFile(readFileSync(file, 'utf8'))
  if (state && isAlive(state.pid) && servesCluster(state.pid, cluster)) return state
  rmSync(file, { force: true })
  return null
}

/** Parses the lines of `postmaster.pid`: id, folder, start, port, socket folder, address, key, status. */
export function parsePidFile(text: string): ServerState | null {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isSafeInteger(pid) || pid === 0) return null
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7] === 'ready' }
}

/** Guards against a process id that something else has got since. Where nothing can be read, trusts the id. */
function servesCluster(pid: number, cluster: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return command.includes(cluster) || command.includes(ownWorkingFolder)
  } catch {
    return process.platform !== 'linux'
  }
}
