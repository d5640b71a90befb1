import { readFileSync } from 'node:fs'

/** Tells whether a process with this id lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * A process id with, where the system tells it, the moment the process began: ids are used
 * again after a while and after every restart of a container.
 */
export function identityOf(pid: number): string {
  return `${pid}-${startOf(pid)}`
}

/** Tells whether the very process that {@link identityOf} described, perhaps with more behind it, still lives. */
export function isSameProcess(identity: string): boolean {
  const [pid = '', start = ''] = identity.split('-')
  return /^[1-9]\d*$/.test(pid) && isAlive(Number(pid)) && identityOf(Number(pid)) === `${pid}-${start}`
}

function startOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces; the 22nd is the start.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}
