import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, isSameProcess } from './process-identity.ts'

/** The uses of one server: an empty file each, named by its process. Call only under the folder's lock. */
export interface ServerUsers {
  /** Adds this use. */
  enter(): void
  /** Removes this use and those of dead processes; tells whether somebody is left. */
  leave(): boolean
}

/** Keeps the list of a server's users in `folder`, for one use of it by process `pid`. */
export function serverUsers(folder: string, pid: number = process.pid): ServerUsers {
  const mine = join(folder, `${identityOf(pid)}-${randomUUID()}`)
  return {
    enter() {
      mkdirSync(folder, { recursive: true })
      writeFileSync(mine, '')
    },
    leave() {
      rmSync(mine, { force: true })
      const others = existsSync(folder) ? readdirSync(folder) : []
      const dead = others.filter((identity) => !isSameProcess(identity))
      for (const identity of dead) rmSync(join(folder, identity), { force: true })
      return others.length > dead.length
    },
  }
}
