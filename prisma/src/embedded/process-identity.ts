import { readFileSync } from 'node:fs'

/**
 * Tells whether a process with this id lives, whoever owns it. One that has ended and that
 * nobody has collected (a container's first process may collect late or never) does not.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return statusOf(pid)[0] !== 'Z'
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
  return statusOf(pid)[19] ?? '0'
}

/** The fields of `/proc/<pid>/stat` from the third, the state, on; none where there is no such file. */
function statusOf(pid: number): readonly string[] {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
