import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, isSameProcess } from './process-identity.ts'

/** The processes that use one server: one empty file each. Call only under the folder's lock. */
export interface ServerUsers {
  /** Adds this process. */
  enter(): void
  /** Removes this process and the dead; tells whether somebody is left. */
  leave(): boolean
}

/** Keeps the list of a server's users in `folder`. */
export function serverUsers(folder: string, pid: number = process.pid): ServerUsers {
  const mine = join(folder, identityOf(pid))
  return {
    enter() {
      mkdirSync(folder, { recursive: true })
      writeFileSync(mine, '')
    },
    leave() {
      rmSync(mine, { force: true })
      const others = readdirSync(folder)
      const dead = others.filter((identity) => !isSameProcess(identity))
      for (const identity of dead) rmSync(join(folder, identity), { force: true })
      return others.length > dead.length
    },
  }
}
